import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import {
  Clock,
  DAY_MS,
  GUEST,
  HOUR_MS,
  MINUTE_MS,
  PlatformModule,
  SECOND_MS,
  isRefusal,
  newId,
} from '@app/platform';
import { testSettings } from '@app/platform/test';
import {
  LogIn,
  LogOut,
  PeopleModule,
  PeopleQueries,
  RemoveAddress,
  RequestLoginCode,
  SaveAddress,
  SignIns,
} from '.';

let modules: TestingModule;
let database: DataSource;
let clock: Clock;
let asking: RequestLoginCode;
let entering: LogIn;
let queries: PeopleQueries;
let signIns: SignIns;

beforeAll(async () => {
  const settings = await testSettings();
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, PeopleModule],
  }).compile();
  database = modules.get(DataSource);
  clock = modules.get(Clock);
  asking = modules.get(RequestLoginCode);
  entering = modules.get(LogIn);
  queries = modules.get(PeopleQueries);
  signIns = modules.get(SignIns);
});

afterAll(() => modules.close());

let last = Date.now() % 100_000_000;
const newPhone = (): string => `138${String((last += 1)).padStart(8, '0')}`;
const ask = (phone: string, from = '127.0.0.1') => asking.run(phone, from, 'zh-CN');
const isStaff = (is: boolean) => () => Promise.resolve(is);
const enter = (phone: string, code: string, is = false) => entering.run(phone, code, isStaff(is));

async function codeOf(phone: string): Promise<string> {
  const [message] = await queries.demoInbox(phone);
  return message?.code ?? '';
}

async function signInOf(phone: string, is = false): Promise<string> {
  await ask(phone);
  return (await enter(phone, await codeOf(phone), is)).token;
}

describe('a log-in code', () => {
  it('is sent once to 200 parallel requests', async () => {
    const phone = newPhone();
    const all = await Promise.allSettled(Array.from({ length: 200 }, () => ask(phone)));
    const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(199);
    expect(refused.every((error) => isRefusal(error) && error.code === 'code_wait')).toBe(true);
    expect(await queries.demoInbox(phone)).toHaveLength(1);
  });

  it('is sent again after the wait, and then the earlier one is worth nothing', async () => {
    const phone = newPhone();
    await ask(phone);
    const first = await codeOf(phone);
    await expect(ask(phone)).rejects.toMatchObject({ code: 'code_wait', values: { seconds: 10 } });
    clock.advance(10 * SECOND_MS);
    await ask(phone);
    const second = await codeOf(phone);
    if (first !== second) await expect(enter(phone, first)).rejects.toMatchObject({ code: 'wrong_code' });
    expect((await enter(phone, second)).token).toHaveLength(43);
  });

  it('is good once, also for two at the same moment', async () => {
    const phone = newPhone();
    await ask(phone);
    const code = await codeOf(phone);
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => enter(phone, code)));
    expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await queries.byPhone(phone)).not.toBeNull();
  });

  it('is void after five wrong tries, counted also when they come at once', async () => {
    const phone = newPhone();
    await ask(phone);
    const code = await codeOf(phone);
    const wrong = code === '000000' ? '000001' : '000000';
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => enter(phone, wrong)));
    expect(all.every((each) => each.status === 'rejected')).toBe(true);
    await expect(enter(phone, code)).rejects.toMatchObject({ code: 'too_many_tries' });
    expect(await queries.byPhone(phone)).toBeNull();
  });

  it('is good for five minutes', async () => {
    const phone = newPhone();
    await ask(phone);
    clock.advance(5 * MINUTE_MS);
    await expect(enter(phone, await codeOf(phone))).rejects.toMatchObject({ code: 'wrong_code' });
  });

  it('goes to phones only, and to a network address no more than sixty an hour', async () => {
    for (const phone of ['', '123', '23800001111', "1'; DROP TABLE persons"])
      await expect(ask(phone)).rejects.toMatchObject({ code: 'bad_input' });
    const from = `10.0.${String(last % 250)}.${String((last >> 8) % 250)}`;
    for (let sent = 0; sent < 60; sent += 1) await ask(newPhone(), from);
    await expect(ask(newPhone(), from)).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(ask(newPhone(), '10.9.9.9')).resolves.toBeUndefined();
  });
});

