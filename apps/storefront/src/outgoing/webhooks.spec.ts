import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { INestApplication } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { AllianceRow } from '@app/alliance';
import { newShop } from '@app/orders/test';
import { OutboxModule } from '@app/outbox';
import { GUEST, newId, PlatformModule, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { secretaryOf } from '@app/webhooks/test';
import { GraphContext } from '../context';
import { formatError, RefusalFilter } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { typeDefs } from '../type-defs';
import { OutgoingApiModule } from './outgoing.module';

let app: INestApplication;
let origin: string;
let asking: Actor = GUEST;
let secretary: Actor;
let slug: string;

beforeAll(async () => {
  const modules = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot('spec', await testSettings({ SANDBOX_SECRET: 'a sandbox secret of specs' })),
      OutboxModule,
      OutgoingApiModule,
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        typeDefs: typeDefs(),
        context: ({ req, res }: { req: Request; res: Response }) =>
          new GraphContext(req, res, asking, 'zh-CN'),
        formatError,
      }),
    ],
    providers: [FenScalar, InstantScalar, DayScalar, { provide: APP_FILTER, useClass: RefusalFilter }],
  }).compile();
  app = modules.createNestApplication();
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
  const { manager } = app.get(DataSource);
  const { allianceId } = (await newShop(manager)).sku;
  slug = (await manager.findOneByOrFail(AllianceRow, { id: allianceId })).slug;
  secretary = secretaryOf(allianceId);
});
afterAll(() => app.close());

async function ask(actor: Actor, query: string, variables: object = {}): Promise<any> {
  asking = actor;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: any[] };
  return errors ? { refused: errors[0].extensions.code ?? errors[0].message } : data;
}

const ADD = `mutation ($input: AddWebhookEndpointInput!) {
  addWebhookEndpoint(input: $input) { id url types status secret failuresInRow }
}`;
const LIST =
  'query ($slug: String!) { webhookEndpoints(allianceSlug: $slug) { id url status reason secret oldSecretUntil } }';
const SENT = `query ($id: ID!, $after: String) { webhookDeliveries(endpointId: $id, first: 2, after: $after) {
  nodes { id eventId type status tries nextAt code trouble reply body } pageInfo { endCursor hasNextPage }
} }`;
const url = 'https://erp.example.org/lianji';

describe('webhooks by GraphQL', () => {
  it('are added with a secret that no list shows, tried, listed by page, changed over and ended', async () => {
    const input = { requestId: newId(), allianceSlug: slug, url, types: ['order.paid', 'session.ended'] };
    const { addWebhookEndpoint: added } = await ask(secretary, ADD, { input });
    expect(added).toMatchObject({ url, types: input.types, status: 'active', failuresInRow: 0 });
    const { id, secret } = added;
    expect(secret).toMatch(/^whsec_/);
    expect((await ask(secretary, ADD, { input })).addWebhookEndpoint).toEqual(added);
    expect((await ask(secretary, LIST, { slug })).webhookEndpoints).toEqual([
      { id, url, status: 'active', reason: null, secret: null, oldSecretUntil: null },
    ]);

    const test =
      'mutation ($id: ID!, $requestId: ID!) { sendTestWebhook(id: $id, requestId: $requestId) { id } }';
    for (let each = 0; each < 3; each += 1) await ask(secretary, test, { id, requestId: newId() });
    const { webhookDeliveries: page } = await ask(secretary, SENT, { id });
    expect(page.nodes).toHaveLength(2);
    expect(page.nodes[0]).toMatchObject({ type: 'webhook.ping', status: 'waiting', tries: 0, code: null });
    const { webhookDeliveries: rest } = await ask(secretary, SENT, { id, after: page.pageInfo.endCursor });
    expect([rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([1, false]);

    const again =
      'mutation ($id: ID!, $requestId: ID!) { redeliverWebhook(id: $id, requestId: $requestId) { eventId } }';
    const redelivered = await ask(secretary, again, { id: rest.nodes[0].id, requestId: newId() });
    expect(redelivered.redeliverWebhook.eventId).toBe(rest.nodes[0].eventId);

    const rotate =
      'mutation ($id: ID!, $requestId: ID!) { rotateWebhookSecret(id: $id, requestId: $requestId) { secret oldSecretUntil } }';
    const { rotateWebhookSecret: rotated } = await ask(secretary, rotate, { id, requestId: newId() });
    expect(rotated.secret).not.toBe(secret);
    expect(Date.parse(rotated.oldSecretUntil) - Date.now()).toBeGreaterThan(86_000_000);

    const step = (name: string) =>
      `mutation ($id: ID!) { ${name}WebhookEndpoint(id: $id) { status reason } }`;
    const answers = [];
    for (const name of ['pause', 'resume', 'end'])
      answers.push(...Object.values(await ask(secretary, step(name), { id })));
    expect(answers).toEqual([
      { status: 'paused', reason: 'by_hand' },
      { status: 'active', reason: null },
      { status: 'ended', reason: 'by_hand' },
    ]);
  });

  it('are for the secretary of the alliance alone', async () => {
    const other = secretaryOf(newId());
    const input = { requestId: newId(), allianceSlug: slug, url, types: ['order.paid'] };
    const {
      addWebhookEndpoint: { id },
    } = await ask(secretary, ADD, { input });
    expect(await ask(GUEST, LIST, { slug })).toEqual({ refused: 'not_signed_in' });
    expect(await ask({ id: newId(), offices: [] }, LIST, { slug })).toEqual({ refused: 'not_permitted' });
    expect(await ask(other, LIST, { slug })).toEqual({ refused: 'not_found' });
    expect(await ask(other, SENT, { id })).toEqual({ refused: 'not_found' });
    expect(await ask(other, ADD, { input: { ...input, requestId: newId() } })).toEqual({
      refused: 'not_found',
    });
  });
});
