import { StepRow } from '@app/outbox';
import { motionHands, PARTY, VILLAGERS, VillageScene } from '../test';
import { OpenMotions } from './open-motions';

let scene: VillageScene;
beforeAll(async () => {
  scene = await VillageScene.boot();
});
afterAll(() => scene.modules.close());

const { record, publish, publishResult, reject, reread, recorded, ready, reviewed, resolved } = motionHands(
  () => scene,
);

describe('a motion by 四议两公开', () => {
  it('goes its six steps, keeps their figures and minutes, and tells once that it was carried', async () => {
    const { secretary, motion, minutesId, allianceId, villageId } = await resolved();
    expect(await scene.events('motion.decided', motion.id)).toEqual([]);
    await publish(secretary, motion, scene.day(19));
    expect((await publishResult(secretary, motion, scene.day(5))).status).toBe('result_public');
    const kept = await recorded(motion);
    expect(kept.map(({ step, day, outcome }) => [step, day, outcome])).toEqual([
      ['propose', scene.day(40), 'done'],
      ['consult', scene.day(38), 'done'],
      ['review', scene.day(30), 'carried'],
      ['resolve', scene.day(20), 'carried'],
      ['publish_resolution', scene.day(19), 'done'],
      ['publish_result', scene.day(5), 'done'],
    ]);
    expect(kept[2]).toMatchObject({ ballot: 'party_members', due: 30, ...PARTY });
    expect(kept[3]).toMatchObject({ ballot: 'villagers_representatives', due: 86, ...VILLAGERS });
    expect(kept[3]).toMatchObject({ minutesId, minutesSha256: minutesId.padEnd(64, '0').toLowerCase() });
    const [decided, ...more] = await scene.events('motion.decided', motion.id);
    expect(more).toEqual([]);
    expect(decided).toMatchObject({
      ...{ allianceId, villageId, result: 'carried' },
      subject: { kind: 'split_rule', id: motion.subjectId, sha256: 'a'.repeat(64) },
      resolution: { procedure: 'four_two', due: 86, ...VILLAGERS },
    });
    expect(decided?.resolution.steps.map(({ step }) => step)).toEqual([
      'proposed',
      'consulted',
      'reviewed',
      'resolved',
      'resolution_public',
    ]);
    const steps = await scene.rows.find(StepRow, {
      where: { thingId: motion.id },
      order: { at: 'ASC', id: 'ASC' },
    });
    expect(steps.map(({ step, doneBy }) => [step, doneBy])).toEqual([
      ['open', OpenMotions.name],
      ...['propose', 'consult', 'review', 'resolve', 'publish_resolution', 'publish_result'].map((step) => [
        step,
        secretary.id,
      ]),
    ]);
  });

  it('skips no step', async () => {
    const { secretary, motion } = await ready();
    const minutesId = await scene.minutes(secretary);
    for (const step of ['consult', 'review', 'resolve'] as const)
      await expect(
        record(secretary, scene.record(motion, step, scene.day(10), { ...VILLAGERS, minutesId })),
      ).rejects.toMatchObject({ code: 'step_not_allowed', values: { next: 'propose' } });
    await expect(publish(secretary, motion, scene.day(9))).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
    await expect(publishResult(secretary, motion, scene.day(1))).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
    await record(secretary, scene.record(motion, 'propose', scene.day(10)));
    await expect(record(secretary, scene.record(motion, 'propose', scene.day(9)))).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
    expect(await recorded(motion)).toHaveLength(1);
  });

  it('takes no vote without its quorum, and is rejected by one that was lost', async () => {
    const { secretary, motion, minutesId } = await reviewed();
    const vote = (present: number, yes: number) =>
      record(
        secretary,
        scene.record(motion, 'resolve', scene.day(20), {
          present,
          yes,
          no: present - yes,
          abstained: 0,
          minutesId,
        }),
      );
    await expect(vote(57, 57)).rejects.toMatchObject({ code: 'bad_input', values: { present: 'no_quorum' } });
    expect((await reread(motion)).status).toBe('reviewed');
    expect((await vote(58, 29)).status).toBe('rejected');
    expect(await scene.events('motion.decided', motion.id)).toMatchObject([
      {
        result: 'rejected',
        resolution: { due: 86, present: 58, yes: 29, no: 29, steps: [{}, {}, {}, { step: 'rejected' }] },
      },
    ]);
    await expect(vote(86, 86)).rejects.toMatchObject({ code: 'step_not_allowed' });
  });

  it('is rejected by party members of whom not more than half agree', async () => {
    const { secretary, motion } = await ready();
    await record(secretary, scene.record(motion, 'propose', scene.day(40)));
    await record(secretary, scene.record(motion, 'consult', scene.day(39)));
    const figures = { present: 30, yes: 15, no: 15, abstained: 0, minutesId: await scene.minutes(secretary) };
    expect((await record(secretary, scene.record(motion, 'review', scene.day(30), figures))).status).toBe(
      'rejected',
    );
  });

  it('counts nobody who is not on the village’s roll, whatever the form says', async () => {
    const { secretary, motion, minutesId } = await reviewed({ roll: { villagersRepresentatives: 0 } });
    await expect(
      record(secretary, scene.record(motion, 'resolve', scene.day(20), { ...VILLAGERS, minutesId })),
    ).rejects.toMatchObject({ code: 'bad_input', values: { due: 'roll_missing' } });
  });

  it('shows the result only after the village’s days on the board', async () => {
    const { secretary, motion } = await resolved({ postingDays: 15 });
    await publish(secretary, motion, scene.day(19));
    await expect(publishResult(secretary, motion, scene.day(5))).rejects.toMatchObject({
      values: { day: 'still_posted' },
    });
    expect((await publishResult(secretary, motion, scene.day(4))).status).toBe('result_public');
  });

  it('takes the first two steps at one meeting where branch and committee have one head', async () => {
    const { secretary, motion } = await ready({ isMerged: true });
    expect((await record(secretary, scene.record(motion, 'propose', scene.day(40)))).status).toBe(
      'consulted',
    );
    expect((await recorded(motion)).map(({ step, day }) => [step, day])).toEqual([
      ['propose', scene.day(40)],
      ['consult', scene.day(40)],
    ]);
    await expect(record(secretary, scene.record(motion, 'consult', scene.day(39)))).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
  });

  it('has no meeting before the rule was written, none in the future, none before the last', async () => {
    const { secretary, motion } = await ready();
    const on = (before: number) => record(secretary, scene.record(motion, 'propose', scene.day(before)));
    await expect(on(61)).rejects.toMatchObject({ values: { day: 'goes_backwards' } });
    await expect(on(-1)).rejects.toMatchObject({ values: { day: 'in_future' } });
    await on(60);
    await expect(record(secretary, scene.record(motion, 'consult', scene.day(61)))).rejects.toMatchObject({
      values: { day: 'goes_backwards' },
    });
  });

  it('shows only minutes that the same person sent', async () => {
    const { secretary, motion, minutesId } = await reviewed();
    const other = await scene.minutes(await scene.actor('villager', motion.allianceId));
    const vote = (id: string) =>
      record(secretary, scene.record(motion, 'resolve', scene.day(20), { ...VILLAGERS, minutesId: id }));
    await expect(vote(other)).rejects.toMatchObject({ code: 'not_found' });
    expect((await vote(minutesId)).status).toBe('resolved');
  });
});

