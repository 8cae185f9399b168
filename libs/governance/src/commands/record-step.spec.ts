import { GUEST, newId } from '@app/platform';
import { motionHands, VillageScene } from '../test';

let scene: VillageScene;
beforeAll(async () => {
  scene = await VillageScene.boot();
});
afterAll(() => scene.modules.close());

const { record, publish, publishResult, reject, reread, recorded, ready, resolved } = motionHands(
  () => scene,
);

describe('putting a step on record', () => {
  it('is for the first secretary of that village', async () => {
    const { motion, allianceId, villageId } = await ready();
    const input = scene.record(motion, 'propose', scene.day(40));
    await expect(record(GUEST, input)).rejects.toMatchObject({ code: 'not_signed_in' });
    for (const office of [
      'villager',
      'accountant',
      'alliance_secretary',
      'streamer',
      'district_officer',
    ] as const)
      await expect(record(await scene.actor(office, allianceId), input)).rejects.toMatchObject({
        code: 'not_permitted',
      });
    for (const [alliance, village] of [
      [newId(), null],
      [allianceId, newId()],
    ] as const)
      await expect(
        record(await scene.actor('first_secretary', alliance, village), input),
      ).rejects.toMatchObject({
        code: 'not_found',
      });
    const villager = await scene.actor('villager', allianceId, villageId);
    await expect(publish(villager, motion, scene.day(1))).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(publishResult(villager, motion, scene.day(1))).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(reject(villager, motion, scene.day(1))).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await recorded(motion)).toEqual([]);
    const own = await scene.actor('first_secretary', allianceId, villageId);
    expect((await record(own, input)).status).toBe('proposed');
  });

  it('is done once when two do it at once, and once for one request', async () => {
    const { motion, allianceId, secretary } = await ready();
    const second = await scene.actor('first_secretary', allianceId);
    const all = await Promise.allSettled([
      record(secretary, scene.record(motion, 'propose', scene.day(40))),
      record(second, scene.record(motion, 'propose', scene.day(39))),
    ]);
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(all.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'step_not_allowed' },
    });
    const input = scene.record(motion, 'consult', scene.day(30));
    const twice = await Promise.all([
      record(secretary, input),
      record(secretary, input),
      record(secretary, input),
    ]);
    expect(twice.map(({ status }) => status)).toEqual(['consulted', 'consulted', 'consulted']);
    await expect(record(secretary, { ...input, day: scene.day(29) })).rejects.toMatchObject({
      code: 'request_reused',
    });
    expect(await recorded(motion)).toHaveLength(2);
  });

  it('makes one event of a resolution that is published twice', async () => {
    const { motion, secretary } = await resolved();
    const requestId = newId();
    await Promise.all([
      publish(secretary, motion, scene.day(19), requestId),
      publish(secretary, motion, scene.day(19), requestId),
    ]);
    expect(await scene.events('motion.decided', motion.id)).toHaveLength(1);
    expect((await reread(motion)).decidedAt).not.toBeNull();
  });
});
