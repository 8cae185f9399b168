import { testSettings } from '@app/platform/test';
import { Listener } from './test';
import { SPEC_CA } from './test/tls';
import { WebhookPost } from './webhook-post';

const SECRETS = { SANDBOX_SECRET: 'a sandbox secret of specs' };
const OK = { kind: 'answered', code: 200, retryAfter: null };
let listener: Listener;
let post: WebhookPost;

beforeAll(async () => {
  listener = await Listener.open();
  post = new WebhookPost(await testSettings(SECRETS));
});
afterAll(() => listener.close());

const send = (url = listener.url, deadlineMs?: number) =>
  post.send({ url, body: '{"收":1}', headers: { 'content-type': 'application/json' } }, deadlineMs);

describe('a message to a receiver', () => {
  it('is posted whole', async () => {
    expect(await send()).toEqual({ ...OK, reply: 'thanks' });
    expect(listener.news()).toEqual([
      { path: '/hooks', headers: expect.objectContaining({ 'content-length': '9' }), body: '{"收":1}' },
    ]);
  });

  it('is not waited for longer than the deadline', async () => {
    listener.behaves('hang');
    expect(await send(listener.url, 200)).toEqual({ kind: 'failed', trouble: 'timeout' });
  });

  it('has arrived when the code came, though the rest of the answer drips on', async () => {
    listener.behaves('drip');
    expect(await send(listener.url, 300)).toEqual({ ...OK, reply: 'a' });
  });

  it('is answered with at most five hundred characters that are kept', async () => {
    listener.behaves('flood');
    expect(await send()).toEqual({ ...OK, reply: 'b'.repeat(500) });
  });

  it.each(['reset', 'lost'] as const)('is told apart when the line is %s', async (manner) => {
    listener.behaves(manner);
    expect(await send()).toEqual({ kind: 'failed', trouble: 'connection' });
  });

  it('is not sent to a name that means this machine when the address rule is that of production', async () => {
    listener.news();
    const strict = new WebhookPost({ ...(await testSettings(SECRETS)), LIANJI_PROFILE: 'production' });
    const port = new URL(listener.url).port;
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(await strict.send({ url: `http://${host}:${port}/`, body: '', headers: {} })).toEqual({
        ...{ kind: 'failed', trouble: 'refused_address' },
      });
    expect(listener.news()).toEqual([]);
  });
});

/** A sender that believes the specs' own authority; in all else it is the one that runs. */
class TrustingPost extends WebhookPost {
  protected override trusted() {
    return { ca: SPEC_CA };
  }
}

describe('a message to a receiver over TLS', () => {
  let safe: Listener;
  let trusting: WebhookPost;

  beforeAll(async () => {
    safe = await Listener.open('https');
    trusting = new TrustingPost(await testSettings(SECRETS));
  });
  afterAll(() => safe.close());

  const to = (by: WebhookPost, url: string) => by.send({ url, body: '{}', headers: {} });

  it('is posted when the certificate is of its name and of an authority that is believed', async () => {
    expect(await to(trusting, safe.urlAt('localhost'))).toEqual({ ...OK, reply: 'thanks' });
    expect(safe.news()).toHaveLength(1);
  });

  it('is sent to nobody whose certificate is of another name, or of an authority that nobody knows', async () => {
    const failed = { kind: 'failed', trouble: 'connection' };
    expect(await to(trusting, safe.url)).toEqual(failed);
    expect(await to(post, safe.urlAt('localhost'))).toEqual(failed);
    expect(safe.news()).toEqual([]);
  });
});

it('what a receiver asks with Retry-After is handed on as it was sent', async () => {
  listener.behaves({ code: 503, retryAfter: '120' });
  expect(await send()).toEqual({ kind: 'answered', code: 503, reply: '', retryAfter: '120' });
});
