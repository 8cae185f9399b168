import { BY_SOUND, SAME_CHARACTER } from './spellings';

/** What stood before a character and was left out: nothing, spaces alone, or a sign. */
export const GAP = { none: 0, space: 1, sign: 2 } as const;

/** What is judged, and for each of its characters where it stands in the text as typed. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly gaps: readonly number[];
}

export const BREAK = '，';
/** No clause ends with these, so what parts them from the next character is there to hide a word. */
export const DANGLING = '最第';

const codeOf = (char: string) => char.charCodeAt(0);
const BREAK_CODE = codeOf(BREAK);
const BREAKS = new Set(Array.from('，。！？；：、,!?;:\n．', codeOf));
const DANGLING_CODES = new Set(Array.from(DANGLING, codeOf));
const SAME = new Map(Array.from(SAME_CHARACTER, ([odd, same]) => [codeOf(odd), codeOf(same)]));
const [HAN_FIRST, HAN_LAST] = [0x4e00, 0x9fff];
const KEPT = /[\p{L}\p{N}%]/u;
const MARKS = /\p{M}/gu;
const SPACE = /\s/u;
const CODE_OF_SPACE = 0x20;
const ASCII_END = 0x80;
/** What each of the first 128 characters folds to; a space for what is left out. */
const ASCII = Array.from({ length: ASCII_END }, (_, code) => String.fromCharCode(code).toLowerCase())
  .map((char) => (KEPT.test(char) ? char : ' '))
  .join('');

/** Grows a folded text; as numbers, since this runs for every character of every comment. */
class Folding {
  private readonly codes: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly gaps: number[] = [];
  private gap: number = GAP.none;

  add(code: number, start: number, end: number): void {
    this.codes.push(code);
    this.starts.push(start);
    this.ends.push(end);
    this.gaps.push(this.gap);
    this.gap = GAP.none;
  }

  leave(gap: number): void {
    if (gap > this.gap) this.gap = gap;
  }

  /** The end of a clause: one mark for any number of them. */
  stop(start: number, end: number): void {
    const last = this.codes.at(-1);
    if (last !== undefined && last !== BREAK_CODE && !DANGLING_CODES.has(last)) {
      this.add(BREAK_CODE, start, end);
    }
    this.leave(GAP.sign);
  }

  done(): Folded {
    const { starts, ends, gaps } = this;
    return { text: String.fromCharCode.apply(null, this.codes), starts, ends, gaps };
  }
}

/** One spelling for what reads the same: width, case, circles, accents, signs in between, traditional forms, sounds, and letters for digits. */
export function fold(typed: string): Folded {
  return bySound(withDigits(plain(typed)));
}

function plain(typed: string): Folded {
  const out = new Folding();
  for (let at = 0; at < typed.length;) {
    const code = typed.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    if (code >= HAN_FIRST && code <= HAN_LAST) out.add(SAME.get(code) ?? code, at, end);
    else if (BREAKS.has(code)) out.stop(at, end);
    else if (code < ASCII_END) addAscii(out, code, at);
    else addOther(out, typed.slice(at, end), at, end);
    at = end;
  }
  return out.done();
}

function addAscii(out: Folding, code: number, at: number): void {
  const char = ASCII.charCodeAt(code);
  if (char === CODE_OF_SPACE) out.leave(code === CODE_OF_SPACE ? GAP.space : GAP.sign);
  else out.add(char, at, at + 1);
}

function addOther(out: Folding, point: string, start: number, end: number): void {
  const simple = point.normalize('NFKC').normalize('NFKD').replace(MARKS, '');
  for (const char of simple.toLowerCase()) {
    if (!KEPT.test(char)) out.leave(SPACE.test(char) ? GAP.space : GAP.sign);
    else for (const unit of char.split('')) out.add(SAME.get(codeOf(unit)) ?? codeOf(unit), start, end);
  }
}

/** `1OO%` is 100%, and `l39OOOO0lOl` a telephone: letters that look like digits in a run of nothing else. */
function withDigits(folded: Folded): Folded {
  if (!/[oil]/.test(folded.text)) return folded;
  const text = folded.text.replace(/[a-z0-9]+/g, (run: string, at: number) => {
    const isNumber = /^[0-9oil]+$/.test(run) && (/\d/.test(run) || folded.text[at + run.length] === '%');
    return isNumber ? run.replace(/o/g, '0').replace(/[il]/g, '1') : run;
  });
  return { ...folded, text };
}

const KEYS = new Map<number, string[]>();
for (const key of Object.keys(BY_SOUND).sort((a, b) => b.length - a.length)) {
  const first = codeOf(key);
  KEYS.set(first, [...(KEYS.get(first) ?? []), key]);
}

function keyAt(text: string, at: number): string | undefined {
  return KEYS.get(text.charCodeAt(at))?.find((key) => text.startsWith(key, at));
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && char >= 'a' && char <= 'z';
}

function bySound(folded: Folded): Folded {
  const { text } = folded;
  let at = firstBySound(text);
  if (at === text.length) return folded;
  const out = new Folding();
  copy(folded, 0, at, out);
  while (at < text.length) {
    const keys = keysFrom(text, at);
    const end = keys.length > 0 ? respell(folded, at, keys, out) : nextOf(text, at);
    if (keys.length === 0) copy(folded, at, end, out);
    at = end;
  }
  return out.done();
}

function firstBySound(text: string): number {
  let at = 0;
  while (at < text.length && keysFrom(text, at).length === 0) at = nextOf(text, at);
  return at;
}

/** Puts the plain words of some keys; where they end. */
function respell(
  { starts, ends, gaps }: Folded,
  start: number,
  keys: readonly string[],
  out: Folding,
): number {
  let at = start;
  for (const key of keys) {
    const next = at + key.length;
    out.leave(gaps[at] ?? GAP.none);
    for (const char of BY_SOUND[key] ?? '') out.add(codeOf(char), starts[at] ?? 0, ends[next - 1] ?? 0);
    at = next;
  }
  return at;
}

function copy({ text, starts, ends, gaps }: Folded, from: number, to: number, out: Folding): void {
  for (let at = from; at < to; at += 1) {
    out.leave(gaps[at] ?? GAP.none);
    out.add(text.charCodeAt(at), starts[at] ?? 0, ends[at] ?? 0);
  }
}

const NO_KEYS: readonly string[] = [];

/** The keys that stand here: one of characters, or those that a whole run of letters is made of. */
function keysFrom(text: string, start: number): readonly string[] {
  const first = keyAt(text, start);
  if (first === undefined) return NO_KEYS;
  if (!isLetter(text[start])) return [first];
  const found: string[] = [];
  for (let at = start; isLetter(text[at]);) {
    const key = keyAt(text, at);
    if (key === undefined) return NO_KEYS;
    found.push(key);
    at += key.length;
  }
  return found;
}

/** The place after a character, or after a whole run of letters. */
function nextOf(text: string, at: number): number {
  let end = at + 1;
  if (isLetter(text[at])) while (isLetter(text[end])) end += 1;
  return end;
}

/** The same without the ends of clauses: a number is a number wherever it is broken. */
export function tightened(folded: Folded): Folded {
  if (!folded.text.includes(BREAK)) return folded;
  const out = new Folding();
  for (let from = 0; from < folded.text.length;) {
    const found = folded.text.indexOf(BREAK, from);
    const end = found < 0 ? folded.text.length : found;
    copy(folded, from, end, out);
    from = end + 1;
  }
  return out.done();
}
