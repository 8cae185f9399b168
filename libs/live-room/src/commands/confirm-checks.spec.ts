import { StepRow } from '@app/outbox';
import { newId } from '@app/platform';
import type { ConfirmedGate } from '../core';
import { gatesOf } from '../gates';
import { LiveSessionRow } from '../live-session.row';
import { SessionCheckRow } from '../session-check.row';
import { refusal, shopper, Stage, type Scene } from '../test';
import { ConfirmChecks } from './confirm-checks';
import { EndSession } from './end-session';
import { StartSession } from './start-session';
import { WriteScript } from './write-script';

const ASKED: readonly ConfirmedGate[] = ['supplier', 'script', 'place', 'perishable', 'cutoff'];

let stage: Stage;
let scene: Scene;

beforeAll(async () => {
  stage = await Stage.open();
});
beforeEach(async () => {
  scene = await stage.planned();
});
afterAll(() => stage.close());

const confirm = (gates: readonly ConfirmedGate[], by = scene.show.moderator, paper?: string) =>
  stage.get(ConfirmChecks).run(by, scene.sessionId, gates, paper);
const start = () => stage.get(StartSession).run(scene.show.streamer, scene.sessionId);
const kept = () => stage.rows.findBy(SessionCheckRow, { sessionId: scene.sessionId });

/** The gates that are not green, as the checklist of the show has them. */
async function closed(): Promise<string[]> {
  const session = await stage.rows.findOneByOrFail(LiveSessionRow, { id: scene.sessionId });
  const gates = await gatesOf(stage.rows, session, Date.now());
  return gates.filter(({ isGreen }) => !isGreen).map(({ gate }) => gate);
}

describe('what a person confirms before a show', () => {
  it('keeps it shut until the last is confirmed, each by whoever looked first', async () => {
    await expect(start()).rejects.toEqual(refusal('checklist', { gates: ASKED }));
    await confirm(['supplier', 'script', 'place', 'supplier']);
    await expect(start()).rejects.toEqual(refusal('checklist', { gates: ['perishable', 'cutoff'] }));
    await confirm(ASKED, scene.show.streamer);
    await confirm(ASKED);
    const { streamer, moderator } = scene.show;
    expect(Object.fromEntries((await kept()).map(({ gate, checkedBy }) => [gate, checkedBy]))).toEqual({
      ...{ supplier: moderator.id, script: moderator.id, place: moderator.id },
      ...{ perishable: streamer.id, cutoff: streamer.id },
    });
    const steps = await stage.rows.findBy(StepRow, { thingId: scene.sessionId, step: 'check' });
    expect(steps.map(({ doneBy }) => doneBy).sort()).toEqual([moderator.id, streamer.id].sort());
    expect((await start()).status).toBe('live');
  });

  it('is of the list, and for those who run the show', async () => {
    await expect(confirm(['identity' as ConfirmedGate])).rejects.toEqual(
      refusal('bad_input', { gates: 'unknown' }),
    );
    await expect(confirm(ASKED, shopper())).rejects.toEqual(refusal('not_permitted'));
    const other = await stage.planned();
    await expect(confirm(ASKED, other.show.moderator)).rejects.toEqual(refusal('not_found'));
    expect(await kept()).toEqual([]);
  });
});

describe('the paper of a confirmation', () => {
  const [PAPER, OTHER] = ['a1'.repeat(32), 'b2'.repeat(32)];
  const papers = async () => {
    const session = await stage.rows.findOneByOrFail(LiveSessionRow, { id: scene.sessionId });
    const states = await gatesOf(stage.rows, session, Date.now());
    return Object.fromEntries(
      states.flatMap(({ gate, evidenceSha256: paper }) => (paper ? [[gate, paper]] : [])),
    );
  };
  const detailsOf = async (step: string) => {
    const where = { thingId: scene.sessionId, step };
    const steps = await stage.rows.find(StepRow, { where, order: { id: 'ASC' } });
    return steps.map(({ detail }) => JSON.parse(detail ?? '') as unknown);
  };

  it('is kept by its digest with the gate, and no other takes its place', async () => {
    await confirm(['supplier'], scene.show.moderator, PAPER);
    await confirm(['supplier'], scene.show.streamer, OTHER);
    await confirm(['place']);
    expect(await papers()).toEqual({ supplier: PAPER });
    expect(await detailsOf('check')).toEqual([
      { gates: ['supplier'], evidenceSha256: PAPER },
      { gates: ['place'] },
    ]);
  });

  it('may be added to what was confirmed without one, and who confirmed stays', async () => {
    await confirm(['supplier', 'place']);
    await confirm(['supplier', 'cutoff'], scene.show.streamer, PAPER);
    expect(await papers()).toEqual({ supplier: PAPER, cutoff: PAPER });
    const { moderator, streamer } = scene.show;
    expect(Object.fromEntries((await kept()).map(({ gate, checkedBy }) => [gate, checkedBy]))).toEqual({
      ...{ supplier: moderator.id, place: moderator.id, cutoff: streamer.id },
    });
    expect((await detailsOf('check'))[1]).toEqual({ gates: ['cutoff', 'supplier'], evidenceSha256: PAPER });
  });

  it('is refused when it is no digest, and nothing is written', async () => {
    for (const paper of ['', 'a1', PAPER.toUpperCase(), `${PAPER}0`, `${PAPER}\n`])
      await expect(confirm(['supplier'], scene.show.moderator, paper)).rejects.toEqual(
        refusal('bad_input', { evidenceSha256: 'invalid' }),
      );
    expect(await kept()).toEqual([]);
    expect(await detailsOf('check')).toEqual([]);
  });

  it('stays in the record when a changed card takes the confirmation away, and through the show', async () => {
    await confirm(['supplier', 'script'], scene.show.moderator, PAPER);
    const [item] = scene.items;
    await stage.get(WriteScript).run(scene.show.moderator, { itemId: item!.id, text: '3 号棚', was: '' });
    expect(await papers()).toEqual({ supplier: PAPER });
    await confirm(ASKED);
    await start();
    await stage.get(EndSession).run(scene.show.streamer, scene.sessionId);
    expect(await papers()).toEqual({ supplier: PAPER });
    expect((await detailsOf('check'))[0]).toEqual({ gates: ['supplier', 'script'], evidenceSha256: PAPER });
  });
});

it('the gates of the goods follow the shelf and the stock', async () => {
  await confirm([...ASKED, 'helper']);
  expect(await closed()).toEqual(['picture']);
  const { sessionId, show } = scene;
  await stage.rows.query('UPDATE stocks SET reserved = on_hand WHERE sku_id IN (?)', [show.skuIds]);
  expect(await closed()).toEqual(['stock', 'picture']);
  await expect(start()).rejects.toEqual(refusal('checklist', { gates: ['stock'] }));
  await stage.rows.query('UPDATE session_items SET is_listed = 0 WHERE session_id = ?', [sessionId]);
  expect(await closed()).toEqual(['goods', 'stock', 'picture']);
  await stage.rows.update(LiveSessionRow, sessionId, { mediaState: 'ok' });
  expect(await closed()).toEqual(['goods', 'stock']);
  await expect(stage.get(ConfirmChecks).run(show.moderator, newId(), ASKED)).rejects.toEqual(
    refusal('not_found'),
  );
});
