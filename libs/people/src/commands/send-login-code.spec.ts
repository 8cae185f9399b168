import { Writable } from 'node:stream';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxEventRow, OutboxModule, eventOf, type EventOf } from '@app/outbox';
import { Clock, LOGGER, MINUTE_MS, PlatformModule, SECOND_MS, blindIndex, makeLogger } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { startSms, type SmsServer } from '../../../../demo/sms';
import { LogIn, PeopleModule, RequestLoginCode, SendLoginCode } from '..';
import { LoginMessageRow } from '../login-message.row';
import { SmsGateway } from '../sms-gateway';

const KEY = 'market of specs';
const SECRET = 'a secret that the gateway knows too';

let modules: TestingModule;
let database: DataSource;
let clock: Clock;
let sms: SmsServer;
let logged = '';

beforeAll(async () => {
  sms = await startSms({ key: KEY, secret: SECRET, nowSeconds: () => Math.floor(clock.now() / SECOND_MS) });
  const settings = await testSettings({ SMS_URL: sms.url, SMS_KEY: KEY, SMS_SECRET: SECRET });
  const lines = new Writable({
    write(chunk: Buffer, _, done) {
      logged += chunk.toString();
      done();
    },
  });
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, PeopleModule],
  })
    .overrideProvider(LOGGER)
    .useValue(makeLogger('spec', 'debug', lines))
    .compile();
  database = modules.get(DataSource);
  clock = modules.get(Clock);
});
afterEach(() => {
  sms.setFaults({});
});
afterAll(async () => {
  await modules.close();
  await sms.stop();
});

type Asked = EventOf<'login_code.requested'>;

let last = Date.now() % 100_000_000;
const newPhone = (): string => `136${String((last += 1)).padStart(8, '0')}`;
const send = (event: Asked): Promise<void> => modules.get(SendLoginCode).react(event);
const textsTo = (phone: string) => sms.sent.filter((each) => each.phone === phone);
const waiting = (phone: string) =>
  database.manager.findBy(LoginMessageRow, { phoneIndex: blindIndex(phone) });

/** Asks for a code and hands back the events it made: the sending, and the look at the end. */
async function asked(phone: string, locale = 'zh-CN'): Promise<{ now: Asked; later: Asked; rows: string }> {
  await modules.get(RequestLoginCode).run(phone, '127.0.0.1', locale);
  const [message] = await waiting(phone);
  const rows = await database.manager
    .createQueryBuilder(OutboxEventRow, 'event')
    .where('event.name = :name AND event.payload LIKE :id', {
      name: 'login_code.requested',
      id: `%${message?.id ?? 'none'}%`,
    })
    .orderBy('event.id')
    .getMany();
  const [now, later] = rows.map((row) => eventOf(row) as Asked);
  if (!now || !later) throw new Error('no event asks for the text');
  return { now, later, rows: JSON.stringify(rows) };
}

