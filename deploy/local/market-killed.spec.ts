import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BareMarket, endAllOf, processesOf } from './bare-market';
import { SmallDisk } from './small-disk';

jest.setTimeout(180_000);

const FILES_OF_SOME_TABLES = 10;

let market: BareMarket;
let disk: SmallDisk;
let data: string;
/** What a start that nobody disturbed leaves in the tables. */
let whole: Record<string, number>;

beforeAll(async () => {
  market = new BareMarket();
  disk = SmallDisk.mount(1_200);
  data = join(disk.path, 'first');
  const started = await market.start(data);
  await started.isOpen();
  whole = await started.rows();
  await started.stop();
});
afterEach(() => {
  endAllOf(data);
  rmSync(data, { recursive: true, force: true });
});
afterAll(async () => {
  await market.close();
  disk.close();
});

const logged = (text: string): boolean => {
  const file = join(data, 'log/migrate.log');
  return existsSync(file) && readFileSync(file, 'utf8').includes(text);
};
const tableFiles = (): string[] => {
  const schema = join(data, 'mysql/lianji');
  return existsSync(schema) ? readdirSync(schema).filter((name) => name.endsWith('.ibd')) : [];
};

/** A start that is killed once something is so: alone, as when memory runs out, or with all it had begun, as by a power failure. */
async function killedWhen(what: 'mariadb-install' | 'migrate' | 'seed', isSo: () => boolean): Promise<void> {
  data = join(disk.path, what);
  const started = await market.start(data);
  await started.until(what, isSo);
  if (what === 'seed') endAllOf(data);
  await started.killHard();
  // What it leaves running is written down, for the next one to end.
  if (what !== 'seed') expect(existsSync(join(data, `run/${what}.process.json`))).toBe(true);
  expect(existsSync(join(data, 'lock'))).toBe(true);
}

async function expectWhole(): Promise<void> {
  const again = await market.start(data);
  await again.isOpen();
  expect(await again.rows()).toEqual(whole);
  expect(await again.stop()).toBe(0);
  expect(processesOf(data)).toEqual([]);
}

describe('the start after one that was killed', () => {
  it('begins anew what was killed while the database was made, and ends what it left running', async () => {
    await killedWhen('mariadb-install', () => existsSync(join(data, 'mysql.new')));
    expect(processesOf(data).join('\n')).toContain('mariadb-install-db');
    await expectWhole();
    expect(existsSync(join(data, 'mysql.new'))).toBe(false);
  });

  it('finishes the migrations, and lets no second migration run beside its own', async () => {
    await killedWhen('migrate', () => tableFiles().length >= FILES_OF_SOME_TABLES);
    expect(tableFiles().length).toBeLessThan(Object.keys(whole).length);
    await expectWhole();
  });

  it('loads the demo data whole when the power failed while it was loaded', async () => {
    const entries = (): number => statSync(join(data, 'mysql/lianji/journal_entries.ibd')).size;
    let empty = 0;
    const isLoading = (): boolean => {
      if (!logged('migrated ')) return false;
      empty ||= entries();
      return entries() > empty;
    };
    await killedWhen('seed', isLoading);
    expect(logged('loaded the demo market')).toBe(false);
    await expectWhole();
  });
});
