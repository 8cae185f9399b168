import type { Fen } from '@app/money';
import { each, type InSteps } from './in-steps';
import { dayNumber, netOfLine, type BookedMove, type StatementLine } from './recon-line';

/** Lines and moves that belong together, or stand alone. */
export interface Unit {
  readonly lines: readonly StatementLine[];
  readonly moves: readonly BookedMove[];
}

/** Ledger less statement: what the unit leaves unexplained. */
export function differenceOf({ lines, moves }: Unit): Fen {
  let difference = 0n;
  for (const { amountFen } of moves) difference += amountFen;
  for (const line of lines) difference -= netOfLine(line);
  return difference;
}

export function isOneSided({ lines, moves }: Unit): boolean {
  return lines.length === 0 || moves.length === 0;
}

export function merged(...units: readonly Unit[]): Unit {
  return {
    lines: units.flatMap((unit) => unit.lines).sort(byLine),
    moves: units.flatMap((unit) => unit.moves).sort(byMove),
  };
}

/** The widest gap between a line and a move of the unit, in days. */
export function dayGap({ lines, moves }: Unit): number {
  let widest = 0;
  for (const line of lines)
    for (const move of moves)
      // Most stand on one day, which needs no calendar.
      if (line.day !== move.day)
        widest = Math.max(widest, Math.abs(dayNumber(line.day) - dayNumber(move.day)));
  return widest;
}

/** The first day of anything in it. */
export function firstDay({ lines, moves }: Unit): string {
  let first: string | undefined;
  for (const { day } of lines) if (first === undefined || day < first) first = day;
  for (const { day } of moves) if (first === undefined || day < first) first = day;
  return first ?? '';
}

export function byLine(a: StatementLine, b: StatementLine): number {
  return compare(a.day, b.day) || compare(a.id, b.id);
}

export function byMove(a: BookedMove, b: BookedMove): number {
  return compare(a.day, b.day) || a.seq.length - b.seq.length || compare(a.seq, b.seq);
}

export function byUnit(a: Unit, b: Unit): number {
  return compare(firstDay(a), firstDay(b)) || compare(keyOfUnit(a), keyOfUnit(b));
}

/** By day and key, each worked out once: there may be a hundred thousand. */
export function* inOrder<T extends Unit>(units: Iterable<T>): InSteps<T[]> {
  const placed: { unit: T; day: string; key: string }[] = [];
  yield* each(units, (unit) => {
    placed.push({ unit, day: firstDay(unit), key: keyOfUnit(unit) });
  });
  placed.sort((a, b) => compare(a.day, b.day) || compare(a.key, b.key));
  yield;
  return placed.map(({ unit }) => unit);
}

/** The same for the same things, whatever comes to stand beside them: who owns a break owns it under this. */
export function keyOfUnit({ lines, moves }: Unit): string {
  const line = lines[0];
  return line === undefined ? `entry:${moves[0]?.seq ?? ''}` : `line:${line.id}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
