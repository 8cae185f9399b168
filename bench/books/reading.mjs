// What is read of large books: the chain, a settlement over all of them, what an account held on any day.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { percentiles } from '../market.mjs';
import { idOf } from './events.mjs';
import { median, same } from './stage.mjs';

const require = createRequire(import.meta.url);
const DAYS_ASKED = 200;
const DAY_MS = 86_400_000;

/** Every entry's number and hash, read and computed anew, with the roots of days; beside the bare reading of all rows. */
export async function chain(stage) {
  const { checkChain } = require('../../dist/libs/ledger/src/invariants/i10.js');
  const { entries } = await stage.counts();
  const rounds = [];
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    const check = await checkChain(stage.database.manager);
    rounds.push((performance.now() - began) / 1_000);
    same('faults and entries of the chain', [check.faults, check.entries], [[], entries]);
  }
  return {
    entries,
    seconds: Number(median(rounds).toFixed(2)),
    entriesPerSecond: Math.round(entries / median(rounds)),
  };
}

/** All laws of the books, as the nightly check and the tool run them, in a process of its own. */
export async function allLaws(stage) {
  const { entries } = await stage.counts();
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync('node', ['tools/books-verify.mjs', '--json'], {
    env: { ...process.env, DATABASE_URL: stage.market.environment.DATABASE_MIGRATE_URL },
    maxBuffer: 2 ** 26,
  });
  const seconds = (performance.now() - began) / 1_000;
  if (status !== 0)
    throw new Error(`the books do not hold: ${String(stderr)} ${String(stdout).slice(0, 1_000)}`);
  same('entries that were verified', JSON.parse(String(stdout)).entries, entries);
  return { entries, seconds: Number(seconds.toFixed(1)), entriesPerSecond: Math.round(entries / seconds) };
}

/** One settlement of all that is ready: its lines computed, frozen, summed by party and held against the books; then approved. */
export async function settlement(stage) {
  const [[{ id }]] = await stage.pool.query('SELECT id FROM settlements WHERE is_open = 1');
  const [[{ lines }]] = await stage.pool.query(
    `SELECT SUM(JSON_LENGTH(s.position, '$[16]')) AS \`lines\` FROM order_splits s
     JOIN journal_entries e ON e.order_id = s.order_id AND e.kind = 'accrual'`,
  );
  const person = (n, office) => ({
    id: idOf('P', n),
    offices: [{ office, allianceId: stage.allianceId, villageId: null }],
  });
  const submitted = await seconds(() =>
    stage.get('SubmitSettlement').run(person(1, 'accountant'), { id, requestId: idOf('Q', 1) }),
  );
  const approved = await seconds(() =>
    stage.get('ApproveSettlement').run(person(2, 'alliance_secretary'), { id, requestId: idOf('Q', 2) }),
  );
  const [[row]] = await stage.pool.query(
    'SELECT order_count AS orders, status FROM settlements WHERE id = ?',
    [id],
  );
  const finished = stage.orders - (stage.unfinished ?? 0);
  same('orders of the settlement', [row.orders, row.status], [finished, 'approved']);
  return {
    orders: row.orders,
    orderLines: Number(lines),
    computedSeconds: submitted,
    approvedSeconds: approved,
  };
}

/** What every account held at the end of a day, days drawn from the whole time of the books. */
export async function asOfDays(stage) {
  const { balancesAt } = require('../../dist/libs/ledger/src/trial-balance.js');
  const { dayOf } = require('../../dist/libs/platform/src/index.js');
  const { postings } = await stage.counts();
  const tookMs = [];
  for (let ask = 0; ask < DAYS_ASKED; ask += 1) {
    const day = dayOf(Date.now() - ((ask * 37) % 365) * DAY_MS);
    const began = performance.now();
    const held = await balancesAt(stage.database.manager, stage.allianceId, day);
    tookMs.push(performance.now() - began);
    const sum = held.reduce((total, { debitFen }) => total + debitFen, 0n);
    same(`the sum of all accounts on ${day}`, String(sum), '0');
  }
  return { postings, ...percentiles(tookMs) };
}

async function seconds(act) {
  const began = performance.now();
  await act();
  return Number(((performance.now() - began) / 1_000).toFixed(2));
}
