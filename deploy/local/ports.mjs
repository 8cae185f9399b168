import net from 'node:net';
import { Trouble } from './words.mjs';

/**
 * @param {net.ListenOptions} options
 * @returns {Promise<net.Server>}
 */
function listen(options) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(options, () => resolve(server));
  });
}

/** @param {net.Server} server */
const close = (server) => new Promise((resolve) => server.close(resolve));

/**
 * Free loopback ports, different from each other: all are held open until the last one is known.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const servers = [];
  for (let n = 0; n < count; n++) servers.push(await listen({ port: 0, host: '127.0.0.1' }));
  const ports = servers.map((server) => /** @type {net.AddressInfo} */ (server.address()).port);
  await Promise.all(servers.map(close));
  return ports;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether a server may listen there, on every address and on loopback
 */
export async function isFree(port) {
  for (const host of ['0.0.0.0', '127.0.0.1']) {
    try {
      await close(await listen({ port, host }));
    } catch {
      return false;
    }
  }
  return true;
}

/**
 * @param {string} variable
 * @param {string | undefined} value
 * @param {number} otherwise
 */
export function portFrom(variable, value, otherwise) {
  if (value === undefined || value === '') return otherwise;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535)
    throw new Trouble('portInvalid', { variable, value });
  return port;
}

/**
 * Refuses with a sentence that names the first port which something else holds.
 * @param {{ name: string, port: number, variable: string }[]} wanted
 */
export async function requireFree(wanted) {
  for (const { name, port, variable } of wanted) {
    if (await isFree(port)) continue;
    const [other] = await freePorts(1);
    throw new Trouble('portTaken', { name, port, variable, other: other ?? port + 1 });
  }
}

/**
 * @param {number} port
 * @param {string} [send] what to say first, for a server that waits to be spoken to
 * @returns {Promise<string>} the first bytes that the server says, or '' when there is none
 */
export function firstWords(port, send) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const end = (/** @type {string} */ text) => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(1_000, () => end(''));
    socket.once('error', () => end(''));
    socket.once('close', () => end(''));
    socket.once('data', (data) => end(data.toString('latin1')));
    if (send) socket.write(send);
  });
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>} whether something listens there
 */
export function accepts(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('connect', () => end(true));
  });
}
