import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { invariant, type Day, type Instant } from '@app/platform';
import type { Fen } from '@app/money';
import { canonicalEntry, type DraftEntry } from './core';
import { chainHash } from './digest';
import { KnownAccounts } from './known-accounts';
import { LedgerChainRow } from './ledger-chain.row';
import { inTurn, insertAll, insertMany, instantText, type Cell, type Statement } from './statements';

/** Where the next entry goes. */
export type Head = Pick<LedgerChainRow, 'seq' | 'hash' | 'fence'>;

/**
 * Appends entries to the books inside the caller's transaction, who holds the chain's row: numbers without a gap, the hash
 * chain, postings and balances. Opens accounts and parties that are new. For the opening of books; the writer takes the parts.
 */
export async function appendEntries(
  rows: EntityManager,
  chain: LedgerChainRow,
  drafts: readonly DraftEntry[],
  postedAt: Instant,
): Promise<void> {
  if (drafts.length === 0) return;
  const accounts = new KnownAccounts();
  await accounts.open(rows, drafts, postedAt, () => null);
  const taken = await reversedSeqs(rows, drafts);
  const journal = numbered(chain, drafts, postedAt, taken);
  await inTurn(rows, [
    ...entryStatements(journal),
    ...postingStatements(journal, accounts),
    { sql: 'UPDATE ledger_chain SET seq = ?, hash = ? WHERE id = 1', values: [journal.seq, journal.hash] },
  ]);
  Object.assign(chain, { seq: journal.seq, hash: journal.hash });
}

/** A millisecond of work or less. */
const ENTRIES_OF_A_TURN = 32;

interface NumberedEntry {
  readonly draft: DraftEntry;
  readonly seq: string;
  readonly reversesSeq: string | null;
  readonly prevHash: string;
  readonly hash: string;
}

/** Entries with their numbers and their places in the chain, and the head that they leave. */
export interface Journal {
  readonly entries: readonly NumberedEntry[];
  readonly postedAt: Instant;
  readonly fence: string;
  readonly seq: string;
  readonly hash: string;
}

/** Numbers the drafts and chains them. `seqs` are the numbers of entries that they take back, to which their own are added. */
export function numbered(
  head: Head,
  drafts: readonly DraftEntry[],
  postedAt: Instant,
  seqs: Map<string, string>,
): Journal {
  const { fence } = head;
  let [next, hash] = [BigInt(head.seq), head.hash];
  const entries = drafts.map((draft): NumberedEntry => {
    next += 1n;
    const seq = next.toString();
    const reversesSeq = draft.reversesKey === undefined ? null : (seqs.get(draft.reversesKey) ?? null);
    const prevHash = hash;
    hash = chainHash(prevHash, canonicalEntry(draft, { seq, postedAt, fence, reversesSeq }));
    seqs.set(draft.idemKey, seq);
    return { draft, seq, reversesSeq, prevHash, hash };
  });
  return { entries, postedAt, fence, seq: next.toString(), hash };
}

/** The same with a turn for others between the parts of a large batch, whose predecessor is being written meanwhile. */
export async function numberedInTurns(
  head: Head,
  drafts: readonly DraftEntry[],
  postedAt: Instant,
  seqs: Map<string, string>,
): Promise<Journal> {
  const entries: NumberedEntry[] = [];
  let [seq, hash] = [head.seq, head.hash];
  for (let from = 0; from < drafts.length; from += ENTRIES_OF_A_TURN) {
    const part = drafts.slice(from, from + ENTRIES_OF_A_TURN);
    const next = numbered({ ...head, seq, hash }, part, postedAt, seqs);
    for (const entry of next.entries) entries.push(entry);
    ({ seq, hash } = next);
    await turn();
  }
  return { entries, postedAt, fence: head.fence, seq, hash };
}

/** The numbers of the entries in the books that drafts take back. */
export async function reversedSeqs(
  rows: EntityManager,
  drafts: readonly DraftEntry[],
): Promise<Map<string, string>> {
  const keys = drafts.flatMap((draft) => draft.reversesKey ?? []);
  if (keys.length === 0) return new Map();
  const found: { idemKey: string; seq: string }[] = await rows.query(
    'SELECT idem_key AS idemKey, seq FROM journal_entries WHERE idem_key IN (?)',
    [keys],
  );
  return new Map(found.map(({ idemKey, seq }) => [idemKey, seq]));
}

const ENTRY_COLUMNS = [
  'seq',
  'alliance_id',
  'kind',
  'idem_key',
  'effective_day',
  'original_day',
  'posted_at',
  'order_id',
  'order_number',
  'refund_id',
  'payout_id',
  'rule_id',
  'reverses_seq',
  'ripe_from',
  'memo',
  'maker_id',
  'checker_id',
  'fence',
  'prev_hash',
  'hash',
];

