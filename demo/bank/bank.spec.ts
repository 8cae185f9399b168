import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApproveSettlement,
  BooksWriter,
  LedgerPartyRow,
  LedgerQueries,
  PAYOUT_BANK,
  PayOutSettlement,
  SendPayout,
  SubmitSettlement,
  verifyBooks,
  type PayoutBank,
} from '@app/ledger';
import { BooksScene } from '@app/ledger/test';
import { Outbox, OutboxEventRow, type EventOf } from '@app/outbox';
import { newId } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import type { LocalServer } from '../http/local-server';
import { startBank } from './index';

let dataDir: string;
let server: LocalServer;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'bank-'));
  server = await startBank({ dataDir });
});
afterEach(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Answer {
  readonly outNo: string;
  readonly status: string;
  readonly bankRef: string;
  readonly reason: string;
}

const post = (path: string, content: object) =>
  fetch(`${server.url}${path}`, { method: 'POST', body: JSON.stringify(content) });
const pay = async (outNo: string, amountFen = '6499', account = 'ACC-1') =>
  (await (await post('/payouts', { outNo, account, amountFen })).json()) as Answer;
const find = async (outNo: string) =>
  (await (await fetch(`${server.url}/payouts/${outNo}`)).json()) as Answer;
const trouble = (next: 'hang' | 'late' | 'garble' | 'other_amount') => post('/trouble', { next });
/** What the bank did for good, line by line. */
const done = (): { outNo: string; amountFen: string; status: string }[] =>
  readFileSync(join(dataDir, 'bank.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { outNo: string; amountFen: string; status: string });

describe('the bank', () => {
  it('pays a number once, whatever is asked for under it later', async () => {
    const first = await pay('JS-1');
    expect(first).toMatchObject({ status: 'succeeded', bankRef: 'B00000001', reason: '' });
    expect(await pay('JS-1', '1', 'ACC-2')).toEqual(first);
    expect(await find('JS-1')).toEqual(first);
    expect(done()).toMatchObject([{ outNo: 'JS-1', amountFen: '6499', status: 'succeeded' }]);
  });

  it('remembers what it paid over a restart', async () => {
    const first = await pay('JS-1');
    await server.stop();
    server = await startBank({ dataDir });
    expect(await pay('JS-1')).toEqual(first);
    expect(done()).toHaveLength(1);
  });

  it('refuses a closed account, a bad amount, and a number it had closed before it came', async () => {
    expect(await pay('JS-1', '6499', 'CLOSED-1')).toMatchObject({
      status: 'failed',
      reason: 'account_closed',
    });
    expect(await pay('JS-2', '-1')).toMatchObject({ status: 'failed', reason: 'bad_amount' });
    expect(await find('JS-3')).toMatchObject({ status: 'failed', reason: 'not_received' });
    expect(await pay('JS-3')).toMatchObject({ status: 'failed', reason: 'not_received' });
    expect((await post('/payouts', { outNo: 'JS-4' })).status).toBe(400);
    expect(done().filter(({ status }) => status === 'succeeded')).toEqual([]);
  });
});

describe('a settlement that is paid out over HTTP', () => {
  let scene: BooksScene;

  beforeEach(async () => {
    const settings = { BANK_URL: server.url };
    scene = await BooksScene.start(settings, await freshDatabase('bank'));
  });
  afterEach(async () => {
    await scene.get(BooksWriter).release();
    await scene.stop();
  });

  const book = async () => {
    while ((await scene.get(BooksWriter).drain()) > 0);
  };
  /** Hands every payout that was asked for to the bank, as the queue does. */
  const sendPayouts = async () => {
    const events = await scene.database.manager.findBy(OutboxEventRow, { name: 'payout.requested' });
    for (const { id } of events)
      await scene.get(SendPayout).react((await scene.get(Outbox).read(id)) as EventOf<'payout.requested'>);
    await book();
  };
  const request = (id: string) => ({ id, requestId: newId() });
  const paidOut = async (): Promise<string> => {
    await scene.complete(await scene.pay());
    await book();
    const [settlement] = await scene.get(LedgerQueries).settlements(scene.allianceId, false, 1);
    const id = settlement?.id ?? '';
    const accountant = scene.actor('accountant');
    await scene.get(SubmitSettlement).run(accountant, request(id));
    await scene.get(ApproveSettlement).run(scene.actor('alliance_secretary'), request(id));
    await scene.get(PayOutSettlement).run(accountant, request(id));
    return id;
  };
  const statuses = async (id: string) =>
    (await scene.get(LedgerQueries).payouts(id)).map((payout) => payout.status).sort();
  const statusOf = async (id: string) => (await scene.get(LedgerQueries).settlement(id))?.status;
  const paidFen = () =>
    done()
      .filter(({ status }) => status === 'succeeded')
      .map(({ amountFen }) => Number(amountFen))
      .sort((a, b) => a - b);

  it('asks after a payout whose answer was lost, and pays it once', async () => {
    const id = await paidOut();
    await trouble('hang');
    await trouble('garble');
    await sendPayouts();
    expect(await statuses(id)).toEqual(['succeeded', 'unknown', 'unknown']);
    expect(await statusOf(id)).toBe('approved');
    await sendPayouts();
    expect(await statuses(id)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(await statusOf(id)).toBe('paid_out');
    expect(paidFen()).toEqual([722, 903, 6_499]);
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('pays under a new number what never reached the bank', async () => {
    const id = await paidOut();
    await trouble('late');
    await sendPayouts();
    await sendPayouts();
    expect(await statuses(id)).toEqual(['failed', 'succeeded', 'succeeded']);
    await scene.get(PayOutSettlement).run(scene.actor('accountant'), request(id));
    await sendPayouts();
    expect(await statusOf(id)).toBe('paid_out');
    expect(paidFen()).toEqual([722, 903, 6_499]);
    expect(new Set(done().map(({ outNo }) => outNo)).size).toBe(4);
  });

  it('names the account that the bank refused, and pays when it was mended', async () => {
    const party = { allianceId: scene.allianceId, role: 'VILLAGE' as const };
    await scene.database.manager.update(LedgerPartyRow, party, { bankAccount: 'CLOSED-9' });
    const id = await paidOut();
    await sendPayouts();
    const refused = (await scene.get(LedgerQueries).payouts(id)).filter(({ status }) => status === 'failed');
    expect(refused).toMatchObject([{ reason: 'account_closed', amountFen: 722n }]);
    await scene.database.manager.update(LedgerPartyRow, party, { bankAccount: 'ACC-9' });
    await scene.get(PayOutSettlement).run(scene.actor('accountant'), request(id));
    await sendPayouts();
    expect(await statusOf(id)).toBe('paid_out');
    expect(paidFen()).toEqual([722, 903, 6_499]);
  });

  it('believes no bank that names another amount, and leaves it to a person', async () => {
    const id = await paidOut();
    await trouble('other_amount');
    await sendPayouts();
    const [odd] = (await scene.get(LedgerQueries).payouts(id)).filter(({ status }) => status === 'unknown');
    expect(odd?.reason).toBe('wrong_amount 1');
    expect(await statusOf(id)).toBe('approved');
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('does not pay a village to a person’s account', async () => {
    const party = { allianceId: scene.allianceId, role: 'VILLAGE' as const };
    await scene.database.manager.update(LedgerPartyRow, party, { accountKind: 'personal' });
    const id = await paidOut();
    await sendPayouts();
    expect(paidFen()).toEqual([903, 6_499]);
    expect(await statuses(id)).toEqual(['succeeded', 'succeeded']);
  });

  it('knows nothing while the bank is down, and is told when it is there again', async () => {
    const id = await paidOut();
    const { port } = server;
    await server.stop();
    await sendPayouts();
    expect(await statuses(id)).toEqual(['unknown', 'unknown', 'unknown']);
    server = await startBank({ dataDir, port });
    const bank = scene.module.get<PayoutBank>(PAYOUT_BANK);
    expect(await bank.find('JS-never', 0)).toEqual({ kind: 'failed', reason: 'not_received' });
    await sendPayouts();
    expect(await statuses(id)).toEqual(['failed', 'failed', 'failed']);
    expect(paidFen()).toEqual([]);
  });
});
