import { cleanText, type Troubles } from '@app/platform/core';

/** More is not read off a card at arm's length. */
export const SCRIPT_LINES_MAX = 10;
export const SCRIPT_MAX = 500;

/** What a streamer means to say of a good, a line for each thought; empty lines go. */
export function tidyScript(text: string): string {
  return text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n');
}

export function scriptLines(script: string): string[] {
  return script === '' ? [] : script.split('\n');
}

export function scriptTroubles(text: string): Troubles {
  const script = tidyScript(text);
  const isShort = scriptLines(script).length <= SCRIPT_LINES_MAX && Array.from(script).length <= SCRIPT_MAX;
  return isShort ? {} : { text: 'too_long' };
}
