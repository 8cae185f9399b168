import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { GUEST, isRefusal, newId, PlatformModule, type Actor, type Office } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { PeopleModule, PeopleQueries, PersonRow, RemoveView, RenameView, SavedViewRow, SaveView } from '.';

let modules: TestingModule;
let saving: SaveView;
let renaming: RenameView;
let removing: RemoveView;

beforeAll(async () => {
  const settings = await testSettings();
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, PeopleModule],
  }).compile();
  saving = modules.get(SaveView);
  renaming = modules.get(RenameView);
  removing = modules.get(RemoveView);
});
afterAll(() => modules.close());

async function someone(office: Office = 'accountant'): Promise<Actor> {
  const id = newId();
  const person = {
    ...{ id, phone: null, phoneIndex: null, displayName: '程叙白', avatar: null },
    ...{ isPartyMember: false, createdAt: 0, closedAt: null },
  };
  await modules.get(DataSource).manager.insert(PersonRow, person);
  return { id, offices: [{ office, allianceId: newId(), villageId: null }] };
}

const wanted = (name: string, query = 'account=A.bank', requestId = newId()) => ({
  ...{ requestId, page: 'ledger' as const, name, query },
});
const namesOf = async ({ id }: Actor) =>
  (await modules.get(PeopleQueries).viewsOf(id)).map(({ name }) => name);
const refusalOf = async (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (fault: unknown) => (isRefusal(fault) ? [fault.code, fault.values] : fault),
  );

describe('a saved view', () => {
  it('is found again by its owner, is called otherwise and goes', async () => {
    const [her, other] = [await someone(), await someone('packhouse')];
    const view = await saving.run(her, wanted(' 银行，本月 ', 'account=A.bank&month=2026-11'));
    expect(view).toMatchObject({ page: 'ledger', name: '银行，本月', query: 'account=A.bank&month=2026-11' });
    await saving.run(her, { ...wanted('银行，本月', 'status=open'), page: 'settlements' });
    await renaming.run(her, view.id, '银行');
    await renaming.run(her, view.id, '银行');
    expect(await namesOf(her)).toEqual(['银行', '银行，本月']);
    expect(await namesOf(other)).toEqual([]);

    for (const act of [renaming.run(other, view.id, '我的'), removing.run(other, view.id)])
      expect(await refusalOf(act)).toEqual(['not_found', { thing: 'view' }]);
    await removing.run(her, view.id);
    await removing.run(her, view.id);
    expect(await namesOf(her)).toEqual(['银行，本月']);
    expect(await refusalOf(renaming.run(her, view.id, '还在'))).toEqual(['not_found', { thing: 'view' }]);
  });

  it('is the same one when its request comes again, also together with itself', async () => {
    const her = await someone();
    const request = wanted('银行');
    const made = await Promise.all([1, 2, 3].map(() => saving.run(her, request)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await refusalOf(saving.run(her, { ...request, name: '别的' }))).toEqual(['request_reused', {}]);
    expect(await namesOf(her)).toEqual(['银行']);
  });

  it('has a name that no other view of the list has', async () => {
    const her = await someone();
    await saving.run(her, wanted('银行'));
    const view = await saving.run(her, wanted('微信', 'account=A.psp.wechat'));
    const taken = ['bad_input', { fields: ['name'], name: 'taken' }];
    expect(await refusalOf(saving.run(her, wanted('银行', 'account=L.pool')))).toEqual(taken);
    expect(await refusalOf(renaming.run(her, view.id, '银行'))).toEqual(taken);
    const twice = await Promise.all([1, 2].map(() => refusalOf(saving.run(her, wanted('池')))));
    expect(twice).toEqual(expect.arrayContaining([undefined, taken]));
    expect(await namesOf(her)).toEqual(['银行', '微信', '池']);
  });

  it('is one of thirty, also when two come at once; the place of a removed one is free', async () => {
    const her = await someone();
    const first = await saving.run(her, wanted('1'));
    for (let n = 2; n < 30; n += 1) await saving.run(her, wanted(String(n)));
    const both = await Promise.all(['30', '31'].map((name) => refusalOf(saving.run(her, wanted(name)))));
    const full = ['over_limit', { thing: 'view', max: 30 }];
    expect(both).toEqual(expect.arrayContaining([undefined, full]));
    expect(await namesOf(her)).toHaveLength(30);
    await removing.run(her, first.id);
    await saving.run(her, wanted('又一个'));
    expect((await namesOf(her)).at(-1)).toBe('又一个');
    expect(await modules.get(DataSource).manager.countBy(SavedViewRow, { personId: her.id })).toBe(30);
  });

  it('is not taken without a name, with a foreign query or from who has no desk', async () => {
    const her = await someone();
    expect(await refusalOf(saving.run(her, wanted('  ')))).toEqual([
      'bad_input',
      { fields: ['name'], name: 'missing' },
    ]);
    expect(await refusalOf(saving.run(her, wanted('银行', 'status=open')))).toEqual([
      'bad_input',
      { fields: ['query'], query: 'invalid' },
    ]);
    expect(await refusalOf(saving.run(GUEST, wanted('银行')))).toEqual(['not_signed_in', {}]);
    const shopper = { ...(await someone()), offices: [] };
    for (const act of [
      saving.run(shopper, wanted('银行')),
      renaming.run(shopper, newId(), '银行'),
      removing.run(shopper, newId()),
    ])
      expect(await refusalOf(act)).toMatchObject(['not_permitted', { permission: 'view.save' }]);
    expect([await namesOf(her), await namesOf(shopper)]).toEqual([[], []]);
  });
});
