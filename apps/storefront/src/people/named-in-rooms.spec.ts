import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { GUEST, newId, PlatformModule, seal, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { NamedInRoomsResolver } from './named-in-rooms.resolver';
import { PeopleApiModule } from './people.module';
import { PeopleResolver } from './people.resolver';

let modules: TestingModule;

beforeAll(async () => {
  const settings = await testSettings();
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, PeopleApiModule],
  }).compile();
});
afterAll(() => modules.close());

it('a person sees and changes whether rooms name him', async () => {
  const her: Actor = { id: newId(), offices: [] };
  const sql = 'INSERT INTO persons (id, display_name, created_at) VALUES (?, ?, NOW(3))';
  await modules.get(DataSource).query(sql, [her.id, seal('沈青')]);
  const set = (actor: Actor, isNamed: boolean) =>
    modules.get(NamedInRoomsResolver).setNamedInRooms(actor, isNamed);
  const seen = async () => (await modules.get(PeopleResolver).me(her))?.isNamedInRooms;
  expect(await seen()).toBe(true);
  expect(await set(her, false)).toMatchObject({ displayName: '沈青', isNamedInRooms: false });
  expect(await seen()).toBe(false);
  expect((await set(her, true)).isNamedInRooms).toBe(true);
  await expect(set(GUEST, false)).rejects.toMatchObject({ code: 'not_signed_in' });
  expect(await seen()).toBe(true);
});
