import { createHash, createHmac } from 'node:crypto';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import {
  DrawLuckyBag,
  EnterLuckyBag,
  LiveRoomModule,
  OpenLuckyBag,
  ScheduleSession,
  SendComment,
  StartSession,
  type LuckyBagRow,
} from '@app/live-room';
import { buildShow, confirmChecks } from '@app/live-room/test';
import { OutboxModule } from '@app/outbox';
import { newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { LuckyModule } from './lucky.module';
import type { PublicBag } from './lucky.reader';

const ENTRANTS = 7;
const WORDS = '想吃<萝卜>';
let app: NestExpressApplication;
let base: string;
let bag: LuckyBagRow;

beforeAll(async () => {
  const platform = PlatformModule.forRoot('spec', await testSettings());
  const imports = [platform, OutboxModule, LiveRoomModule, LuckyModule];
  const module = await Test.createTestingModule({ imports }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  bag = await openedBag();
});
afterAll(() => app.close());

async function openedBag(): Promise<LuckyBagRow> {
  const show = await buildShow(app.get(DataSource).manager);
  const plan = { requestId: newId(), title: '天刚亮拔的萝卜', scheduledAt: Date.now(), skuIds: show.skuIds };
  const { id: sessionId } = await app.get(ScheduleSession).run(show.streamer, plan);
  await confirmChecks(app.get(DataSource).manager, sessionId);
  await app.get(StartSession).run(show.streamer, sessionId);
  const facts = { prize: '沙窝萝卜 5斤装', valueFen: 4_990n, winnersMax: 3, minutes: 3, coupon: null };
  const task = { kind: 'comment', text: WORDS } as const;
  const input = { requestId: newId(), sessionId, task, ...facts };
  const opened = await app.get(OpenLuckyBag).run(show.streamer, input);
  for (let n = 0; n < ENTRANTS; n += 1) {
    const sub = newId();
    const claim = { aud: 'live', sid: sessionId, sub, mask: '沈**', role: 'viewer', exp: 0 } as const;
    await app.get(SendComment).run(claim, { cid: newId(), text: WORDS });
    await app.get(EnterLuckyBag).run({ id: sub, offices: [], mask: '沈**' }, opened.id);
  }
  return opened;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The draw by what the page says in plain words, with nothing of ours. */
function recomputed({ id, seed, entries, winnersMax }: PublicBag) {
  let level = entries.map((entry) => sha256(`leaf:${entry}`));
  while (level.length > 1) {
    const next: string[] = [];
    for (let n = 0; n < level.length; n += 2)
      next.push(n + 1 < level.length ? sha256(`node:${level[n]!}${level[n + 1]!}`) : level[n]!);
    level = next;
  }
  const [root = ''] = level;
  const places: number[] = [];
  for (let i = 0; places.length < Math.min(winnersMax, entries.length); i += 1) {
    const number = BigInt(
      `0x${createHmac('sha256', seed!)
        .update(`${root}${String(i)}`)
        .digest('hex')}`,
    );
    const place = Number(number % BigInt(entries.length));
    if (!places.includes(place)) places.push(place);
  }
  return { commit: sha256(`${seed!}${id}`), root, winners: places.map((place) => entries[place]) };
}

async function data(id = bag.id): Promise<PublicBag> {
  return (await (await fetch(`${base}/lucky/${id}.json`)).json()) as PublicBag;
}

describe('/lucky', () => {
  it('says before the draw what was committed to, and neither seed nor who is in', async () => {
    const before = await data();
    expect(before).toMatchObject({
      ...{ id: bag.id, commit: bag.commitHash, entrants: ENTRANTS, valueFen: '4990', winnersMax: 3 },
      ...{ drawnAt: null, seed: null, root: null, entries: [], winners: [], masks: [] },
    });
    const text = await (await fetch(`${base}/lucky/${bag.id}`)).text();
    for (const said of ['沙窝萝卜 5斤装', '49.90 元', bag.commitHash, '想吃&lt;萝卜&gt;', '还没有开奖'])
      expect(text).toContain(said);
    expect(text).not.toContain(bag.seed);
  });

  it('lets anyone draw again from the public data, by its own words', async () => {
    await app.get(DrawLuckyBag).react({
      id: String(3_000_000_000 + Math.floor(Math.random() * 1e9)),
      name: 'lucky.draw_due',
      at: Date.now(),
      payload: { bagId: bag.id },
    });
    const drawn = await data();
    expect(drawn.entries).toHaveLength(ENTRANTS);
    expect(new Set(drawn.entries).size).toBe(ENTRANTS);
    const { commit, root, winners } = drawn;
    expect(recomputed(drawn)).toEqual({ commit, root, winners });
    expect(drawn.masks).toEqual(['沈**', '沈**', '沈**']);
    const text = await (await fetch(`${base}/lucky/${bag.id}`)).text();
    for (const said of [drawn.seed!, root!, ...drawn.entries, '未核对', '人人中奖'])
      expect(text).toContain(said);
  });

  it('says nothing of who the entrants are', async () => {
    const people: { person_id: string }[] = await app
      .get(DataSource)
      .query('SELECT person_id FROM lucky_entries WHERE bag_id = ?', [bag.id]);
    const text = JSON.stringify(await data()) + (await (await fetch(`${base}/lucky/${bag.id}`)).text());
    expect(people).toHaveLength(ENTRANTS);
    for (const { person_id: id } of people) expect(text).not.toContain(id);
  });

  it('runs one script of our own and none that stands in the page', async () => {
    const response = await fetch(`${base}/lucky/${bag.id}?lang=en`);
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const text = await response.text();
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/lucky-check.js">']);
    expect(text).not.toMatch(/\sstyle="|\son\w+="/);
    expect(text).toContain('<html lang="en"');
  });

  it('knows nothing of a bag that is not there', async () => {
    for (const unknown of [newId(), 'nothing', '%27%3C']) {
      expect((await fetch(`${base}/lucky/${unknown}`)).status).toBe(404);
      expect((await fetch(`${base}/lucky/${unknown}.json`)).status).toBe(404);
    }
  });
});

describe('the check in the browser', () => {
  it('comes to the same from the same data, and notices a change', async () => {
    const { transformFileSync } = await import('@swc/core');
    const options = {
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    } as const;
    const { code } = transformFileSync(join(process.cwd(), 'apps/web/src/public/lucky-check.ts'), options);
    const drawn = await data();
    const run = async (served: PublicBag): Promise<Record<string, string>> => {
      const lines = Object.fromEntries(
        ['commit', 'root', 'winners'].map((claim) => [
          claim,
          { dataset: { same: 'same', other: 'other' }, textContent: '' },
        ]),
      );
      const place = {
        dataset: { from: 'x' },
        querySelector: (query: string) => lines[/"(\w+)"/.exec(query)![1]!],
      };
      let isDone: () => void = () => undefined;
      const done = new Promise<void>((resolve) => (isDone = resolve));
      const scope = {
        require: () => jest.requireActual('@app/promotions/core'),
        exports: {},
        document: { getElementById: () => place },
        isSecureContext: true,
        fetch: () => Promise.resolve({ json: () => Promise.resolve(served) }),
      };
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the page's script, in a page of ours
      new Function(...Object.keys(scope), code)(...Object.values(scope));
      const watch = setInterval(() => {
        if (Object.values(lines).every((line) => line.textContent !== '')) isDone();
      }, 5);
      await done;
      clearInterval(watch);
      return Object.fromEntries(Object.entries(lines).map(([claim, line]) => [claim, line.textContent]));
    };
    expect(await run(drawn)).toEqual({ commit: 'same', root: 'same', winners: 'same' });
    const [first = '', ...others] = drawn.entries;
    const changed = {
      ...drawn,
      entries: [`${first.slice(0, -1)}${first.endsWith('0') ? '1' : '0'}`, ...others],
    };
    expect(await run(changed)).toMatchObject({ commit: 'same', root: 'other' });
  });
});
