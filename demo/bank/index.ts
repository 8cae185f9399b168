import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { startLocalServer, type Incoming, type LocalServer } from '../http/local-server';
import { BankStatements, type BankCredit } from './statements';
import { BankLedger, type BankPayout, type PayoutRequest } from './ledger';

const PAYOUTS = 'bank.jsonl';
const CREDITS = 'bank-credits.jsonl';

export interface BankOptions {
  readonly port?: number;
  /** payouts survive a restart in `bank.jsonl` here */
  readonly dataDir?: string | undefined;
}

/**
 * The demo's bank: `POST /payouts {outNo, account, amountFen, payer}`, `GET /payouts/:outNo`, `POST /credits {ref, payee, amountFen, day}`
 * for what a provider settles, `GET /statement?account=&from=&to=` (CSV as a bank exports it), and for tests
 * `POST /trouble {"next":"hang"|"late"|"garble"|"other_amount"}`: pay and never answer, refuse to answer before paying, answer
 * nonsense, or name another amount.
 */
export async function startBank({ port = 0, dataDir }: BankOptions = {}): Promise<LocalServer> {
  const keepIn = (name: string) => (kept: object) => {
    if (dataDir !== undefined) appendFileSync(join(dataDir, name), `${JSON.stringify(kept)}\n`);
  };
  const bank = new BankLedger(keepIn(PAYOUTS));
  const statements = new BankStatements(bank, keepIn(CREDITS));
  if (dataDir !== undefined) {
    mkdirSync(dataDir, { recursive: true });
    bank.restore(keptIn<BankPayout>(join(dataDir, PAYOUTS)));
    statements.restore(keptIn<BankCredit>(join(dataDir, CREDITS)));
  }
  const troubles: string[] = [];
  return startLocalServer(port, (incoming, response) => {
    if (!answerStatements(statements, incoming, response)) answer(bank, troubles, incoming, response);
  });
}

function answerStatements(statements: BankStatements, incoming: Incoming, response: ServerResponse): boolean {
  const { method, path, body, query } = incoming;
  if (method === 'POST' && path === '/credits') {
    statements.credit(JSON.parse(body) as BankCredit);
    send(response, 200, {});
    return true;
  }
  if (method !== 'GET' || path !== '/statement') return false;
  const text = statements.csv(query.get('account') ?? '', query.get('from') ?? '', query.get('to') ?? '9999');
  response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end(text);
  return true;
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
    const { outNo, account, amountFen, payer } = JSON.parse(body) as Partial<PayoutRequest>;
    const isWhole = [outNo, account, amountFen].every((part) => typeof part === 'string' && part !== '');
    return isWhole ? ({ outNo, account, amountFen, payer } as PayoutRequest) : undefined;
  } catch {
    return undefined;
  }
}

function keptIn<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' ? [] : (JSON.parse(line) as T)));
}

function send(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}
