// One person at the shop's door: asks over HTTP, and says how long it took.
import { setTimeout as sleep } from 'node:timers/promises';
import { logIn } from '../market.mjs';

const PING_MS = 10;

export class Door {
  constructor(url, token) {
    this.url = url;
    this.token = token;
  }

  static async open({ url }, phone) {
    return new Door(url, await logIn(url, phone));
  }

  async once(query, variables = {}) {
    const began = performance.now();
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    const ms = performance.now() - began;
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(`${query.slice(0, 80)}: ${JSON.stringify(errors[0])}`);
    return { data, ms: Math.round(ms), bytes: text.length };
  }

  /** The first answer fills what is kept warm and is not counted. */
  async timed(query, variables, rounds) {
    const { othersMs, ...first } = await this.besideOthers(() => this.once(query, variables));
    const ms = [];
    for (let round = 0; round < roundsOf(first.ms, rounds); round += 1)
      ms.push((await this.once(query, variables)).ms);
    return { ...percentilesOf(ms), firstMs: first.ms, othersMs, kb: Math.round(first.bytes / 1024) };
  }

  /** With the longest that somebody else waited meanwhile, who wants nothing but a word from the same process. */
  async besideOthers(work) {
    const waits = [];
    let isOver = false;
    const pinging = (async () => {
      while (!isOver) {
        const began = performance.now();
        await (await fetch(`${this.url}/livez`)).text();
        waits.push(performance.now() - began);
        await sleep(PING_MS);
      }
    })();
    const found = await work().finally(() => (isOver = true));
    await pinging;
    return { ...found, othersMs: Math.round(Math.max(0, ...waits)) };
  }

  async timedPage(path, rounds) {
    const ask = async () => {
      const began = performance.now();
      const answer = await fetch(`${this.url}${path}`);
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return { ms: Math.round(performance.now() - began), bytes: text.length };
    };
    const first = await ask();
    const ms = [];
    for (let round = 0; round < roundsOf(first.ms, rounds); round += 1) ms.push((await ask()).ms);
    return { ...percentilesOf(ms), firstMs: first.ms, kb: Math.round(first.bytes / 1024) };
  }

  /** Where the page of that number begins. */
  async cursorOf(query, variables, page) {
    let after;
    for (let at = 1; at < page; at += 1) {
      const { data } = await this.once(query, { ...variables, ...(after && { after }) });
      after = Object.values(data)[0].lines.pageInfo.endCursor;
    }
    return after;
  }
}

/** What takes seconds is asked less often. */
function roundsOf(firstMs, rounds) {
  return firstMs > 2_000 ? 3 : rounds;
}

export function percentilesOf(ms) {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}
