import type { Fen } from '@app/money';
import type { EventPayloads } from '@app/outbox/core';
import { dayOf, Refusal } from '@app/platform/core';
import { ACCOUNTS, partyAccount } from './account';
import { move, type DraftEntry } from './posting';
import { afterResults, type VillageResult } from './proposal-status';

export type ExpenseStatus = 'proposed' | 'authorised' | 'rejected' | 'booked';

/** The whole life of a common-fund expense: what all villages carried is authorised, and booked once the fund holds it. */
const STEPS = {
  authorise: { from: 'proposed', to: 'authorised' },
  reject: { from: 'proposed', to: 'rejected' },
  book: { from: 'authorised', to: 'booked' },
} as const satisfies Record<string, { from: ExpenseStatus; to: ExpenseStatus }>;

export type ExpenseStep = keyof typeof STEPS;

export function afterExpenseStep(status: ExpenseStatus, step: ExpenseStep): ExpenseStatus {
  if (STEPS[step].from !== status) throw new Refusal('step_not_allowed', { status, step });
  return STEPS[step].to;
}

/** One "no" ends it, all of them carry it: as for a rule, since the fund is everybody's. */
export function expenseStepAfter(
  villageIds: readonly string[],
  results: readonly VillageResult[],
): 'authorise' | 'reject' | null {
  const step = afterResults(villageIds, results);
  return step === 'adopt' ? 'authorise' : step === 'reject' ? 'reject' : null;
}

/** What of the reserve is not promised to expenses that the writer has yet to book. */
export function fundHolds(reserveFen: Fen, onTheirWayFen: Fen, amountFen: Fen): boolean {
  return reserveFen - onTheirWayFen >= amountFen;
}

/** 公积公益金 becomes what the alliance owes the village that pays for the thing; its next settlement pays it out. */
export function bookFundExpense(of: EventPayloads['fund_expense.authorised']): DraftEntry {
  return {
    kind: 'fund_expense',
    idemKey: `expense:${of.expenseId}`,
    allianceId: of.allianceId,
    effectiveDay: dayOf(of.authorisedAt),
    memo: of.title,
    postings: move(ACCOUNTS.reserve, partyAccount(`VILLAGE.${of.payeeVillageId}`), of.amountFen),
  };
}
