interface AuditedThing {
  readonly from: string;
  readonly alliance: string;
  readonly label: string;
}

/** A table whose rows name their alliance, and what people call one by. */
const of = (table: string, label: string): AuditedThing => ({
  from: `${table} t`,
  alliance: 't.alliance_id',
  label: `t.${label}`,
});

/** A thing of an order is called by its number. */
const ofOrder = (table: string): AuditedThing => ({
  from: `${table} t JOIN orders o ON o.id = t.order_id`,
  alliance: 't.alliance_id',
  label: 'o.number',
});

/** A setting that an alliance has once: its step names the alliance itself. */
const setting = (table: string): AuditedThing => ({
  from: `(SELECT DISTINCT alliance_id AS id, alliance_id FROM ${table}) t`,
  alliance: 't.alliance_id',
  label: 'NULL',
});

/** Whose a thing is: its table, how it says its alliance, and what people call it by. A thing without a row here is nobody's to read. */
export const AUDITED_THINGS: Readonly<Record<string, AuditedThing>> = {
  settlement: of('settlements', 'number'),
  payout: {
    from: 'payouts t JOIN settlements o ON o.id = t.settlement_id',
    alliance: 'o.alliance_id',
    label: 't.out_no',
  },
  payout_batch: of('payout_batches', 'number'),
  party: of('ledger_parties', 'bank_account_masked'),
  write_off: of('write_offs', 'reason'),
  repayment: of('party_repayments', 'reference'),
  payer: setting('ledger_payers'),
  tax_remittance: of('tax_remittances', 'reference'),
  pool_allocation: {
    from: 'pool_allocations t',
    alliance: 't.alliance_id',
    label: 'DATE(t.proposed_at)',
  },
  split_rule: of('split_rule_proposals', 'title'),
  motion: of('motions', 'title'),
  fund_expense: of('fund_expenses', 'title'),
  village: {
    from: 'villages t JOIN memberships m ON m.village_id = t.id AND m.ended_at IS NULL',
    alliance: 'm.alliance_id',
    label: 't.name',
  },
  relation: of('near_relations', 'kind'),
  period: of('accounting_periods', 'month'),
  correction: of('entry_corrections', 'memo'),
  entry_question: of('entry_questions', 'text'),
  book_check: of('book_checks', 'day'),
  statement: of('statements', 'file_name'),
  recon_account: of('recon_accounts', 'code'),
  recon_match: of('recon_matches', 'account_code'),
  recon_break: of('recon_breaks', 'account_code'),
  voucher_batch: of('voucher_batches', 'month'),
  voucher_book: setting('voucher_books'),
  export: of('paper_exports', 'paper'),
  order: of('orders', 'number'),
  refund: ofOrder('refunds'),
  payment: ofOrder('payments'),
  chargeback: ofOrder('chargebacks'),
  claim: ofOrder('claims'),
  parcel: ofOrder('parcels'),
  origin_task: ofOrder('origin_tasks'),
  session: of('live_sessions', 'title'),
  trio: { from: 'trios t', alliance: 't.alliance_id', label: 'NULL' },
  streamer: {
    from: '(SELECT DISTINCT streamer_id AS id, alliance_id FROM trios) t',
    alliance: 't.alliance_id',
    label: 'NULL',
  },
  seller: {
    from: '(SELECT alliance_id AS id, alliance_id, name FROM sellers) t',
    alliance: 't.alliance_id',
    label: 't.name',
  },
};

export const AUDITED: readonly string[] = Object.keys(AUDITED_THINGS);
