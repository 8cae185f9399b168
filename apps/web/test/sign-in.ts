import type { FullConfig } from '@playwright/test';
import { PEOPLE, signIn, type Who } from './people';

const TOKENS = 'SIGNED_IN';

/** Before all: everyone of the demo signs in once, since a phone is sent one code a minute. */
export default async function signEveryoneIn({ projects }: FullConfig): Promise<void> {
  if (process.env[TOKENS]) return; // a run against a market that is kept brings them along
  const market = projects[0]?.use.baseURL ?? '';
  const entries = Object.entries(PEOPLE).map(async ([who, phone]) => [who, await signIn(market, phone)]);
  process.env[TOKENS] = JSON.stringify(Object.fromEntries(await Promise.all(entries)));
}

export function tokenOf(who: Who): string {
  const tokens = JSON.parse(process.env[TOKENS] ?? '{}') as Partial<Record<Who, string>>;
  const token = tokens[who];
  if (token === undefined) throw new Error(`${who} is not signed in`);
  return token;
}
