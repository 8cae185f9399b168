import type { ServerResponse } from 'node:http';
import { type Delivery, deliver, jsonReply, type Reply, WHOLE } from '../http/delivery';
import type { Incoming } from '../http/local-server';
import type { Disputes } from './disputes';
import { type FormMap, listIn, mapIn, parseForm, textIn } from './form';
import type { Idempotency, Outcome } from './idempotency';
import { drawId, type PaymentIntent, type StripeObject } from './objects';
import type { PaymentIntents } from './payment-intents';
import { qrPicture } from './qr-picture';
import type { Refunds } from './refunds';
import type { SwitchBoard } from './switches';
import type { Transfers } from './transfers';
import { noSuch, StripeTrouble, UNAUTHORIZED } from './trouble';
import type { Vault } from './vault';
import { API_VERSION, type Webhooks } from './webhooks';

interface Rooms {
  readonly vault: Vault;
  readonly intents: PaymentIntents;
  readonly refunds: Refunds;
  readonly disputes: Disputes;
  readonly transfers: Transfers;
  readonly webhooks: Webhooks;
}

interface Call {
  readonly id: string;
  readonly form: FormMap;
  readonly baseUrl: string;
}

type Route = readonly [
  method: 'GET' | 'POST',
  path: RegExp,
  act: (rooms: Rooms, call: Call) => StripeObject | object[],
];

const ROUTES: readonly Route[] = [
  ['POST', /^\/v1\/payment_intents$/, ({ intents }, call) => intents.create(call.form, call.baseUrl)],
  ['GET', /^\/v1\/payment_intents\/(\w+)$/, ({ vault }, call) => vault.intent(call.id)],
  [
    'POST',
    /^\/v1\/payment_intents\/(\w+)\/confirm$/,
    ({ intents }, call) => intents.confirm(call.id, call.form, call.baseUrl),
  ],
  [
    'POST',
    /^\/v1\/payment_intents\/(\w+)\/cancel$/,
    ({ intents }, call) => intents.cancel(call.id, call.form),
  ],
  ['GET', /^\/v1\/charges\/(\w+)$/, ({ vault }, call) => vault.charge(call.id)],
  ['POST', /^\/v1\/refunds$/, ({ refunds }, call) => refunds.create(call.form)],
  ['GET', /^\/v1\/refunds\/(\w+)$/, ({ vault }, call) => vault.refund(call.id)],
  ['GET', /^\/v1\/disputes\/(\w+)$/, ({ vault }, call) => vault.dispute(call.id)],
  ['POST', /^\/v1\/transfers$/, ({ transfers }, call) => transfers.create(call.form)],
  ['GET', /^\/v1\/transfers\/(\w+)$/, ({ vault }, call) => vault.transfer(call.id)],
  ['GET', /^\/v1\/transfers$/, ({ transfers }, call) => transfers.list(call.form)],
  ['GET', /^\/v1\/balance_transactions\/(\w+)$/, ({ vault }, call) => vault.transaction(call.id)],
  ['GET', /^\/v1\/balance_transactions$/, ({ vault }) => [...vault.transactions.values()].reverse()],
];

const PAGE_MAX = 100;
/** What a page may do with the publishable key, for a payment whose client secret it was given. */
const OF_A_PAGE = /^\/v1\/payment_intents\/(\w+)(\/confirm)?$/;

/** Every path the simulator answers: Stripe's own, the wallet's page, and those of whoever runs it. */
export class Doors {
  private readonly houseRooms: Readonly<Record<string, (id: string, incoming: Incoming) => Reply>> = {
    'POST admin/pay': (id, { body }) => jsonReply(200, this.rooms.intents.pay(id, outcomeIn(body))),
    'POST admin/dispute': (id) => jsonReply(200, this.rooms.disputes.open(id)),
    'POST admin/close_dispute': (id, { body }) => jsonReply(200, this.rooms.disputes.close(id, endIn(body))),
    'POST admin/faults': (_, { body }) => this.setSwitches(body),
    'GET admin/events': () => jsonReply(200, [...this.rooms.webhooks.told.values()]),
    'POST admin/payout': () => jsonReply(200, this.rooms.vault.payOut()),
    'GET admin/payments': () => jsonReply(200, [...this.rooms.vault.intents.values()]),
    'GET qr': (id) =>
      svg(qrPicture(`weixin://wxpay/bizpayurl?pr=${this.rooms.vault.intent(id).id.slice(3)}`)),
    'GET authorize': (id) => walletPage(this.rooms.vault.intent(id)),
    'POST authorize': (id, { query }) =>
      this.authorize(id, query.get('outcome') === 'fail' ? 'fail' : 'succeed'),
  };

