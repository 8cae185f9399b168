import type { FullConfig } from '@playwright/test';
import { PEOPLE, signIn, type Who } from './people';

const TOKENS = 'SIGNED_IN';

/** Before all: everyone of the demo signs in once, since a phone is sent one code a minute. Some may be signed in already. */
export default async function signEveryoneIn({ projects }: FullConfig): Promise<void> {
  const market = projects[0]?.use.baseURL ?? '';
  const tokens = signedIn();
  const missing = Object.entries(PEOPLE).filter(([who]) => !(who in tokens));
  const added = missing.map(async ([who, phone]) => [who, await signIn(market, phone)] as const);
  process.env[TOKENS] = JSON.stringify({ ...tokens, ...Object.fromEntries(await Promise.all(added)) });
}

function signedIn(): Partial<Record<Who, string>> {
  return JSON.parse(process.env[TOKENS] ?? '{}') as Partial<Record<Who, string>>;
}

export function tokenOf(who: Who): string {
  const token = signedIn()[who];
  if (token === undefined) throw new Error(`${who} is not signed in`);
  return token;
}
