import { Clock, DAY_MS, GUEST, MINUTE_MS, newId } from '@app/platform';
import { accountantOf } from '@app/orders/test';
import { StepRow, Transactions } from '@app/outbox';
import { ENDPOINTS_MAX } from '../core';
import { secretaryOf, WebhookScene } from '../test';
import { WebhookDeliveryRow } from '../webhook-delivery.row';
import { WebhookEndpointRow } from '../webhook-endpoint.row';
import { WebhooksQueries } from '../webhooks.queries';
import { AddWebhook } from './add-webhook';
import { ChangeWebhook } from './change-webhook';
import { EndWebhook } from './end-webhook';
import { PauseWebhook } from './pause-webhook';
import { PurgeDeliveries } from './purge-deliveries';
import { Redeliver } from './redeliver';
import { ResumeWebhook } from './resume-webhook';
import { RotateWebhookSecret } from './rotate-webhook-secret';
import { SendTestEvent } from './send-test-event';
import { WakeWebhooks } from './wake-webhooks';

const URL_OF = 'https://erp.example.org/hooks';
let house: WebhookScene;
let scene: WebhookScene;

beforeAll(async () => {
  house = await WebhookScene.open();
});
beforeEach(async () => {
  scene = await house.elsewhere();
});
afterAll(() => house.close());

const get: WebhookScene['course']['get'] = (door) => house.course.get(door);
const ofUs = () => ({ allianceId: scene.shop.sku.allianceId });

describe('an endpoint', () => {
  it('is added once for a request, with a secret that the table holds sealed', async () => {
    const input = scene.input(URL_OF);
    const [one, other] = await Promise.all([
      get(AddWebhook).run(scene.secretary, input),
      get(AddWebhook).run(scene.secretary, input),
    ]);
    expect(other.id).toBe(one.id);
    expect(one.secret).toMatch(/^whsec_[\w-]{43}$/);
    const [raw]: { secret: string }[] = await scene.course.rows.query(
      'SELECT secret FROM webhook_endpoints WHERE id = ?',
      [one.id],
    );
    expect(raw!.secret).toMatch(/^k1\./);
    expect(raw!.secret).not.toContain(one.secret);
    const changed = { ...input, url: `${URL_OF}/2` };
    await expect(get(AddWebhook).run(scene.secretary, changed)).rejects.toMatchObject({
      code: 'request_reused',
    });
    expect(await scene.course.rows.countBy(WebhookEndpointRow, ofUs())).toBe(1);
  });

  it('is one of five at most, whoever comes at once', async () => {
    const adding = Array.from({ length: 8 }, () =>
      scene.add(URL_OF).then(
        () => 'in',
        () => 'out',
      ),
    );
    expect((await Promise.all(adding)).filter((each) => each === 'in').length).toBeLessThanOrEqual(
      ENDPOINTS_MAX,
    );
    let open = await scene.course.rows.countBy(WebhookEndpointRow, ofUs());
    for (; open < ENDPOINTS_MAX; open += 1) await scene.add(URL_OF);
    await expect(scene.add(URL_OF)).rejects.toMatchObject({ code: 'over_limit' });
    const rows = await scene.course.rows.findBy(WebhookEndpointRow, ofUs());
    expect(rows.map(({ slot }) => slot).sort()).toEqual([1, 2, 3, 4, 5]);
    const sixth = (slot: number) =>
      scene.course.rows.query(
        `INSERT INTO webhook_endpoints (id, alliance_id, slot, url, types, status, secret, secret_at, actor_id, request_id,
           request_hash, created_at) SELECT ?, alliance_id, ?, url, types, status, secret, secret_at, actor_id, ?,
           request_hash, created_at FROM webhook_endpoints WHERE id = ?`,
        [newId(), slot, newId(), rows[0]!.id],
      );
    await expect(sixth(5)).rejects.toMatchObject({ errno: 1062 });
    await expect(sixth(6)).rejects.toMatchObject({ errno: 4025 });
  });

  it('frees its place when it ends, and what waits for it is given up', async () => {
    const { id } = await scene.add(URL_OF);
    await scene.paid();
    const ended = await get(EndWebhook).run(scene.secretary, id);
    expect(ended).toMatchObject({ status: 'ended', slot: null, reason: 'by_hand' });
    await get(EndWebhook).run(scene.secretary, id);
    expect((await scene.deliveries(id)).map(({ status, dueAt }) => [status, dueAt])).toEqual([
      ['given_up', null],
    ]);
    expect(await scene.add(URL_OF)).toMatchObject({ slot: 1 });
    await expect(get(ResumeWebhook).run(scene.secretary, id)).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
    await scene.paid();
    expect(await scene.deliveries(id)).toHaveLength(1);
    const steps = await scene.course.rows.find(StepRow, { where: { thingId: id }, order: { id: 'ASC' } });
    expect(steps.map(({ step, toStatus }) => `${step} ${toStatus}`)).toEqual(['add active', 'end ended']);
  });

  it('that is paused is written for and called for when it goes on', async () => {
    const { id } = await scene.add(URL_OF);
    await get(PauseWebhook).run(scene.secretary, id);
    expect(await get(PauseWebhook).run(scene.secretary, id)).toMatchObject({
      status: 'paused',
      reason: 'by_hand',
    });
    await scene.paid();
    expect(await scene.deliveries(id)).toHaveLength(1);
    const before = await scene.course.events('webhook.due', id);
    expect(await get(ResumeWebhook).run(scene.secretary, id)).toMatchObject({
      status: 'active',
      reason: null,
    });
    expect(await scene.course.events('webhook.due', id)).toHaveLength(before.length + 1);
  });

  it('is changed, and changed to the same without a record', async () => {
    const { id } = await scene.add(URL_OF);
    const change = { id, url: `${URL_OF}/new`, types: ['session.ended', 'order.refunded'] };
    await get(ChangeWebhook).run(scene.secretary, change);
    await get(ChangeWebhook).run(scene.secretary, change);
    expect(await scene.endpoint(id)).toMatchObject({ url: change.url, types: change.types });
    expect(await scene.course.rows.countBy(StepRow, { thingId: id, step: 'change' })).toBe(1);
  });

  it.each([
    ['url', 'missing', ' '],
    ['url', 'not_https', 'erp.example.org'],
    ['url', 'not_https', 'ftp://erp.example.org'],
    ['url', 'not_https', 'http://erp.example.org'],
    ['url', 'not_https', 'https://name:word@erp.example.org'],
    ['url', 'not_public', 'https://10.0.0.8/hooks'],
    ['url', 'not_public', 'https://169.254.169.254/latest/meta-data'],
    ['url', 'not_public', 'https://[::ffff:127.0.0.1]/'],
    ['url', 'too_long', `https://erp.example.org/${'a'.repeat(500)}`],
  ])('with a bad %s is refused as %s: %s', async (field, trouble, url) => {
    await expect(scene.add(url)).rejects.toMatchObject({ code: 'bad_input', values: { [field]: trouble } });
    expect(await scene.course.rows.countBy(WebhookEndpointRow, ofUs())).toBe(0);
  });

  it.each([
    ['required', []],
    ['twice', ['order.paid', 'order.paid']],
    ['unknown', ['order.placed']],
  ])('with events that are %s is refused', async (trouble, types) => {
    const adding = scene.add(URL_OF, { types });
    await expect(adding).rejects.toMatchObject({ code: 'bad_input', values: { types: trouble } });
  });
});

