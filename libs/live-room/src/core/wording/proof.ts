import type { Proof } from './rule';

/** What the seller has on file for what he says: numbers of standards, certificates, sources of figures. */
interface Evidence {
  readonly standards?: readonly string[];
  readonly certificates?: readonly string[];
  readonly sources?: readonly string[];
}

export interface Grounds {
  readonly evidence?: Evidence;
  /** Pieces that are really left, where that is known. */
  readonly realStock?: number;
}

/** The phrase that needs proof, and all that was said: a number of a standard or a source may stand beside it. */
interface Said {
  readonly text: string;
  readonly phrase: string;
}

const STANDARD = /(?:gb|db\d{2}|ny|sb|gh|ls|qb)t?\d{3,}/;
const SOURCE =
  /数据来源|检测报告|检验报告|统计局|据[^，]{2,16}(?:统计|检测|公布|发布|数据)|经[^，]{2,16}检测/;

const PROVEN: Readonly<Record<Proof, (grounds: Grounds, said: Said) => boolean>> = {
  standards: ({ evidence }, { text }) => hasAny(evidence?.standards) || STANDARD.test(text),
  certificates: ({ evidence }) => hasAny(evidence?.certificates),
  sources: ({ evidence }, { text }) => hasAny(evidence?.sources) || SOURCE.test(text),
  stock: ({ realStock }, { phrase }) => realStock !== undefined && countIn(phrase) === realStock,
};

export function isProven(needs: readonly Proof[], grounds: Grounds, said: Said): boolean {
  return needs.some((need) => PROVEN[need](grounds, said));
}

function hasAny(list: readonly string[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };

/** The number in a phrase, in digits or as it is spoken: 十一, 两百, 3. */
function countIn(phrase: string): number | undefined {
  const digits = /\d+/.exec(phrase)?.[0];
  if (digits !== undefined) return Number(digits);
  const spoken = /[零一二两三四五六七八九十百千万]+/.exec(phrase)?.[0];
  return spoken === undefined ? undefined : numberOf(spoken.replace('两', '二'));
}

function numberOf(spoken: string): number {
  let sum = 0;
  let digit = 0;
  for (const char of spoken) {
    const unit = UNITS[char];
    if (unit === undefined) digit = DIGITS.indexOf(char);
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
