import { EntryQuestionRow } from './entry-question.row';
import { JournalEntryRow } from './journal-entry.row';
import { LedgerAccountRow } from './ledger-account.row';
import { LedgerBalanceRow } from './ledger-balance.row';
import { LedgerChainRow } from './ledger-chain.row';
import { LedgerPartyRow } from './ledger-party.row';
import { OrderSplitRow } from './order-split.row';
import { PayoutRow } from './payout.row';
import { PostingRow } from './posting.row';
import { SettlementItemRow } from './settlement-item.row';
import { SettlementLineRow } from './settlement-line.row';
import { SettlementRow } from './settlement.row';
import { SplitRuleProposalRow } from './split-rule-proposal.row';
import { SplitRuleResolutionRow } from './split-rule-resolution.row';
import { SplitRuleRow } from './split-rule.row';

export const BOOKS_ROWS = [
  EntryQuestionRow,
  JournalEntryRow,
  LedgerAccountRow,
  LedgerBalanceRow,
  LedgerChainRow,
  LedgerPartyRow,
  OrderSplitRow,
  PayoutRow,
  PostingRow,
  SettlementItemRow,
  SettlementLineRow,
  SettlementRow,
  SplitRuleProposalRow,
  SplitRuleResolutionRow,
  SplitRuleRow,
];
