import { DataSource } from 'typeorm';
import { Clock, DAY_MS, dayOf, GUEST, newId, type Actor, type Office } from '@app/platform';
import { seedGovernance } from '../../../../deploy/seed/governance';
import { seedLedger } from '../../../../deploy/seed/ledger';
import { seedId } from '../../../../deploy/seed/seed-id';
import { GraphApi } from '../test/graph-api';
import { GovernanceApiModule } from './governance.module';

let api: GraphApi;

const allianceId = seedId('alliance:woqing');
const dashawo = seedId('village:dashawo');
const at = (digits: string, office: Office, villageId: string | null = null): Actor => ({
  id: seedId(`person:${digits}`),
  offices: [{ office, allianceId, villageId }],
});
const secretary = at('06', 'first_secretary');
const villager = at('07', 'villager', dashawo);

beforeAll(async () => {
  api = await GraphApi.start('governance_api', [GovernanceApiModule], {
    seeds: [seedLedger, seedGovernance],
  });
});
afterAll(() => api.stop());

const ask = (who: Actor, query: string, variables = {}): Promise<any> => api.ask(who, query, variables);

const MOTION = `id kind title sha256 status procedure quorumRule postingDays amountFen canRecord village { id name }
  records { step day outcome ballot due present yes no abstained minutesUrl recordedBy }
  villages { motionId status village { name } } supervisors { name conflicts } roll { partyMembers villagersRepresentatives }`;
const LIST = `query ($after: String, $first: Int) { motions(allianceSlug: "woqing", first: $first, after: $after) {
  nodes { ${MOTION} } pageInfo { endCursor hasNextPage } } }`;

const waiting = async (): Promise<any> =>
  (await ask(secretary, LIST)).data.motions.nodes.find((each: any) => each.kind === 'fund_expense');
const ago = (days: number): string => dayOf(api.get(Clock).now() - days * DAY_MS);