describe('a motion by 六步决策法', () => {
  it('has the township look at it where 四议两公开 has party members vote', async () => {
    const { secretary, motion } = await ready({
      procedure: 'six_step',
      quorumRule: 'villagers_meeting_households',
    });
    await record(secretary, scene.record(motion, 'propose', scene.day(40)));
    await record(secretary, scene.record(motion, 'consult', scene.day(38)));
    await expect(
      record(secretary, scene.record(motion, 'review', scene.day(30), PARTY)),
    ).rejects.toMatchObject({
      values: { present: 'no_vote_here' },
    });
    await record(secretary, scene.record(motion, 'review', scene.day(30), { note: '镇党委审核通过' }));
    const minutesId = await scene.minutes(secretary);
    const households = { present: 160, yes: 81, no: 79, abstained: 0, minutesId };
    await record(secretary, scene.record(motion, 'resolve', scene.day(20), households));
    await publish(secretary, motion, scene.day(20));
    expect(await scene.events('motion.decided', motion.id)).toMatchObject([
      { result: 'carried', resolution: { procedure: 'six_step', due: 240, present: 160, yes: 81 } },
    ]);
  });

  it('can be turned down by the township, in words', async () => {
    const { secretary, motion } = await ready({ procedure: 'six_step' });
    await record(secretary, scene.record(motion, 'propose', scene.day(40)));
    await record(secretary, scene.record(motion, 'consult', scene.day(38)));
    await expect(reject(secretary, motion, scene.day(30), ' ')).rejects.toMatchObject({
      values: { reason: 'missing' },
    });
    expect((await reject(secretary, motion, scene.day(30))).status).toBe('rejected');
    expect((await recorded(motion)).at(-1)).toMatchObject({
      step: 'review',
      outcome: 'declined',
      note: '先把账公开了再议',
    });
    expect(await scene.events('motion.decided', motion.id)).toMatchObject([{ result: 'rejected' }]);
  });
});

describe('turning a motion down', () => {
  it('is for the vote alone where people vote, and for nobody after they resolved', async () => {
    const { secretary, motion, minutesId } = await reviewed();
    await expect(reject(secretary, motion, scene.day(20))).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
    await record(secretary, scene.record(motion, 'resolve', scene.day(20), { ...VILLAGERS, minutesId }));
    await expect(reject(secretary, motion, scene.day(19))).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
    expect((await reread(motion)).status).toBe('resolved');
  });
});
