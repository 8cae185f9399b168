// Zero-width, bidi and control characters can hide or turn what people read.
const HIDDEN = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const BREAKS = /[\t\n\r]+/g;

/** NFKC on one line, without hidden characters, trimmed. What people type is stored like this and escaped where it is shown. */
export function cleanText(text: string): string {
  return text.normalize('NFKC').replace(BREAKS, ' ').replace(HIDDEN, '').trim();
}

/** `沈知秋` → `沈**`: never more than the first character of a name. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '**' : `${first}**`;
}

/** `13812341111` → `138****1111`. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
