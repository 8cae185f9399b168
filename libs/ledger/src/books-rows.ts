import { OutboxEventRow } from '@app/outbox';
import { EntryQuestionRow } from './entry-question.row';
import { AccountingPeriodRow } from './accounting-period.row';
import { BookCheckRow } from './book-check.row';
import { DayRootRow } from './day-root.row';
import { DaySumRow } from './day-sum.row';
import { EntryCorrectionRow } from './entry-correction.row';
import { FundExpenseRow } from './fund-expense.row';
import { JournalEntryRow } from './journal-entry.row';
import { LedgerAccountRow } from './ledger-account.row';
import { LedgerBalanceRow } from './ledger-balance.row';
import { LedgerChainRow } from './ledger-chain.row';
import { LedgerPartyRow } from './ledger-party.row';
import { LedgerPayerRow } from './ledger-payer.row';
import { OrderSplitRow } from './order-split.row';
import { PartyRepaymentRow } from './party-repayment.row';
import { PayoutBatchRow } from './payout-batch.row';
import { PayoutRow } from './payout.row';
import { PeriodBalanceRow } from './period-balance.row';
import { PeriodSealRow } from './period-seal.row';
import { PoolAllocationRow } from './pool-allocation.row';
import { PostingRow } from './posting.row';
import { ReconAccountRow } from './recon-account.row';
import { ReconBreakRow } from './recon-break.row';
import { ReconMatchItemRow, ReconMatchRow } from './recon-match.row';
import { SettlementItemRow } from './settlement-item.row';
import { SettlementLineRow } from './settlement-line.row';
import { SettlementRow } from './settlement.row';
import { SplitRuleProposalRow } from './split-rule-proposal.row';
import { SplitRuleResolutionRow } from './split-rule-resolution.row';
import { SplitRuleRow } from './split-rule.row';
import { StatementLineRow } from './statement-line.row';
import { StatementRow } from './statement.row';
import { TaxRemittanceRow } from './tax-remittance.row';
import { WriteOffRow } from './write-off.row';

export const BOOKS_ROWS = [
  EntryQuestionRow,
  AccountingPeriodRow,
  BookCheckRow,
  DayRootRow,
  DaySumRow,
  EntryCorrectionRow,
  FundExpenseRow,
  JournalEntryRow,
  LedgerAccountRow,
  LedgerBalanceRow,
  LedgerChainRow,
  LedgerPartyRow,
  LedgerPayerRow,
  OrderSplitRow,
  PartyRepaymentRow,
  PayoutBatchRow,
  PayoutRow,
  PeriodBalanceRow,
  PeriodSealRow,
  PoolAllocationRow,
  PostingRow,
  ReconAccountRow,
  ReconBreakRow,
  ReconMatchItemRow,
  ReconMatchRow,
  SettlementItemRow,
  SettlementLineRow,
  SettlementRow,
  SplitRuleProposalRow,
  SplitRuleResolutionRow,
  SplitRuleRow,
  StatementLineRow,
  StatementRow,
  TaxRemittanceRow,
  WriteOffRow,
];

/** What a check of the books reads, for programs that open a database for it alone. */
export const CHECKED_ROWS = [...BOOKS_ROWS, OutboxEventRow];
