import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { partyKeyOf, type PartyRole } from '@app/ledger';
import { PeopleQueries } from '@app/people';
import { maskName } from '@app/platform';

export interface PaperParty {
  readonly role: PartyRole;
  readonly subjectId: string;
}

/** Parties by `ROLE.subject`, villages and alliances by id. */
export type Names = ReadonlyMap<string, string>;

/** What the parties of the books are called on paper, in Chinese; persons masked where the paper is public. */
@Injectable()
export class PaperNames {
  constructor(
    private readonly people: PeopleQueries,
    private readonly alliances: AllianceQueries,
  ) {}

  async of(parties: readonly PaperParty[], isMasked = false): Promise<Names> {
    const idsOf = (...roles: PartyRole[]): string[] => [
      ...new Set(parties.filter(({ role }) => roles.includes(role)).map((party) => party.subjectId)),
    ];
    const [people, villages, alliances] = await Promise.all([
      this.people.byIds(idsOf('PRODUCER', 'STREAMER')),
      this.alliances.villagesByIds(idsOf('VILLAGE')),
      this.alliances.byIds(idsOf('ALLIANCE', 'POOL')),
    ]);
    const person = new Map(people.map(({ id, displayName }) => [id, displayName]));
    const village = new Map(villages.map(({ id, name }) => [id, name]));
    const alliance = new Map(alliances.map(({ id, name }) => [id, name]));
    const personName = (id: string): string | undefined => {
      const name = person.get(id);
      return name !== undefined && isMasked ? maskName(name) : name;
    };
    const nameOf: Record<PartyRole, (id: string) => string | undefined> = {
      PRODUCER: personName,
      STREAMER: personName,
      VILLAGE: (id) => (village.has(id) ? `${village.get(id) ?? ''}集体` : undefined),
      POOL: () => '联盟分配池',
      ALLIANCE: (id) => alliance.get(id),
      PLATFORM: () => '平台服务',
      COURIER: () => '快递',
    };
    return new Map(
      parties.map(({ role, subjectId }) => [
        `${role}.${subjectId}`,
        nameOf[role](subjectId) ?? subjectId.slice(-6),
      ]),
    );
  }

  ofKeys(keys: readonly string[]): Promise<Names> {
    return this.of(keys.map(partyOfKey));
  }

  async villages(ids: readonly (string | null)[]): Promise<Names> {
    const known = [...new Set(ids.filter((id): id is string => id !== null))];
    return new Map((await this.alliances.villagesByIds(known)).map(({ id, name }) => [id, name]));
  }

  async persons(ids: readonly (string | null)[]): Promise<Names> {
    const known = ids.filter((id): id is string => id !== null);
    return new Map((await this.people.byIds(known)).map(({ id, displayName }) => [id, displayName]));
  }
}

export function partyOfKey(key: string): PaperParty {
  const [role = '', subjectId = ''] = key.split('.');
  return { role: role as PartyRole, subjectId };
}

/** The ledger's own names of accounts, for the journal. */
const LEDGER_ACCOUNTS: Readonly<Record<string, string>> = {
  'A.bank': '银行存款',
  'L.held': '待分订单款',
  'L.promo': '促销金',
  'L.refund': '应退款',
  'L.orphaned': '误付款',
  'L.courier': '应付快递费',
  'X.fee': '支付手续费',
  'X.freight': '联盟承担运费',
  'X.refunded': '退款损失',
  'R.freight': '运费结余',
};

export function ledgerAccountName(code: string, names: Names): string {
  const partyKey = partyKeyOf(code);
  if (partyKey !== null) return names.get(partyKey) ?? code;
  if (code.startsWith('A.psp.')) return `支付机构 ${code.slice('A.psp.'.length)}`;
  return LEDGER_ACCOUNTS[code] ?? code;
}
