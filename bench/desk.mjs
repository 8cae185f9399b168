// The desk on books of a million postings (ledger D10): every query that its screens send, public pages, a run over 100,000 order
// lines, the provider's statement of as many lines, all laws, a workbook. Each beside what a bare read of one row takes the same way.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import { startApps } from '../deploy/local/apps.mjs';
import { deskQueries } from './desk/documents.mjs';
import { Door } from './desk/door.mjs';
import { daysOf, pagesOf, samplesOf, screensOf } from './desk/screens.mjs';
import { spent } from './desk/usage.mjs';

const ROUNDS = 20;
const ACCOUNTANT = '13880000001';
const SECRETARY = '13880000002';
const SETTLED = 'wanmu';
const WAITING = 'qianli';
const WAIT_MS_MAX = 1_200_000;
const NIGHT_HOUR = 2;

/** The first page of a screen in the middle of the day is what it takes when its tables are warm: the first round is not counted. */
export async function desk({ say = () => undefined } = {}) {
  refuseUnknown();
  const market = await openFilled(say);
  const pool = createPool({ uri: market.environment.DATABASE_MIGRATE_URL, connectionLimit: 4 });
  try {
    const figures = { filled: market.filled };
    const tell = (name, found) => say(name, (figures[name] = found));
    const accountant = await Door.open(market, ACCOUNTANT);
    const secretary = await Door.open(market, SECRETARY);
    tell('night', await night(market, pool));
    tell('bare', await bare(accountant));
    for (const slug of [SETTLED, WAITING]) {
      const sample = await samplesOf(pool, slug);
      tell(`screens ${slug}`, await screens(accountant, sample));
      tell(`pages ${slug}`, await pages(accountant, sample));
    }
    const sample = await samplesOf(pool, WAITING);
    tell('run', await run(accountant, secretary, sample));
    tell('reconciliation', await reconciliation(accountant));
    tell('workbook', await workbook(market, accountant, pool, { to: daysOf().workbookTo }));
    tell('workbook of all', await workbook(market, accountant, pool, {}));
    tell('laws', await laws(market, accountant, pool, sample));
    return figures;
  } finally {
    await pool.end();
    await market.stop();
  }
}

/** Before minutes are spent on filling: every screen's query is one that the desk still sends. */
function refuseUnknown() {
  const queries = deskQueries();
  const unknown = screensOf({ frozenId: 'any' }, daysOf()).filter(({ name }) => !(name in queries));
  if (unknown.length > 0)
    throw new Error(`no queries of the desk: ${unknown.map(({ name }) => name).join(', ')}`);
}

async function openFilled(say) {
  let filled;
  const market = await startApps({
    ...{ kind: 'bench-desk', durable: true, seed: false, courier: false },
    apps: ['storefront', 'fulfilment'],
    fill: async (env) => {
      filled = await fill(env);
      say('filled', filled);
    },
  });
  return { ...market, filled, url: market.addresses.storefront };
}

/** In a process of its own; its last line is what it wrote. */
function fill(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/bench/desk/fill.js'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve(JSON.parse(said.trimEnd().split('\n').at(-1)))
        : reject(new Error('it was not filled')),
    );
  });
}

/** The laws over all alliances, which the first start after midnight looks at by itself; nothing else is measured meanwhile. */
async function night(market, pool) {
  return spent(market.processes.fulfilment.pid, async () => {
    await until(async () => {
      const [[{ n }]] = await pool.query('SELECT COUNT(*) AS n FROM book_checks WHERE day IS NOT NULL');
      return Number(n) > 0 || isBeforeNight() ? n : undefined;
    });
    const [[{ faults }]] = await pool.query(
      'SELECT COALESCE(SUM(fault_count), 0) AS faults FROM book_checks',
    );
    if (Number(faults) > 0) throw new Error(`the filled books have faults: ${await firstFaults(pool)}`);
    return {};
  });
}

async function firstFaults(pool) {
  const [[found]] = await pool.query('SELECT results FROM book_checks WHERE fault_count > 0 LIMIT 1');
  return String(found.results).slice(0, 1_000);
}

/** Shanghai has no night's check yet in the first hours of its day. */
function isBeforeNight() {
  return new Date(Date.now() + 8 * 3_600_000).getUTCHours() < NIGHT_HOUR;
}

/** One row by its key over the same door: what a request costs when the database has nothing to do. */
async function bare(door) {
  return door.timed('{ alliance(slug: "wanmu") { id name } }', {}, ROUNDS * 3);
}

async function screens(door, sample) {
  const queries = deskQueries();
  const figures = {};
  for (const { name, as, variables, page = 1 } of screensOf(sample, daysOf())) {
    const text = queries[name];
    const at = { ...variables, ...(page > 1 && { after: await door.cursorOf(text, variables, page) }) };
    const label = as ?? [name, ...Object.keys(variables).filter((key) => key !== 'slug')].join(' ');
    figures[label] = await door.timed(text, at, ROUNDS);
  }
  return figures;
}