  constructor(
    private readonly rooms: Rooms,
    private readonly switches: SwitchBoard,
    private readonly idempotency: Idempotency,
  ) {}

  async answer(incoming: Incoming, response: ServerResponse): Promise<void> {
    if (incoming.path.startsWith('/v1/')) await this.asStripe(incoming, response);
    else
      await deliver(
        response,
        troubleAsReply(() => this.asHouse(incoming)),
        WHOLE,
      );
  }

  private async asStripe(incoming: Incoming, response: ServerResponse): Promise<void> {
    const headers = {
      'request-id': drawId('req'),
      'stripe-version': API_VERSION,
      'access-control-allow-origin': '*',
    };
    if (this.switches.take('serverErrors')) {
      const error = { type: 'api_error', message: 'Something went wrong on our side.' };
      return deliver(response, jsonReply(500, { error }, headers), WHOLE);
    }
    const reply = troubleAsReply(() => {
      const { status, body } = this.once(incoming);
      return jsonReply(status, body, headers);
    });
    return deliver(response, reply, this.delivery());
  }

  private delivery(): Delivery {
    const delayMs = this.switches.get().delaySeconds * 1000;
    return { way: this.switches.take('dropReplies') ? 'dropped' : 'whole', delayMs };
  }

  private once(incoming: Incoming): Outcome {
    this.requireKey(incoming);
    const key = incoming.headers['idempotency-key'];
    if (incoming.method !== 'POST' || typeof key !== 'string') return this.act(incoming);
    const request = `${incoming.path}?${incoming.body}`;
    const earlier = this.idempotency.replay(key, request);
    if (earlier) return earlier;
    const outcome = this.act(incoming);
    this.idempotency.keep(key, request, outcome);
    return outcome;
  }

  private requireKey({ method, path, query, body, headers }: Incoming): void {
    if (/^Bearer (sk|rk)_\S+$/.test(headers.authorization ?? '')) return;
    const form = parseForm(method === 'GET' ? query.toString() : body);
    const [, id] = OF_A_PAGE.exec(path) ?? [];
    if (id === undefined || !textIn(form, 'key')?.startsWith('pk_')) throw UNAUTHORIZED;
    if (this.rooms.vault.intent(id).client_secret !== textIn(form, 'client_secret'))
      throw noSuch('payment_intent', id, 'intent');
  }

  private act({ method, path, query, body, headers }: Incoming): Outcome {
    const form = parseForm(method === 'GET' ? query.toString() : body);
    for (const [verb, pattern, act] of ROUTES) {
      const match = verb === method ? pattern.exec(path) : null;
      if (!match) continue;
      const call = { id: match[1] ?? '', form, baseUrl: `http://${headers.host ?? 'localhost'}` };
      return this.outcomeOf(() => this.shown(act(this.rooms, call), path, form));
    }
    const message = `Unrecognized request URL (${method}: ${path}).`;
    throw new StripeTrouble(404, { type: 'invalid_request_error', message });
  }

  /** A declined card is an answer that an idempotency key keeps; other refusals are not. */
  private outcomeOf(act: () => object): Outcome {
    try {
      return { status: 200, body: act() };
    } catch (error) {
      if (error instanceof StripeTrouble && error.status === 402)
        return { status: 402, body: { error: error.error } };
      throw error;
    }
  }

