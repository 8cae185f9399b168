import { RecordProof, type RecordProofInput } from '@app/alliance';
import { StepRow } from '@app/outbox';
import { Clock, DAY_MS, dayOf, newId, startOfDay, type Actor } from '@app/platform';
import { confirmChecks, refusal, Stage, type Scene } from '../test';
import { ProofQueries } from '../proof.queries';
import { StartSession } from './start-session';
import { VerifySeller } from './verify-seller';

const SEEN = 'a'.repeat(64);

let stage: Stage;
let scene: Scene;
let secretary: Actor;

beforeEach(async () => {
  stage = await Stage.open();
  scene = await stage.planned();
  const { allianceId, streamer } = scene.show;
  secretary = { id: newId(), offices: [{ office: 'alliance_secretary', allianceId, villageId: null }] };
  await confirmChecks(stage.rows, scene.sessionId);
  await stage.rows.query('DELETE FROM streamer_proofs WHERE person_id = ?', [streamer.id]);
  await stage.rows.query('UPDATE sellers SET due_at = NULL WHERE alliance_id = ?', [allianceId]);
});
afterEach(() => stage.close());

const start = () => stage.get(StartSession).run(scene.show.streamer, scene.sessionId);
function prove(kind: 'identity' | 'training', more: Partial<RecordProofInput> = {}, by = secretary) {
  const { id: personId } = scene.show.streamer;
  const seen = { kind, evidenceSha256: SEEN, bornOn: '1990-05-01' };
  return stage.get(RecordProof).run(by, { requestId: newId(), personId, ...seen, ...more });
}
const verify = (by = secretary) => stage.get(VerifySeller).run(by, scene.show.allianceId, SEEN);

it('a show begins with papers that were looked at, and none begins six months and a day later until they are again', async () => {
  await expect(start()).rejects.toEqual(refusal('identity_overdue'));
  await prove('identity');
  await expect(start()).rejects.toEqual(refusal('training_required'));
  await prove('training');
  await expect(start()).rejects.toEqual(refusal('checklist', { gates: ['seller'] }));
  await verify();
  stage.advance(184 * DAY_MS);
  await expect(start()).rejects.toEqual(refusal('identity_overdue'));
  await prove('identity');
  await expect(start()).rejects.toEqual(refusal('checklist', { gates: ['seller'] }));
  await verify();
  expect((await start()).status).toBe('live');
});

it('a proof is recorded once, by a secretary of the streamer’s own alliance, of someone who is old enough', async () => {
  const requestId = newId();
  const [first, again] = await Promise.all([
    prove('identity', { requestId }),
    prove('identity', { requestId }),
  ]);
  expect(again.id).toBe(first.id);
  await expect(prove('training', { requestId })).rejects.toEqual(refusal('request_reused'));
  const foreign = { id: newId(), offices: [{ ...secretary.offices[0]!, allianceId: newId() }] };
  await expect(prove('identity', {}, foreign)).rejects.toEqual(refusal('not_found'));
  await expect(prove('identity', {}, scene.show.streamer)).rejects.toEqual(refusal('not_permitted'));
  const year = Number(dayOf(stage.get(Clock).now()).slice(0, 4));
  const child = { bornOn: `${year - 15}-01-01` };
  await expect(prove('identity', child)).rejects.toEqual(refusal('bad_input', { bornOn: 'too_young' }));
  const youth = { bornOn: `${year - 17}-01-01` };
  await expect(prove('identity', youth)).rejects.toEqual(refusal('bad_input', { consentSha256: 'missing' }));
  await prove('identity', { ...youth, consentSha256: 'b'.repeat(64) });
  const steps = await stage.rows.findBy(StepRow, { thing: 'streamer', thingId: scene.show.streamer.id });
  expect(steps.map(({ step }) => step)).toEqual(['verify_identity', 'verify_identity']);
  const kept = await stage.rows.query('SELECT * FROM streamer_proofs WHERE person_id = ?', [
    scene.show.streamer.id,
  ]);
  expect(JSON.stringify([kept, steps])).not.toContain(youth.bornOn);
});

it('the same look at a seller’s papers told twice is one, and a stranger’s is none', async () => {
  const [first, again] = await Promise.all([verify(), verify()]);
  expect(first).toBe(startOfDay(dayOf(stage.get(Clock).now())) + 181 * DAY_MS);
  expect(again).toBe(first);
  const foreign = { id: newId(), offices: [{ ...secretary.offices[0]!, allianceId: newId() }] };
  await expect(verify(foreign)).rejects.toEqual(refusal('not_found'));
  await expect(verify(scene.show.streamer)).rejects.toEqual(refusal('not_permitted'));
  const bad = stage.get(VerifySeller).run(secretary, scene.show.allianceId, 'x');
  await expect(bad).rejects.toEqual(refusal('bad_input', { evidenceSha256: 'missing' }));
  expect(await stage.rows.countBy(StepRow, { thing: 'seller', thingId: scene.show.allianceId })).toBe(1);
});

it('what was proved is listed for the alliance: those who serve first, never seen before overdue before due', async () => {
  const { allianceId, streamer } = scene.show;
  const list = async (after?: string, take = 50) =>
    (await stage.get(ProofQueries).ofAlliance(allianceId, after, take)).map(
      ({ of, subjectId, isServing, standing }) => [of, subjectId, isServing, standing],
    );
  const [identity, training, seller] = [
    ['identity', streamer.id, true],
    ['training', streamer.id, true],
    ['seller', allianceId, true],
  ];
  expect(await list()).toEqual([
    [...identity, 'never'],
    [...seller, 'never'],
    [...training, 'never'],
  ]);
  await prove('identity');
  const heldUntil = await verify();
  const trained = await prove('training');
  const again = await prove('identity', { evidenceSha256: 'c'.repeat(64) });
  const [first, second, third] = await stage.get(ProofQueries).ofAlliance(allianceId, undefined, 3);
  const holds = { standing: 'holds', verifiedBy: secretary.id };
  expect(first).toMatchObject({ of: 'seller', ...holds, dueAt: heldUntil, evidenceSha256: SEEN });
  const { verifiedAt, dueAt, evidenceSha256 } = again;
  expect(second).toMatchObject({ of: 'identity', ...holds, verifiedAt, dueAt, evidenceSha256 });
  expect(third).toMatchObject({ of: 'training', ...holds, dueAt: trained.dueAt });
  expect(await list(first?.place, 1)).toEqual([[...identity, 'holds']]);
  stage.advance(151 * DAY_MS);
  expect((await list()).map(([, , , standing]) => standing)).toEqual(['soon', 'soon', 'holds']);
  stage.advance(30 * DAY_MS);
  expect((await list()).map(([, , , standing]) => standing)).toEqual(['overdue', 'overdue', 'holds']);

  await stage.rows.query('UPDATE trios SET ended_at = ? WHERE streamer_id = ?', [new Date(), streamer.id]);
  expect(await list()).toEqual([
    [...seller, 'overdue'],
    ['identity', streamer.id, false, 'overdue'],
    ['training', streamer.id, false, 'holds'],
  ]);
});
