import {
  netOfLine,
  type FoundBreak,
  type ReconAccount,
  type ReconMonth,
  type ReconSides,
  type ShownLine,
  type ShownMove,
} from '@app/ledger';
import { open } from '@app/platform';
import type { Words } from '@app/words';
import { accountName } from './party-names';

export type PersonNames = ReadonlyMap<string, string>;

export function toReconAccountView(account: ReconAccount, say: Words) {
  const { ledgerFen, statementFen } = account;
  return {
    ...account,
    name: accountName(account.code, new Map(), say),
    differenceFen: ledgerFen - statementFen,
  };
}

export function toReconciliationView(month: ReconMonth, names: PersonNames) {
  const { ledgerFen, statementFen, outcome, matched } = month;
  const { sides: _, unowned: __, unownedSince: ___, proposals, breaks, ...counts } = outcome;
  const members = membersOf([outcome.sides, month.matchedSides]);
  return {
    accountCode: month.accountCode,
    month: month.month,
    until: month.until,
    ...{ ledgerFen, statementFen, differenceFen: ledgerFen - statementFen },
    ...counts,
    proposals: proposals.map((each) => ({ ...each, ...members.of(each) })),
    breaks: breaks.map((each) => ({ ...breakView(each, names), ...members.of(each.found) })),
    matched: matched.map(({ match: { id, basis, amountFen, matchedAt, note, ...match }, lineIds, seqs }) => ({
      ...{ id, basis, amountFen, matchedAt, note },
      matchedBy: names.get(match.matchedBy) ?? null,
      ...members.ofIds(lineIds, seqs),
    })),
    matchedCount: month.matchedCount,
    statements: month.statements,
  };
}

const UNANSWERED = {
  ...{ status: 'open' as const, ownerId: null, ownerName: null, dueOn: null },
  ...{ note: null, resolution: null },
};

function breakView({ found, answer }: FoundBreak, names: PersonNames) {
  const { key, kind, amountFen, since } = found;
  const shown = { key, kind, amountFen, since };
  if (answer === null) return { ...shown, ...UNANSWERED };
  const { status, ownerId, dueOn, note, resolution } = answer;
  return { ...shown, status, ownerId, ownerName: names.get(ownerId) ?? null, dueOn, note, resolution };
}

interface Members {
  readonly lines: readonly { readonly id: string }[];
  readonly moves: readonly { readonly seq: string }[];
}

/** What is compared is less than what is shown: text and names are found again by id. */
function membersOf(sides: readonly ReconSides[]) {
  const lines = new Map(sides.flatMap((side) => side.lines.map((line) => [line.id, line] as const)));
  const moves = new Map(sides.flatMap((side) => side.moves.map((move) => [move.seq, move] as const)));
  const ofIds = (lineIds: readonly string[], seqs: readonly string[]) => ({
    lines: lineIds.flatMap((id) => toLineView(lines.get(id))),
    moves: seqs.flatMap((seq) => toMoveView(moves.get(seq))),
  });
  const of = (unit: Members) =>
    ofIds(
      unit.lines.map((line) => line.id),
      unit.moves.map((move) => move.seq),
    );
  return { of, ofIds };
}

function toLineView(line: ShownLine | undefined) {
  if (!line) return [];
  const { id, day, kind, grossFen, feeFen, ref, memo, sealedCounterparty } = line;
  const counterparty = open(sealedCounterparty);
  return [{ id, day, kind, grossFen, feeFen, netFen: netOfLine(line), ref, memo, counterparty }];
}

function toMoveView(move: ShownMove | undefined) {
  if (!move) return [];
  const { seq, day, kind, amountFen, memo, orderNumber } = move;
  return [{ seq, day, kind, amountFen, memo, orderNumber }];
}
