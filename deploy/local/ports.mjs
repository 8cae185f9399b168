import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
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

// Below those that systems give to outgoing connections (from 32768, or from 49152): one of them may be gone again before
// it is listened on.
const FIRST_PORT = 15_000;
const PORTS = 17_000;
const TRIES_MAX = 500;
const GIVEN_MS = 300_000;

/**
 * Free ports, different from each other: all are held open until the last one is known. None of them is given again for
 * five minutes, for a server listens on its port long after that was chosen, and another start may choose meanwhile.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  /** @type {net.Server[]} */
  const servers = [];
  for (let tries = 0; servers.length < count && tries < TRIES_MAX; tries++) {
    const port = FIRST_PORT + randomInt(PORTS);
    if (!(await isFree(port)) || wasGiven(port)) continue;
    const server = await listen({ port, host: '127.0.0.1' }).catch(() => null);
    if (server) servers.push(server);
  }
  const ports = servers.map((server) => /** @type {net.AddressInfo} */ (server.address()).port);
  await Promise.all(servers.map(close));
  if (ports.length < count) throw new Error(`there are not ${String(count)} free ports`);
  return ports;
}

/**
 * Notes for the other starts of this user that a port is given; where nothing can be noted, none is kept.
 * @param {number} port
 * @returns {boolean} whether one of them had it already
 */
function wasGiven(port) {
  // By number: a container's user may have no name. Where there are no numbers, the folder is the user's own already.
  const folder = path.join(os.tmpdir(), `lianji-ports-${process.getuid?.() ?? 'mine'}`);
  const note = path.join(folder, String(port));
  try {
    if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
    const since = fs.statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > GIVEN_MS) fs.rmSync(note, { force: true });
    fs.writeFileSync(note, '', { flag: 'wx' });
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST';
  }
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
