import { StepRow } from '@app/outbox';
import { GUEST, newId, type Actor } from '@app/platform';
import { GovernanceQueries } from '../governance.queries';
import type { MotionRow } from '../motion.row';
import { motionHands, VillageScene } from '../test';
import { DeclareRelation } from './declare-relation';
import { NameSupervisor } from './name-supervisor';

let scene: VillageScene;
beforeAll(async () => {
  scene = await VillageScene.boot();
});
afterAll(() => scene.modules.close());

const { ready, reject } = motionHands(() => scene);

const name = (who: Actor, motion: MotionRow, personId: string) =>
  scene.modules.get(NameSupervisor).run(who, motion.id, personId);
const declare = (who: Actor, allianceId: string, personId: string, relativeId: string) =>
  scene.modules.get(DeclareRelation).run(who, { allianceId, personId, relativeId, kind: 'spouse' });
const supervisors = ({ id }: MotionRow) => scene.modules.get(GovernanceQueries).supervisorsOf([id]);

describe('who watches over a motion', () => {
  it('is a villager whom the first secretary names, once', async () => {
    const { motion, secretary, allianceId } = await ready();
    const villager = await scene.person();
    await Promise.all([name(secretary, motion, villager), name(secretary, motion, villager)]);
    expect(await supervisors(motion)).toMatchObject([{ personId: villager, namedBy: secretary.id }]);
    const steps = await scene.rows.findBy(StepRow, { thingId: motion.id, step: 'supervise' });
    expect(steps).toMatchObject([{ doneBy: secretary.id }]);
    const accountant = await scene.actor('accountant', allianceId);
    await expect(name(GUEST, motion, villager)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(name(accountant, motion, villager)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(name(secretary, motion, newId())).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['accountant', 'finance'],
    ['alliance_secretary', 'council'],
    ['first_secretary', 'council'],
  ] as const)('is never the %s, nor a near relative of theirs', async (office, seat) => {
    const { motion, secretary, allianceId } = await ready();
    const [holder, relative] = [await scene.person(), await scene.person()];
    await scene.term(holder, office, allianceId);
    await expect(name(secretary, motion, holder)).rejects.toMatchObject({
      code: 'conflict_of_interest',
      values: { cause: 'own_seat', seat },
    });
    await declare(secretary, allianceId, holder, relative);
    await expect(name(secretary, motion, relative)).rejects.toMatchObject({
      code: 'conflict_of_interest',
      values: { cause: 'relative', seat },
    });
    expect(await supervisors(motion)).toEqual([]);
  });

  it('is flagged when it turns out later whose relative it is', async () => {
    const { motion, secretary, allianceId } = await ready();
    const [holder, relative] = [await scene.person(), await scene.person()];
    await scene.term(holder, 'accountant', allianceId);
    await name(secretary, motion, relative);
    const flagged = async () =>
      (await scene.modules.get(GovernanceQueries).conflictsOf(allianceId, [relative])).get(relative);
    expect(await flagged()).toEqual([]);
    const first = await declare(secretary, allianceId, relative, holder);
    expect((await declare(secretary, allianceId, holder, relative)).id).toBe(first.id);
    expect(await flagged()).toEqual([{ cause: 'relative', seat: 'finance', holderId: holder }]);
  });

  it('is named while the motion lasts', async () => {
    const { motion, secretary } = await ready();
    await reject(secretary, motion, scene.day(30));
    await expect(name(secretary, motion, await scene.person())).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
  });
});

describe('declaring kin', () => {
  it('is for the secretaries of the alliance, of two persons whom the house knows', async () => {
    const { allianceId, secretary } = await scene.alliance(1);
    const [one, two] = [await scene.person(), await scene.person()];
    const villager = await scene.actor('villager', allianceId);
    await expect(declare(GUEST, allianceId, one, two)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(declare(villager, allianceId, one, two)).rejects.toMatchObject({ code: 'not_permitted' });
    const stranger = await scene.actor('first_secretary', newId());
    await expect(declare(stranger, allianceId, one, two)).rejects.toMatchObject({ code: 'not_found' });
    await expect(declare(secretary, allianceId, one, newId())).rejects.toMatchObject({ code: 'not_found' });
    await expect(declare(secretary, allianceId, one, one)).rejects.toMatchObject({ code: 'bad_input' });
  });
});