describe('a sign-in', () => {
  it('is one person for one phone, however it is typed', async () => {
    const phone = newPhone();
    const first = await signInOf(phone);
    clock.advance(MINUTE_MS);
    const second = await signInOf(` +86 ${phone.slice(0, 3)}-${phone.slice(3)}`);
    expect(second).not.toBe(first);
    expect(await signIns.personOf(second)).toEqual(await signIns.personOf(first));
  });

  it('keeps neither the token nor the phone in the clear', async () => {
    const phone = newPhone();
    const token = await signInOf(phone);
    const tables = ['persons', 'sign_ins', 'login_codes', 'login_messages'];
    for (const table of tables) {
      const text = JSON.stringify(await database.query(`SELECT * FROM ${table}`));
      expect(text).not.toContain(token);
      expect(text).not.toContain(phone);
    }
  });

  it('ends at once by logging out, and that one alone', async () => {
    const phone = newPhone();
    const first = await signInOf(phone);
    clock.advance(MINUTE_MS);
    const second = await signInOf(phone);
    await modules.get(LogOut).run(first);
    expect(await signIns.personOf(first)).toBeNull();
    expect(await signIns.personOf(second)).not.toBeNull();
    await database.query('UPDATE persons SET closed_at = ? WHERE phone_index IS NOT NULL', [new Date()]);
    expect(await signIns.personOf(second)).toBeNull();
    await database.query('UPDATE persons SET closed_at = NULL');
  });

  it('lasts 30 days from the last visit for a shopper', async () => {
    const token = await signInOf(newPhone());
    clock.advance(29 * DAY_MS);
    expect(await signIns.personOf(token)).not.toBeNull();
    clock.advance(29 * DAY_MS);
    expect(await signIns.personOf(token)).not.toBeNull();
    clock.advance(30 * DAY_MS);
    expect(await signIns.personOf(token)).toBeNull();
  });

  it('lasts twelve hours for staff', async () => {
    const token = await signInOf(newPhone(), true);
    clock.advance(11 * HOUR_MS);
    expect(await signIns.personOf(token)).not.toBeNull();
    clock.advance(12 * HOUR_MS);
    expect(await signIns.personOf(token)).toBeNull();
  });

  it('is nobody for nonsense', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), 'a'.repeat(10_000)])
      expect(await signIns.personOf(token)).toBeNull();
  });
});

describe('an address', () => {
  const address = {
    name: '沈青',
    phone: '13800001111',
    regionCode: '120104',
    street: '演示街道 1 号',
    isDefault: false,
  };
  const owner = async () => {
    const person = await signIns.personOf(await signInOf(newPhone()));
    return { id: person?.id ?? '', offices: [] };
  };

  it('is saved once for one request, and the first is the default', async () => {
    const me = await owner();
    const save = modules.get(SaveAddress);
    const input = { ...address, requestId: newId() };
    await Promise.all([save.run(me, input), save.run(me, input)]);
    await save.run(me, input);
    await expect(save.run(me, { ...input, name: '别人' })).rejects.toMatchObject({ code: 'request_reused' });
    await save.run(me, { ...address, street: '演示街道 2 号', requestId: newId() });
    const mine = await queries.addressesOf(me.id);
    expect(mine.map((each) => each.street)).toEqual(['演示街道 1 号', '演示街道 2 号']);
  });

  it('is changed and removed by its owner alone', async () => {
    const [me, other] = [await owner(), await owner()];
    const save = modules.get(SaveAddress);
    await save.run(me, { ...address, requestId: newId() });
    const [saved] = await queries.addressesOf(me.id);
    const change = { ...address, id: saved?.id, street: '换了地方', requestId: newId() };
    await expect(save.run(other, change)).rejects.toMatchObject({ code: 'not_found' });
    await expect(modules.get(RemoveAddress).run(other, saved?.id ?? '')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(save.run(GUEST, change)).rejects.toMatchObject({ code: 'not_signed_in' });
    expect((await queries.addressesOf(me.id))[0]?.street).toBe('演示街道 1 号');
    await modules.get(RemoveAddress).run(me, saved?.id ?? '');
    expect(await queries.addressesOf(me.id)).toEqual([]);
  });

  it('of ten thousand characters is refused by its field', async () => {
    const input = { ...address, street: '长'.repeat(10_000), requestId: newId() };
    await expect(modules.get(SaveAddress).run(await owner(), input)).rejects.toMatchObject({
      code: 'bad_input',
      values: { street: 'too_long' },
    });
  });
});
