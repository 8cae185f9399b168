import fc from 'fast-check';
import { inCapitals } from './capitals';

const GOLDEN: readonly (readonly [bigint, string])[] = [
  [9_770n, '玖拾柒元柒角整'],
  [10_000_508n, '壹拾万零伍元零捌分'],
  [0n, '零元整'],
  [1n, '壹分'],
  [10n, '壹角整'],
  [55n, '伍角伍分'],
  [100n, '壹元整'],
  [1_000n, '壹拾元整'],
  [10_000n, '壹佰元整'],
  [10_005n, '壹佰元零伍分'],
  [10_050n, '壹佰元伍角整'],
  [100_100n, '壹仟零壹元整'],
  [140_950n, '壹仟肆佰零玖元伍角整'],
  [600_714n, '陆仟零柒元壹角肆分'],
  [168_032n, '壹仟陆佰捌拾元叁角贰分'],
  [1_640_902n, '壹万陆仟肆佰零玖元零贰分'],
  [10_700_053n, '壹拾万柒仟元伍角叁分'],
  [32_504n, '叁佰贰拾伍元零肆分'],
  [10_000_000_000n, '壹亿元整'],
  [10_000_100_000n, '壹亿零壹仟元整'],
  [10_010_000_000n, '壹亿零壹拾万元整'],
  [1_000_000_000_000_000n, '壹拾万亿元整'],
  [100_000_000_000_000_001n, '壹仟万亿元零壹分'],
  [-2_873n, '负贰拾捌元柒角叁分'],
];

/** Slow and plain: every digit with its unit, then the rules about zeros one after the other. */
function slowly(amountFen: bigint): string {
  const digits = [...amountFen.toString().padStart(3, '0')].map(Number);
  const units = ['分', '角', '元', '拾', '佰', '仟', '万', '拾', '佰', '仟', '亿', '拾', '佰', '仟', '万'];
  const told = digits.map((value, at) => {
    const unit = units[digits.length - 1 - at] ?? '';
    return `${'零壹贰叁肆伍陆柒捌玖'.charAt(value)}${unit}`;
  });
  let text = told.join('');
  text = text.replace(/零[仟佰拾]/g, '零').replace(/零+/g, '零');
  // Ten thousands that are not there leave their zero, not their unit.
  text = text
    .replace(/亿零万零?/g, '亿零')
    .replace(/零万/g, '万')
    .replace(/零亿/g, '亿')
    .replace(/零元/g, '元');
  text = text
    .replace(/零角零分$/, '整')
    .replace(/零分$/, '整')
    .replace(/零角/, '零')
    .replace(/零整$/, '整');
  if (text.startsWith('元')) text = text.slice(1);
  if (text.startsWith('零')) text = text.slice(1);
  return text === '整' || text === '' ? '零元整' : text;
}

const VALUES = new Map(Array.from('零壹贰叁肆伍陆柒捌玖', (sign, value) => [sign, BigInt(value)]));
const SMALL = new Map([
  ['拾', 10n],
  ['佰', 100n],
  ['仟', 1_000n],
]);

/** Reads capitals back: a writing that cannot be misread gives the amount again. */
function readBack(text: string): bigint {
  const [whole = '', parts = ''] = text.includes('元') ? text.split('元') : ['', text];
  const before = (unit: string): bigint => VALUES.get(new RegExp(`(.)${unit}`).exec(parts)?.[1] ?? '') ?? 0n;
  return readWhole(whole) * 100n + before('角') * 10n + before('分');
}

function readWhole(whole: string): bigint {
  let [total, section, value] = [0n, 0n, 0n];
  for (const sign of whole) {
    const small = SMALL.get(sign);
    if (sign === '亿') [total, section, value] = [(total + section + value) * 100_000_000n, 0n, 0n];
    else if (sign === '万') [total, section, value] = [total + (section + value) * 10_000n, 0n, 0n];
    else if (small !== undefined) [section, value] = [section + value * small, 0n];
    else value = VALUES.get(sign) ?? 0n;
  }
  return total + section + value;
}

const amounts = fc.oneof(
  fc.bigInt({ min: 0n, max: 99_999_999_999_999n }),
  // Digits of which most are zero: where the rules about zeros bite.
  fc
    .array(fc.constantFrom(0, 0, 0, 1, 7), { minLength: 1, maxLength: 14 })
    .map((digits) => digits.reduce((sum, value) => sum * 10n + BigInt(value), 0n)),
);

describe('an amount in capitals', () => {
  it.each(GOLDEN)('%s fen', (amountFen, text) => {
    expect(inCapitals(amountFen)).toBe(text);
  });

  it('is what a slow reference writes', () => {
    fc.assert(
      fc.property(amounts, (amountFen) => {
        expect(inCapitals(amountFen)).toBe(slowly(amountFen));
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads back as the same amount, and ends as the rules say', () => {
    fc.assert(
      fc.property(amounts, (amountFen) => {
        const text = inCapitals(amountFen);
        expect(readBack(text)).toBe(amountFen);
        expect(text.endsWith('整')).toBe(amountFen % 10n === 0n);
        expect(text).not.toMatch(/零零|.零元|^零[^元]/);
      }),
      { numRuns: 3_000 },
    );
  });
});
