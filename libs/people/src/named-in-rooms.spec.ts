import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { Clock, GUEST, newId, PlatformModule, seal } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { PeopleModule, PersonRow, SetNamedInRooms, unnamedAmong } from '.';

let modules: TestingModule;

beforeAll(async () => {
  const settings = await testSettings();
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, PeopleModule],
  }).compile();
});
afterAll(() => modules.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const rows = () => modules.get(DataSource).manager;
const set = (id: string, isNamed: boolean) => modules.get(SetNamedInRooms).run({ id, offices: [] }, isNamed);
const sinceOf = async (id: string) => (await rows().findOneByOrFail(PersonRow, { id })).unnamedSince;

async function someone(): Promise<string> {
  const id = newId();
  await rows().query('INSERT INTO persons (id, display_name, created_at) VALUES (?, ?, NOW(3))', [
    id,
    seal('沈青'),
  ]);
  return id;
}

describe('a person whom rooms name', () => {
  it('is named until asked otherwise, and the first asking counts', async () => {
    const [her, other] = [await someone(), await someone()];
    expect(await sinceOf(her)).toBeNull();
    const now = jest.spyOn(modules.get(Clock), 'now').mockReturnValue(1_000);
    await set(her, false);
    now.mockReturnValue(2_000);
    await set(her, false);
    expect(await sinceOf(her)).toBe(1_000);
    expect([...(await unnamedAmong(rows(), [her, other, newId()]))]).toEqual([her]);
    await set(her, true);
    await set(her, true);
    expect(await sinceOf(her)).toBeNull();
    expect((await unnamedAmong(rows(), [her, other])).size).toBe(0);
    expect((await unnamedAmong(rows(), [])).size).toBe(0);
  });

  it('is one’s own matter: a guest is refused', async () => {
    await expect(modules.get(SetNamedInRooms).run(GUEST, false)).rejects.toMatchObject({
      code: 'not_signed_in',
    });
  });
});
