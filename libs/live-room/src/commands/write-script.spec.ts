import { StepRow } from '@app/outbox';
import { newId } from '@app/platform';
import { SessionCheckRow } from '../session-check.row';
import { SessionItemRow } from '../session-item.row';
import { confirmChecks } from '../test/show';
import { refusal, shopper, Stage, type Scene } from '../test/stage';
import { EndSession } from './end-session';
import { ScheduleSession } from './schedule-session';
import { WriteScript } from './write-script';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

const CARD = '今早五点拔的，带着泥\n3 号棚，苗大伯种的';

function write({ show, items }: Scene, text: string, was = '', by = show.moderator) {
  return stage.get(WriteScript).run(by, { itemId: items[0]!.id, text, was });
}

const cardOf = async ({ items }: Scene) =>
  (await stage.rows.findOneByOrFail(SessionItemRow, { id: items[0]!.id })).script;
const isLookedAt = ({ sessionId }: Scene) =>
  stage.rows.existsBy(SessionCheckRow, { sessionId, gate: 'script' });

describe('a script card', () => {
  it('is written before the show, tidied, kept with each of its texts, and the same again changes nothing', async () => {
    const scene = await stage.planned();
    await write(scene, ` ${CARD}\n\n`);
    await write(scene, CARD);
    await write(scene, '3 号棚', CARD);
    expect(await cardOf(scene)).toBe('3 号棚');
    const steps = await stage.rows.find(StepRow, {
      where: { thingId: scene.items[0]!.id, step: 'write_script' },
      order: { id: 'ASC' },
    });
    expect(steps.map(({ detail }) => JSON.parse(detail ?? '') as unknown)).toEqual([
      { before: '', after: CARD },
      { before: CARD, after: '3 号棚' },
    ]);
  });

  it('that someone else changed meanwhile is not overwritten', async () => {
    const scene = await stage.planned();
    await write(scene, CARD);
    await expect(write(scene, '别的话')).rejects.toEqual(refusal('stale_revision', { thing: 'script' }));
    expect(await cardOf(scene)).toBe(CARD);
  });

  it('has to be looked at again when it is changed before the show, and not while it runs', async () => {
    const scene = await stage.planned();
    await confirmChecks(stage.rows, scene.sessionId);
    await write(scene, CARD);
    expect(await isLookedAt(scene)).toBe(false);
    const live = await stage.onAir();
    await write(live, CARD);
    expect(await isLookedAt(live)).toBe(true);
  });

  it('is refused with forbidden words, too long, after the show, and to others', async () => {
    const scene = await stage.onAir();
    await expect(write(scene, '吃了降血糖')).rejects.toEqual(refusal('wording', { fields: ['text'] }));
    await expect(write(scene, '萝'.repeat(501))).rejects.toEqual(refusal('bad_input', { text: 'too_long' }));
    await expect(write(scene, CARD, '', shopper())).rejects.toEqual(refusal('not_permitted'));
    const other = await stage.planned();
    await expect(write(scene, CARD, '', other.show.moderator)).rejects.toEqual(refusal('not_found'));
    await stage.get(EndSession).run(scene.show.moderator, scene.sessionId);
    await expect(write(scene, CARD)).rejects.toEqual(refusal('step_not_allowed'));
    expect(await cardOf(scene)).toBe('');
  });
});

describe('the words on a cover', () => {
  it('are kept with the show, and refused when they are too long or may not be said', async () => {
    const { show } = await stage.planned();
    const plan = (coverText: string) =>
      stage.get(ScheduleSession).run(show.streamer, {
        ...{ requestId: newId(), title: '天刚亮拔的萝卜', coverText },
        ...{ scheduledAt: Date.now(), skuIds: show.skuIds },
      });
    expect((await plan(' 今早拔 今晚发 ')).coverText).toBe('今早拔 今晚发');
    await expect(plan('萝'.repeat(17))).rejects.toEqual(refusal('bad_input', { coverText: 'too_long' }));
    await expect(plan('全国第一')).rejects.toEqual(refusal('wording', { fields: ['coverText'] }));
  });
});
