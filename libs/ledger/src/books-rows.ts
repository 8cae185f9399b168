import { EntryQuestionRow } from './entry-question.row';
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
import { PoolAllocationRow } from './pool-allocation.row';
import { PostingRow } from './posting.row';
import { SettlementItemRow } from './settlement-item.row';
import { SettlementLineRow } from './settlement-line.row';
import { SettlementRow } from './settlement.row';
import { SplitRuleRow } from './split-rule.row';
import { TaxRemittanceRow } from './tax-remittance.row';
import { WriteOffRow } from './write-off.row';

export const BOOKS_ROWS = [
  EntryQuestionRow,
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
  PoolAllocationRow,
  PostingRow,
  SettlementItemRow,
  SettlementLineRow,
  SettlementRow,
  SplitRuleRow,
  TaxRemittanceRow,
  WriteOffRow,
];
