import { newId, type Actor } from '@app/platform';
import { PublishResolution } from '../commands/publish-resolution';
import { PublishResult } from '../commands/publish-result';
import { RecordStep, type RecordStepInput } from '../commands/record-step';
import { RejectMotion } from '../commands/reject-motion';
import { MotionRecordRow } from '../motion-record.row';
import { MotionRow } from '../motion.row';
import type { VillageScene } from './village-scene';

export const PARTY = { present: 28, yes: 27, no: 1, abstained: 0 };
export const VILLAGERS = { present: 71, yes: 68, no: 2, abstained: 1 };
type Rules = Parameters<VillageScene['rules']>[2];

/** One village with a motion on a proposed rule, and hands to take its steps. */
export function motionHands(scene: () => VillageScene) {
  const get = <T>(type: new (...parts: never[]) => T): T => scene().modules.get(type);
  const record = (who: Actor, input: RecordStepInput) => get(RecordStep).run(who, input);
  const post = (motion: MotionRow, day: string, requestId = newId()) => ({
    ...{ motionId: motion.id, requestId, day, minutesId: null, note: '' },
  });
  const publish = (who: Actor, motion: MotionRow, day: string, requestId?: string) =>
    get(PublishResolution).run(who, post(motion, day, requestId));
  const publishResult = (who: Actor, motion: MotionRow, day: string) =>
    get(PublishResult).run(who, post(motion, day));
  const reject = (who: Actor, motion: MotionRow, day: string, reason = '先把账公开了再议') =>
    get(RejectMotion).run(who, { motionId: motion.id, requestId: newId(), day, reason });
  const reread = ({ id }: MotionRow) => scene().rows.findOneByOrFail(MotionRow, { id });
  const recorded = ({ id }: MotionRow) =>
    scene().rows.find(MotionRecordRow, { where: { motionId: id }, order: { id: 'ASC' } });

  async function ready(more: Rules = {}) {
    const { allianceId, villageIds, secretary } = await scene().alliance(1);
    const [villageId = ''] = villageIds;
    await scene().rules(secretary, villageId, more);
    const { motions } = await scene().opened(allianceId, villageIds);
    return { allianceId, villageId, secretary, motion: motions[0] ?? new MotionRow() };
  }

  /** As far as the villagers' own vote, which it leaves to the test. */
  async function reviewed(more: Rules = {}) {
    const at = await ready(more);
    const { secretary, motion } = at;
    await record(secretary, scene().record(motion, 'propose', scene().day(40)));
    await record(secretary, scene().record(motion, 'consult', scene().day(38)));
    const minutesId = await scene().minutes(secretary);
    await record(secretary, scene().record(motion, 'review', scene().day(30), { ...PARTY, minutesId }));
    return { ...at, minutesId };
  }

  async function resolved(more: Rules = {}) {
    const at = await reviewed(more);
    const vote = { ...VILLAGERS, minutesId: at.minutesId };
    await record(at.secretary, scene().record(at.motion, 'resolve', scene().day(20), vote));
    return at;
  }

  return { record, publish, publishResult, reject, reread, recorded, ready, reviewed, resolved };
}