async function pages(door, sample) {
  const figures = {};
  for (const path of pagesOf(sample)) figures[path] = await door.timedPage(path, ROUNDS);
  return figures;
}

/** A run over everything that waits: calculated, frozen with its digest, approved, and read page by page. */
async function run(accountant, secretary, { openId: id }) {
  const calculate =
    'query ($id: ID!) { settlement(id: $id) { orderCount dueFen closingFen isBalanced sha256 } }';
  const act = (name) =>
    `mutation ($id: ID!, $requestId: ID!) { ${name}(id: $id, requestId: $requestId) { status sha256 orderCount } }`;
  const calculated = await accountant.once(calculate, { id });
  if (!calculated.data.settlement.isBalanced) throw new Error('the run does not balance');
  const frozen = await accountant.once(act('submitSettlement'), { id, requestId: randomUUID() });
  const approved = await secretary.once(act('approveSettlement'), { id, requestId: randomUUID() });
  const lines =
    'query ($id: ID!, $after: String) { settlement(id: $id) { lines(first: 50, after: $after) { nodes { orderNumber } pageInfo { endCursor hasNextPage } } } }';
  return {
    orders: frozen.data.submitSettlement.orderCount,
    calculatedMs: calculated.ms,
    frozenMs: frozen.ms,
    approvedMs: approved.ms,
    line: await accountant.timed(lines, { id }, ROUNDS),
    page20: await accountant.timed(
      lines,
      { id, after: await accountant.cursorOf(lines, { id }, 20) },
      ROUNDS,
    ),
    sheet: await accountant.timed(calculate, { id }, ROUNDS),
  };
}

/** All of a provider's lines beside the books, nothing matched before; then everything that bears one number is matched at once. */
async function reconciliation(door) {
  const variables = { slug: WAITING, account: 'A.psp.sandbox', month: daysOf().thisMonth };
  const { Recon } = deskQueries();
  const seen = await door.besideOthers(() => door.once(Recon, variables));
  const { until } = seen.data.reconciliation;
  const scope = { allianceSlug: WAITING, accountCode: variables.account, until };
  const parts = [];
  for (let more = true; more;) {
    const input = { ...scope, requestId: randomUUID() };
    const part = await door.once('mutation ($input: MatchLinesInput!) { matchLines(input: $input) }', {
      input,
    });
    parts.push({ ms: part.ms, matched: part.data.matchLines });
    more = part.data.matchLines > 0;
  }
  return {
    comparedMs: seen.ms,
    othersMs: seen.othersMs,
    matched: parts.reduce((sum, part) => sum + part.matched, 0),
    matchedMs: parts.reduce((sum, part) => sum + part.ms, 0),
    requestMs: Math.max(...parts.map((part) => part.ms)),
    after: await door.timed(Recon, variables, ROUNDS),
  };
}

/** The file is made by the process that faces no browser: its seconds of a core and its memory count, not the wall. */
async function workbook(market, door, pool, days) {
  return spent(market.processes.fulfilment.pid, async () => {
    const input = { allianceSlug: SETTLED, paper: 'statement', format: 'xlsx', ...days };
    const { data } = await door.once(
      'mutation ($input: ExportInput!, $requestId: ID!) { makeExport(input: $input, requestId: $requestId) { id } }',
      { input, requestId: randomUUID() },
    );
    const row = await until(async () => {
      const [[found]] = await pool.query(
        'SELECT status, rows_total AS rowCount, bytes FROM paper_exports WHERE id = ?',
        [data.makeExport.id],
      );
      return found.status === 'making' ? undefined : found;
    });
    if (row.status !== 'ready') throw new Error('the workbook was not made');
    return { rows: row.rowCount, bytes: row.bytes };
  });
}

/** I1 to I15 over one alliance, as the accountant asks for them. */
async function laws(market, door, pool, { slug, allianceId }) {
  return spent(market.processes.fulfilment.pid, async () => {
    await door.once(
      'mutation ($slug: String!, $requestId: ID!) { askBookCheck(allianceSlug: $slug, requestId: $requestId) }',
      { slug, requestId: randomUUID() },
    );
    const check = await until(async () => {
      const [[found]] = await pool.query(
        'SELECT fault_count AS faults, results FROM book_checks WHERE alliance_id = ? AND asked_by IS NOT NULL',
        [allianceId],
      );
      return found;
    });
    if (check.faults > 0) throw new Error(`the books have faults: ${check.results.slice(0, 500)}`);
    return {};
  });
}

async function until(look) {
  const end = performance.now() + WAIT_MS_MAX;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error('it took too long');
    await sleep(100);
  }
}
