import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inNode } from './in-node';

describe('the lock of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianji-lock-'));
  const file = join(folder, 'lock');
  const take = `module.takeLock(${JSON.stringify(file)})`;
  const stale = JSON.stringify({
    pid: 999_999_999,
    command: 'node start.mjs',
    since: '2026-01-01T00:00:00.000Z',
  });
  afterEach(() => {
    rmSync(file, { force: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is refused with the process that holds it', async () => {
    const second = `${take}.then(() => ${take})`;
    expect(await inNode('lock.mjs', second)).toMatchObject({ code: 'alreadyRunning' });
  });

  it('is free again when it was given back', async () => {
    expect(
      await inNode('lock.mjs', `${take}.then((release) => (release(), ${take})).then(() => 'mine')`),
    ).toBe('mine');
  });

  it('is taken over from a process that is gone', async () => {
    writeFileSync(file, stale);
    expect(await inNode('lock.mjs', `${take}.then(() => 'mine')`)).toBe('mine');
    expect(readFileSync(file, 'utf8')).not.toBe(stale);
  });

  it('is taken over from a process whose number is another program by now', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, command: 'another program', since: 'long ago' }));
    expect(await inNode('lock.mjs', `${take}.then(() => 'mine')`)).toBe('mine');
  });

  it('goes to one of several starts at once, also when a stale one lies there', async () => {
    writeFileSync(file, stale);
    const waiting = `${take}.then(() => new Promise((done) => setTimeout(done, 700, 'mine')))`;
    const results = await Promise.all([1, 2, 3].map(() => inNode('lock.mjs', waiting)));
    expect(results.filter((result) => result === 'mine')).toHaveLength(1);
  });
});
