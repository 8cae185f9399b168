import { Clock, DAY_MS, MINUTE_MS, newId, signatureOf } from '@app/platform';
import { WebhookPost } from '../webhook-post';
import { Listener, WebhookScene } from '../test';
import { NoteForWebhooks } from './note-for-webhooks';
import { Redeliver } from './redeliver';
import { ResumeWebhook } from './resume-webhook';
import { RotateWebhookSecret } from './rotate-webhook-secret';
import { SendWebhooks } from './send-webhooks';

let scene: WebhookScene;
let listener: Listener;

beforeAll(async () => {
  scene = await WebhookScene.open();
  listener = await Listener.open();
});
afterEach(() => {
  listener.news();
});
afterAll(async () => {
  await listener.close();
  await scene.close();
});

const later = (ms: number) => {
  scene.course.get(Clock).advance(ms);
};

/** An alliance of its own, so that each case counts only its own endpoint. */
async function listening(types = ['order.paid']) {
  const own = await scene.elsewhere();
  const endpoint = await own.add(listener.url, { types });
  return { own, endpoint };
}

describe('a receiver that is too busy', () => {
  it('is asked again when it said, and as ever when another code names a time', async () => {
    const waits = [];
    for (const code of [503, 500]) {
      const { own, endpoint } = await listening();
      await own.paid(1);
      listener.behaves({ code, retryAfter: '600' });
      await own.send(endpoint.id);
      const [waiting] = await own.deliveries(endpoint.id);
      waits.push(Math.floor((waiting!.dueAt! - waiting!.triedAt!) / MINUTE_MS));
    }
    expect(waits).toEqual([10, 0]);
  });
});

describe('an event that an endpoint wants', () => {
  it('arrives once with its id, its signed moment and the order without a name, a phone or a street', async () => {
    const { own, endpoint } = await listening();
    const { order, event } = await own.paid(2);
    await own.send(endpoint.id);
    await own.send(endpoint.id);
    const [heard, ...more] = listener.news();
    expect(more).toEqual([]);
    const { headers, body } = heard!;
    const eventId = `evt_${event.at}_${event.id}`;
    expect(headers).toMatchObject({ 'lianji-event-id': eventId, 'lianji-event-type': 'order.paid' });
    const stamp = String(headers['lianji-timestamp']);
    expect(headers['lianji-signature']).toBe(`v1=${signatureOf(body, endpoint.secret, stamp)}`);
    expect(JSON.parse(body)).toEqual({
      ...{ id: eventId, type: 'order.paid', createdAt: new Date(event.at).toISOString() },
      allianceId: order.allianceId,
      data: {
        ...{ orderNumber: order.number, buyer: '沈**', liveSessionId: null },
        lines: [
          expect.objectContaining({ quantity: 1, listFen: '4990', discountFen: '0', unitGrams: 2_500 }),
        ],
        ...{ goodsFen: '4990', discountFen: '0', freightFen: order.freightFen.toString() },
        ...{ totalFen: order.totalFen.toString(), refundedFen: '0' },
        paidAt: new Date(order.paidAt!).toISOString(),
      },
    });
    for (const secret of ['沈青', '13800001111', '黄河道']) expect(body).not.toContain(secret);
    const [delivery] = await own.deliveries(endpoint.id);
    expect(delivery).toMatchObject({
      status: 'delivered',
      code: 200,
      reply: 'thanks',
      tries: 1,
      dueAt: null,
    });
  });

  it('is not written for those who did not ask for it, nor for another alliance', async () => {
    const { own, endpoint } = await listening(['session.ended']);
    const other = await listening();
    await own.paid();
    expect(await own.deliveries(endpoint.id)).toEqual([]);
    expect(await other.own.deliveries(other.endpoint.id)).toEqual([]);
  });

  it('is one delivery when it is noted twice at once', async () => {
    const { own, endpoint } = await listening();
    const order = await own.course.paid(own.shop);
    const event = await own.course.lastEvent('order.paid', order.id);
    const noting = own.course.get(NoteForWebhooks);
    await Promise.all([noting.react(event), noting.react(event), noting.react(event)]);
    expect(await own.deliveries(endpoint.id)).toHaveLength(1);
  });

  it('is sent once by two senders at once', async () => {
    const { own, endpoint } = await listening();
    await own.paid();
    await Promise.all([own.send(endpoint.id), own.send(endpoint.id), own.send(endpoint.id)]);
    expect(listener.news()).toHaveLength(1);
  });
});

