import { sentence } from './words.mjs';

const SLOW_MS = 2_000;
const REMIND_MS = 15_000;

/**
 * @param {string} id
 * @param {Record<string, string | number>} [values]
 */
export function say(id, values) {
  const { zh, en } = sentence(id, values);
  const apart = zh.length + en.length > 90 ? '\n  ' : '  ';
  process.stdout.write(`${zh}${apart}${en}\n`);
}

/**
 * Does the work; whatever takes longer than two seconds is shown, and again from time to time.
 * @template T
 * @param {string} id of the sentence that names the work
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function slowly(id, work) {
  const label = sentence(id);
  const began = Date.now();
  const tell = (/** @type {string} */ how) => {
    const seconds = Math.round((Date.now() - began) / 1000);
    const zh = sentence(how, { label: label.zh, seconds }).zh;
    const en = sentence(how, { label: label.en, seconds }).en;
    process.stdout.write(`${zh}  ${en}\n`);
  };
  let reminder = setTimeout(function remind() {
    tell('stillBusy');
    reminder = setTimeout(remind, REMIND_MS);
  }, SLOW_MS);
  try {
    const result = await work();
    if (Date.now() - began > SLOW_MS) tell('doneSlowly');
    return result;
  } finally {
    clearTimeout(reminder);
  }
}
