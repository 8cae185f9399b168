import type { Fen } from '@app/money';
import type { Day, Instant } from '@app/platform/core';

/** What the rules of sharing, the settlements and the books are told. */
export interface BooksPayloads {
  // governance: a rule is proposed to its villages, each of them decides
  'split_rule.proposed': {
    ruleId: string;
    allianceId: string;
    title: string;
    sha256: string;
    inForceFrom: Instant;
    villageIds: string[];
  };
  /** a village's resolution was made public, or it rejected the thing */
  'motion.decided': {
    motionId: string;
    allianceId: string;
    villageId: string;
    subject: { kind: 'split_rule' | 'fund_expense'; id: string; sha256: string };
    result: 'carried' | 'rejected';
    decidedAt: Instant;
    resolution: {
      procedure: 'four_two' | 'six_step';
      steps: readonly { step: string; day: Day }[];
      due: number;
      present: number;
      yes: number;
      no: number;
      abstained: number;
    };
  };
  /** an expense of the common fund was put to villages; each of them decides */
  'fund_expense.proposed': {
    expenseId: string;
    allianceId: string;
    payeeVillageId: string;
    title: string;
    amountFen: Fen;
    sha256: string;
    villageIds: string[];
  };
  /** a timer: does the fund hold it now? */
  'fund_expense.due': { expenseId: string; allianceId: string };
  'split_rule.adopted': { ruleId: string; allianceId: string; inForceFrom: Instant };
  // books
  'settlement.submitted': { settlementId: string; allianceId: string };
  'settlement.approved': { settlementId: string; allianceId: string };
  'settlement.published': { settlementId: string; allianceId: string; day: Day };
  'payout.requested': {
    payoutId: string;
    settlementId: string;
    allianceId: string;
    partyId: string;
    amountFen: Fen;
    outNo: string;
  };
  'payout.succeeded': {
    payoutId: string;
    settlementId: string;
    allianceId: string;
    partyId: string;
    amountFen: Fen;
    outNo: string;
    /** kept back of the payment for the tax office; not there: nothing */
    withheldFen?: Fen;
    succeededAt: Instant;
  };
  'payout.failed': {
    payoutId: string;
    settlementId: string;
    allianceId: string;
    partyId: string;
    reason: string;
  };
  /** manual correction by two people: the entry that is taken back, and what should stand instead */
  'entry.corrected': {
    correctionId: string;
    allianceId: string;
    reversesSeq: string | null;
    postings: readonly { readonly debit: string; readonly credit: string; readonly amountFen: Fen }[];
    memo: string;
    maker: string;
    checker: string;
    effectiveDay: Day;
  };
  /** nothing more is booked into the month; the writer seals what it holds */
  'period.closed': { periodId: string; allianceId: string; month: string };
  /** a person wants to know now whether the books hold */
  'books.check_asked': { checkId: string; allianceId: string; askedBy: string };
}