describe('a receiver with faults', () => {
  it('that answers 500 hears the same body and id again ten seconds later, and is done with 200', async () => {
    const { own, endpoint } = await listening();
    await own.paid();
    listener.behaves(500);
    await own.send(endpoint.id);
    const [waiting] = await own.deliveries(endpoint.id);
    expect(waiting).toMatchObject({ status: 'waiting', code: 500, tries: 1, reply: '收不下，稍后再试' });
    const waitMs = waiting!.dueAt! - waiting!.triedAt!;
    expect(waitMs).toBeGreaterThanOrEqual(10_000);
    expect(waitMs).toBeLessThan(15_000);
    await own.send(endpoint.id);
    const [first, ...early] = listener.news();
    expect(early).toEqual([]);
    later(15_000);
    await own.send(endpoint.id);
    const [second] = listener.news();
    expect(second!.body).toBe(first!.body);
    expect(second!.headers['lianji-event-id']).toBe(first!.headers['lianji-event-id']);
    expect(second!.headers['lianji-timestamp']).not.toBe(first!.headers['lianji-timestamp']);
    expect((await own.deliveries(endpoint.id))[0]).toMatchObject({ status: 'delivered', tries: 2 });
    expect((await own.endpoint(endpoint.id)).failuresInRow).toBe(0);
  });

  it('whose answer is lost hears the event again under the same id', async () => {
    const { own, endpoint } = await listening();
    await own.paid();
    listener.behaves('lost');
    await own.send(endpoint.id);
    expect((await own.deliveries(endpoint.id))[0]).toMatchObject({
      status: 'waiting',
      trouble: 'connection',
    });
    later(15_000);
    await own.send(endpoint.id);
    const ids = listener.news().map(({ headers }) => headers['lianji-event-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('that sends elsewhere is not followed', async () => {
    const { own, endpoint } = await listening();
    await own.paid();
    listener.behaves('redirect');
    await own.send(endpoint.id);
    expect(listener.news().map(({ path }) => path)).toEqual(['/hooks']);
    expect((await own.deliveries(endpoint.id))[0]).toMatchObject({ status: 'waiting', code: 302 });
  });

  it('that is gone is not told any more', async () => {
    const { own, endpoint } = await listening();
    await own.paid();
    await own.paid();
    listener.behaves(410, 200);
    await own.send(endpoint.id);
    expect(await own.endpoint(endpoint.id)).toMatchObject({ status: 'ended', reason: 'gone', slot: null });
    const left = await own.deliveries(endpoint.id);
    expect(left.map(({ status }) => status).sort()).toEqual(['delivered', 'given_up']);
  });

  it('that fails twenty times in a row is paused, and goes on with what waits when it is resumed', async () => {
    const { own, endpoint } = await listening();
    for (let each = 0; each < 4; each += 1) await own.paid();
    listener.behaves(...Array.from({ length: 20 }, () => 503));
    for (let turn = 0; turn < 5; turn += 1) {
      await own.send(endpoint.id);
      later(turn * 40 * MINUTE_MS + 15_000);
    }
    expect(await own.endpoint(endpoint.id)).toMatchObject({
      ...{ status: 'paused', reason: 'failing', failuresInRow: 20, sendingUntil: null },
    });
    expect(listener.news()).toHaveLength(20);
    later(DAY_MS);
    await own.send(endpoint.id);
    expect(listener.news()).toEqual([]);
    await own.course.get(ResumeWebhook).run(own.secretary, endpoint.id);
    await own.send(endpoint.id);
    expect(listener.news()).toHaveLength(4);
    expect(await own.endpoint(endpoint.id)).toMatchObject({ status: 'active', failuresInRow: 0 });
  });

  it('is given up after three days, and can be asked for again by hand, once for a request', async () => {
    const { own, endpoint } = await listening();
    await own.paid();
    later(4 * DAY_MS);
    listener.behaves(500);
    await own.send(endpoint.id);
    const [lost] = await own.deliveries(endpoint.id);
    expect(lost).toMatchObject({ status: 'given_up', dueAt: null });
    const requestId = newId();
    const again = () => own.course.get(Redeliver).run(own.secretary, lost!.id, requestId);
    await again();
    await own.send(endpoint.id);
    await again();
    await own.send(endpoint.id);
    expect(listener.news().map(({ body }) => body)).toEqual([lost!.body, lost!.body]);
    expect((await own.deliveries(endpoint.id))[0]!.status).toBe('delivered');
  });
});

describe('a sender', () => {
  it('that died while sending is followed by another a minute later', async () => {
    const { own, endpoint } = await listening();
    await own.paid();
    const post = own.course.get(WebhookPost);
    const dying = jest.spyOn(post, 'send').mockRejectedValueOnce(new Error('killed'));
    await expect(own.send(endpoint.id)).rejects.toThrow('killed');
    dying.mockRestore();
    await own.send(endpoint.id);
    expect(listener.news()).toEqual([]);
    later(MINUTE_MS + 1_000);
    const calls = await own.course.events('webhook.due', endpoint.id);
    expect(calls).toHaveLength(2);
    await own.course.get(SendWebhooks).react(calls[1]!);
    expect(listener.news()).toHaveLength(1);
  });

  it('calls for the next turn when more was due than one turn takes', async () => {
    const { own, endpoint } = await listening();
    for (let each = 0; each < 9; each += 1) await own.ping(endpoint.id);
    await own.send(endpoint.id);
    expect(listener.news()).toHaveLength(8);
    await own.send(endpoint.id);
    expect(listener.news()).toHaveLength(1);
  });

  it('signs with the old secret too for a day after it was changed', async () => {
    const { own, endpoint } = await listening();
    const rotated = await own.course.get(RotateWebhookSecret).run(own.secretary, endpoint.id, newId());
    expect(rotated.secret).not.toBe(endpoint.secret);
    const signatures = async () => {
      await own.ping(endpoint.id);
      await own.send(endpoint.id);
      const [{ headers, body }] = listener.news() as [ReturnType<Listener['news']>[number]];
      const stamp = String(headers['lianji-timestamp']);
      const by = (secret: string) => `v1=${signatureOf(body, secret, stamp)}`;
      return { given: headers['lianji-signature'], fresh: by(rotated.secret), old: by(endpoint.secret) };
    };
    const first = await signatures();
    expect(first.given).toBe(`${first.fresh},${first.old}`);
    later(DAY_MS);
    const second = await signatures();
    expect(second.given).toBe(second.fresh);
  });
});