/** What writes a journal's entries: nothing of it depends on accounts. */
export function* entryStatements(journal: Journal): Generator<Statement> {
  yield* insertMany('journal_entries', ENTRY_COLUMNS, entryValues(journal));
}

/** What writes the postings of a journal that has its entries, and what is kept of them by account, day and kind. */
export function* postingStatements(journal: Journal, accounts: KnownAccounts): Generator<Statement> {
  const { entries } = journal;
  if (entries.length === 0) return;
  const postings = postingsOf(entries, accounts);
  yield* insertMany(
    'postings',
    ['entry_seq', 'line_no', 'debit_account_id', 'credit_account_id', 'amount_fen'],
    postings.map(({ seq, line, debit, credit, amountFen }) => [seq, line, debit, credit, amountFen]),
  );
  const sums = sumsByDay(postings);
  yield balanceStatement(sums, journal.seq);
  yield dayStatement(sums);
}

function entryValues({ entries, postedAt, fence }: Journal): Cell[][] {
  const posted = instantText(postedAt);
  return entries.map(({ draft, seq, reversesSeq, prevHash, hash }) => [
    seq,
    draft.allianceId,
    draft.kind,
    draft.idemKey,
    draft.effectiveDay,
    draft.originalDay,
    posted,
    draft.orderId,
    draft.orderNumber,
    draft.refundId,
    draft.payoutId,
    draft.ruleId,
    reversesSeq,
    instantText(draft.ripeFrom ?? null),
    draft.memo,
    draft.makerId,
    draft.checkerId,
    fence,
    prevHash,
    hash,
  ]);
}

interface PostingFacts {
  readonly seq: string;
  readonly line: number;
  readonly debit: string;
  readonly credit: string;
  readonly amountFen: Fen;
  readonly day: Day;
  readonly kind: string;
}

function postingsOf(entries: readonly NumberedEntry[], accounts: KnownAccounts): PostingFacts[] {
  return entries.flatMap(({ draft: { allianceId, effectiveDay, kind, postings }, seq }) =>
    postings.map(({ debit, credit, amountFen }, index) => ({
      seq,
      line: index + 1,
      debit: accounts.idOf(allianceId, debit),
      credit: accounts.idOf(allianceId, credit),
      amountFen,
      day: effectiveDay,
      kind,
    })),
  );
}

interface DaySum {
  readonly account: string;
  readonly day: Day;
  readonly kind: string;
  debitFen: Fen;
  creditFen: Fen;
}

/** By account, day and kind: one order for all, so that two writers would wait for each other and not deadlock. */
function sumsByDay(postings: readonly PostingFacts[]): DaySum[] {
  const sums = new Map<string, DaySum>();
  const of = (account: string, { day, kind }: PostingFacts): DaySum => {
    const key = `${account} ${day} ${kind}`;
    const sum = sums.get(key) ?? { account, day, kind, debitFen: 0n, creditFen: 0n };
    sums.set(key, sum);
    return sum;
  };
  for (const posting of postings) {
    of(posting.debit, posting).debitFen += posting.amountFen;
    of(posting.credit, posting).creditFen += posting.amountFen;
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

function balanceStatement(sums: readonly DaySum[], lastSeq: string): Statement {
  const moved = new Map<string, Fen>();
  for (const { account, debitFen, creditFen } of sums)
    moved.set(account, (moved.get(account) ?? 0n) + debitFen - creditFen);
  return insertAll(
    'ledger_balances',
    'account_id, amount_fen, entry_seq',
    [...moved].map(([account, amountFen]) => [account, amountFen, lastSeq]),
    `ON DUPLICATE KEY UPDATE amount_fen = amount_fen + VALUES(amount_fen), entry_seq = VALUES(entry_seq)`,
  );
}

/** What an account held on a day is a sum of few rows: one for each day on which it moved, and kind of what moved it. */
function dayStatement(sums: readonly DaySum[]): Statement {
  return insertAll(
    'ledger_day_sums',
    'account_id, day, kind, debit_fen, credit_fen',
    sums.map(({ account, day, kind, debitFen, creditFen }) => [account, day, kind, debitFen, creditFen]),
    `ON DUPLICATE KEY UPDATE debit_fen = debit_fen + VALUES(debit_fen), credit_fen = credit_fen + VALUES(credit_fen)`,
  );
}

/** The chain's row, locked until the transaction ends: who holds it is the only one who writes. */
export async function lockChain(rows: EntityManager): Promise<LedgerChainRow> {
  const chain = await rows.findOne(LedgerChainRow, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
  invariant(chain, 'the chain has a head');
  return chain;
}