describe('a code by text', () => {
  it('reaches its phone, logs in, and leaves nothing behind', async () => {
    const phone = newPhone();
    const { now } = await asked(phone, 'en');
    await send(now);
    const [text] = textsTo(phone);
    expect(text).toEqual({
      id: now.payload.messageId,
      phone,
      code: expect.stringMatching(/^\d{6}$/),
      minutes: 5,
      locale: 'en',
    });
    expect(await waiting(phone)).toEqual([]);
    const { token } = await modules.get(LogIn).run(phone, text?.code ?? '', () => Promise.resolve(false));
    expect(token).toHaveLength(43);
  });

  it('stands in no event, no table and no log line in the clear', async () => {
    const phone = newPhone();
    sms.setFaults({ serverErrors: 1, refusals: 1 });
    const { now, rows } = await asked(phone);
    const [message] = await waiting(phone);
    const kept = JSON.stringify(await database.query('SELECT * FROM login_messages'));
    await expect(send(now)).rejects.toThrow('the gateway for texts gave no answer: status 500');
    await send(now);
    expect(logged).toContain('the gateway refused a log-in code');
    for (const text of [rows, kept, logged]) {
      expect(text).not.toContain(phone);
      expect(text).not.toContain(`"${message?.code ?? ''}"`);
    }
  });

  it('is sent once for its id, however often it is asked for', async () => {
    const phone = newPhone();
    const { now } = await asked(phone);
    await Promise.all([send(now), send(now)]);
    await send(now);
    expect(textsTo(phone)).toHaveLength(1);
  });

  it('is sent once though the gateway failed, was busy, or lost its answer', async () => {
    const phone = newPhone();
    const { now } = await asked(phone);
    sms.setFaults({ serverErrors: 1 });
    await expect(send(now)).rejects.toThrow('status 500');
    sms.setFaults({ tooMany: 1 });
    await expect(send(now)).rejects.toThrow('status 429');
    expect(textsTo(phone)).toEqual([]);
    sms.setFaults({ dropped: 1 });
    await expect(send(now)).rejects.toThrow('fetch failed');
    expect(await waiting(phone)).toHaveLength(1);
    await send(now);
    expect(textsTo(phone)).toHaveLength(1);
    expect(await waiting(phone)).toEqual([]);
  });

  it('waits for a gateway that says nothing for three seconds, and asks again under the same id', async () => {
    const phone = newPhone();
    const { now } = await asked(phone);
    sms.setFaults({ silent: 1 });
    await expect(send(now)).rejects.toThrow('timeout');
    await send(now);
    expect(textsTo(phone)).toHaveLength(1);
  }, 10_000);

  it('is not sent again when the gateway says that it never will', async () => {
    const phone = newPhone();
    const { now } = await asked(phone);
    sms.setFaults({ refusals: 1 });
    await send(now);
    await send(now);
    expect(textsTo(phone)).toEqual([]);
    expect(await waiting(phone)).toEqual([]);
  });

  it('is not sent any more when a newer one was asked for, or when it is void', async () => {
    const phone = newPhone();
    const first = await asked(phone);
    clock.advance(MINUTE_MS);
    const second = await asked(phone);
    await send(first.now);
    expect(textsTo(phone)).toEqual([]);
    clock.advance(5 * MINUTE_MS);
    await send(second.later);
    expect(textsTo(phone)).toEqual([]);
    expect(await waiting(phone)).toEqual([]);
  });

  it('leaves most of the workers to the orders when the gateway hangs', async () => {
    const gateway = modules.get(SmsGateway);
    const texts = Array.from({ length: 8 }, (_, index) => ({
      ...{ id: `hang-${String(index)}`, phone: newPhone(), code: '123456', minutes: 5, locale: 'zh-CN' },
    }));
    sms.setFaults({ silent: 8 });
    const before = sms.asked();
    const outcomes = await Promise.all(texts.map((text) => gateway.send(text)));
    expect(outcomes.filter(({ kind }) => kind === 'unknown')).toHaveLength(8);
    expect(sms.asked() - before).toBe(3);
    sms.setFaults({});
    expect(await gateway.send({ ...texts[0]!, id: 'after' })).toEqual({ kind: 'accepted' });
  }, 10_000);
});

describe('the gateway', () => {
  it('believes no other key, no other secret and no old request', async () => {
    const text = { id: 'x', phone: newPhone(), code: '123456', minutes: 5, locale: 'zh-CN' };
    const ours = { SMS_URL: sms.url, SMS_KEY: KEY, SMS_SECRET: SECRET };
    const late = new Clock();
    late.advance(clock.now() - late.now() - 301 * SECOND_MS);
    const answers = [
      await new SmsGateway(await testSettings({ ...ours, SMS_KEY: 'another market' }), clock).send(text),
      await new SmsGateway(await testSettings({ ...ours, SMS_SECRET: 'a secret of nobody' }), clock).send(
        text,
      ),
      await new SmsGateway(await testSettings(ours), late).send(text),
    ];
    expect(answers).toEqual(Array(3).fill({ kind: 'unknown', reason: 'status 401' }));
    expect(textsTo(text.phone)).toEqual([]);
  });
});
