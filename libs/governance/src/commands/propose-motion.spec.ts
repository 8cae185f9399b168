import { GUEST, newId, type Actor } from '@app/platform';
import { MotionRow } from '../motion.row';
import { VillageScene } from '../test';
import { ProposeMotion } from './propose-motion';

let scene: VillageScene;
beforeAll(async () => {
  scene = await VillageScene.boot();
});
afterAll(() => scene.modules.close());

describe('an expense of the common fund', () => {
  const expense = (allianceId: string, villageIds: readonly string[]) => ({
    ...{
      requestId: newId(),
      allianceId,
      villageIds,
      title: '修冷库',
      body: '换两台压缩机，三家报价取中间一家。',
    },
    ...{ amountFen: 3_800_000n, lawItem: 8, payeeVillageId: villageIds[0] ?? '' },
  });
  const propose = (who: Actor, input: ReturnType<typeof expense>) =>
    scene.modules.get(ProposeMotion).run(who, input);

  it('is put to villages, each by its own rules, all on one text', async () => {
    const { allianceId, villageIds, secretary } = await scene.alliance(2);
    await scene.rules(secretary, villageIds[0]!, { quorumRule: 'member_representatives' });
    const input = expense(allianceId, villageIds);
    const motions = await propose(secretary, input);
    expect(new Set(motions.map(({ subjectId, sha256 }) => `${subjectId} ${sha256}`)).size).toBe(1);
    const ruleOf = (villageId?: string) =>
      motions.find((motion) => motion.villageId === villageId)?.quorumRule;
    // Item 8 is none of the representatives'; the other village has not said how it decides.
    expect([ruleOf(villageIds[0]), ruleOf(villageIds[1])]).toEqual([
      'members_assembly',
      'villagers_representatives',
    ]);
    const again = await propose(secretary, input);
    expect(again.map(({ id }) => id).sort()).toEqual(motions.map(({ id }) => id).sort());
    await expect(propose(secretary, { ...input, amountFen: 1n })).rejects.toMatchObject({
      code: 'request_reused',
    });
  });

  it('is for the first secretary, and for villages of that alliance', async () => {
    const { allianceId, villageIds, secretary } = await scene.alliance(1);
    const other = await scene.alliance(1);
    await expect(propose(GUEST, expense(allianceId, villageIds))).rejects.toMatchObject({
      code: 'not_signed_in',
    });
    const villager = await scene.actor('villager', allianceId, villageIds[0]);
    await expect(propose(villager, expense(allianceId, villageIds))).rejects.toMatchObject({
      code: 'not_permitted',
    });
    for (const ids of [other.villageIds, [...villageIds, newId()]])
      await expect(propose(secretary, expense(allianceId, ids))).rejects.toMatchObject({ code: 'not_found' });
    await expect(propose(other.secretary, expense(allianceId, villageIds))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      propose(secretary, { ...expense(allianceId, villageIds), amountFen: 0n }),
    ).rejects.toMatchObject({
      values: { amountFen: 'amount' },
    });
    expect(await scene.rows.countBy(MotionRow, { allianceId })).toBe(0);
  });
});