describe('motions by GraphQL', () => {
  it('show everyone what is public, and the village’s own people what is under way', async () => {
    const open = await ask(GUEST, LIST);
    expect(open.errors).toBeUndefined();
    expect(open.data.motions.nodes).toHaveLength(9);
    const [newest] = open.data.motions.nodes;
    expect(newest).toMatchObject({
      title: '分账规则 第 3 版',
      status: 'result_public',
      roll: null,
      canRecord: false,
    });
    expect(newest.villages).toHaveLength(3);
    const inside = await ask(villager, LIST);
    expect(inside.data.motions.nodes).toHaveLength(10);
    expect(inside.data.motions.nodes[0]).toMatchObject({
      ...{ kind: 'fund_expense', status: 'reviewed', amountFen: '3800000', canRecord: false },
      roll: { partyMembers: 42, villagersRepresentatives: 86 },
    });
    const elsewhere = at('07', 'villager', seedId('village:qinghe'));
    expect((await ask(elsewhere, LIST)).data.motions.nodes).toHaveLength(9);
    const { id } = inside.data.motions.nodes[0];
    const one = `query ($id: ID!) { motion(id: $id) { title } }`;
    expect((await ask(GUEST, one, { id })).data.motion).toBeNull();
    expect((await ask(elsewhere, one, { id })).data.motion).toBeNull();
    expect((await ask(villager, one, { id })).data.motion.title).toBe('共同基金：修打包站冷库');
  });

  it('page without a gap or a double', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { motions }: any = (await ask(GUEST, LIST, { first: 4, after })).data;
      seen.push(...motions.nodes.map((each: any) => each.id));
      after = motions.pageInfo.hasNextPage ? motions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);
  });

  it('ask the database as often for a page of them as for two', async () => {
    const statements = async (first: number): Promise<number> => {
      const asked = jest.spyOn(api.get(DataSource).logger, 'logQuery');
      await ask(GUEST, LIST, { first });
      const count = asked.mock.calls.length;
      asked.mockRestore();
      return count;
    };
    await statements(9);
    expect(await statements(9)).toBe(await statements(2));
  });

  it('are taken on by the first secretary, with the same refusals that the form foresees', async () => {
    const { id } = await waiting();
    const record = 'mutation ($input: MotionStepInput!) { recordMotionStep(input: $input) { status } }';
    const minutesId = newId();
    await api
      .get(DataSource)
      .query(
        'INSERT INTO media_files (id, owner_id, sha256, is_public, bytes, width, height, created_at) VALUES (?, ?, ?, 0, 1, 1, 1, ?)',
        [minutesId, secretary.id, 'b'.repeat(64), new Date()],
      );
    const input = (present: number, yes: number) => ({
      ...{ requestId: newId(), motionId: id, step: 'resolve', day: ago(1), minutesId },
      ...{ present, yes, no: present - yes, abstained: 0 },
    });
    const few = await ask(secretary, record, { input: input(57, 57) });
    expect(few.errors[0].extensions).toMatchObject({ code: 'bad_input', values: { present: 'no_quorum' } });
    expect((await ask(villager, record, { input: input(71, 68) })).errors[0].extensions.code).toBe(
      'not_permitted',
    );
    expect((await ask(GUEST, record, { input: input(71, 68) })).errors[0].extensions.code).toBe(
      'not_signed_in',
    );
    const done = await ask(secretary, record, { input: input(71, 68) });
    expect(done.data.recordMotionStep.status).toBe('resolved');
    const read = `query ($id: ID!) { motion(id: $id) { records { step minutesSha256 minutesUrl } } }`;
    const [, , , resolve] = (await ask(villager, read, { id })).data.motion.records;
    expect(resolve).toMatchObject({ step: 'resolve', minutesSha256: 'b'.repeat(64) });
    expect(resolve.minutesUrl).toMatch(new RegExp(`^/media/${minutesId}\\?until=\\d+&key=`));
    const publish =
      'mutation ($input: PublishMotionInput!) { publishResolution(input: $input) { status decidedAt } }';
    const posted = await ask(secretary, publish, {
      input: { requestId: newId(), motionId: id, day: ago(0) },
    });
    expect(posted.data.publishResolution.status).toBe('resolution_public');
    // Public now, but its minutes are still for the village's own people.
    const outside = (await ask(GUEST, read, { id })).data.motion.records[3];
    expect(outside).toEqual({ step: 'resolve', minutesSha256: 'b'.repeat(64), minutesUrl: null });
  });

  it('are watched over by a villager, who is flagged as soon as kin is declared', async () => {
    const propose =
      'mutation ($input: ProposeMotionInput!) { proposeMotion(input: $input) { id kind sha256 } }';
    const expense = {
      requestId: newId(),
      allianceId,
      villageIds: [dashawo],
      payeeVillageId: dashawo,
      title: '修路',
      body: '村口三百米',
    };
    const [motion] = (await ask(secretary, propose, { input: { ...expense, amountFen: '100', lawItem: 7 } }))
      .data.proposeMotion;
    const choices = 'query ($id: ID!) { supervisorChoices(motionId: $id) { personId name } }';
    expect((await ask(villager, choices, { id: motion.id })).errors[0].extensions.code).toBe('not_permitted');
    const { supervisorChoices } = (await ask(secretary, choices, { id: motion.id })).data;
    expect(supervisorChoices).toEqual([{ personId: seedId('person:07'), name: '田有余' }]);
    const name =
      'mutation ($id: ID!, $p: ID!) { nameSupervisor(motionId: $id, personId: $p) { supervisors { name conflicts } } }';
    const accountant = await ask(secretary, name, { id: motion.id, p: seedId('person:04') });
    expect(accountant.errors[0].extensions).toMatchObject({
      code: 'conflict_of_interest',
      values: { seat: 'finance' },
    });
    const named = await ask(secretary, name, { id: motion.id, p: seedId('person:07') });
    expect(named.data.nameSupervisor.supervisors).toEqual([{ name: '田有余', conflicts: [] }]);
    const declare = 'mutation ($input: DeclareKinInput!) { declareKin(input: $input) }';
    const kin = {
      allianceId,
      personId: seedId('person:04'),
      relativeId: seedId('person:07'),
      kind: 'sibling',
    };
    expect((await ask(secretary, declare, { input: kin })).data.declareKin).toBe(true);
    const read = 'query ($id: ID!) { motion(id: $id) { supervisors { name conflicts } } }';
    expect((await ask(villager, read, { id: motion.id })).data.motion.supervisors).toEqual([
      { name: '田有余', conflicts: ['relative'] },
    ]);
  });

  it('follow how each village decides, which its first secretary sets', async () => {
    const list =
      '{ villageRules(allianceSlug: "woqing") { village { name } procedure quorumRule isMerged setBy } }';
    const { villageRules } = (await ask(villager, list)).data;
    expect(villageRules).toEqual([
      {
        village: { name: '大沙沃村' },
        procedure: 'four_two',
        quorumRule: 'villagers_representatives',
        isMerged: false,
        setBy: '顾远山',
      },
      {
        village: { name: '青禾村' },
        procedure: 'four_two',
        quorumRule: 'villagers_representatives',
        isMerged: true,
        setBy: '顾远山',
      },
      {
        village: { name: '东洼村' },
        procedure: 'six_step',
        quorumRule: 'villagers_meeting_households',
        isMerged: false,
        setBy: '顾远山',
      },
    ]);
    expect((await ask(GUEST, list)).errors[0].extensions.code).toBe('not_signed_in');
    const roll = {
      partyMembers: 40,
      adults: 1,
      households: 1,
      villagersRepresentatives: 9,
      members: 1,
      memberRepresentatives: 1,
      council: 1,
    };
    const input = {
      requestId: newId(),
      villageId: dashawo,
      procedure: 'six_step',
      quorumRule: 'council',
      postingDays: 20,
      noticeDays: 3,
      isMerged: true,
      roll,
    };
    const set =
      'mutation ($input: VillageRulesInput!) { setVillageRules(input: $input) { postingDays roll { villagersRepresentatives } } }';
    expect((await ask(villager, set, { input })).errors[0].extensions.code).toBe('not_permitted');
    expect((await ask(secretary, set, { input })).data.setVillageRules).toEqual({
      postingDays: 20,
      roll: { villagersRepresentatives: 9 },
    });
  });
});
