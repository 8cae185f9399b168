import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxEventRow, OutboxModule, type EventOf, type EventName, decodePayload } from '@app/outbox';
import { Clock, DAY_MS, dayOf, newId, PlatformModule, seal, type Actor, type Office } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { OpenMotions } from '../commands/open-motions';
import type { RecordStepInput } from '../commands/record-step';
import { SetVillageRules, type SetVillageRulesInput } from '../commands/set-village-rules';
import { GovernanceModule } from '../governance.module';
import { MotionRow } from '../motion.row';

const RULES = {
  procedure: 'four_two',
  quorumRule: 'villagers_representatives',
  postingDays: 7,
  noticeDays: 0,
  isMerged: false,
  roll: {
    partyMembers: 30,
    adults: 600,
    households: 240,
    villagersRepresentatives: 86,
    members: 900,
    memberRepresentatives: 60,
    council: 7,
  },
} as const satisfies Omit<SetVillageRulesInput, 'requestId' | 'villageId'>;

/** An alliance of villages with their rules of voting, in the worker's own database. */
export class VillageScene {
  private constructor(readonly modules: TestingModule) {}

  static async boot(): Promise<VillageScene> {
    const modules = await Test.createTestingModule({
      imports: [PlatformModule.forRoot('spec', await testSettings()), OutboxModule, GovernanceModule],
    }).compile();
    return new VillageScene(modules);
  }

  get rows() {
    return this.modules.get(DataSource).manager;
  }

  /** Some days before today, in Shanghai. */
  day(before: number): string {
    return dayOf(this.modules.get(Clock).now() - before * DAY_MS);
  }

  async person(): Promise<string> {
    const id = newId();
    await this.rows.query('INSERT INTO persons (id, display_name, created_at) VALUES (?, ?, ?)', [
      ...[id, seal('田有余'), new Date()],
    ]);
    return id;
  }

  async actor(office: Office, allianceId: string, villageId: string | null = null): Promise<Actor> {
    return { id: await this.person(), offices: [{ office, allianceId, villageId }] };
  }

  async term(personId: string, office: Office, allianceId: string): Promise<void> {
    await this.rows.query(
      'INSERT INTO office_terms (id, person_id, office, alliance_id, started_at, until_on) VALUES (?, ?, ?, ?, ?, ?)',
      [newId(), personId, office, allianceId, new Date(), '2099-12-31'],
    );
  }

  /** An alliance with so many villages, and its first secretary. */
  async alliance(count: number): Promise<{ allianceId: string; villageIds: string[]; secretary: Actor }> {
    const allianceId = newId();
    await this.rows.query(
      `INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on)
       VALUES (?, ?, '沃青联盟', '辛口镇', 'village_village', '', '2025-03-18')`,
      [allianceId, allianceId.toLowerCase()],
    );
    const villageIds = Array.from({ length: count }, () => newId());
    for (const id of villageIds) {
      await this.rows.query(
        `INSERT INTO villages (id, slug, name, town_name, blurb, picture) VALUES (?, ?, '大沙沃村', '辛口镇', '', '')`,
        [id, id.toLowerCase()],
      );
      await this.rows.query(
        'INSERT INTO memberships (id, alliance_id, village_id, started_at) VALUES (?, ?, ?, ?)',
        [newId(), allianceId, id, new Date()],
      );
    }
    return { allianceId, villageIds, secretary: await this.actor('first_secretary', allianceId) };
  }

  async rules(
    secretary: Actor,
    villageId: string,
    more: Partial<Omit<SetVillageRulesInput, 'roll'>> & { roll?: Partial<SetVillageRulesInput['roll']> } = {},
  ): Promise<void> {
    const roll = { ...RULES.roll, ...more.roll };
    const input = { ...RULES, ...more, roll, requestId: newId(), villageId };
    await this.modules.get(SetVillageRules).run(secretary, input);
  }

  /** A rule is proposed, and a motion opens in each of the villages. */
  async opened(
    allianceId: string,
    villageIds: readonly string[],
    more: { at?: number; ruleId?: string } = {},
  ): Promise<{ ruleId: string; motions: MotionRow[]; event: EventOf<'split_rule.proposed'> }> {
    const { ruleId = newId(), at = this.modules.get(Clock).now() - 60 * DAY_MS } = more;
    const event: EventOf<'split_rule.proposed'> = {
      // Beyond any id that the outbox hands out, so that it meets no other event.
      id: String(9_000_000_000 + Math.floor(Math.random() * 1e9)),
      name: 'split_rule.proposed',
      at,
      payload: {
        ...{ ruleId, allianceId, title: '分账规则 第 4 版', sha256: 'a'.repeat(64) },
        inForceFrom: at + 120 * DAY_MS,
        villageIds: [...villageIds],
      },
    };
    await this.modules.get(OpenMotions).react(event);
    const motions = await this.rows.findBy(MotionRow, { subjectId: ruleId });
    motions.sort((a, b) => villageIds.indexOf(a.villageId) - villageIds.indexOf(b.villageId));
    return { ruleId, motions, event };
  }

  async minutes(owner: Actor): Promise<string> {
    const id = newId();
    await this.rows.query(
      'INSERT INTO media_files (id, owner_id, sha256, is_public, bytes, width, height, created_at) VALUES (?, ?, ?, 0, 1, 1, 1, ?)',
      [id, owner.id, id.padEnd(64, '0').toLowerCase(), new Date()],
    );
    return id;
  }

  record(
    motion: MotionRow,
    step: RecordStepInput['step'],
    day: string,
    more: Partial<RecordStepInput> = {},
  ): RecordStepInput {
    return {
      ...{ motionId: motion.id, requestId: newId(), step, day, noticeOn: null },
      ...{ present: null, yes: null, no: null, abstained: null, minutesId: null, note: '' },
      ...more,
    };
  }

  async events<N extends EventName>(name: N, motionId: string): Promise<EventOf<N>['payload'][]> {
    const found = await this.rows.find(OutboxEventRow, { where: { name }, order: { id: 'ASC' } });
    return found
      .map(({ payload }) => decodePayload(payload) as EventOf<N>['payload'])
      .filter((payload) => (payload as { motionId?: string }).motionId === motionId);
  }
}
