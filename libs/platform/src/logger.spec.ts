import { makeLogger } from './logger';

function lineOf(write: (log: ReturnType<typeof makeLogger>) => void): string {
  let text = '';
  write(makeLogger('storefront', 'info', { write: (line) => (text += line) }));
  return text;
}

describe('a log line', () => {
  const recipient = { name: '李雷', phone: '13800001111', street: '黄河道 8 号 2 门 501' };

  it.each([
    ['as the line itself, but for its name', { phone: recipient.phone, street: recipient.street }],
    ['under its own key', { recipient }],
    ['under any key', { sentTo: recipient }],
    ['in an input', { input: { recipient } }],
    ['in a list', { orders: [{ sentTo: recipient }] }],
    ['deep in a job', { job: { data: { sentTo: recipient } } }],
  ])('shows nothing of a recipient who stands in it %s', (_, fields) => {
    const line = lineOf((log) => {
      log.info({ ...fields, orderId: '01J' }, 'order placed');
    });
    for (const canary of Object.values(recipient)) expect(line).not.toContain(canary);
    expect(line).toContain('[hidden]');
    expect(line).toContain('01J');
  });

  it('leaves what it speaks of as it was', () => {
    const input = { recipient: { ...recipient }, at: { sentTo: { ...recipient } } };
    lineOf((log) => {
      log.info({ input }, 'order placed');
    });
    expect(input).toEqual({ recipient, at: { sentTo: recipient } });
  });

  it('shows what an error is, and nothing of whom it met', () => {
    const error = Object.assign(new Error('the row is locked'), {
      code: 'ER_LOCK',
      recipient,
      parameters: [recipient.name],
    });
    const line = lineOf((log) => {
      log.error({ err: error }, 'a bug');
    });
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'Error', message: 'the row is locked', code: 'ER_LOCK' },
    });
    for (const canary of Object.values(recipient)) expect(line).not.toContain(canary);
  });

  it('says which app wrote it', () => {
    const line = lineOf((log) => {
      log.info('ready');
    });
    expect(JSON.parse(line)).toMatchObject({ name: 'storefront', msg: 'ready' });
  });
});
