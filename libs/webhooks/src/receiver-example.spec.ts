import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId } from '@app/platform';
import { Redeliver } from './commands/redeliver';
import { RotateWebhookSecret } from './commands/rotate-webhook-secret';
import { WebhookScene } from './test';
import { WebhookEndpointRow } from './webhook-endpoint.row';

let scene: WebhookScene;
let folder: string;
let receiver: ChildProcess | undefined;

beforeAll(async () => {
  scene = await WebhookScene.open();
  folder = mkdtempSync(join(tmpdir(), 'receiver-'));
});
afterAll(async () => {
  receiver?.kill();
  rmSync(folder, { recursive: true });
  await scene.close();
});

/** The program that docs/webhooks.md gives, as a reader would run it; what it says, line by line. */
function run(secret: string): AsyncIterator<string> {
  const page = readFileSync(join(process.cwd(), 'docs/webhooks.md'), 'utf8');
  const [, program = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const file = join(folder, 'receive.mjs');
  writeFileSync(file, program);
  const env = { ...process.env, LIANJI_WEBHOOK_SECRET: secret, PORT: '0' };
  receiver = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return createInterface({ input: receiver.stdout! })[Symbol.asyncIterator]();
}

describe('the program on the page for those who listen', () => {
  it('takes what is ours once, also while the secret is changed over, and nothing else', async () => {
    const { id } = await scene.add('https://erp.example.org/hooks');
    const { secret } = await scene.endpoint(id);
    const lines = run(secret);
    const said = async () => String((await lines.next()).value);
    const port = /\d+$/.exec(await said())?.[0] ?? '';
    const url = `http://127.0.0.1:${port}/`;
    await scene.course.rows.update(WebhookEndpointRow, id, { url });

    const { event } = await scene.paid();
    await scene.send(id);
    const [delivery] = await scene.deliveries(id);
    expect(delivery).toMatchObject({ status: 'delivered', code: 204 });
    expect(await said()).toBe(`order.paid evt_${event.at}_${event.id}`);

    await scene.course.get(Redeliver).run(scene.secretary, delivery!.id, newId());
    await scene.course.get(RotateWebhookSecret).run(scene.secretary, id, newId());
    await scene.send(id);
    expect((await scene.deliveries(id))[0]).toMatchObject({ status: 'delivered', code: 204 });

    const stamp = String(Math.floor(Date.now() / 1_000));
    const forged = { 'lianji-timestamp': stamp, 'lianji-signature': `v1=${'0'.repeat(64)}` };
    const answer = await fetch(url, { method: 'POST', headers: forged, body: delivery!.body });
    expect(answer.status).toBe(401);

    await scene.ping(id);
    await scene.send(id);
    expect(await said()).toMatch(/^webhook[.]ping evt_/); // next after the first: the repeat was known
    receiver!.kill();
    await once(receiver!, 'exit');
  });
});
