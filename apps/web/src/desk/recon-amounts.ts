import { fen, sumFen, type Fen } from '@app/money';
import type { BreakRowFragment, ReconLineFragment, ReconMoveFragment } from '../generated/desk/graphql';

interface Sides {
  readonly lines: readonly Pick<ReconLineFragment, 'netFen'>[];
  readonly moves: readonly Pick<ReconMoveFragment, 'amountFen'>[];
}

export const statedOf = ({ lines }: Sides): Fen => sumFen(lines.map((line) => fen(line.netFen)));
export const bookedOf = ({ moves }: Sides): Fen => sumFen(moves.map((move) => fen(move.amountFen)));

export type BreakTab = 'differs' | 'there' | 'here';

/** 仅渠道: the statement alone has it; 仅账本: the books alone; else both have it and differ. */
export function tabOf({ lines, moves }: { lines: readonly unknown[]; moves: readonly unknown[] }): BreakTab {
  if (moves.length === 0) return 'there';
  return lines.length === 0 ? 'here' : 'differs';
}

/** What the books can be told of a break; everything can be explained. */
export function resolutionsOf(
  found: Pick<BreakRowFragment, 'kind' | 'lines'>,
  isProvider: boolean,
): ('fee_stated' | 'fee_returned' | 'settled' | 'explained')[] {
  const [line] = found.lines;
  if (!isProvider || !line || found.lines.length > 1) return ['explained'];
  if (found.kind === 'missing_here' && line.kind === 'settlement') return ['settled', 'explained'];
  if (found.kind !== 'fee') return ['explained'];
  const isReturned = line.kind === 'fee_returned' || line.kind === 'refund';
  return [isReturned ? 'fee_returned' : 'fee_stated', 'explained'];
}

/** Breaks of the other side that could be this one's counterpart, the nearest in amount first. */
export function counterpartsOf(
  found: BreakRowFragment,
  breaks: readonly BreakRowFragment[],
): BreakRowFragment[] {
  const wanted = { there: 'here', here: 'there', differs: undefined }[tabOf(found)];
  const gap = ({ amountFen }: BreakRowFragment): Fen => {
    const sum = fen(found.amountFen) + fen(amountFen);
    return sum < 0n ? -sum : sum;
  };
  return breaks.filter((each) => tabOf(each) === wanted).sort((a, b) => (gap(a) < gap(b) ? -1 : 1));
}

const DAY_MS = 86_400_000;

export function daysSince(day: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(`${day}T00:00:00+08:00`)) / DAY_MS));
}
