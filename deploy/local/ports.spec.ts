import { createServer, type AddressInfo } from 'node:net';
import { inNode } from './in-node';

describe('ports', () => {
  it('gives free ones that differ', async () => {
    const ports = (await inNode('ports.mjs', 'module.freePorts(20)')) as number[];
    expect(new Set(ports).size).toBe(20);
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
