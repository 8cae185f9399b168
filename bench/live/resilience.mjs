// G4, G7, G9, G10: coming back, coming at once, and losing a process.
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import { databaseUrl } from '../../deploy/local/services.mjs';
import { ask as askShop, logIn, pay, percentiles, place } from '../market.mjs';
import { BareHops } from './bare-hops.mjs';
import { cpuOf, id, median, now, same, until } from './stage.mjs';
import { round1, round2 } from './traffic.mjs';

const WARMING_ROUNDS = 2;
const WARMING_SALES = 10;

const notice = (n) => ['notice.set', { text: `第${n}次：上午十点开抢` }];

/** Everybody comes back at once, each with a hundred events to catch up. */
export async function resumed(stage, { clients, rounds }) {
  const [node, bare, ask] = [await stage.live(), await stage.bare('shared'), stage.crowd()];
  const room = await stage.room();
  await ask('open', { group: 'room', kind: 'room', url: node.url, sid: room.sid, n: clients });
  await ask('open', { group: 'bare', kind: 'recovery', url: bare.url, n: clients });
  let [sent, q] = [0, 0];
  const say = (n) => {
    const events = Array.from({ length: n }, () => ({
      q: (sent += 1),
      id: String(sent),
      t: 'notice.set',
      d: notice(sent)[1],
    }));
    bare.send(events);
  };
  // One event for all, so that each has an offset to recover from.
  say(1);
  await ask('reach', { group: 'bare', stream: 's', q: 1 });
  const back = async (group, pid, publish) => {
    await ask('reset', { group });
    await ask('lose', { group });
    const last = await publish();
    await sleep(1_500);
    const used = cpuOf(pid);
    const began = now();
    await ask('again', { group, atOnce: true });
    await ask('reach', { group, stream: 's', q: last });
    const report = await ask('report', { group });
    same(`G4 ${group}`, [report.faults, report.events], [0, clients * 100]);
    tookMs[group].push(now() - began);
    return cpuOf(pid) - used;
  };
  // The same lines opened again with nothing to catch up: what is left of both is the catching up.
  const alone = async (group, pid) => {
    await ask('lose', { group });
    await sleep(1_500);
    const used = cpuOf(pid);
    await ask('again', { group, atOnce: true });
    return cpuOf(pid) - used;
  };
  const tookMs = { room: [], bare: [] };
  const [our, their, ourConnecting, connecting] = [[], [], [], []];
  const lists = [our, their, ourConnecting, connecting, tookMs.room, tookMs.bare];
  // The first rounds warm both up, as often the one as the other, and are not counted.
  for (let n = -WARMING_ROUNDS; n < rounds; n += 1) {
    if (n === 0) for (const list of lists) list.length = 0;
    our.push(
      await back('room', node.pid, async () => {
        for (let part = 0; part < 5; part += 1)
          q = await stage.publish(
            room,
            's',
            Array.from({ length: 20 }, (_, each) => notice(each)),
          );
        return q;
      }),
    );
    their.push(
      await back('bare', bare.pid, () => {
        say(100);
        return sent;
      }),
    );
    ourConnecting.push(await alone('room', node.pid));
    connecting.push(await alone('bare', bare.pid));
  }
  await stage.endAll();
  return {
    clients,
    cpuMs: median(our),
    recoveryCpuMs: median(their),
    connectingCpuMs: median(ourConnecting),
    recoveryConnectingCpuMs: median(connecting),
    ratio: round2(median(our.map((ms, n) => ms / their[n]))),
    goal: 0.25,
    allBackMs: round1(median(tookMs.room)),
    recoveryBackMs: round1(median(tookMs.bare)),
  };
}

/** A crowd comes at once, signed in: what the database is asked because of it. */
export async function joined(stage, { clients }) {
  const { secrets, databasePort } = stage.market.services;
  const root = createPool({ uri: databaseUrl('root', secrets, databasePort) });
  const schema = new URL(stage.environment.DATABASE_URL).pathname.slice(1);
  await root.query("CREATE USER IF NOT EXISTS 'benchlive'@'%' IDENTIFIED BY 'benchlive'");
  await root.query(`GRANT ALL ON \`${schema}\`.* TO 'benchlive'@'%'`);
  const node = await stage.live({
    DATABASE_URL: `mysql://benchlive:benchlive@127.0.0.1:${databasePort}/${schema}`,
  });
  const [room, ask] = [await stage.room(), stage.crowd()];
  // Everybody was told something before, so that nobody can be answered from memory alone.
  const persons = Array.from({ length: clients }, () => id());
  const tokens = persons.map((person) => stage.token(room.sid, 'viewer', person));
  await stage.tell(room, persons);
  const open = (group, n) =>
    ask('open', { group, kind: 'room', url: node.url, sid: room.sid, n, tokens, atOnce: true });
  await open('first', 1);
  await sleep(1_200);
  await root.query("SET GLOBAL log_output = 'TABLE'");
  await root.query('TRUNCATE mysql.general_log');
  await root.query('SET GLOBAL general_log = ON');
  const began = now();
  await open('crowd', clients);
  const tookMs = now() - began;
  await root.query('SET GLOBAL general_log = OFF');
  const [rows] = await root.query(
    `SELECT CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log
     WHERE user_host LIKE 'benchlive%' AND command_type IN ('Query', 'Execute')`,
  );
  // What the node does each second and minute, whoever comes, is not of the joins.
  const caused = rows.filter(
    ({ text }) => !/live_stream_heads|session_minutes|session_sources|UPDATE live_sessions|^SET /.test(text),
  );
  const report = await ask('report', { group: 'crowd' });
  same('G7 all are in', report.open, clients);
  await root.end();
  await stage.endAll();
  if (caused.length > 5)
    throw new Error(`G7: ${caused.length} queries, the first ${caused[0].text.slice(0, 200)}`);
  return {
    clients,
    queries: caused.length,
    goal: 5,
    queriesWithTheClock: rows.length,
    allInMs: Math.round(tookMs),
  };
}