describe('a secret', () => {
  it('is changed over once for a request, and readable for ten minutes', async () => {
    const endpoint = await scene.add(URL_OF);
    const requestId = newId();
    const rotate = () => get(RotateWebhookSecret).run(scene.secretary, endpoint.id, requestId);
    const rotated = await rotate();
    expect(await rotate()).toMatchObject({ secret: rotated.secret, oldSecret: endpoint.secret });
    expect(get(WebhooksQueries).freshSecret(rotated)).toBe(rotated.secret);
    get(Clock).advance(10 * MINUTE_MS);
    expect(get(WebhooksQueries).freshSecret(await rotate())).toBeNull();
  });
});

describe('a test event', () => {
  it('is sent once for a request and ten times a minute at most', async () => {
    const { id } = await scene.add(URL_OF);
    const requestId = newId();
    const ping = (request = newId()) => get(SendTestEvent).run(scene.secretary, id, request);
    await ping(requestId);
    await ping(requestId);
    for (let each = 1; each < 10; each += 1) await ping();
    await expect(ping()).rejects.toMatchObject({ code: 'rate_limited' });
    const sent = await scene.deliveries(id);
    expect(sent).toHaveLength(10);
    expect(JSON.parse(sent[0]!.body)).toMatchObject({ id: sent[0]!.eventId, type: 'webhook.ping', data: {} });
    get(Clock).advance(MINUTE_MS);
    await ping();
  });
});

describe('who is not the secretary', () => {
  it('does none of it, and another alliance is not found', async () => {
    const { id } = await scene.add(URL_OF);
    await scene.paid();
    const [delivery] = await scene.deliveries(id);
    const steps = await scene.course.rows.countBy(StepRow, { thingId: id });
    const acts = [
      (who: typeof GUEST) => get(AddWebhook).run(who, scene.input(URL_OF)),
      (who: typeof GUEST) => get(ChangeWebhook).run(who, { id, url: `${URL_OF}/x`, types: ['order.paid'] }),
      (who: typeof GUEST) => get(PauseWebhook).run(who, id),
      (who: typeof GUEST) => get(ResumeWebhook).run(who, id),
      (who: typeof GUEST) => get(EndWebhook).run(who, id),
      (who: typeof GUEST) => get(RotateWebhookSecret).run(who, id, newId()),
      (who: typeof GUEST) => get(SendTestEvent).run(who, id, newId()),
      (who: typeof GUEST) => get(Redeliver).run(who, delivery!.id, newId()),
    ];
    for (const act of acts) {
      await expect(act(GUEST)).rejects.toMatchObject({ code: 'not_signed_in' });
      await expect(act(accountantOf(ofUs().allianceId))).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(act(secretaryOf(newId()))).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await scene.course.rows.countBy(WebhookEndpointRow, ofUs())).toBe(1);
    expect(await scene.course.rows.countBy(WebhookDeliveryRow, { endpointId: id })).toBe(1);
    expect(await scene.course.rows.countBy(StepRow, { thingId: id })).toBe(steps);
  });
});

describe('housekeeping', () => {
  it('forgets deliveries of more than thirty days ago and wakes what was forgotten', async () => {
    const { id } = await scene.add(URL_OF);
    await scene.paid();
    const waking = () => get(WakeWebhooks).run();
    const calls = async () => (await scene.course.events('webhook.due', id)).length;
    const before = await calls();
    await waking();
    expect(await calls()).toBe(before);
    get(Clock).advance(6 * MINUTE_MS);
    await waking();
    expect(await calls()).toBe(before + 1);
    get(Clock).advance(29 * DAY_MS);
    await get(PurgeDeliveries).run();
    expect(await scene.deliveries(id)).toHaveLength(1);
    get(Clock).advance(DAY_MS);
    await get(PurgeDeliveries).run();
    expect(await scene.deliveries(id)).toEqual([]);
    await get(Transactions).run((tx) => tx.emit('webhook.due', { endpointId: id }));
    await scene.send(id);
    expect(await scene.endpoint(id)).toMatchObject({ sendingUntil: null });
  });
});
