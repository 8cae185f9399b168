import { formatYuan } from '@app/money';

const YUAN = /^\d{1,6}(\.\d{1,2})?$/;
const WHOLE = /^\d{1,6}$/;

/** The fen of an amount that someone typed in yuan; 0 where it is none, which every form refuses. */
export function fenTyped(yuan: string): bigint {
  const text = yuan.trim();
  if (!YUAN.test(text)) return 0n;
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

/** An amount as an input shows it: without the commas that nobody types. */
export function yuanShown(fen: bigint | string): string {
  return formatYuan(BigInt(fen)).replaceAll(',', '');
}

/** The whole number that someone typed; 0 where it is none. */
export function wholeTyped(text: string): number {
  const trimmed = text.trim();
  return WHOLE.test(trimmed) ? Number(trimmed) : 0;
}

/** A template's price: so many basis points below the room's, down to a whole jiao, and never nothing. */
export function cutPrice(priceFen: bigint, cutBasisPoints: number): bigint {
  const cut = (priceFen * BigInt(10_000 - cutBasisPoints)) / 10_000n;
  const rounded = cut - (cut % 10n);
  return rounded > 0n ? rounded : cut;
}
