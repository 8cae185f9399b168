import { freshDatabase } from '@app/platform/test';
import { AnswerEntryQuestion, AskAboutEntry, BooksWriter, EntryQuestions, LedgerQueries } from '..';
import { BooksScene } from '../test';

let scene: BooksScene;
let seq: string;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('entry_questions'));
  await scene.pay();
  await scene.get(BooksWriter).drain();
  const [entry] = await scene.get(LedgerQueries).entries({ allianceId: scene.allianceId }, 1);
  seq = entry?.entry.seq ?? '';
});
afterAll(() => scene.stop());

const ask = (
  actor = scene.actor('first_secretary'),
  requestId = `r-${Math.random()}`,
  text = '这笔怎么是红的',
) => scene.get(AskAboutEntry).run(actor, { seq, text, requestId });
const open = async () =>
  (await scene.get(EntryQuestions).of([seq])).filter(({ answer }) => answer === null).map(({ id }) => id);
const refusal = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });

describe('questions about an entry', () => {
  it('are kept once for a request, stand in the order in which they were asked, and are answered by another person', async () => {
    const secretary = scene.actor('first_secretary');
    const accountant = scene.actor('accountant');
    const asked = await ask(secretary, 'one', ' 这笔运费是谁出的？ ');
    expect((await ask(secretary, 'one', ' 这笔运费是谁出的？ ')).id).toBe(asked.id);
    await expect(ask(secretary, 'one', '另一句')).rejects.toEqual(refusal('request_reused'));
    const later = await ask(accountant);
    expect(await open()).toEqual([asked.id, later.id]);

    const answer = () =>
      scene.get(AnswerEntryQuestion).run(accountant, asked.id, '由这一单自己出，见分账规则。');
    const [first, again] = await Promise.all([answer(), answer()]);
    expect(first).toMatchObject({ answer: '由这一单自己出，见分账规则。', answeredBy: accountant.id });
    expect(again.answeredAt).toBe(first.answeredAt);
    expect(await scene.get(EntryQuestions).of([seq])).toMatchObject([
      { id: asked.id, text: '这笔运费是谁出的？', answeredBy: accountant.id },
      { id: later.id, answer: null },
    ]);
    const other = scene.get(AnswerEntryQuestion).run(scene.actor('accountant'), asked.id, '不是');
    await expect(other).rejects.toEqual(refusal('step_not_allowed'));
    const own = scene.get(AnswerEntryQuestion).run(accountant, later.id, '我自己答');
    await expect(own).rejects.toEqual(refusal('same_person'));
  });

  it('come from those who read these books alone, and say something', async () => {
    await expect(ask(scene.actor('villager'))).rejects.toEqual(refusal('not_permitted'));
    await expect(ask(scene.actor('accountant', 'ANOTHER0ALLIANCE0000000000'))).rejects.toEqual(
      refusal('not_found'),
    );
    await expect(ask(undefined, 'empty', ' \n')).rejects.toEqual(refusal('bad_input'));
    const before = await open();
    await expect(
      scene.get(AnswerEntryQuestion).run(scene.actor('first_secretary'), before[0] ?? '', '好'),
    ).rejects.toEqual(refusal('not_permitted'));
    expect(await open()).toEqual(before);
  });
});
