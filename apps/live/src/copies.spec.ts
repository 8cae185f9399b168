import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type AddressInfo } from 'node:net';
import { LiveRoomQueries, PinItem } from '@app/live-room';
import { showOnAir, SpecViewer, startNode, type SpecNode, type SpecShow } from './test/spec-room';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

async function pin({ app }: SpecNode, show: SpecShow, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await app.get(PinItem).run(show.streamer, show.sid, show.items[n % 2]!);
}

async function headOf({ app }: SpecNode, { sid }: SpecShow): Promise<number> {
  const heads = await app.get(LiveRoomQueries).heads([sid]);
  return Number(heads.find((head) => head.stream === 's')?.seq);
}

/** A Redis of this spec's own, on a port that it keeps when it is started again. */
class OwnRedis {
  private child: ChildProcess | undefined;

  constructor(readonly port: number) {}

  async start(): Promise<void> {
    const settings = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    // Debian keeps the server under the name of its checker; by its own name it serves.
    this.child = spawn('redis-check-rdb', settings, { argv0: 'redis-server', stdio: 'ignore' });
    while (!(await answers(this.port))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.child?.once('exit', resolve));
    this.child?.kill('SIGKILL');
    await gone;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect({ port, host: '127.0.0.1' });
    line.once('connect', () => {
      line.destroy();
      resolve(true);
    });
    line.once('error', () => {
      resolve(false);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a room whose Redis is lost', () => {
  it('goes on from the database, and has every like when it is back', async () => {
    const redis = new OwnRedis(await freePort());
    await redis.start();
    const node = await startNode({ REDIS_URL: `redis://127.0.0.1:${redis.port}/0` });
    const show = await showOnAir(node);
    const viewer = new SpecViewer(node.url, show.sid);
    try {
      await viewer.join();
      await pin(node, show, 2);
      await viewer.until('the first pins', () => viewer.state.at.s?.[1] === 4);
      await redis.kill();
      await pin(node, show, 5);
      expect(await viewer.command({ name: 'like', args: { n: 7 } })).toEqual({ ok: true });
      const away = await headOf(node, show);
      await viewer.until('the pins without Redis', () => viewer.state.at.s?.[1] === away, 10_000);
      await redis.start();
      await pin(node, show, 3);
      const back = await headOf(node, show);
      await viewer.until('the pins after it', () => viewer.state.at.s?.[1] === back, 10_000);
      await viewer.until('the likes', () => viewer.meters.at(-1)?.likes === 7, 10_000);
      expect(viewer.sent.s).toEqual(range(2, back));
      expect(viewer.gaps).toBe(0);
    } finally {
      viewer.close();
      await node.app.close();
      await redis.kill();
    }
  }, 60_000);
});

describe('copies that are restarted one after the other', () => {
  it('lose nothing for anybody, and repeat nothing', async () => {
    let [old, other] = await Promise.all([startNode(), startNode()]);
    const show = await showOnAir(other);
    const storms: Promise<void>[] = [];
    let isOver = false;
    const storm = async (at: SpecNode) => {
      while (!isOver) await pin(at, show, 1);
    };
    const writer = await startNode();
    storms.push(storm(writer));
    let viewers = await Promise.all(range(1, 6).map((n) => cameIn(n % 2 === 0 ? old : other, show)));
    for (let turn = 0; turn < 2; turn += 1) {
      const closing = old.app.close();
      viewers = await Promise.all(
        viewers.map(async (viewer) => {
          if (viewer.url !== old.url) return viewer;
          await viewer.until('goodbye', () => viewer.byes.length > 0);
          expect(viewer.byes[0]).toMatchObject({ code: 'drain' });
          return moved(viewer, other);
        }),
      );
      await closing;
      const fresh = await startNode();
      [old, other] = [other, fresh];
    }
    isOver = true;
    await Promise.all(storms);
    const head = await headOf(writer, show);
    for (const viewer of viewers) {
      await viewer.until('the head', () => viewer.state.at.s?.[1] === head, 10_000);
      expect(viewer.gaps).toBe(0);
      expect(viewer.sent.s).toEqual(range(viewer.sent.s![0]!, head));
      viewer.close();
    }
    await Promise.all([old, other, writer].map(({ app }) => app.close()));
  }, 90_000);
});

async function cameIn(at: SpecNode, show: SpecShow): Promise<SpecViewer> {
  const viewer = new SpecViewer(at.url, show.sid);
  await viewer.join();
  return viewer;
}

/** The same browser at another copy, with what it has. */
async function moved(viewer: SpecViewer, to: SpecNode): Promise<SpecViewer> {
  viewer.close();
  const next = new SpecViewer(to.url, viewer.sid);
  next.state = viewer.state;
  next.sent.s!.push(...viewer.sent.s!);
  await next.join({ have: viewer.state.at });
  return next;
}
