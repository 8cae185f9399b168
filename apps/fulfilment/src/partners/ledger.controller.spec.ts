import { createHash } from 'node:crypto';
import {
  credentials,
  loadPackageDefinition,
  Metadata,
  status,
  type ClientReadableStream,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { BooksWriter } from '@app/ledger';
import { BooksScene } from '@app/ledger/test';
import { OutboxModule } from '@app/outbox';
import { PersonRow } from '@app/people';
import { canonicalJson, newId, PlatformModule, type Office } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import type {
  Entry,
  ListSettlementsResponse,
  StreamEntriesResponse,
} from '../generated/lianji/ledger/v1/ledger';
import { PartnersModule } from './partners.module';
import { openPartnersDoor } from './partners-server';

const HOUR_MS = 3_600_000;

let scene: BooksScene;
let app: INestApplication;
let client: any;
let slug: string;

beforeAll(async () => {
  const url = await freshDatabase('partners');
  scene = await BooksScene.start({}, url);
  slug = scene.allianceId.toLowerCase();
  const settings = await testSettings({ HOLDBACK_SECONDS: '0' }, url);
  const imports = [PlatformModule.forRoot('spec', settings), OutboxModule, PartnersModule];
  app = (await Test.createTestingModule({ imports }).compile()).createNestApplication();
  const port = await openPartnersDoor(app, 0);
  await app.init();
  const definition = loadSync('proto/lianji/ledger/v1/ledger.proto', { longs: String, arrays: true });
  const { LedgerService } = (loadPackageDefinition(definition) as any).lianji.ledger.v1;
  client = new LedgerService(`127.0.0.1:${port}`, credentials.createInsecure());
  for (let n = 0; n < 3; n += 1) await scene.complete(await scene.pay());
  while ((await scene.get(BooksWriter).drain()) > 0);
}, 60_000);
afterAll(async () => {
  client.close();
  await app.close();
  await scene.get(BooksWriter).release();
  await scene.stop();
});

/** A signed-in person with the offices, and the metadata that their program sends. */
async function signedIn(
  office?: Office,
  allianceId = scene.allianceId,
  expiresInMs = HOUR_MS,
): Promise<Metadata> {
  const token = Buffer.from(newId() + newId())
    .toString('base64url')
    .slice(0, 43);
  const personId = newId();
  const database = app.get(DataSource);
  const now = new Date();
  await database.manager.insert(PersonRow, {
    ...{ id: personId, phone: null, phoneIndex: null, displayName: '镇记账', avatar: null },
    ...{ isPartyMember: false, createdAt: now.getTime(), closedAt: null },
  });
  await database.query(
    `INSERT INTO sign_ins (id, token_hash, person_id, lasts_seconds, created_at, seen_at, expires_at)
     VALUES (?, ?, ?, 3600, ?, ?, ?)`,
    [newId(), sha256(token), personId, now, now, new Date(now.getTime() + expiresInMs)],
  );
  if (office !== undefined)
    await database.query(
      `INSERT INTO office_terms (id, person_id, office, alliance_id, started_at, until_on)
       VALUES (?, ?, ?, ?, ?, '2099-12-31')`,
      [newId(), personId, office, allianceId, now],
    );
  const metadata = new Metadata();
  metadata.set('authorization', `Bearer ${token}`);
  return metadata;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function entriesOf(metadata: Metadata, afterSeq = '0', allianceSlug = slug): Promise<Entry[]> {
  const stream = client.streamEntries(
    { allianceSlug, afterSeq },
    metadata,
  ) as ClientReadableStream<StreamEntriesResponse>;
  const entries: Entry[] = [];
  for await (const { entry } of stream as AsyncIterable<{ entry: Entry }>) entries.push(entry);
  return entries;
}

function settlementsOf(metadata: Metadata, more: object = {}): Promise<ListSettlementsResponse> {
  return new Promise((resolve, reject) => {
    client.listSettlements(
      { allianceSlug: slug, ...more },
      metadata,
      (error: Error | null, answer: ListSettlementsResponse) => {
        if (error) reject(error);
        else resolve(answer);
      },
    );
  });
}

/** As proto/README.md tells a reader to do it. */
function hashOf(entry: Entry): string {
  const { prevHash, ...facts } = entry;
  const text = canonicalJson({
    ...{ allianceId: facts.allianceId, effectiveDay: facts.effectiveDay, fence: facts.fence },
    ...{ idemKey: facts.idemKey, kind: facts.kind, memo: facts.memo, seq: facts.seq },
    ...{ orderId: facts.orderId ?? null, refundId: facts.refundId ?? null, payoutId: facts.payoutId ?? null },
    ...{ ruleId: facts.ruleId ?? null, reversesSeq: facts.reversesSeq ?? null },
    postedAt: Date.parse(facts.postedAt),
    ripeFrom: facts.ripeFrom === undefined ? null : Date.parse(facts.ripeFrom),
    postings: facts.postings.map(({ debit, credit, amountFen }) => [debit, credit, amountFen]),
  });
  return sha256(`${prevHash}\n${text}`);
}

describe('a township’s program', () => {
  it('reads all entries in order, balanced, with hashes that it can work out itself', async () => {
    const entries = await entriesOf(await signedIn('accountant'));
    const [{ n }] = await scene.database.query('SELECT COUNT(*) AS n FROM journal_entries');
    expect(entries.map((entry) => entry.seq)).toEqual(
      Array.from({ length: Number(n) }, (_, index) => String(index + 1)),
    );
    expect(entries.map(hashOf)).toEqual(entries.map((entry) => entry.hash));
    expect(entries.slice(1).map((entry) => entry.prevHash)).toEqual(
      entries.slice(0, -1).map((entry) => entry.hash),
    );
    const captured = entries.filter((entry) => entry.kind === 'capture');
    expect(captured).toHaveLength(3);
    expect(captured[0]?.postings).toContainEqual({
      debit: 'A.psp.sandbox',
      credit: 'L.held',
      amountFen: '8980',
    });
  });

  it('goes on after the last number it has, and hears nothing twice', async () => {
    const metadata = await signedIn('first_secretary');
    const all = await entriesOf(metadata);
    const fourth = all[3]!.seq;
    expect(await entriesOf(metadata, fourth)).toEqual(all.slice(4));
    expect(await entriesOf(metadata, all.at(-1)!.seq)).toEqual([]);
    expect(await entriesOf(metadata, '9223372036854775807')).toEqual([]);
  });

  it('reads more entries than one page, also when it is slow to take them', async () => {
    for (let n = 0; n < 120; n += 1) await scene.pay();
    while ((await scene.get(BooksWriter).drain()) > 0);
    const stream = client.streamEntries({ allianceSlug: slug, afterSeq: '0' }, await signedIn('accountant'));
    let last = 0;
    for await (const { entry } of stream as AsyncIterable<{ entry: Entry }>) {
      expect(Number(entry.seq)).toBe(last + 1);
      last += 1;
      if (last % 100 === 0) await new Promise((done) => setTimeout(done, 50));
    }
    const [{ n }] = await scene.database.query('SELECT COUNT(*) AS n FROM journal_entries');
    expect(last).toBe(Number(n));
    expect(last).toBeGreaterThan(240);
  });

  it('sees an open settlement with its figures if it reads the books, and no unpublished one otherwise', async () => {
    const { settlements, nextPageToken } = await settlementsOf(await signedIn('alliance_secretary'));
    expect(nextPageToken).toBe('');
    expect(settlements).toMatchObject([
      { status: 'open', isBalanced: true, orderCount: 3, dueFen: '27078', openingFen: '0' },
    ]);
    expect(settlements[0]).not.toHaveProperty('sha256');
    const grower = settlements[0]?.parties.find((party) => party.key === `PRODUCER.${scene.growerId}`);
    expect(grower?.accruedFen).toBe('19497');
    expect((await settlementsOf(await signedIn())).settlements).toEqual([]);
    await scene.database.query("UPDATE settlements SET status = 'published', published_at = NOW(3)");
    const [published] = (await settlementsOf(await signedIn())).settlements;
    expect(published?.status).toBe('published');
    await scene.database.query("UPDATE settlements SET status = 'open', published_at = NULL");
  });
});

describe('the partners’ door', () => {
  it('asks who calls: no token, a wrong one, one that has ended', async () => {
    const wrong = new Metadata();
    wrong.set('authorization', 'Bearer nothing');
    const ended = await signedIn('accountant', scene.allianceId, -1_000);
    for (const metadata of [new Metadata(), wrong, ended]) {
      const refusal = { code: status.UNAUTHENTICATED, details: 'not_signed_in' };
      await expect(entriesOf(metadata)).rejects.toMatchObject(refusal);
      await expect(settlementsOf(metadata)).rejects.toMatchObject(refusal);
    }
  });

  it('refuses entries to whom no office lets read books', async () => {
    for (const metadata of [await signedIn(), await signedIn('packhouse')])
      await expect(entriesOf(metadata)).rejects.toMatchObject({
        code: status.PERMISSION_DENIED,
        details: 'not_permitted',
      });
  });

  it('knows no alliance outside of the caller’s offices, and none that is not there', async () => {
    const other = newId();
    await scene.database.query(
      `INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on)
       VALUES (?, ?, '邻联盟', '辛口镇', 'village_village', '', '2024-01-01')`,
      [other, other.toLowerCase()],
    );
    const neighbour = await signedIn('accountant', other);
    await expect(entriesOf(neighbour)).rejects.toMatchObject({
      code: status.NOT_FOUND,
      details: 'not_found',
    });
    expect(await entriesOf(neighbour, '0', other.toLowerCase())).toEqual([]);
    await expect(entriesOf(neighbour, '0', 'nowhere')).rejects.toMatchObject({ code: status.NOT_FOUND });
    await expect(settlementsOf(neighbour, { allianceSlug: 'nowhere' })).rejects.toMatchObject({
      code: status.NOT_FOUND,
    });
  });

  it('refuses a page that is too long, a token that is not one and a number below nothing', async () => {
    const metadata = await signedIn('accountant');
    const bad = { code: status.INVALID_ARGUMENT, details: 'bad_input' };
    await expect(settlementsOf(metadata, { pageSize: 101 })).rejects.toMatchObject(bad);
    await expect(settlementsOf(metadata, { pageToken: "1' OR 1" })).rejects.toMatchObject(bad);
    await expect(entriesOf(metadata, '-1')).rejects.toMatchObject(bad);
  });
});
