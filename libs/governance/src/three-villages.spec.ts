import { newId } from '@app/platform';
import { OpenMotions, PublishResolution, RecordStep, standingOfAll } from '.';
import { GovernanceQueries } from './governance.queries';
import { MotionRow } from './motion.row';
import { VillageScene } from './test';

let scene: VillageScene;
beforeAll(async () => {
  scene = await VillageScene.boot();
});
afterAll(() => scene.modules.close());

const QUORUMS = ['villagers_representatives', 'members_assembly', 'villagers_meeting_households'] as const;
/** Present and for, just enough in each of the three, and one vote short. */
const ENOUGH = [
  [58, 30],
  [600, 600],
  [160, 81],
] as const;
const SHORT = [160, 80] as const;

/** From the proposed rule to three decisions, in three villages that decide in three ways. */
async function decided(third: readonly [number, number]) {
  const { allianceId, villageIds, secretary } = await scene.alliance(3);
  for (const [at, villageId] of villageIds.entries())
    await scene.rules(secretary, villageId, {
      quorumRule: QUORUMS[at]!,
      procedure: at === 1 ? 'six_step' : 'four_two',
      isMerged: at === 2,
    });
  const { ruleId, motions, event } = await scene.opened(allianceId, villageIds);
  // The queue may deliver an event twice.
  await scene.modules.get(OpenMotions).react(event);
  const record = scene.modules.get(RecordStep);
  for (const [at, motion] of motions.entries()) {
    const minutesId = await scene.minutes(secretary);
    await record.run(secretary, scene.record(motion, 'propose', scene.day(40)));
    if (at !== 2) await record.run(secretary, scene.record(motion, 'consult', scene.day(38)));
    const party = at === 1 ? {} : { present: 20, yes: 16, no: 4, abstained: 0, minutesId };
    await record.run(secretary, scene.record(motion, 'review', scene.day(35), party));
    const [present, yes] = at === 2 ? third : ENOUGH[at]!;
    const vote = {
      present,
      yes,
      no: present - yes,
      abstained: 0,
      minutesId,
      noticeOn: at === 1 ? scene.day(30) : null,
    };
    const { status } = await record.run(secretary, scene.record(motion, 'resolve', scene.day(20), vote));
    const posted = { motionId: motion.id, requestId: newId(), day: scene.day(19), minutesId: null, note: '' };
    if (status === 'resolved') await scene.modules.get(PublishResolution).run(secretary, posted);
  }
  const after = await scene.modules.get(GovernanceQueries).onSubjects([ruleId]);
  const told = await Promise.all(motions.map(({ id }) => scene.events('motion.decided', id)));
  return { after, told: told.flat(), ruleId };
}

describe('a split rule that was proposed to three villages', () => {
  it('is carried when each of them resolved and published it, with a decision of each for the books', async () => {
    const { after, told, ruleId } = await decided(ENOUGH[2]);
    expect(after).toHaveLength(3);
    expect(standingOfAll(after.map((motion: MotionRow) => motion.status))).toBe('carried');
    expect(
      told.map(({ result, subject, resolution }) => [result, subject.id, resolution.due, resolution.yes]),
    ).toEqual([
      ['carried', ruleId, 86, 30],
      ['carried', ruleId, 900, 600],
      ['carried', ruleId, 240, 81],
    ]);
  });

  it('is rejected when one of the three is a vote short', async () => {
    const { after, told } = await decided(SHORT);
    expect(after.map((motion: MotionRow) => motion.status).sort()).toEqual([
      'rejected',
      'resolution_public',
      'resolution_public',
    ]);
    expect(standingOfAll(after.map((motion: MotionRow) => motion.status))).toBe('rejected');
    expect(told.map(({ result }) => result)).toEqual(['carried', 'carried', 'rejected']);
  });
});
