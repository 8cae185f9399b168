import { testSettings } from '@app/platform/test';
import { Listener } from './test';
import { WebhookPost } from './webhook-post';

const SECRETS = { SANDBOX_SECRET: 'a sandbox secret of specs' };
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
    expect(await send()).toEqual({ kind: 'answered', code: 200, reply: 'thanks' });
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
    expect(await send(listener.url, 300)).toEqual({ kind: 'answered', code: 200, reply: 'a' });
  });

  it('is answered with at most five hundred characters that are kept', async () => {
    listener.behaves('flood');
    expect(await send()).toEqual({ kind: 'answered', code: 200, reply: 'b'.repeat(500) });
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
