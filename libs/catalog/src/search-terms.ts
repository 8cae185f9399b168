import { pinyin } from 'pinyin-pro';
import { gramsOf, isHan, wordsIn } from './core';

const TERM_MAX = 40;

/** What a product can be found by. */
export interface Searchable {
  readonly name: string;
  readonly aliases: string;
  readonly brandName: string;
  readonly villageName: string;
  readonly allianceName: string;
  readonly categoryName: string;
  readonly skuNames: readonly string[];
}

export interface SearchTerms {
  /** term → weight */
  readonly terms: ReadonlyMap<string, number>;
  readonly text: string;
}

/** 沙窝萝卜 is found by 萝卜, by `shawo`, `luobo` and by `swlb`. Weights put its name before its village and the rest. */
export function searchTerms(product: Searchable): SearchTerms {
  const fields: readonly (readonly [string, number])[] = [
    [product.name, 9],
    [product.aliases, 7],
    [product.villageName, 5],
    [product.brandName, 4],
    [product.allianceName, 3],
    [product.categoryName, 3],
    [product.skuNames.join(' '), 1],
  ];
  const terms = new Map<string, number>();
  for (const [text, weight] of fields) {
    for (const term of wordsIn(text).flatMap(termsOf)) {
      const short = term.slice(0, TERM_MAX);
      terms.set(short, Math.max(weight, terms.get(short) ?? 0));
    }
  }
  return { terms, text: fields.flatMap(([text]) => wordsIn(text)).join(' ') };
}

function termsOf(word: string): string[] {
  if (!isHan(word)) return [word];
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true });
  const tails = syllables.map((_, index) => syllables.slice(index));
  const full = tails.map((tail) => tail.join(''));
  const initials = tails.map((tail) => tail.map((syllable) => syllable.slice(0, 1)).join(''));
  return [...gramsOf(word), ...full, ...initials];
}