/** From the commit of a paid order to the console, beside the same hops done bare. */
export async function toConsole(stage, { sales }) {
  const { market } = stage;
  const { io } = await import('socket.io-client');
  const token = await logIn(market.url, '13730000002');
  const { liveSessions } = await askShop(
    market.url,
    '',
    '{ liveSessions(status: [live]) { id alliance { slug } items { isListed sku { id available } } } }',
  );
  // Rooms of other measurements are on air too, and have nothing on their shelves.
  const isEnough = ({ isListed, sku }) => isListed && sku.available > sales + WARMING_SALES;
  const { id: sid, items } = liveSessions.find(
    ({ alliance, items: shelf }) => alliance.slug === 'woqing' && shelf.some(isEnough),
  );
  const skuId = items.find(isEnough).sku.id;
  const node = await stage.live();
  const socket = io(`${node.url}/live`, { transports: ['websocket'] });
  const heard = new Map();
  socket.on('live:f', ({ e }) => {
    for (const { t, d } of e) if (t === 'order.paid') heard.set(d.orderNumber, Date.now());
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  await socket.emitWithAck('live:join', { sid, proto: 1, vk: 'bench', token: stage.token(sid, 'streamer') });
  const numbers = [];
  const bareMs = [];
  const hops = await new BareHops(stage).open();
  // The first sales and hops warm everything up and are not counted.
  for (let sale = -WARMING_SALES; sale < sales; sale += 1) {
    if (sale === 0) for (const list of [numbers, bareMs]) list.length = 0;
    const number = await place(market.url, token, skuId, { liveSessionId: sid });
    await pay(market.url, token, number);
    await until(() => heard.has(number), 10_000);
    numbers.push(number);
    // What else follows from the sale is over when the bare hops are done, so that they are as fast as they can be.
    await sleep(150);
    bareMs.push(await hops.once());
  }
  const [rows] = await stage.pool.query(
    `SELECT JSON_UNQUOTE(JSON_EXTRACT(payload, '$.orderNumber')) AS number, created_at AS at FROM outbox_events
     WHERE name = 'order.paid' ORDER BY id DESC LIMIT 1000`,
  );
  const paidAt = new Map(rows.map(({ number, at }) => [number, at.getTime()]));
  const ours = percentiles(numbers.map((number) => heard.get(number) - paidAt.get(number)));
  const bare = percentiles(bareMs);
  socket.disconnect();
  await hops.close();
  await stage.endAll();
  return {
    sales,
    ...ours,
    bareP50Ms: bare.p50Ms,
    bareP99Ms: bare.p99Ms,
    ratio: round2(ours.p99Ms / bare.p99Ms),
    goal: 2,
  };
}

/** Two processes, one is killed while 200 events a second are told. */
export async function killed(stage, { clients, seconds }) {
  const [first, second, ask] = [await stage.live(), await stage.live(), stage.crowd()];
  const room = await stage.room();
  for (const [group, { url }] of Object.entries({ first, second }))
    await ask('open', { group, kind: 'room', url, sid: room.sid, n: clients });
  const killAt = Math.floor(seconds * 10);
  let [q, n, back] = [0, 0, undefined];
  for (let step = 0; step < seconds * 20; step += 1) {
    const began = now();
    q = await stage.publish(
      room,
      's',
      Array.from({ length: 10 }, () => notice((n += 1))),
    );
    if (step === killAt) {
      await stage.end(first.child);
      back = ask('again', { group: 'first', url: second.url });
    }
    await sleep(Math.max(0, 50 - (now() - began)));
  }
  await back;
  const reports = [];
  for (const group of ['first', 'second']) {
    await ask('reach', { group, stream: 's', q });
    const { faults, events, at } = await ask('report', { group });
    reports.push({ faults, events, at: at.s });
  }
  const whole = { faults: 0, events: clients * n, at: n };
  same('G10 durable events', reports, [whole, whole]);
  await stage.endAll();
  return { clients: clients * 2, events: n, perSecond: 200, lost: 0, repeated: 0 };
}
