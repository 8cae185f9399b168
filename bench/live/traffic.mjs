// G1 to G3, G5, G6: what a room costs to carry, beside `ws` that sends each event by itself to as many.
import { setTimeout as sleep } from 'node:timers/promises';
import { connectedTo, cpuOf, heldBy, Inspector, median, now, same, until } from './stage.mjs';

const comment = (n) => [
  'chat.msg',
  { u: { mask: '沈**', badge: 'viewer' }, x: `第${n}条：五斤装够几个人吃` },
];
const tick = (n) => [
  'order.tick',
  { orders: 1, qty: 1, byItem: [], sample: [{ m: '王**', item: '沙窝萝卜 5斤装', qty: n % 3 }] },
];
const pin = (n) => ['pin.start', { pinId: `pin-${n}`, itemId: 'item', at: n, offsetMs: n }];

/** Comments, likes and the ticker, twenty a second, to 800 lines. */
export async function mixed(stage, { clients, seconds, rounds }) {
  const [node, bare, ask] = [await stage.live(), await stage.bare('bare'), stage.crowd()];
  const room = await stage.room();
  await ask('open', { group: 'room', kind: 'room', url: node.url, sid: room.sid, n: clients });
  await ask('open', { group: 'bare', kind: 'bare', url: bare.url, n: clients });
  let [likes, q] = [0, 0];
  const ours = async () => {
    await ask('reset', { group: 'room' });
    const used = cpuOf(node.pid);
    let [s, c] = [0, 0];
    for (let step = 0; step < seconds * 4; step += 1) {
      const began = now();
      const said = Array.from({ length: 2 + (step % 2) }, () => comment((q += 1)));
      c = await stage.publish(room, 'c', said);
      s = await stage.publish(room, 's', [tick(step)]);
      likes += 1 + (step % 2);
      await ask('likeOnce', { group: 'room', n: 1 + (step % 2) });
      await sleep(Math.max(0, 250 - (now() - began)));
    }
    await ask('reach', { group: 'room', stream: 'c', q: c });
    await ask('reach', { group: 'room', stream: 's', q: s });
    await until(
      async () => (await ask('report', { group: 'room' })).likes.join() === String(likes),
      5_000,
    ).catch(() => 0);
    const report = await ask('report', { group: 'room' });
    same(
      'G1 faults, events and likes',
      [report.faults, report.events, report.likes],
      [0, clients * seconds * 14, [likes]],
    );
    return cpuOf(node.pid) - used;
  };
  const theirs = async () => {
    await ask('reset', { group: 'bare' });
    const used = cpuOf(bare.pid);
    let sent = (await ask('report', { group: 'bare' })).at.s;
    for (let step = 0; step < seconds * 20; step += 1) {
      const [t, d] = step % 10 < 5 ? comment(step) : tick(step);
      bare.send([{ q: (sent += 1), id: String(sent), t, at: Date.now(), d }]);
      await sleep(50);
    }
    await ask('reach', { group: 'bare', stream: 's', q: sent });
    const report = await ask('report', { group: 'bare' });
    same('G1 bare events', [report.faults, report.events], [0, clients * seconds * 20]);
    return cpuOf(bare.pid) - used;
  };
  const ratio = await compared(rounds, ours, theirs);
  await stage.endAll();
  return { clients, ...ratio, goal: 0.55 };
}

/** Pins: each leaves at once, alone. From the publisher's hand to the last viewer. */
export async function urgent(stage, { clients, seconds, rounds }) {
  const [node, bare, ask] = [await stage.live(), await stage.bare('bare'), stage.crowd()];
  const room = await stage.room();
  await ask('open', { group: 'room', kind: 'room', url: node.url, sid: room.sid, n: clients });
  await ask('open', { group: 'bare', kind: 'bare', url: bare.url, n: clients });
  const lateMs = { ours: [], bare: [] };
  const events = seconds * 5;
  const round = async (group, pid, send) => {
    await ask('reset', { group });
    const used = cpuOf(pid);
    let q = 0;
    for (let n = 0; n < events; n += 1) {
      q = await send(n);
      await sleep(200);
    }
    await ask('reach', { group, stream: 's', q });
    const report = await ask('report', { group });
    same(`G2 ${group}`, [report.faults, report.events], [0, clients * events]);
    lateMs[group === 'room' ? 'ours' : 'bare'].push(report.p99Ms);
    return cpuOf(pid) - used;
  };
  let sent = 0;
  const ratio = await compared(
    rounds,
    () => round('room', node.pid, (n) => stage.publish(room, 's', [pin(n)])),
    () =>
      round('bare', bare.pid, (n) => {
        const [t, d] = pin(n);
        bare.send([{ q: (sent += 1), id: String(sent), t, at: Date.now(), d: { ...d, pt: now() } }]);
        return sent;
      }),
  );
  const [ours, theirs] = [median(lateMs.ours), median(lateMs.bare)];
  await stage.endAll();
  return {
    clients,
    ...ratio,
    goal: 1.6,
    p99Ms: round1(ours),
    bareP99Ms: round1(theirs),
    p99Ratio: round2(median(lateMs.ours.map((ms, n) => ms / lateMs.bare[n]))),
    p99Goal: 2,
  };
}

