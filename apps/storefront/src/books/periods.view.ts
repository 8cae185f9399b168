import {
  classOf,
  firstDayOf,
  isDebitNormal,
  lastDayOf,
  type BookCheckRow,
  type CheckResult,
  type CloseItem,
  type EntryCorrectionRow,
  type PeriodSheet,
  type Posting,
  type Turnover,
} from '@app/ledger';
import { decodePayload } from '@app/outbox';
import type { Words } from '@app/words';
import { accountName, type PartyNames } from './party-names';

/** The sheet travels with the view: its list and its acts are read when they are asked for. */
export function toPeriodView(sheet: PeriodSheet) {
  const { month, status, period, seal } = sheet;
  const { softClosedAt = null, closedAt = null } = period ?? {};
  const { root = null, chainSeq = null, sealedAt = null } = seal ?? {};
  const dates = { from: firstDayOf(month), to: lastDayOf(month), softClosedAt, closedAt, sealedAt };
  return { sheet, month, status, root, chainSeq, ...dates };
}

export type PeriodView = ReturnType<typeof toPeriodView>;

export function toCloseItemView({ key, state, count, found, ranAt, sums }: CloseItem) {
  return { key, state, count, found: [...found], ranAt, sums };
}

export function toBookCheckView(check: BookCheckRow, by: string | null) {
  const results = JSON.parse(check.results) as CheckResult[];
  return {
    id: check.id,
    at: check.endedAt,
    by,
    chainSeq: check.chainSeq,
    faultCount: check.faultCount,
    results: results.map(({ id, faults }) => ({
      id,
      count: faults.length,
      faults: faults.map((fault) => fault.says),
    })),
  };
}

export function toTrialBalanceView(line: Turnover, names: PartyNames, say: Words) {
  const { code, openingFen, debitsFen, creditsFen, debitFen } = line;
  const sign = isDebitNormal(code) ? 1n : -1n;
  return {
    code,
    name: accountName(code, names, say),
    class: classOf(code),
    openingFen: sign * openingFen,
    debitsFen,
    creditsFen,
    closingFen: sign * debitFen,
  };
}

export function postingsOf(correction: EntryCorrectionRow): Posting[] {
  return decodePayload(correction.postings) as Posting[];
}

export function toPostingView({ debit, credit, amountFen }: Posting, names: PartyNames, say: Words) {
  return {
    debitCode: debit,
    debitName: accountName(debit, names, say),
    creditCode: credit,
    creditName: accountName(credit, names, say),
    amountFen,
  };
}
