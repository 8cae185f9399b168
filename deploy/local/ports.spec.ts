import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inNode } from './in-node';

describe('ports', () => {
  it('gives free ones that differ', async () => {
    const ports = (await inNode('ports.mjs', 'module.freePorts(20)')) as number[];
    expect(new Set(ports).size).toBe(20);
  });

  it('gives none again that another start may not listen on yet, and all of them later', async () => {
    const TMPDIR = mkdtempSync(join(tmpdir(), 'lianji-given-'));
    const first = (await inNode('ports.mjs', 'module.freePorts(1)', { TMPDIR })) as number[];
    const notes = join(TMPDIR, readdirSync(TMPDIR)[0] ?? '');
    expect(readdirSync(notes)).toEqual(first.map(String));
    for (let port = 15_000; port < 32_000; port += 1) writeFileSync(join(notes, String(port)), '');
    const none = await inNode('ports.mjs', 'module.freePorts(1)', { TMPDIR });
    expect(none).toMatchObject({ message: 'there are not 1 free ports' });
    const past = Date.now() / 1000 - 301;
    for (const note of readdirSync(notes)) utimesSync(join(notes, note), past, past);
    expect(await inNode('ports.mjs', 'module.freePorts(1)', { TMPDIR })).toEqual([expect.any(Number)]);
    rmSync(TMPDIR, { recursive: true });
  });

  it('gives them too where nothing can be noted', async () => {
    const ports = await inNode('ports.mjs', 'module.freePorts(2)', { TMPDIR: '/proc/nowhere' });
    expect(ports).toHaveLength(2);
  });

  it('gives them to a user without a name', async () => {
    const unnamed = '(process.getuid() === 0 && process.setuid(54321), module.freePorts(1))';
    expect(await inNode('ports.mjs', unnamed)).toEqual([expect.any(Number)]);
  });

  it('names a taken one and how to choose another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const wanted = JSON.stringify([{ name: 'live', port, variable: 'LIVE_PORT' }]);
    const refusal = (await inNode('ports.mjs', `module.requireFree(${wanted})`)) as {
      code: string;
      message: string;
    };
    server.close();
    expect(refusal.code).toBe('portTaken');
    expect(refusal.message).toContain(`Port ${String(port)}, which live needs, is taken.`);
    expect(refusal.message).toMatch(/LIVE_PORT=\d+ npm start/);
  });

  it.each(['0', '65536', '3e3', '-1', '80a'])('refuses %s as a port', async (value) => {
    expect(await inNode('ports.mjs', `module.portFrom('PORT', '${value}', 1)`)).toMatchObject({
      code: 'portInvalid',
    });
  });
});
