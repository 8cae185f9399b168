import fs from 'node:fs';
import path from 'node:path';
import { takeLock } from './lock.mjs';
import { stopLeftovers } from './processes.mjs';
import { Trouble } from './words.mjs';

const MEGABYTE = 1024 * 1024;
const FREE_MEGABYTES_NEW = 300;
const FREE_MEGABYTES_GROWING = 60;

/**
 * The folder of a local run, ours alone until it is released: writable, with room, unlocked, without leftovers.
 * @param {string} dataDir
 */
export async function claimDataFolder(dataDir) {
  const folders = {
    dataDir,
    runDir: path.join(dataDir, 'run'),
    logDir: path.join(dataDir, 'log'),
    temporaryDir: path.join(dataDir, 'tmp'),
  };
  const isNew = !fs.existsSync(path.join(dataDir, 'mysql'));
  const release = await guarded(dataDir, async () => {
    for (const folder of Object.values(folders)) fs.mkdirSync(folder, { recursive: true });
    requireRoom(dataDir, isNew ? FREE_MEGABYTES_NEW : FREE_MEGABYTES_GROWING);
    return takeLock(path.join(dataDir, 'lock'));
  });
  await stopLeftovers(dataDir, folders.runDir);
  return { ...folders, release };
}

/** @typedef {Awaited<ReturnType<typeof claimDataFolder>>} DataFolder */

/**
 * @param {string} dataDir
 * @param {number} needed
 */
function requireRoom(dataDir, needed) {
  const { bavail, bsize } = fs.statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free < needed) throw new Trouble('diskFull', { path: dataDir, free, needed });
}

/**
 * Says a fault of the folder or its disk in words.
 * @template T
 * @param {string} dataDir
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function guarded(dataDir, work) {
  try {
    return await work();
  } catch (error) {
    const { code, path: at } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new Trouble('diskFull', { path: dataDir, free: 0, needed: FREE_MEGABYTES_GROWING });
    }
    // Node says ENOENT when it makes folders on a read-only file system.
    if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(code)) {
      throw new Trouble('dataNotWritable', { path: at ?? dataDir, code });
    }
    throw error;
  }
}
