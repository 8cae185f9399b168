import { GUEST, newId, type Actor } from '@app/platform';
import { GovernanceQueries } from '../governance.queries';
import { motionHands, VillageScene } from '../test';
import { SetVillageRules, type SetVillageRulesInput } from './set-village-rules';

let scene: VillageScene;
beforeAll(async () => {
  scene = await VillageScene.boot();
});
afterAll(() => scene.modules.close());

const { ready, reread } = motionHands(() => scene);

const ROLL = {
  ...{ partyMembers: 12, adults: 300, households: 120, villagersRepresentatives: 30 },
  ...{ members: 400, memberRepresentatives: 25, council: 5 },
};
const inputFor = (villageId: string, more: Partial<SetVillageRulesInput> = {}): SetVillageRulesInput => ({
  ...{ requestId: newId(), villageId, procedure: 'six_step', quorumRule: 'members_assembly' },
  ...{ postingDays: 20, noticeDays: 15, isMerged: true, roll: ROLL },
  ...more,
});
const set = (who: Actor, input: SetVillageRulesInput) => scene.modules.get(SetVillageRules).run(who, input);
const holding = async (villageId: string) =>
  (await scene.modules.get(GovernanceQueries).rulesOf([villageId]))[0];

describe('how a village decides', () => {
  it('is set for later motions; an open one keeps the rules it was opened with', async () => {
    const { motion, secretary, villageId } = await ready();
    const input = inputFor(villageId);
    const [first, again] = await Promise.all([set(secretary, input), set(secretary, input)]);
    expect(again.id).toBe(first.id);
    expect(await holding(villageId)).toMatchObject({ procedure: 'six_step', postingDays: 20, ...ROLL });
    await expect(set(secretary, { ...input, postingDays: 7 })).rejects.toMatchObject({
      code: 'request_reused',
    });
    expect(await reread(motion)).toMatchObject({
      ...{ procedure: 'four_two', quorumRule: 'villagers_representatives', postingDays: 7, isMerged: false },
    });
    const { motions } = await scene.opened(motion.allianceId, [villageId]);
    expect(motions).toMatchObject([
      {
        procedure: 'six_step',
        quorumRule: 'members_assembly',
        postingDays: 20,
        noticeDays: 15,
        isMerged: true,
      },
    ]);
  });

  it('is for the first secretary of that village', async () => {
    const { villageId, allianceId, secretary } = await ready();
    const before = await holding(villageId);
    const accountant = await scene.actor('accountant', allianceId);
    const elsewhere = await scene.actor('first_secretary', allianceId, newId());
    const stranger = await scene.actor('first_secretary', newId());
    await expect(set(GUEST, inputFor(villageId))).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(set(accountant, inputFor(villageId))).rejects.toMatchObject({ code: 'not_permitted' });
    for (const who of [elsewhere, stranger])
      await expect(set(who, inputFor(villageId))).rejects.toMatchObject({ code: 'not_found' });
    await expect(set(secretary, inputFor(newId()))).rejects.toMatchObject({ code: 'not_found' });
    expect(await holding(villageId)).toEqual(before);
  });

  it.each([
    [{ postingDays: 2 }, { postingDays: 'days' }],
    [{ noticeDays: -1 }, { noticeDays: 'days' }],
    [{ roll: { ...ROLL, council: 1.5 } }, { roll: 'whole_number' }],
    [{ quorumRule: 'anybody' as never }, { quorumRule: 'unknown' }],
    [{ procedure: 'nothing' as never }, { procedure: 'unknown' }],
  ])('has limits (%#)', async (more, values) => {
    const { villageId, secretary } = await ready();
    await expect(set(secretary, inputFor(villageId, more))).rejects.toMatchObject({
      code: 'bad_input',
      values,
    });
  });
});
