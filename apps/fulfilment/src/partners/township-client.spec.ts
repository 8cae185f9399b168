import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { BooksWriter } from '@app/ledger';
import { BooksScene } from '@app/ledger/test';
import { OutboxModule } from '@app/outbox';
import { PostVouchers } from '@app/papers';
import { PersonRow } from '@app/people';
import { dayOf, newId, PlatformModule } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { PartnersModule } from './partners.module';
import { openPartnersDoor } from './partners-server';

const run = promisify(execFile);

let scene: BooksScene;
let app: INestApplication;
let folder: string;
let port: number;
let token: string;
const month = dayOf(Date.now()).slice(0, 7);

beforeAll(async () => {
  const url = await freshDatabase('township');
  folder = await mkdtemp(join(tmpdir(), 'township-'));
  scene = await BooksScene.start({}, url);
  const settings = await testSettings({ HOLDBACK_SECONDS: '0' }, url);
  const imports = [PlatformModule.forRoot('spec', settings), OutboxModule, PartnersModule];
  app = (await Test.createTestingModule({ imports }).compile()).createNestApplication();
  port = await openPartnersDoor(app, 0);
  await app.init();
  token = await accountant();
  await sell(3);
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.get(BooksWriter).release();
  await scene.stop();
  await rm(folder, { recursive: true, force: true });
});

async function sell(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await scene.complete(await scene.pay());
  while ((await scene.get(BooksWriter).drain()) > 0);
}

async function accountant(): Promise<string> {
  const [personId, secret] = [newId(), `${newId()}${newId()}`.slice(0, 43)];
  const database = app.get(DataSource);
  const now = new Date();
  await database.manager.insert(PersonRow, {
    ...{ id: personId, phone: null, phoneIndex: null, displayName: '镇记账', avatar: null },
    ...{ isPartyMember: false, createdAt: now.getTime(), closedAt: null },
  });
  await database.query(
    `INSERT INTO sign_ins (id, token_hash, person_id, lasts_seconds, created_at, seen_at, expires_at)
     VALUES (?, ?, ?, 3600, ?, ?, ?)`,
    [
      ...[newId(), createHash('sha256').update(secret).digest('hex'), personId, now, now],
      new Date(now.getTime() + 3_600_000),
    ],
  );
  await database.query(
    `INSERT INTO office_terms (id, person_id, office, alliance_id, started_at, until_on)
     VALUES (?, ?, 'accountant', ?, ?, '2099-12-31')`,
    [newId(), personId, scene.allianceId, now],
  );
  return secret;
}

/** The example as it stands in the documents, as a process of its own. */
async function township(more: readonly string[] = [], secret = token) {
  const state = join(folder, 'state.json');
  const words = [
    'docs/examples/township-client.mjs',
    `127.0.0.1:${port}`,
    scene.allianceId.toLowerCase(),
    state,
  ];
  const { stdout } = await run('node', [...words, ...more], { env: { ...process.env, TOKEN: secret } });
  return JSON.parse(stdout) as {
    seq: string;
    entries: number;
    balances: Record<string, string>;
    settlements: { status: string }[];
    vouchers?: { count: number; debitFen: string };
  };
}

describe('the township’s program', () => {
  it('has the ledger’s balances, and goes on from where it was', async () => {
    const first = await township();
    expect(first.entries).toBe(Number(first.seq));
    await sell(2);
    const second = await township();
    expect(second.entries).toBeGreaterThan(first.entries);
    const rows: { code: string; fen: string }[] = await app
      .get(DataSource)
      .query(
        `SELECT a.code, b.amount_fen AS fen FROM ledger_balances b JOIN ledger_accounts a ON a.id = b.account_id`,
      );
    expect(second.balances).toEqual(Object.fromEntries(rows.map(({ code, fen }) => [code, fen])));
    expect(second.settlements.map((each) => each.status)).toEqual(['open']);
    expect(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'))).toMatchObject({ seq: second.seq });
  }, 60_000);

  it('takes the vouchers that were posted, gapless and balanced', async () => {
    const batch = await app.get(PostVouchers, { strict: false }).run(scene.actor('accountant'), {
      ...{ allianceId: scene.allianceId, book: 'ALLIANCE', month, requestId: newId() },
    });
    const { vouchers } = await township([month]);
    expect(vouchers).toEqual({ count: batch.lastNumber, debitFen: batch.debitFen.toString() });
  }, 60_000);

  it('ends with a sentence when it is not let in, or a figure was changed', async () => {
    await expect(township([], 'nobody')).rejects.toMatchObject({
      stderr: expect.stringContaining('not_signed_in'),
    });
    await rm(join(folder, 'state.json'));
    await app
      .get(DataSource)
      .query('UPDATE postings SET amount_fen = amount_fen + 1 WHERE entry_seq = 2 LIMIT 1');
    await expect(township()).rejects.toMatchObject({
      stderr: expect.stringContaining('entry 2 does not agree with its hash'),
    });
  }, 60_000);
});
