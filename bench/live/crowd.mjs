// The audience, as a process of its own: sockets that trust nothing and write down each sequence they are sent. It speaks the wire by
// hand, so that a thousand of them cost less than what they measure.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

// The very `ws` that socket.io stands on.
const { WebSocket } = createRequire(createRequire(import.meta.url).resolve('engine.io'))('ws');

const now = () => performance.timeOrigin + performance.now();
const groups = new Map();
let last = { text: '', read: null };

/** A frame goes to all of them as the same text: it is read once. */
function read(text) {
  if (text !== last.text) last = { text, read: JSON.parse(text) };
  return last.read;
}

class Client {
  at = {};
  events = 0;
  faults = 0;
  frames = 0;
  meters = 0;
  likes = 0;
  lateMs = [];
  isIn = false;

  constructor(group, settings) {
    this.group = group;
    this.settings = settings;
    this.viewer = randomUUID();
  }

  open() {
    const { kind, url } = this.settings;
    const path = kind === 'bare' ? '' : '/socket.io/?EIO=4&transport=websocket';
    this.socket = new WebSocket(url.replace('http', 'ws') + path, { perMessageDeflate: false });
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => (this.isIn = false));
    if (kind === 'bare') this.socket.on('open', () => (this.isIn = true));
    this.socket.on('message', (data) => this.hear(data.toString()));
  }

  hear(text) {
    if (this.settings.kind === 'bare') this.take(read(text));
    else if (text === '2') this.socket.send('3');
    else if (text.startsWith('0'))
      this.socket.send(this.settings.kind === 'room' ? '40/live,' : this.recovering());
    else if (text.startsWith('40')) this.connected(text);
    else if (text.startsWith('43/live,0')) this.joined(JSON.parse(text.slice(9))[0]);
    else if (text.startsWith('42')) this.told(read(text.slice(text.indexOf('['))));
  }

  connected(text) {
    if (this.settings.kind === 'room') this.join();
    else {
      const { pid } = JSON.parse(text.slice(2));
      this.isRecovered = this.pid !== undefined && this.pid === pid;
      this.pid = pid;
      this.isIn = true;
    }
  }

  recovering() {
    return this.pid && this.offset ? `40${JSON.stringify({ pid: this.pid, offset: this.offset })}` : '40';
  }

  join() {
    const { sid, tokens } = this.settings;
    const token = tokens?.[this.group.clients.indexOf(this)];
    const request = { sid, proto: 1, vk: this.viewer, have: this.at, ...(token && { token }) };
    this.socket.send(`42/live,0["live:join",${JSON.stringify(request)}]`);
  }

  joined(answer) {
    if (!answer.ok) {
      this.refusal = answer.code;
      if (answer.code === 'busy')
        setTimeout(() => this.socket.readyState === 1 && this.join(), answer.retryMs);
      return;
    }
    for (const [stream, { ep, q, mode }] of Object.entries(answer.st)) {
      if (mode !== 'snapshot') continue;
      const first = answer.frames.find((frame) => frame.st === stream);
      this.at[stream] = [ep, first ? first.from - 1 : q];
    }
    for (const frame of answer.frames) this.frame(frame);
    this.likes = answer.meter.likes;
    this.isIn = true;
    if (this.settings.stalls) this.socket._socket.pause();
  }

  told([name, d, offset]) {
    this.frames += 1;
    if (name === 'live:f') this.frame(d);
    else if (name === 'live:m') {
      this.meters += 1;
      this.likes = d.likes;
    } else if (name === 'live:bye') this.bye = d.code;
    else if (name === 'e') {
      this.offset = offset;
      this.take(d);
    }
  }

  /** `s`, `k` and `u` come without a hole; comments may be thinned out, and say so by where a frame begins and ends. */
  frame({ st, ep, from, to, e }) {
    const [epoch, q] = this.at[st] ?? [ep, from - 1];
    if (epoch !== ep || from > q + 1) this.faults += 1;
    if (from <= q && e.some((event) => event.q <= q)) this.faults += 1;
    if (st !== 'c' && to - from + 1 !== e.length) this.faults += 1;
    this.at[st] = [ep, to];
    for (const event of e) this.note(event.d);
  }

  /** On a bare line each event has its number. */
  take(event) {
    const q = this.at.s?.[1] ?? event.q - 1;
    if (event.q !== q + 1) this.faults += 1;
    this.at.s = ['', event.q];
    this.note(event.d);
  }

  note(d) {
    this.events += 1;
    if (d?.pt && this.lateMs.length < 5_000) this.lateMs.push(now() - d.pt);
  }
}

