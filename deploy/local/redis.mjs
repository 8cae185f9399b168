import fs from 'node:fs';
import path from 'node:path';
import { findProgram } from './packages.mjs';
import { firstWords } from './ports.mjs';
import { markOf } from './processes.mjs';

/**
 * Debian keeps the server inside redis-tools under the name of its checker; under its own name it serves.
 * @param {string} runDir
 */
function serverProgram(runDir) {
  const server = findProgram('redis-server');
  if (server) return server;
  const link = path.join(runDir, 'redis-server');
  fs.rmSync(link, { force: true });
  fs.symlinkSync(findProgram('redis-check-rdb') ?? 'redis-check-rdb', link);
  return link;
}

/**
 * @param {import('./data-folder.mjs').DataFolder} folder
 * @param {{ port: number, durable: boolean }} options
 * @returns {import('./supervise.mjs').Plan}
 */
export function redisPlan({ dataDir, runDir, logDir }, { port, durable }) {
  const home = `${markOf(dataDir)}redis`;
  fs.mkdirSync(home, { recursive: true });
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: home,
    appendonly: durable ? 'yes' : 'no',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    databases: 128,
    daemonize: 'no',
    'set-proc-title': 'no',
  };
  return {
    name: 'redis',
    command: serverProgram(runDir),
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    env: process.env,
    cwd: home,
    logFile: path.join(logDir, 'redis.log'),
    runDir,
    patienceMs: 10_000,
    port,
  };
}

/** While it loads its file it takes connections and answers LOADING. @param {number} port */
export const isRedisReady = async (port) => (await firstWords(port, 'PING\r\n')).startsWith('+PONG');
