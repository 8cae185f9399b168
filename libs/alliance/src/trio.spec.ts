import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule, StepRow } from '@app/outbox';
import { GUEST, PlatformModule, newId, seal, type Actor } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { AllianceModule, AllianceQueries, AppointTrio, HandOverTrio, RegisterBrand, TrioRow } from '.';

const UNTIL = `${String(new Date().getFullYear() + 1)}-06-30`;

let modules: TestingModule;
let database: DataSource;
let queries: AllianceQueries;

beforeAll(async () => {
  const settings = await testSettings();
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, AllianceModule],
  }).compile();
  database = modules.get(DataSource);
  queries = modules.get(AllianceQueries);
});

afterAll(() => modules.close());

async function newPerson(): Promise<string> {
  const id = newId();
  const sql = 'INSERT INTO persons (id, display_name, created_at) VALUES (?, ?, ?)';
  await database.query(sql, [id, seal('苗小满'), new Date()]);
  return id;
}

async function newAlliance(): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on)
     VALUES (?, ?, '沃青联盟', '辛口镇', 'village_village', '', '2025-03-18')`,
    [id, id.toLowerCase()],
  );
  return id;
}

const secretaryOf = (...alliances: string[]): Actor => ({
  id: newId(),
  offices: alliances.map((allianceId) => ({ office: 'alliance_secretary', allianceId, villageId: null })),
});

const brandFor = (allianceId: string) => ({
  allianceId,
  slug: `brand-${newId().toLowerCase()}`,
  name: `沃小青 ${newId()}`,
  logo: '/art/brand-woxiaoqing.svg',
  requestId: newId(),
});

async function branded(): Promise<string> {
  const allianceId = await newAlliance();
  await modules.get(RegisterBrand).run(secretaryOf(allianceId), brandFor(allianceId));
  return allianceId;
}

const appoint = (allianceId: string, streamerId: string) =>
  modules
    .get(AppointTrio)
    .run(secretaryOf(allianceId), { allianceId, streamerId, until: UNTIL, requestId: newId() });

const seated = (all: PromiseSettledResult<unknown>[]) =>
  all.filter((each) => each.status === 'fulfilled').length;
const refusals = (all: PromiseSettledResult<unknown>[]) =>
  all.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []));

describe('one alliance', () => {
  it('keeps one of two streamers who are seated at once', async () => {
    const allianceId = await branded();
    const [first, second] = [await newPerson(), await newPerson()];
    const all = await Promise.allSettled([appoint(allianceId, first), appoint(allianceId, second)]);
    expect(seated(all)).toBe(1);
    expect(refusals(all)).toEqual(['seat_taken']);
    expect(await queries.triosOf([allianceId])).toHaveLength(1);
  });

  it('keeps one of two brands that are registered at once', async () => {
    const allianceId = await newAlliance();
    const secretary = secretaryOf(allianceId);
    const register = () => modules.get(RegisterBrand).run(secretary, brandFor(allianceId));
    const all = await Promise.allSettled([register(), register()]);
    expect(seated(all)).toBe(1);
    expect(refusals(all)).toEqual(['seat_taken']);
    expect(await queries.brandsOf([allianceId])).toHaveLength(1);
  });

  it('cannot be given a second streamer or brand by a raw statement', async () => {
    const allianceId = await branded();
    const trio = await appoint(allianceId, await newPerson());
    const seat =
      'INSERT INTO trios (id, alliance_id, brand_id, streamer_id, started_at, until_on) VALUES (?, ?, ?, ?, ?, ?)';
    const values = [newId(), allianceId, trio.brandId, await newPerson(), new Date(), UNTIL];
    await expect(database.query(seat, values)).rejects.toMatchObject({ errno: 1062 });
    const brand =
      'INSERT INTO brands (id, alliance_id, slug, name, logo, registered_on) VALUES (?, ?, ?, ?, ?, ?)';
    const other = [newId(), allianceId, newId().toLowerCase(), newId(), '/art/x.svg', UNTIL];
    await expect(database.query(brand, other)).rejects.toMatchObject({ errno: 1062 });
  });

  it('keeps its brand for good', async () => {
    const [allianceId, other] = [await branded(), await newAlliance()];
    const { brandId } = await appoint(allianceId, await newPerson());
    const move = 'UPDATE brands SET alliance_id = ? WHERE id = ?';
    await expect(database.query(move, [other, brandId])).rejects.toMatchObject({ errno: 1451 });
  });
});

describe('a streamer', () => {
  it('serves one alliance, also when two ask at once', async () => {
    const [a, b] = [await branded(), await branded()];
    const streamerId = await newPerson();
    const all = await Promise.allSettled([appoint(a, streamerId), appoint(b, streamerId)]);
    expect(seated(all)).toBe(1);
    expect(refusals(all)).toEqual(['seat_taken']);
  });

  it('is not seated without a brand, for a past day, or when nobody knows them', async () => {
    const [bare, ready] = [await newAlliance(), await branded()];
    await expect(appoint(bare, await newPerson())).rejects.toMatchObject({ code: 'not_found' });
    await expect(appoint(ready, newId())).rejects.toMatchObject({ code: 'not_found' });
    const past = {
      allianceId: ready,
      streamerId: await newPerson(),
      until: '2020-01-01',
      requestId: newId(),
    };
    await expect(modules.get(AppointTrio).run(secretaryOf(ready), past)).rejects.toMatchObject({
      code: 'bad_input',
    });
    expect(await queries.triosOf([bare, ready])).toEqual([]);
  });

  it('is appointed by the secretaries of that alliance alone', async () => {
    const allianceId = await branded();
    const input = { allianceId, streamerId: await newPerson(), until: UNTIL, requestId: newId() };
    const command = modules.get(AppointTrio);
    const accountant: Actor = {
      id: newId(),
      offices: [{ office: 'accountant', allianceId, villageId: null }],
    };
    await expect(command.run(GUEST, input)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(command.run(accountant, input)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(command.run(secretaryOf(await newAlliance()), input)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await queries.triosOf([allianceId])).toEqual([]);
  });
});

describe('a hand-over', () => {
  it('ends one term and begins the next at one instant, with a dated step', async () => {
    const allianceId = await branded();
    const [first, second] = [await newPerson(), await newPerson()];
    const before = await appoint(allianceId, first);
    const secretary = secretaryOf(allianceId);
    const input = { allianceId, streamerId: second, until: UNTIL, requestId: newId() };
    const after = await modules.get(HandOverTrio).run(secretary, input);
    const ended = await database.manager.findOneByOrFail(TrioRow, { id: before.id });
    expect(ended.endedAt).toBe(after.startedAt);
    expect(after.brandId).toBe(before.brandId);
    const serving = await queries.servingStreamer(database.manager, allianceId);
    expect(serving).toEqual({ personId: second, since: after.startedAt, until: UNTIL });
    const steps = await database.manager.findBy(StepRow, { thingId: before.id, step: 'hand_over' });
    expect(steps).toMatchObject([
      { fromStatus: 'serving', toStatus: 'ended', doneBy: secretary.id, at: ended.endedAt },
    ]);
    expect((await queries.officesOf(first)).map((held) => held.office)).toEqual([]);
    expect(await queries.officesOf(second)).toMatchObject([{ office: 'streamer', allianceId }]);
  });

  it('is done once for one request', async () => {
    const allianceId = await branded();
    await appoint(allianceId, await newPerson());
    const secretary = secretaryOf(allianceId);
    const input = { allianceId, streamerId: await newPerson(), until: UNTIL, requestId: newId() };
    const handOver = () => modules.get(HandOverTrio).run(secretary, input);
    const [first, second] = await Promise.all([handOver(), handOver()]);
    expect(second.id).toBe(first.id);
    const other = { ...input, streamerId: await newPerson() };
    await expect(modules.get(HandOverTrio).run(secretary, other)).rejects.toMatchObject({
      code: 'request_reused',
    });
  });

  it('takes nobody from another alliance, and needs somebody to hand over', async () => {
    const [a, b] = [await branded(), await branded()];
    const [mine, theirs] = [await newPerson(), await newPerson()];
    const input = { allianceId: a, streamerId: theirs, until: UNTIL };
    const handOver = () => modules.get(HandOverTrio).run(secretaryOf(a), { ...input, requestId: newId() });
    await expect(handOver()).rejects.toMatchObject({ code: 'step_not_allowed' });
    await appoint(a, mine);
    await appoint(b, theirs);
    await expect(handOver()).rejects.toMatchObject({ code: 'seat_taken', values: { by: 'alliance' } });
    expect((await queries.servingStreamer(database.manager, a))?.personId).toBe(mine);
  });
});
