// The room protocol against its goals (G1 to G10), each beside its bare limit in the same run. A wrong count ends it with an error; a
// goal that does not hold is said in the figures. G8, the flash deal, is measured by its own benchmark.
import { setTimeout as sleep } from 'node:timers/promises';
import { joined, killed, resumed, toConsole } from './live/resilience.mjs';
import { Stage } from './live/stage.mjs';
import { likes, memory, mixed, stalled, urgent } from './live/traffic.mjs';

const FULL = {
  mixed: { clients: 800, seconds: 8, rounds: 3 },
  urgent: { clients: 800, seconds: 6, rounds: 3 },
  memory: { clients: 1_000 },
  resumed: { clients: 500, rounds: 3 },
  likes: { clients: 1_000, seconds: 10 },
  stalled: { readers: 100, seconds: 12 },
  joined: { clients: 1_000 },
  // So many that p99 is a percentile and not the slowest of all.
  toConsole: { sales: 200 },
  killed: { clients: 50, seconds: 10 },
};
const SHORT = {
  mixed: { clients: 300, seconds: 3, rounds: 1 },
  urgent: { clients: 300, seconds: 2, rounds: 1 },
  memory: { clients: 400 },
  resumed: { clients: 150, rounds: 1 },
  likes: { clients: 300, seconds: 3 },
  stalled: { readers: 30, seconds: 8 },
  joined: { clients: 300 },
  toConsole: { sales: 5 },
  killed: { clients: 20, seconds: 4 },
};
const GOALS = {
  g1Mixed: [mixed, 'mixed'],
  g2Urgent: [urgent, 'urgent'],
  g3Memory: [memory, 'memory'],
  g4Resumed: [resumed, 'resumed'],
  g5Likes: [likes, 'likes'],
  g6Stalled: [stalled, 'stalled'],
  g7Joined: [joined, 'joined'],
  g9Console: [toConsole, 'toConsole'],
  g10Killed: [killed, 'killed'],
};

export async function live(market, { isShort, goals = Object.keys(GOALS), say = () => undefined }) {
  const sizes = isShort ? SHORT : FULL;
  const figures = {};
  for (const goal of goals) {
    const [measure, size] = GOALS[goal];
    const stage = new Stage(market);
    try {
      figures[goal] = await measure(stage, sizes[size]);
      say(goal, figures[goal]);
    } finally {
      await stage.stop();
    }
    await sleep(500);
  }
  return figures;
}
