import { sumFen, type Fen } from '@app/money';
import type { Day } from '@app/platform/core';
import { atOnce, each, type InSteps } from './in-steps';
import { joinBatches, joinByAmount } from './recon-by-amount';
import { joinById, splitDuplicates } from './recon-by-id';
import { netOfLine, type AcceptedMatch, type BookedMove, type StatementLine } from './recon-line';
import {
  dayGap,
  differenceOf,
  firstDay,
  inOrder,
  isOneSided,
  keyOfUnit,
  merged,
  type Unit,
} from './recon-units';

/** Why a proposal is made; `accepted` once a person or the import stood by it. */
export type MatchBasis = 'id' | 'batch' | 'amount_day' | 'accepted';

export interface Pairing extends Unit {
  readonly key: string;
  readonly basis: MatchBasis;
  readonly matchId: string | null;
  readonly gapDays: number;
  /** others of the same amount that were as near: look twice */
  readonly rivals: number;
}

export const BREAK_KINDS = ['missing_here', 'missing_there', 'amount', 'fee', 'duplicate', 'date'] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

export interface ReconBreak extends Unit {
  readonly key: string;
  readonly kind: BreakKind;
  readonly matchId: string | null;
  /** ledger less statement */
  readonly amountFen: Fen;
  readonly since: Day;
}

export interface Reconciled {
  readonly pairings: readonly Pairing[];
  readonly breaks: readonly ReconBreak[];
  readonly ledgerFen: Fen;
  readonly statementFen: Fen;
}

export interface Sides {
  readonly lines: readonly StatementLine[];
  readonly moves: readonly BookedMove[];
  readonly accepted?: readonly AcceptedMatch[];
}

/** Days between the two sides that nobody need explain. */
export const DAY_WINDOW = 3;

/**
 * Puts a statement beside the books: by number first, then in batches, then by amount and day. Every line and every move is in
 * exactly one pairing or one break, and ledger less statement is the sum of the breaks (I9). The order of what comes in does
 * not matter.
 */
export function reconcile(sides: Sides, windowDays = DAY_WINDOW): Reconciled {
  return atOnce(reconciling(sides, windowDays));
}

/** The same in steps: of an account with a hundred thousand open lines it takes seconds. */
export function* reconciling(
  { lines, moves, accepted = [] }: Sides,
  windowDays = DAY_WINDOW,
): InSteps<Reconciled> {
  const pairings: Pairing[] = [];
  const breaks: ReconBreak[] = [];
  const settle = (unit: Unit, basis: MatchBasis, matchId: string | null, rivals = 0): void => {
    const kind = troubleOf(unit, basis === 'accepted' ? Infinity : windowDays);
    if (kind !== null) breaks.push(breakOf(unit, kind, matchId));
    else pairings.push({ ...unit, key: keyOfUnit(unit), basis, matchId, gapDays: dayGap(unit), rivals });
  };
  const { units: taken, rest } = yield* takeAccepted({ lines, moves }, accepted);
  yield* each(taken, ({ unit, matchId }) => {
    settle(unit, 'accepted', matchId);
  });
  const { first, again } = yield* splitDuplicates(
    rest.lines,
    taken.flatMap(({ unit }) => unit.lines),
  );
  for (const line of again) breaks.push(breakOf({ lines: [line], moves: [] }, 'duplicate', null));
  const byId = yield* joinById(first, rest.moves);
  yield* each(byId, (unit) => {
    if (!isOneSided(unit)) settle(unit, 'id', null);
  });
  const batches = yield* joinBatches(byId.filter(isOneSided), windowDays);
  for (const unit of batches.joined) settle(unit, 'batch', null);
  const byAmount = yield* joinByAmount(batches.left, windowDays);
  yield* each(byAmount.likely, ({ unit, rivals }) => {
    settle(unit, 'amount_day', null, rivals);
  });
  yield* each(byAmount.left, (unit) => {
    settle(unit, 'id', null);
  });
  return {
    pairings: yield* inOrder(pairings),
    breaks: yield* inOrder(breaks),
    ledgerFen: sumFen(moves.map((move) => move.amountFen)),
    statementFen: sumFen(lines.map(netOfLine)),
  };
}

/** What is known up to and with a day: a move whose line comes tomorrow is missing there today. */
export function asOf({ lines, moves, accepted = [] }: Sides, day: Day): Sides {
  return {
    lines: lines.filter((line) => line.day <= day),
    moves: moves.filter((move) => move.day <= day),
    accepted,
  };
}

function breakOf(unit: Unit, kind: BreakKind, matchId: string | null): ReconBreak {
  const key = keyOfUnit(unit);
  return { ...unit, key, kind, matchId, amountFen: differenceOf(unit), since: firstDay(unit) };
}

function troubleOf(unit: Unit, windowDays: number): BreakKind | null {
  if (isOneSided(unit)) return missingOf(unit);
  if (differenceOf(unit) === 0n) return dayGap(unit) > windowDays ? 'date' : null;
  const booked = sumFen(unit.moves.filter((move) => !move.isFee).map((move) => move.amountFen));
  const stated = sumFen(unit.lines.filter((line) => !isFeeLine(line)).map((line) => line.grossFen));
  return booked === stated ? 'fee' : 'amount';
}

function missingOf({ lines, moves }: Unit): BreakKind {
  if (lines.length > 0) return lines.every(isFeeLine) ? 'fee' : 'missing_here';
  return moves.every((move) => move.isFee) ? 'fee' : 'missing_there';
}

function isFeeLine({ kind }: StatementLine): boolean {
  return kind === 'fee' || kind === 'fee_returned';
}

function* takeAccepted(
  { lines, moves }: Pick<Sides, 'lines' | 'moves'>,
  accepted: readonly AcceptedMatch[],
): InSteps<{ units: { unit: Unit; matchId: string }[]; rest: Unit }> {
  const ofLine = new Map(accepted.flatMap(({ id, lineIds }) => lineIds.map((lineId) => [lineId, id])));
  const ofMove = new Map(accepted.flatMap(({ id, seqs }) => seqs.map((seq) => [seq, id])));
  const units = new Map<string, Unit>();
  const restLines: StatementLine[] = [];
  const restMoves: BookedMove[] = [];
  const put = (matchId: string, unit: Unit): void => {
    units.set(matchId, merged(units.get(matchId) ?? { lines: [], moves: [] }, unit));
  };
  yield* each(lines, (line) => {
    const matchId = ofLine.get(line.id);
    if (matchId === undefined) restLines.push(line);
    else put(matchId, { lines: [line], moves: [] });
  });
  yield* each(moves, (move) => {
    const matchId = ofMove.get(move.seq);
    if (matchId === undefined) restMoves.push(move);
    else put(matchId, { lines: [], moves: [move] });
  });
  return {
    units: [...units].map(([matchId, unit]) => ({ matchId, unit })),
    rest: { lines: restLines, moves: restMoves },
  };
}
