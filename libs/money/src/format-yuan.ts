import type { Fen } from './fen';

const MINUS = '\u2212';

/** `1234567n` → `12,345.67`; negative with U+2212. The currency sign is the page's. */
export function formatYuan(amount: Fen): string {
  const size = amount < 0n ? -amount : amount;
  const yuan = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = (size % 100n).toString().padStart(2, '0');
  return `${amount < 0n ? MINUS : ''}${yuan}.${cents}`;
}
