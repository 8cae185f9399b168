import fs from 'node:fs';
import path from 'node:path';
import { takeLock } from './lock.mjs';
import { stopLeftovers } from './processes.mjs';
import { Trouble } from './words.mjs';

const MEGABYTE = 1024 * 1024;
const FREE_MEGABYTES_NEW = 300;
const FREE_MEGABYTES_GROWING = 60;
const ROOM_BYTES_MIN = MEGABYTE;

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
  const free = Math.floor(freeBytes(dataDir) / MEGABYTE);
  if (free < needed) throw new Trouble('diskFull', { path: dataDir, free, needed });
}

/** @param {string} dataDir */
function freeBytes(dataDir) {
  const { bavail, bsize } = fs.statfsSync(dataDir);
  return bavail * bsize;
}

/** @param {string} dataDir */
export const hasRoom = (dataDir) => freeBytes(dataDir) > ROOM_BYTES_MIN;

export const isDiskFull = (/** @type {string} */ text) =>
  /No space left on device|ENOSPC|Errcode: 28|error(?: number)?:? 28\b|disk full|The table '.*' is full/i.test(
    text,
  );

/**
 * What fails on a full disk fails in many words; the disk is said first, and what was said below it.
 * @param {unknown} error
 * @param {string} dataDir
 */
export function orFullDisk(error, dataDir) {
  if (!(error instanceof Error) || /** @type {{ code?: string }} */ (error).code === 'diskFull') return error;
  if (hasRoom(dataDir) && !isDiskFull(error.message)) return error;
  const free = Math.floor(freeBytes(dataDir) / MEGABYTE);
  return new Trouble('diskFull', { path: dataDir, free, needed: FREE_MEGABYTES_GROWING }, error.message);
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