/** What one more line costs, measured over the later ones so that what any process takes to warm up is not counted. */
export async function memory(stage, { clients }) {
  const [node, bare, ask] = [await stage.live(), await stage.bare('bare'), stage.crowd()];
  const room = await stage.room();
  const first = Math.round(clients / 4);
  const each = async (group, process, how) => {
    await ask('open', { group, ...how, n: first });
    await sleep(1_500);
    const before = await heldBy(process);
    await ask('open', { group, ...how, n: clients - first });
    await sleep(1_500);
    return ((await heldBy(process)) - before) / (clients - first);
  };
  const ours = await each('room', node, { kind: 'room', url: node.url, sid: room.sid });
  const theirs = await each('bare', bare, { kind: 'bare', url: bare.url });
  await stage.endAll();
  return {
    clients,
    kibEach: round1(ours),
    bareKibEach: round1(theirs),
    ratio: round2(ours / theirs),
    goal: 3,
  };
}

/** Everyone likes at once: the sum is exact, and nobody hears each of them. */
export async function likes(stage, { clients, seconds }) {
  const [node, ask] = [await stage.live(), stage.crowd()];
  const room = await stage.room();
  await ask('open', { group: 'room', kind: 'room', url: node.url, sid: room.sid, n: clients });
  await ask('reset', { group: 'room' });
  const used = cpuOf(node.pid);
  const began = Date.now();
  await ask('like', { group: 'room', perSecond: 5, seconds });
  const total = clients * seconds * 5;
  await until(
    async () => (await ask('report', { group: 'room' })).likes.join() === String(total),
    10_000,
  ).catch(() => 0);
  const tookMs = Date.now() - began;
  const report = await ask('report', { group: 'room' });
  same('G5 likes', report.likes, [total]);
  const framesPerSecond = round2(report.framesMax / (tookMs / 1_000));
  const cpuMs = cpuOf(node.pid) - used;
  await stage.endAll();
  return { clients, likes: total, framesPerSecond, goal: 1.2, cpuShare: round2(cpuMs / tookMs) };
}

/** Readers that read nothing, among readers that do. */
export async function stalled(stage, { readers, seconds }) {
  const grown = async (stalls) => {
    const [node, ask] = [await stage.live(), stage.crowd()];
    const room = await stage.room();
    await ask('open', { group: 'readers', kind: 'room', url: node.url, sid: room.sid, n: readers });
    const memory = await Inspector.open(node.inspector);
    const alone = connectedTo(node.url);
    if (stalls > 0)
      await ask('open', {
        group: 'stalled',
        kind: 'room',
        url: node.url,
        sid: room.sid,
        n: stalls,
        stalls: true,
      });
    await ask('reset', { group: 'readers' });
    const before = await memory.kibInUse();
    let [peak, cutMs, q, n] = [before, null, 0, 0];
    const began = Date.now();
    while (Date.now() - began < seconds * 1_000) {
      const notices = Array.from({ length: 8 }, () => [
        'notice.set',
        { text: `${(n += 1)} ${'收'.repeat(2_700)}` },
      ]);
      q = await stage.publish(room, 's', notices);
      if (n % 80 === 0) peak = Math.max(peak, await memory.kibInUse());
      if (cutMs === null && connectedTo(node.url) <= alone) cutMs = Date.now() - began;
      await sleep(60);
    }
    await ask('reach', { group: 'readers', stream: 's', q });
    memory.close();
    const report = await ask('report', { group: 'readers' });
    same('G6 readers', [report.faults, report.events, report.open], [0, readers * n, readers]);
    await stage.endAll();
    return { grownKib: peak - before, cutMs };
  };
  const without = await grown(0);
  const { grownKib, cutMs } = await grown(10);
  same('G6 all stalled readers are cut', cutMs !== null, true);
  const mibEach = round2((grownKib - without.grownKib) / 10 / 1_024);
  return { readers, stalled: 10, cutMs, cutGoalMs: 10_000, grownMibEach: mibEach, goal: 0.5 };
}

/** Interleaved rounds, so that whatever else the machine does falls on both. */
async function compared(rounds, ours, theirs) {
  const [our, their] = [[], []];
  for (let n = 0; n < rounds; n += 1) {
    our.push(await ours());
    their.push(await theirs());
  }
  return {
    cpuMs: median(our),
    bareCpuMs: median(their),
    ratio: round2(median(our.map((ms, n) => ms / their[n]))),
  };
}

export const round1 = (value) => Number(value.toFixed(1));
export const round2 = (value) => Number(value.toFixed(2));
