import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { startLocalServer, type Incoming, type LocalServer } from '../http/local-server';
import { BankLedger, type BankPayout, type PayoutRequest } from './ledger';

export interface BankOptions {
  readonly port?: number;
  /** payouts survive a restart in `bank.jsonl` here */
  readonly dataDir?: string | undefined;
}

/**
 * The demo's bank: `POST /payouts {outNo, account, amountFen}`, `GET /payouts/:outNo`, and for tests
 * `POST /trouble {"next":"hang"|"late"|"garble"|"other_amount"}`: pay and never answer, refuse to answer before paying, answer
 * nonsense, or name another amount.
 */
export async function startBank({ port = 0, dataDir }: BankOptions = {}): Promise<LocalServer> {
  const file = dataDir === undefined ? undefined : join(dataDir, 'bank.jsonl');
  const bank = new BankLedger((payout) => {
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(payout)}\n`);
  });
  if (dataDir !== undefined && file !== undefined) {
    mkdirSync(dataDir, { recursive: true });
    if (existsSync(file)) bank.restore(linesOf(readFileSync(file, 'utf8')));
  }
  const troubles: string[] = [];
  return startLocalServer(port, (incoming, response) => {
    answer(bank, troubles, incoming, response);
  });
}

function answer(bank: BankLedger, troubles: string[], incoming: Incoming, response: ServerResponse): void {
  const { method, path, body } = incoming;
  const outNo = /^\/payouts\/([^/]+)$/.exec(path)?.[1];
  if (method === 'POST' && path === '/trouble') {
    troubles.push((JSON.parse(body) as { next: string }).next);
    send(response, 200, {});
  } else if (method === 'POST' && path === '/payouts') pay(bank, troubles.shift(), body, response);
  else if (method === 'GET' && outNo !== undefined) send(response, 200, bank.find(decodeURIComponent(outNo)));
  else send(response, 404, {});
}

function pay(bank: BankLedger, trouble: string | undefined, body: string, response: ServerResponse): void {
  const request = requestOf(body);
  if (request === undefined) send(response, 400, { status: 'failed', reason: 'bad_request' });
  else if (trouble === 'late') response.destroy();
  else {
    const payout = bank.pay(request);
    if (trouble === 'hang') response.destroy();
    else if (trouble === 'garble') response.writeHead(200).end('<html>');
    else if (trouble === 'other_amount') send(response, 200, { ...payout, amountFen: '1' });
    else send(response, 200, payout);
  }
}

function requestOf(body: string): PayoutRequest | undefined {
  try {
    const { outNo, account, amountFen } = JSON.parse(body) as Partial<PayoutRequest>;
    const isWhole = [outNo, account, amountFen].every((part) => typeof part === 'string' && part !== '');
    return isWhole ? ({ outNo, account, amountFen } as PayoutRequest) : undefined;
  } catch {
    return undefined;
  }
}

function linesOf(text: string): BankPayout[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as BankPayout)));
}

function send(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}
