import { Injectable } from '@nestjs/common';
import { pinyin } from 'pinyin-pro';
import { AllianceQueries } from '@app/alliance';
import {
  ACCOUNTS,
  couponPartyOf,
  debtorKeyOf,
  partyKeyOf,
  type LedgerPartyRow,
  type PartyRole,
} from '@app/ledger';
import { PeopleQueries } from '@app/people';
import { maskName } from '@app/platform';
import { words, type Locale, type Words } from '@app/words';

/** A party as its key says: role and subject. */
export interface NamedParty {
  readonly allianceId: string;
  readonly role: PartyRole;
  readonly subjectId: string;
}

/** Names by party key, `PRODUCER.01K9…`. */
export type PartyNames = ReadonlyMap<string, string>;

export const keyOf = ({ role, subjectId }: Pick<NamedParty, 'role' | 'subjectId'>): string =>
  `${role}.${subjectId}`;

export function partyOf(allianceId: string, partyKey: string): NamedParty {
  const [role = '', subjectId = ''] = partyKey.split('.');
  return { allianceId, role: role as PartyRole, subjectId };
}

/** Finds what people call the parties of the books. A streamer sells in public; growers are masked for who is not in the books. */
@Injectable()
export class PartyNamer {
  constructor(
    private readonly people: PeopleQueries,
    private readonly alliances: AllianceQueries,
  ) {}

  async namesOf(
    parties: readonly (NamedParty | LedgerPartyRow)[],
    locale: string,
    isMasked: boolean,
  ): Promise<PartyNames> {
    const say = await words(locale as Locale, ['books']);
    const idsOf = (...roles: PartyRole[]): string[] => [
      ...new Set(parties.filter((party) => roles.includes(party.role)).map((party) => party.subjectId)),
    ];
    const [people, villages, alliances] = await Promise.all([
      this.people.byIds(idsOf('PRODUCER', 'STREAMER')),
      this.alliances.villagesByIds(idsOf('VILLAGE')),
      this.alliances.byIds(idsOf('ALLIANCE', 'POOL')),
    ]);
    const memberships = await this.alliances.memberships(idsOf('POOL'));
    const person = new Map(people.map((row) => [row.id, row.displayName]));
    const village = new Map(villages.map((row) => [row.id, row.name]));
    const alliance = new Map(alliances.map((row) => [row.id, row.name]));
    const nameOf: Record<PartyRole, (id: string) => string | undefined> = {
      PRODUCER: (id) => (isMasked ? masked(person.get(id)) : person.get(id)),
      STREAMER: (id) => person.get(id),
      VILLAGE: (id) =>
        village.has(id) ? say('books.party.village', { name: village.get(id) ?? '' }) : undefined,
      POOL: (id) =>
        say('books.party.pool', { count: memberships.filter((each) => each.allianceId === id).length }),
      ALLIANCE: (id) => say('books.party.alliance', { name: alliance.get(id) ?? '' }),
      PLATFORM: () => say('books.party.platform'),
      COURIER: () => say('books.party.courier'),
    };
    return new Map(
      parties.map((party) => [
        keyOf(party),
        nameOf[party.role](party.subjectId) ?? say('books.party.unknown'),
      ]),
    );
  }

  async personNames(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const known = ids.filter((id): id is string => id !== null);
    return new Map((await this.people.byIds(known)).map((row) => [row.id, row.displayName]));
  }
}

function masked(name: string | undefined): string | undefined {
  return name === undefined ? undefined : maskName(name);
}

const ACCOUNT_WORDS = {
  [ACCOUNTS.bank]: 'books.account.bank',
  [ACCOUNTS.held]: 'books.account.held',
  [ACCOUNTS.promo]: 'books.account.promo',
  [ACCOUNTS.refund]: 'books.account.refund',
  [ACCOUNTS.orphaned]: 'books.account.orphaned',
  [ACCOUNTS.courier]: 'books.account.courier',
  [ACCOUNTS.fee]: 'books.account.fee',
  [ACCOUNTS.freight]: 'books.account.freight',
  [ACCOUNTS.refunded]: 'books.account.refunded',
  [ACCOUNTS.freightOver]: 'books.account.freight_over',
  [ACCOUNTS.dispute]: 'books.account.dispute',
  [ACCOUNTS.tax]: 'books.account.tax',
  [ACCOUNTS.reserve]: 'books.account.reserve',
  [ACCOUNTS.writtenOff]: 'books.account.written_off',
} as const;

/** What accountants call an account. */
export function accountName(code: string, parties: PartyNames, say: Words): string {
  const partyKey = partyKeyOf(code);
  if (partyKey !== null) return parties.get(partyKey) ?? say('books.party.unknown');
  const debtorKey = debtorKeyOf(code);
  if (debtorKey !== null)
    return say('books.account.debt', { name: parties.get(debtorKey) ?? say('books.party.unknown') });
  const couponOf = couponPartyOf(code);
  if (couponOf !== null)
    return say('books.account.coupon', { party: parties.get(couponOf) ?? say('books.party.unknown') });
  const known = Object.entries(ACCOUNT_WORDS).find(([each]) => each === code);
  if (known) return say(known[1]);
  return say('books.account.psp', { provider: code.split('.').at(-1) ?? '' });
}

/** Of a Chinese name the first letters of its pinyin, of another its letters: typed without an input method. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .replaceAll(/[^a-z\d]/giu, '')
    .toLowerCase();
}
