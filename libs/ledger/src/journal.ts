import { In, type EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import { invariant, newId, type Day, type Instant } from '@app/platform';
import {
  canonicalEntry,
  isNeverNegative,
  movements,
  partyKeyOf,
  type DraftEntry,
  type PartyRole,
} from './core';
import { chainHash } from './digest';
import { JournalEntryRow } from './journal-entry.row';
import { LedgerAccountRow } from './ledger-account.row';
import { LedgerChainRow } from './ledger-chain.row';
import { LedgerPartyRow } from './ledger-party.row';
import { PostingRow } from './posting.row';

/** The village of a grower or a collective, for parties that the books meet for the first time. */
export type VillageOf = (allianceId: string, partyKey: string) => string | null;

interface PostingFacts {
  readonly entrySeq: string;
  readonly lineNo: number;
  readonly debitAccountId: string;
  readonly creditAccountId: string;
  readonly amountFen: Fen;
  readonly day: Day;
}

/**
 * Appends entries to the books inside the caller's transaction, who holds the chain's row: numbers without a gap, the hash
 * chain, postings and balances. Opens accounts and parties that are new. Used by the writer and by the opening of books.
 */
export async function appendEntries(
  rows: EntityManager,
  chain: LedgerChainRow,
  drafts: readonly DraftEntry[],
  postedAt: Instant,
  villageOf: VillageOf = () => null,
): Promise<void> {
  if (drafts.length === 0) return;
  const accounts = await openAccounts(rows, drafts, postedAt, villageOf);
  const reversed = await seqsOf(rows, drafts);
  const entries: Record<string, unknown>[] = [];
  const postings: PostingFacts[] = [];
  for (const draft of drafts) {
    const seq = (BigInt(chain.seq) + 1n).toString();
    const entry = { ...facts(draft), seq, postedAt, fence: chain.fence, reversesSeq: reversed(draft) };
    const hash = chainHash(chain.hash, canonicalEntry({ ...entry, postings: draft.postings }));
    const { orderNumber = null, originalDay = null, makerId = null, checkerId = null } = draft;
    const more = { orderNumber, originalDay, makerId, checkerId };
    entries.push({ ...entry, ...more, prevHash: chain.hash, hash });
    reversed.learn(draft.idemKey, seq);
    draft.postings.forEach((posting, index) => {
      postings.push({
        entrySeq: seq,
        lineNo: index + 1,
        debitAccountId: accounts.idOf(draft.allianceId, posting.debit),
        creditAccountId: accounts.idOf(draft.allianceId, posting.credit),
        amountFen: posting.amountFen,
        day: draft.effectiveDay,
      });
    });
    chain.seq = seq;
    chain.hash = hash;
  }
  await rows.insert(JournalEntryRow, entries);
  await rows.insert(
    PostingRow,
    postings.map(({ day: _day, ...posting }) => posting),
  );
  await moveBalances(rows, postings);
  await addToDays(rows, postings);
  await rows.update(LedgerChainRow, { id: 1 }, { seq: chain.seq, hash: chain.hash });
}

function facts(draft: DraftEntry) {
  const { originalDay, makerId, checkerId } = draft;
  return {
    ...(originalDay === undefined ? {} : { originalDay }),
    ...(makerId === undefined ? {} : { makerId }),
    ...(checkerId === undefined ? {} : { checkerId }),
    allianceId: draft.allianceId,
    kind: draft.kind,
    idemKey: draft.idemKey,
    effectiveDay: draft.effectiveDay,
    orderId: draft.orderId ?? null,
    refundId: draft.refundId ?? null,
    payoutId: draft.payoutId ?? null,
    ruleId: draft.ruleId ?? null,
    ripeFrom: draft.ripeFrom ?? null,
    memo: draft.memo,
  };
}

/** The numbers of the entries that drafts take back, also of such as are in the same batch. */
async function seqsOf(rows: EntityManager, drafts: readonly DraftEntry[]) {
  const keys = drafts.flatMap((draft) => draft.reversesKey ?? []);
  const found = keys.length === 0 ? [] : await rows.findBy(JournalEntryRow, { idemKey: In(keys) });
  const seqs = new Map(found.map((entry) => [entry.idemKey, entry.seq]));
  const seqOf = (draft: DraftEntry): string | null =>
    draft.reversesKey === undefined ? null : (seqs.get(draft.reversesKey) ?? null);
  return Object.assign(seqOf, { learn: (key: string, seq: string) => seqs.set(key, seq) });
}

async function openAccounts(
  rows: EntityManager,
  drafts: readonly DraftEntry[],
  now: Instant,
  villageOf: VillageOf,
): Promise<{ idOf(allianceId: string, code: string): string }> {
  const wanted = new Map<string, { allianceId: string; code: string }>();
  for (const { allianceId, postings } of drafts) {
    for (const { debit, credit } of postings)
      for (const code of [debit, credit]) wanted.set(`${allianceId} ${code}`, { allianceId, code });
  }
  const found = await rows.findBy(LedgerAccountRow, {
    allianceId: In([...new Set([...wanted.values()].map((each) => each.allianceId))]),
    code: In([...new Set([...wanted.values()].map((each) => each.code))]),
  });
  const ids = new Map(found.map((account) => [`${account.allianceId} ${account.code}`, account.id]));
  for (const [key, { allianceId, code }] of wanted) {
    if (ids.has(key)) continue;
    const partyKey = partyKeyOf(code);
    const partyId = partyKey === null ? null : await openParty(rows, allianceId, partyKey, villageOf);
    const id = newId();
    const noNegative = isNeverNegative(code);
    const account = { id, allianceId, code, partyId, noNegative, openedAt: now, closedAt: null };
    await rows.insert(LedgerAccountRow, account);
    ids.set(key, id);
  }
  return {
    idOf(allianceId, code) {
      const id = ids.get(`${allianceId} ${code}`);
      invariant(id, `account ${code} is open`);
      return id;
    },
  };
}

async function openParty(
  rows: EntityManager,
  allianceId: string,
  partyKey: string,
  villageOf: VillageOf,
): Promise<string> {
  const [role = '', subjectId = ''] = partyKey.split('.');
  const who = { allianceId, role: role as PartyRole, subjectId };
  const found = await rows.findOneBy(LedgerPartyRow, who);
  if (found) return found.id;
  const id = newId();
  const villageId = villageOf(allianceId, partyKey);
  await rows.insert(LedgerPartyRow, { id, ...who, villageId, bankAccount: null, bankAccountMasked: null });
  return id;
}

async function moveBalances(rows: EntityManager, postings: readonly PostingFacts[]): Promise<void> {
  const sums = movements(
    postings.map(({ debitAccountId, creditAccountId, amountFen }) => ({
      debit: debitAccountId,
      credit: creditAccountId,
      amountFen,
    })),
  );
  const last = postings.at(-1)?.entrySeq ?? '0';
  // One statement, accounts in order: two writers would wait for each other and not deadlock.
  const values = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  const marks = values.map(() => '(?, ?, ?)').join(', ');
  await rows.query(
    `INSERT INTO ledger_balances (account_id, amount_fen, entry_seq) VALUES ${marks}
     ON DUPLICATE KEY UPDATE amount_fen = amount_fen + VALUES(amount_fen), entry_seq = VALUES(entry_seq)`,
    values.flatMap(([account, amount]) => [account, amount.toString(), last]),
  );
}

/** The same amounts by account and business day: what an account held on a day is a sum of few rows. */
async function addToDays(rows: EntityManager, postings: readonly PostingFacts[]): Promise<void> {
  const sums = new Map<string, { account: string; day: Day; debitFen: Fen; creditFen: Fen }>();
  const of = (account: string, day: Day) => {
    const key = `${account} ${day}`;
    const found = sums.get(key) ?? { account, day, debitFen: 0n, creditFen: 0n };
    sums.set(key, found);
    return found;
  };
  for (const { debitAccountId, creditAccountId, amountFen, day } of postings) {
    of(debitAccountId, day).debitFen += amountFen;
    of(creditAccountId, day).creditFen += amountFen;
  }
  const values = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  await rows.query(
    `INSERT INTO ledger_day_sums (account_id, day, debit_fen, credit_fen)
     VALUES ${values.map(() => '(?, ?, ?, ?)').join(', ')}
     ON DUPLICATE KEY UPDATE debit_fen = debit_fen + VALUES(debit_fen), credit_fen = credit_fen + VALUES(credit_fen)`,
    values.flatMap(({ account, day, debitFen, creditFen }) => [
      account,
      day,
      String(debitFen),
      String(creditFen),
    ]),
  );
}

/** The chain's row, locked until the transaction ends: who holds it is the only one who writes. */
export async function lockChain(rows: EntityManager): Promise<LedgerChainRow> {
  const chain = await rows.findOne(LedgerChainRow, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
  invariant(chain, 'the chain has a head');
  return chain;
}
