import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { DataSource, IsNull } from 'typeorm';
import { newId } from '@app/platform';
import { ClaimCoupon } from './commands/claim-coupon';
import { CloseDrop } from './commands/close-drop';
import { DrawLuckyBag } from './commands/draw-lucky-bag';
import { DropCoupon } from './commands/drop-coupon';
import { EnterLuckyBag } from './commands/enter-lucky-bag';
import { OpenLuckyBag } from './commands/open-lucky-bag';
import { PauseSession } from './commands/pause-session';
import { PinItem } from './commands/pin-item';
import { PostCorrection } from './commands/post-correction';
import { ResumeSession } from './commands/resume-session';
import { SendComment } from './commands/send-comment';
import { SetNotice } from './commands/set-notice';
import { reduce, type Snapshot } from './core';
import { CouponDropRow } from './coupon-drop.row';
import { LiveRoomQueries } from './live-room.queries';
import { LuckyBagRow } from './lucky-bag.row';
import { bootRooms, claimOf, happened, onAir, type PlannedShow } from './test/on-air';

const HISTORIES = 6;
const LENGTH = 25;
const WORDS = '想吃沙窝萝卜';
let app: TestingModule;

beforeAll(async () => {
  app = await bootRooms();
});
afterAll(() => app.close());

const rows = () => app.get(DataSource).manager;
const openDrop = ({ sid }: PlannedShow) =>
  rows().findOneBy(CouponDropRow, { sessionId: sid, closedAt: IsNull() });
const openBag = ({ sid }: PlannedShow) =>
  rows().findOneBy(LuckyBagRow, { sessionId: sid, drawnAt: IsNull() });

/** What may happen in a room, by name; what does not fit the moment is refused and changes nothing. */
const DOINGS: Record<string, (show: PlannedShow, n: number) => Promise<unknown>> = {
  drop: ({ sid, moderator }, n) =>
    app.get(DropCoupon).run(moderator, {
      ...{ requestId: newId(), sessionId: sid, name: `满 50 减 5 第${String(n)}次` },
      ...{ faceFen: 500n, minFen: 5_000n, quantity: 2, minutes: 1 + (n % 9), validDays: 1 },
    }),
  claim: async (show) => {
    const drop = await openDrop(show);
    if (drop) await app.get(ClaimCoupon).run({ id: newId(), offices: [] }, drop.id);
  },
  close: async (show) => {
    const drop = await openDrop(show);
    if (drop) await app.get(CloseDrop).run(show.moderator, drop.id);
  },
  open: ({ sid, streamer }, n) =>
    app.get(OpenLuckyBag).run(streamer, {
      ...{
        requestId: newId(),
        sessionId: sid,
        prize: '旱黄瓜 3斤',
        valueFen: 1_990n,
        winnersMax: 2,
        minutes: 3,
      },
      task: n % 2 === 0 ? { kind: 'comment', text: WORDS } : { kind: 'follow' },
      coupon: null,
    }),
  enter: async (show) => {
    const bag = await openBag(show);
    const viewer = { id: newId(), offices: [] };
    await app.get(SendComment).run(claimOf(show.sid, viewer), { cid: newId(), text: WORDS });
    if (bag) await app.get(EnterLuckyBag).run({ ...viewer, mask: maskFor(viewer.id) }, bag.id);
  },
  draw: async (show) => {
    const bag = await openBag(show);
    if (bag) await app.get(DrawLuckyBag).react(happened('lucky.draw_due', { bagId: bag.id }));
  },
  correct: ({ sid, streamer }, n) =>
    app.get(PostCorrection).run(streamer, {
      ...{ requestId: newId(), sessionId: sid },
      text: `刚才说错了，是 ${String(n)} 斤装`,
    }),
  notice: ({ sid, moderator }, n) =>
    app.get(SetNotice).run(moderator, sid, n % 3 === 0 ? null : `今天第 ${String(n)} 箱起包邮`),
  pause: ({ sid, moderator }) => app.get(PauseSession).run(moderator, sid),
  resume: ({ sid, moderator }) => app.get(ResumeSession).run(moderator, sid),
  pin: async ({ sid, moderator }, n) => {
    const items = await app.get(LiveRoomQueries).itemsOf([sid]);
    return app.get(PinItem).run(moderator, sid, items[n % 2]!.id);
  },
};
const maskFor = (id: string): string => `${'沈苗岳柳'[id.charCodeAt(25) % 4] ?? '沈'}**`;

async function lived(history: readonly string[]): Promise<{ shots: Snapshot[]; show: PlannedShow }> {
  const show = await onAir(app);
  const shot = async () => (await app.get(LiveRoomQueries).snapshot(show.sid))!;
  const shots = [await shot()];
  for (const [n, name] of history.entries()) {
    await DOINGS[name]!(show, n).catch((error: unknown) => {
      expect(error).toMatchObject({ name: 'Refusal' });
    });
    shots.push(await shot());
  }
  return { shots, show };
}

describe('the law of the room', () => {
  it('holds after any history: a snapshot and the events after it make the snapshot of the database', async () => {
    const histories = fc.sample(
      fc.array(fc.constantFrom(...Object.keys(DOINGS)), { minLength: LENGTH, maxLength: LENGTH }),
      HISTORIES,
    );
    // One that has everything in it, whatever the sample was.
    const full = 'drop claim claim drop open enter enter enter draw open correct notice close'.split(' ');
    for (const history of [full, ...histories]) {
      const { shots, show } = await lived(history);
      const events = await app.get(LiveRoomQueries).eventsAfter(show.sid, 's', 0);
      const last = shots.at(-1)!;
      for (const earlier of shots) {
        const between = events.filter((event) => event.q > earlier.q);
        expect(between.reduce(reduce, earlier)).toEqual(last);
      }
    }
  }, 180_000);

  it('counts what a room shows of the past: three bags, five corrections', async () => {
    const { shots } = await lived([
      ...Array.from({ length: 4 }, () => ['open', 'enter', 'draw']).flat(),
      ...Array.from({ length: 7 }, () => 'correct'),
    ]);
    const { lucky, corrections } = shots.at(-1)!;
    expect(lucky.map((bag) => bag.result?.entrants)).toEqual([0, 1, 0]);
    expect(corrections.map((each) => each.text)).toEqual(
      [14, 15, 16, 17, 18].map((n) => `刚才说错了，是 ${String(n)} 斤装`),
    );
  });
});
