// Zero-width, bidi and control characters can hide or turn what people read.
const HIDDEN = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const BREAKS = /[\t\n\r]+/g;

// Letters, figures and the space of full width are a keyboard's slip; commas and brackets of full width are Chinese.
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u3000]/g;

/** One line in composed characters, without hidden ones, trimmed. What people type is stored like this and escaped where it is shown. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
    .replace(BREAKS, ' ')
    .replace(HIDDEN, '')
    .trim();
}

/** Who has no name, or asked not to be named, where others see 沈**. */
export const UNNAMED = '**';

/** `沈知秋` → `沈**`: never more than the first character of a name. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? UNNAMED : `${first}${UNNAMED}`;
}

/** `13812341111` → `138****1111`. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
