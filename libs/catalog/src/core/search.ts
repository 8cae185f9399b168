import { cleanText } from '@app/platform/core';

const QUERY_MAX = 40;
const WORDS_MAX = 5;
const WORD = /\p{Script=Han}+|[a-z0-9]+/gu;
const HAN = /^\p{Script=Han}/u;

/** A word of a query: all its terms stand in what it finds. Chinese as 2-grams, pinyin and initials as the beginning of a term. */
export interface QueryWord {
  readonly text: string;
  readonly isPrefix: boolean;
  readonly terms: readonly string[];
}

/** A term of a product that a query asked for. */
export interface TermHit {
  readonly productId: string;
  readonly term: string;
  readonly weight: number;
}

/** The Chinese and Latin words of a text, in lower case. */
export function wordsIn(text: string): string[] {
  return cleanText(text).toLowerCase().match(WORD) ?? [];
}

/** What to look for. Empty when the text holds nothing that can be found. */
export function readQuery(text: string): QueryWord[] {
  const words = wordsIn(text.slice(0, QUERY_MAX));
  return words.slice(0, WORDS_MAX).map((word) => {
    const { length } = Array.from(word);
    if (!isHan(word) || length === 1) return { text: word, isPrefix: true, terms: [word] };
    return { text: word, isPrefix: false, terms: [...new Set(gramsOf(word).slice(0, length - 1))] };
  });
}

/** 沙窝萝卜 → 沙窝 窝萝 萝卜 卜: pairs, and the last character alone so that one character finds it anywhere. */
export function gramsOf(word: string): string[] {
  const characters = Array.from(word);
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

export function isHan(word: string): boolean {
  return HAN.test(word);
}

/**
 * The score of each product that answers the query. A product must answer every word whole; when none does, products
 * that answer at least half of the terms come instead.
 */
export function scoreHits(query: readonly QueryWord[], hits: readonly TermHit[]): Map<string, number> {
  const byProduct = new Map<string, TermHit[]>();
  for (const hit of hits) byProduct.set(hit.productId, [...(byProduct.get(hit.productId) ?? []), hit]);
  const strict = scores(query, byProduct, 1);
  return strict.size > 0 ? strict : scores(query, byProduct, 0.5);
}

function scores(
  query: readonly QueryWord[],
  byProduct: ReadonlyMap<string, readonly TermHit[]>,
  least: number,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [productId, hits] of byProduct) {
    const answers = query.map((word) => answer(word, hits));
    const isFound = answers.every(({ part }) => part >= least);
    if (isFound)
      found.set(
        productId,
        answers.reduce((sum, { score }) => sum + score, 0),
      );
  }
  return found;
}

/** How much of a word the hits answer, and how well: a term of the name weighs more than one of the village. */
function answer(word: QueryWord, hits: readonly TermHit[]): { part: number; score: number } {
  const best = word.terms.map((term) =>
    hits
      .filter((hit) => (word.isPrefix ? hit.term.startsWith(term) : hit.term === term))
      .reduce((most, hit) => Math.max(most, hit.weight * 2 + (hit.term === term ? 1 : 0)), 0),
  );
  const part = best.filter((weight) => weight > 0).length / word.terms.length;
  return { part, score: best.reduce((sum, weight) => sum + weight, 0) / word.terms.length };
}
