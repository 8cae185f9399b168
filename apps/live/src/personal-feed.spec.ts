import fc from 'fast-check';
import type { RelayedEvent } from '@app/live-room';
import type { Frame, Have } from '@app/live-room/core';
import { PersonalFeed } from './personal-feed';

const EPOCH = 'e1';
const place = { sid: 'x', stream: 'u', epoch: EPOCH } as const;
const PERSONS = ['ann', 'ben'];

/** A room's log of personal events, and a database that answers when it is told to. */
class Log {
  readonly all: RelayedEvent[] = [];
  readonly questions: number[] = [];
  private readonly open: (() => void)[] = [];

  tell(toId: string): void {
    const q = this.all.length + 1;
    const own = this.all.filter((each) => each.d.toId === toId).length + 1;
    const event = { q: own, id: String(q), t: 'muted', at: q, d: null };
    this.all.push({ q, id: String(q), t: 'muted', at: q, d: { toId, event } });
  }

  /** What was there at the time of asking, however late it is answered. */
  read = (heard: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, readonly RelayedEvent[]>> => {
    this.questions.push(heard.size);
    const found = new Map(
      [...heard].map(([id, after]) => [
        id,
        this.all.filter(({ d }) => d.toId === id && d.event.q > after).slice(-100),
      ]),
    );
    return new Promise((resolve) =>
      this.open.push(() => {
        resolve(found);
      }),
    );
  };

  answer(): void {
    for (const each of this.open.splice(0)) each();
  }
}

interface Screen {
  readonly personId: string;
  readonly got: number[];
  isSeated: boolean;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

const quiet = (log: Log) => ({ readTold: log.read, emit: () => undefined, readsApartMs: 0 });

async function settled(log: Log, joining: readonly Promise<void>[]): Promise<void> {
  for (let n = 0; n < 6; n += 1) {
    await turn();
    log.answer();
  }
  await Promise.all(joining);
}

async function comeIn(feed: PersonalFeed, screen: Screen, have?: Have): Promise<void> {
  const heard = await feed.read(screen.personId, have);
  for (const frame of feed.open(heard).frames) take(screen, frame);
  screen.isSeated = true;
}

function take(screen: Screen, frame: Frame): void {
  expect(frame.to - frame.from + 1).toBe(frame.e.length);
  screen.got.push(...frame.e.map(({ q }) => q));
}

describe('what one person is told in a room', () => {
  it('comes once and whole, whenever he joined, however late Redis and the database were', async () => {
    const step = fc.oneof(
      fc.constantFrom(...PERSONS).map((personId) => ({ kind: 'tell' as const, personId })),
      fc.constantFrom(...PERSONS).map((personId) => ({ kind: 'join' as const, personId })),
      fc.constantFrom('carry' as const, 'answer' as const, 'turn' as const).map((kind) => ({ kind })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.boolean(), async (steps, isKnown) => {
        const heads = isKnown ? new Map<string, number>() : null;
        const log = new Log();
        const screens: Screen[] = [];
        const joining: Promise<void>[] = [];
        const emit = (personId: string, frame: Frame) => {
          for (const each of screens) if (each.isSeated && each.personId === personId) take(each, frame);
        };
        const feed = new PersonalFeed(place, { seq: 0, heads }, { ...quiet(log), emit });
        for (const { kind, ...more } of steps) {
          const personId = 'personId' in more ? more.personId : '';
          if (kind === 'tell') log.tell(personId);
          if (kind === 'carry') feed.offer(log.all);
          if (kind === 'answer') log.answer();
          if (kind === 'turn') await turn();
          if (kind === 'join') {
            const screen = { personId, got: [], isSeated: false };
            screens.push(screen);
            joining.push(comeIn(feed, screen));
          }
        }
        feed.offer(log.all);
        await settled(log, joining);
        await turn();
        for (const { personId, got } of screens) {
          const told = log.all.filter(({ d }) => d.toId === personId).map(({ d }) => d.event.q);
          expect(got).toEqual(told);
        }
      }),
    );
  });

  it('is asked of the database in a few rounds however many come at once', async () => {
    const log = new Log();
    const feed = new PersonalFeed(place, { seq: 0, heads: null }, quiet(log));
    const crowd = Array.from({ length: 900 }, (_, n) => feed.read(String(n), undefined));
    for (let n = 0; n < 4; n += 1) {
      await turn();
      log.answer();
    }
    await Promise.all(crowd);
    expect(log.questions).toEqual([500, 400]);
  });

  it('is not asked of the database for who has missed nothing, and at most once a second in a rush', async () => {
    const log = new Log();
    for (const personId of ['ann', 'ben', 'ann']) log.tell(personId);
    const heads = new Map([
      ['ann', 2],
      ['ben', 1],
    ]);
    const feed = new PersonalFeed(place, { seq: 3, heads }, { readTold: log.read, emit: () => undefined });
    const open = async (personId: string, have?: Have) => feed.open(await feed.read(personId, have)).start;
    expect(await open('eve')).toEqual({ ep: EPOCH, q: 0, mode: 'snapshot' });
    expect(await open('ann', [EPOCH, 2])).toEqual({ ep: EPOCH, q: 2, mode: 'resume' });
    log.tell('eve');
    feed.offer(log.all);
    await turn();
    expect(log.questions).toEqual([]);
    const began = Date.now();
    const asking = ['eve', 'ben'].map(async (personId, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 30));
      return open(personId);
    });
    const answering = setInterval(() => {
      log.answer();
    }, 5);
    const starts = await Promise.all(asking);
    clearInterval(answering);
    expect(starts.map(({ q }) => q)).toEqual([1, 1]);
    expect(log.questions).toEqual([1, 1]);
    expect(Date.now() - began).toBeGreaterThanOrEqual(990);
  });

  it('goes on where he was, and begins anew when that is too long ago or of another epoch', async () => {
    const log = new Log();
    for (let n = 0; n < 130; n += 1) log.tell('ann');
    const feed = new PersonalFeed(place, { seq: 130, heads: null }, quiet(log));
    const opened = async (have: Have) => {
      const reading = feed.read('ann', have);
      await turn();
      log.answer();
      const { start, frames } = feed.open(await reading);
      return { start, first: frames[0]?.from, last: frames.at(-1)?.to };
    };
    expect(await opened([EPOCH, 128])).toEqual({
      start: { ep: EPOCH, q: 130, mode: 'resume' },
      first: 129,
      last: 130,
    });
    expect(await opened([EPOCH, 130])).toEqual({ start: { ep: EPOCH, q: 130, mode: 'resume' } });
    const anew = { start: { ep: EPOCH, q: 130, mode: 'snapshot' }, first: 31, last: 130 };
    expect(await opened([EPOCH, 5])).toEqual(anew);
    expect(await opened(['e0', 128])).toEqual(anew);
  });
});