  private shown(result: StripeObject | object[], path: string, form: FormMap): object {
    const expand = listIn(form, 'expand');
    if (!Array.isArray(result)) return this.rooms.vault.expanded(result, expand);
    const limit = Math.min(PAGE_MAX, Number(textIn(form, 'limit') ?? 10));
    const all = result.filter((each) => isAsked(this.rooms.vault, each, form));
    const after = textIn(form, 'starting_after');
    const from = after ? all.findIndex((each) => 'id' in each && each.id === after) + 1 : 0;
    const own = expand.filter((path) => path.startsWith('data.')).map((path) => path.slice('data.'.length));
    const data = all
      .slice(from, from + limit)
      .map((each) => this.rooms.vault.expanded(each as StripeObject, own));
    return { object: 'list', url: path, has_more: from + limit < all.length, data };
  }

  private asHouse(incoming: Incoming): Reply {
    const [, room = '', id = ''] =
      /^\/(admin\/\w+|qr|authorize)(?:\/(\w+))?(?:\.svg)?$/.exec(incoming.path) ?? [];
    return (
      this.houseRooms[`${incoming.method} ${room}`]?.(id, incoming) ??
      jsonReply(404, { message: 'no such path' })
    );
  }

  private authorize(id: string, outcome: 'succeed' | 'fail'): Reply {
    this.rooms.intents.pay(id, outcome);
    const location = this.rooms.intents.returnUrl(id);
    const text = { contentType: 'text/plain; charset=utf-8', body: outcome };
    return location ? { ...text, status: 303, headers: { location } } : { ...text, status: 200 };
  }

  private setSwitches(body: string): Reply {
    const wanted: unknown = body === '' ? {} : JSON.parse(body);
    const trouble =
      typeof wanted === 'object' && wanted ? this.switches.set(wanted) : 'the body must be a JSON object';
    return trouble ? jsonReply(400, { message: trouble }) : jsonReply(200, this.switches.get());
  }
}

/** Whether a line of the statement is of the source, the payout and the time that the list is asked for. */
function isAsked({ paidOut }: Vault, line: object, form: FormMap): boolean {
  const { id, source, created } = line as { id: string; source: string; created: number };
  const bound = (name: string, none: number): number => Number(textIn(mapIn(form, 'created'), name) ?? none);
  const is = (name: string, own: string | undefined): boolean =>
    [undefined, own].includes(textIn(form, name));
  return (
    is('source', source) &&
    is('payout', paidOut.get(id)) &&
    created >= bound('gte', 0) &&
    created < bound('lt', Infinity)
  );
}

function outcomeIn(body: string): 'succeed' | 'fail' {
  const { outcome } = JSON.parse(body) as { outcome?: unknown };
  if (outcome === 'succeed' || outcome === 'fail') return outcome;
  throw new StripeTrouble(400, { type: 'invalid_request_error', message: 'outcome must be succeed or fail' });
}

function endIn(body: string): 'won' | 'lost' {
  const { outcome } = JSON.parse(body) as { outcome?: unknown };
  if (outcome === 'won' || outcome === 'lost') return outcome;
  throw new StripeTrouble(400, { type: 'invalid_request_error', message: 'outcome must be won or lost' });
}

function troubleAsReply(act: () => Reply): Reply {
  try {
    return act();
  } catch (error) {
    if (error instanceof StripeTrouble) return jsonReply(error.status, { error: error.error });
    if (error instanceof SyntaxError) return jsonReply(400, { message: 'the body must be JSON' });
    throw error;
  }
}

function svg(body: string): Reply {
  return { status: 200, contentType: 'image/svg+xml; charset=utf-8', body };
}

function walletPage({ id, amount }: PaymentIntent): Reply {
  const yuan = (amount / 100).toFixed(2);
  const button = (outcome: string, words: string): string =>
    `<form method="post" action="/authorize/${id}?outcome=${outcome}"><button>${words}</button></form>`;
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>演示钱包</title>
<h1>演示钱包 Demo wallet</h1><p>¥ ${yuan}</p>${button('succeed', '付款 Pay')}${button('fail', '拒绝 Decline')}</html>`;
  return { status: 200, contentType: 'text/html; charset=utf-8', body };
}
