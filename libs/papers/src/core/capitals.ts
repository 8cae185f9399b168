import type { Fen } from '@app/money';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const TEN_THOUSAND = 10_000n;
const HUNDRED_MILLION = 100_000_000n;

/**
 * An amount in capitals, as it stands on a voucher: 97.70 is 玖拾柒元柒角整. Where the rules leave a choice (a zero before 角 or
 * before 仟 that other digits surround) the shorter form is written, always.
 */
export function inCapitals(amountFen: Fen): string {
  if (amountFen < 0n) return `负${inCapitals(-amountFen)}`;
  if (amountFen === 0n) return '零元整';
  const yuan = amountFen / 100n;
  const whole = yuan === 0n ? '' : `${wholeInCapitals(yuan)}元`;
  return whole + partsInCapitals(amountFen % 100n, whole !== '');
}

function partsInCapitals(parts: bigint, hasYuan: boolean): string {
  const [jiao, fen] = [Number(parts / 10n), Number(parts % 10n)];
  if (jiao === 0 && fen === 0) return '整';
  const ofJiao = jiao === 0 ? (hasYuan ? '零' : '') : `${digit(jiao)}角`;
  return ofJiao + (fen === 0 ? '整' : `${digit(fen)}分`);
}

/** Without a leading zero, for a number above 0. */
function wholeInCapitals(number: bigint): string {
  if (number >= HUNDRED_MILLION) return joined(number, HUNDRED_MILLION, '亿');
  if (number >= TEN_THOUSAND) return joined(number, TEN_THOUSAND, '万');
  return fourDigits(Number(number));
}

/** A zero stands for the places that are left out between the unit and the first digit after it. */
function joined(number: bigint, unit: bigint, name: string): string {
  const rest = number % unit;
  const isGap = rest !== 0n && rest < unit / 10n;
  return `${wholeInCapitals(number / unit)}${name}${isGap ? '零' : ''}${rest === 0n ? '' : wholeInCapitals(rest)}`;
}

function fourDigits(number: number): string {
  let text = '';
  let isGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const value = Math.floor(number / 10 ** place) % 10;
    if (value === 0) {
      isGap = text !== '';
      continue;
    }
    text += `${isGap ? '零' : ''}${digit(value)}${PLACES[place] ?? ''}`;
    isGap = false;
  }
  return text;
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