const COMMANDS = {
  async open({ group: name, n, ...settings }) {
    const group = groups.get(name) ?? { clients: [] };
    groups.set(name, group);
    const fresh = Array.from({ length: n }, () => new Client(group, settings));
    group.clients.push(...fresh);
    // A few at a time: the backlog of a listening socket is short.
    for (let begin = 0; begin < n; begin += 100) {
      for (const client of fresh.slice(begin, begin + 100)) client.open();
      if (!settings.atOnce) await until(() => fresh.slice(0, begin + 100).every((each) => each.isIn));
    }
    await until(() => fresh.every((client) => client.isIn));
  },
  async lose({ group }) {
    for (const { socket } of groups.get(group).clients) socket.terminate();
    await until(() => groups.get(group).clients.every((client) => !client.isIn));
  },
  async again({ group, ...settings }) {
    await until(() => groups.get(group).clients.every((client) => !client.isIn));
    for (const client of groups.get(group).clients) {
      client.settings = { ...client.settings, ...settings };
      client.open();
    }
    await until(() => groups.get(group).clients.every((client) => client.isIn));
  },
  /** One like from each of the first `n`. */
  likeOnce({ group, n }) {
    for (const { socket } of groups.get(group).clients.slice(0, n))
      socket.send('42/live,["live:cmd",{"cid":"one-like","name":"like","args":{"n":1}}]');
  },
  async like({ group, perSecond, seconds }) {
    for (let second = 0; second < seconds; second += 1) {
      const began = now();
      for (const [index, { socket }] of groups.get(group).clients.entries())
        socket.send(
          `42/live,["live:cmd",{"cid":"likes-${second}-${index}","name":"like","args":{"n":${perSecond}}}]`,
        );
      await sleep(Math.max(0, 1_000 - (now() - began)));
    }
  },
  /** Until every client has come so far in a stream, or the time is up. */
  async reach({ group, stream, q, ms = 20_000 }) {
    await until(
      () => groups.get(group).clients.every((client) => (client.at[stream]?.[1] ?? 0) >= q),
      ms,
    ).catch(() => undefined);
  },
  reset({ group }) {
    for (const client of groups.get(group).clients) {
      Object.assign(client, { events: 0, faults: 0, frames: 0, meters: 0, lateMs: [] });
    }
  },
  report({ group }) {
    const { clients } = groups.get(group);
    const all = (pick) => clients.map(pick);
    const late = clients.flatMap((client) => client.lateMs).sort((a, b) => a - b);
    return {
      clients: clients.length,
      open: clients.filter((client) => client.isIn).length,
      events: all((each) => each.events).reduce((a, b) => a + b, 0),
      faults: all((each) => each.faults).reduce((a, b) => a + b, 0),
      framesMax: Math.max(...all((each) => each.frames)),
      at: Object.fromEntries(
        ['s', 'c'].map((stream) => [stream, Math.min(...all((each) => each.at[stream]?.[1] ?? 0))]),
      ),
      likes: [...new Set(all((each) => each.likes))],
      recovered: clients.filter((client) => client.isRecovered).length,
      p99Ms: late[Math.floor(late.length * 0.99)] ?? 0,
    };
  },
  async close({ group }) {
    for (const { socket } of groups.get(group)?.clients ?? []) socket.terminate();
    groups.delete(group);
    await sleep(200);
  },
};

async function until(isSo, ms = 60_000) {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`the audience waited in vain: ${isSo.toString()}`);
    await sleep(10);
  }
}

process.on('message', async ({ id, name, ...args }) => {
  try {
    process.send({ id, answer: (await COMMANDS[name](args)) ?? null });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
