// The file of a backup: gzipped SQL, a statement on each line, and at its end the digest of every line before.
// `zcat FILE | mariadb SCHEMA` loads it as well.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Trouble } from './words.mjs';

const FIRST_LINE = '-- lianji backup 1';
// References are checked by nobody while rows come in; the rows are of one moment, so they hold.
const HEAD = [
  FIRST_LINE,
  'SET NAMES utf8mb4;',
  "SET time_zone = '+00:00', sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_VALUE_ON_ZERO', FOREIGN_KEY_CHECKS = 0;",
];
const LAST = '-- sha256 ';
const LINE_FEED = 10;

/**
 * Writes the whole file or none: it has its name once it is complete and on the disk.
 * @param {string} file
 * @param {AsyncIterable<string>} statements
 */
export async function writeBackup(file, statements) {
  const draft = `${file}.part`;
  try {
    const target = fs.createWriteStream(draft, { mode: 0o600, flush: true });
    await pipeline(Readable.from(linesOf(statements)), createGzip(), target);
    fs.renameSync(draft, file);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}

/** @param {AsyncIterable<string>} statements */
async function* linesOf(statements) {
  const digest = createHash('sha256');
  const line = (/** @type {string} */ text) => {
    digest.update(`${text}\n`);
    return `${text}\n`;
  };
  for (const text of HEAD) yield line(text);
  for await (const text of statements) yield line(text);
  yield `${LAST}${digest.digest('hex')}\n`;
}

/**
 * The statements of a backup, to whom reads on to the end; throws when a byte is not as it was written.
 * @param {string} file
 * @returns {AsyncGenerator<string>}
 */
export async function* readBackup(file) {
  const digest = createHash('sha256');
  let [isFirst, said] = [true, ''];
  for await (const line of split(file)) {
    const text = line.toString('utf8');
    if (said !== '' || (isFirst && text !== FIRST_LINE)) throw damaged(file);
    isFirst = false;
    if (text.startsWith(LAST)) said = text.slice(LAST.length);
    else {
      digest.update(line).update('\n');
      if (!text.startsWith('--')) yield text;
    }
  }
  if (said !== digest.digest('hex')) throw damaged(file);
}

/** Lines by line feeds alone: text may hold every other character that some call the end of a line. @param {string} file */
async function* split(file) {
  /** @type {Buffer[]} */
  let parts = [];
  const source = fs.createReadStream(file);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  try {
    for await (const chunk of source.pipe(unzipped)) {
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
        yield Buffer.concat([...parts, chunk.subarray(from, at)]);
        [parts, from] = [[], at + 1];
      }
      parts.push(chunk.subarray(from));
    }
  } catch (error) {
    if (/^Z_/.test(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw damaged(file);
    throw error;
  }
  if (Buffer.concat(parts).length > 0) throw damaged(file);
}

const damaged = (/** @type {string} */ file) => new Trouble('backupDamaged', { file });
