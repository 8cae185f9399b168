const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const TRACE_CODE_LENGTH = 12;

/** The check character of a unit code: Luhn mod 32 over Crockford's base 32 (fulfilment.md 1.5). */
export function checkCharacter(body: string): string {
  let factor = 2;
  let sum = 0;
  for (const character of body.split('').reverse()) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`not a character of a unit code: ${character}`);
    const product = value * factor;
    sum += Math.floor(product / 32) + (product % 32);
    factor = factor === 2 ? 1 : 2;
  }
  return ALPHABET.charAt((32 - (sum % 32)) % 32);
}

/** 11 random characters from 11 random bytes, and the check character. Not guessable, says nothing about anyone. */
export function traceCode(randomBytes: Uint8Array): string {
  const body = Array.from({ length: TRACE_CODE_LENGTH - 1 }, (_, index) =>
    ALPHABET.charAt((randomBytes[index] ?? 0) % 32),
  ).join('');
  return body + checkCharacter(body);
}

/** As people type it: lower case, blanks and dashes, O for 0, I and L for 1. `null` when it is no unit code. */
export function readTraceCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(code)) return null;
  return checkCharacter(code.slice(0, -1)) === code.slice(-1) ? code : null;
}
