import type { EntityManager } from 'typeorm';
import { invariant, newId, type Instant } from '@app/platform';
import { isNeverNegative, partyKeyOf, type DraftEntry } from './core';
import { inTurn, insertAll, instantText } from './statements';

/** The village of a grower or a collective, for parties that the books meet for the first time. */
export type VillageOf = (partyKey: string) => string | null;

/** As many as one process remembers; they are read again when there are more. */
const REMEMBERED_MAX = 200_000;

interface Account {
  readonly allianceId: string;
  readonly code: string;
}

/**
 * The numbers of accounts, which never change once they are open. The writer keeps them from batch to batch; a batch that was
 * undone may have opened some, so after it all are read again.
 */
export class KnownAccounts {
  /** by alliance, then code: asked twice for each posting, so no key is put together for it */
  private readonly ids = new Map<string, Map<string, string>>();

  idOf(allianceId: string, code: string): string {
    const id = this.ids.get(allianceId)?.get(code);
    invariant(id, `account ${code} is open`);
    return id;
  }

  /** The batch was undone. */
  forget(): void {
    this.ids.clear();
  }

  /** Reads the accounts of the drafts that are not known yet, and opens those that are new with their parties. */
  async open(
    rows: EntityManager,
    drafts: readonly DraftEntry[],
    now: Instant,
    villageOf: VillageOf,
  ): Promise<void> {
    const missing = await this.read(rows, drafts);
    if (missing.length === 0) return;
    const partyIds = await openParties(rows, missing, villageOf);
    const accounts = missing.map((account) => {
      const partyKey = partyKeyOf(account.code);
      const partyId = partyKey === null ? null : partyIds.get(keyOf({ ...account, code: partyKey }));
      const id = newId();
      this.remember(account, id);
      return [id, account.allianceId, account.code, partyId, isNeverNegative(account.code), instantText(now)];
    });
    await inTurn(rows, [
      insertAll('ledger_accounts', 'id, alliance_id, code, party_id, no_negative, opened_at', accounts),
    ]);
  }

  private async read(rows: EntityManager, drafts: readonly DraftEntry[]): Promise<Account[]> {
    if (this.size > REMEMBERED_MAX) this.ids.clear();
    const wanted = new Map<string, Account>();
    for (const { allianceId, postings } of drafts) {
      const known = this.ids.get(allianceId);
      for (const { debit, credit } of postings)
        for (const code of [debit, credit])
          if (!known?.has(code)) wanted.set(keyOf({ allianceId, code }), { allianceId, code });
    }
    if (wanted.size === 0) return [];
    const accounts = [...wanted.values()];
    const found: (Account & { id: string })[] = await rows.query(
      'SELECT id, alliance_id AS allianceId, code FROM ledger_accounts WHERE alliance_id IN (?) AND code IN (?)',
      [distinct(accounts.map((each) => each.allianceId)), distinct(accounts.map((each) => each.code))],
    );
    for (const { id, ...account } of found) {
      this.remember(account, id);
      wanted.delete(keyOf(account));
    }
    return [...wanted.values()];
  }

  private get size(): number {
    return [...this.ids.values()].reduce((sum, codes) => sum + codes.size, 0);
  }

  private remember({ allianceId, code }: Account, id: string): void {
    const codes = this.ids.get(allianceId) ?? new Map<string, string>();
    this.ids.set(allianceId, codes.set(code, id));
  }
}

/** The parties of new accounts by alliance and key: those that are there, and new ones for the others. */
async function openParties(
  rows: EntityManager,
  accounts: readonly Account[],
  villageOf: VillageOf,
): Promise<ReadonlyMap<string, string>> {
  const wanted = accounts.flatMap(({ allianceId, code }) => {
    const partyKey = partyKeyOf(code);
    const [role = '', subjectId = ''] = partyKey?.split('.') ?? [];
    return partyKey === null ? [] : [{ allianceId, partyKey, role, subjectId }];
  });
  if (wanted.length === 0) return new Map();
  const found: { id: string; allianceId: string; partyKey: string }[] = await rows.query(
    `SELECT id, alliance_id AS allianceId, CONCAT(role, '.', subject_id) AS partyKey FROM ledger_parties
     WHERE alliance_id IN (?) AND role IN (?) AND subject_id IN (?)`,
    [
      distinct(wanted.map((each) => each.allianceId)),
      distinct(wanted.map((each) => each.role)),
      distinct(wanted.map((each) => each.subjectId)),
    ],
  );
  const ids = new Map(found.map(({ id, allianceId, partyKey }) => [`${allianceId} ${partyKey}`, id]));
  const fresh = wanted
    .filter(({ allianceId, partyKey }) => !ids.has(`${allianceId} ${partyKey}`))
    .map(({ allianceId, partyKey, role, subjectId }) => {
      const id = newId();
      ids.set(`${allianceId} ${partyKey}`, id);
      return [id, allianceId, role, subjectId, villageOf(partyKey)];
    });
  if (fresh.length > 0)
    await inTurn(rows, [insertAll('ledger_parties', 'id, alliance_id, role, subject_id, village_id', fresh)]);
  return ids;
}

function keyOf({ allianceId, code }: Account): string {
  return `${allianceId} ${code}`;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
