import { DANGLING, GAP, type Folded } from './fold';
import type { Rule } from './rule';

/** The longest phrase that begins at a place, or nothing. */
export type Finder = (folded: Folded, at: number) => { readonly rule: Rule; readonly to: number } | undefined;

interface Compiled {
  readonly rule: Rule;
  readonly pattern: RegExp;
}

/** Rules by the characters that their phrases begin with: most characters of a text begin none, and cost one look. */
export function compile(rules: readonly Rule[]): Finder {
  const byFirst = new Map<number, Compiled[]>();
  for (const rule of rules) {
    for (const phrase of rule.phrases) {
      const compiled = { rule, pattern: new RegExp(phrase, 'y') };
      for (const first of new Set(firstsOf(phrase))) {
        const code = first.charCodeAt(0);
        byFirst.set(code, [...(byFirst.get(code) ?? []), compiled]);
      }
    }
  }
  return (folded, at) => {
    const candidates = byFirst.get(folded.text.charCodeAt(at));
    return candidates && longestOf(candidates, folded, at);
  };
}

function longestOf(candidates: readonly Compiled[], folded: Folded, at: number): ReturnType<Finder> {
  let longest: ReturnType<Finder>;
  for (const { rule, pattern } of candidates) {
    pattern.lastIndex = at;
    if (!pattern.test(folded.text)) continue;
    const to = pattern.lastIndex;
    if (to > (longest?.to ?? 0) && stands(rule, folded, at, to)) longest = { rule, to };
  }
  return longest;
}

function stands(rule: Rule, folded: Folded, from: number, to: number): boolean {
  if (to - from === 2 && isTorn(folded, from)) return false;
  return !rule.isWhole || isWhole(folded, from, to);
}

/** Two characters of two phrases that a space parts, as in 没打农药 用的防虫网, are no word; 最 佳 is one. */
function isTorn({ text, gaps }: Folded, from: number): boolean {
  if (gaps[from + 1] !== GAP.space || DANGLING.includes(text.charAt(from))) return false;
  const isAlone = gaps[from] !== GAP.none || from === 0;
  const isNextAlone = from + 2 === text.length || gaps[from + 2] !== GAP.none;
  return !isAlone && !isNextAlone;
}

function isWhole({ text, gaps }: Folded, from: number, to: number): boolean {
  return !joins(text, gaps, from) && !joins(text, gaps, to);
}

/** Whether a letter or a digit goes on with one of its kind, with nothing between them. */
function joins(text: string, gaps: readonly number[], at: number): boolean {
  if (at === 0 || at >= text.length || gaps[at] !== GAP.none) return false;
  const kind = kindOf(text.charAt(at));
  return kind !== '' && kind === kindOf(text.charAt(at - 1));
}

function kindOf(char: string): string {
  if (/[a-z]/.test(char)) return 'letter';
  return /[0-9零〇一二三四五六七八九幺]/.test(char) ? 'digit' : '';
}

/** The characters that a match of a phrase can begin with. */
function firstsOf(phrase: string): readonly string[] {
  return branchesOf(phrase).flatMap((branch) => {
    const { firsts, rest, isOptional } = firstAtom(branch);
    return isOptional ? [...firsts, ...firstsOf(rest)] : firsts;
  });
}

function firstAtom(branch: string) {
  const end = endOfAtom(branch);
  const atom = branch.slice(0, end);
  const rest = branch.slice(end);
  const isOptional = rest.startsWith('?');
  return { firsts: firstsOfAtom(atom), rest: isOptional ? rest.slice(1) : rest, isOptional };
}

function firstsOfAtom(atom: string): readonly string[] {
  if (atom.startsWith('(?:')) return firstsOf(atom.slice(3, -1));
  return atom.startsWith('[') ? classOf(atom.slice(1, -1)) : [atom];
}

function classOf(inside: string): readonly string[] {
  const chars = inside.replace('\\d', '0123456789').replace('0-9', '0123456789').replace('3-9', '3456789');
  return Array.from(chars);
}

function endOfAtom(branch: string): number {
  if (branch.startsWith('[')) return branch.indexOf(']') + 1;
  if (!branch.startsWith('(')) return 1;
  let depth = 0;
  return Array.from(branch).findIndex((char) => (depth += step(char)) === 0) + 1;
}

function branchesOf(phrase: string): readonly string[] {
  const branches: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, char] of Array.from(phrase).entries()) {
    depth += step(char);
    if (char !== '|' || depth > 0) continue;
    branches.push(phrase.slice(from, at));
    from = at + 1;
  }
  return [...branches, phrase.slice(from)];
}

function step(char: string): number {
  return char === '(' ? 1 : char === ')' ? -1 : 0;
}
