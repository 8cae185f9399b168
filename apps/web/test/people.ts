import { randomInt } from 'node:crypto';

/** People of the demo market, by their phones (deploy/seed/accounts.json). */
export const PEOPLE = {
  shopper: '13900000100',
  streamer: '13900000101',
  packhouse: '13900000103',
  accountant: '13900000104',
  secretary: '13900000105',
} as const;

export type Who = keyof typeof PEOPLE;

export const SIGN_IN_COOKIE = 'lianji';

/** A phone that no one has used before. */
export function freshPhone(): string {
  return `137${String(randomInt(100_000_000)).padStart(8, '0')}`;
}

interface Answer {
  data?: unknown;
  errors?: readonly { extensions?: unknown }[];
}

/** Asks the market's API as the owner of the token, or as a guest. */
export async function ask<Result>(
  market: string,
  query: string,
  variables: object = {},
  token = '',
): Promise<Result> {
  const response = await fetch(`${market}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors) throw new Error(`${query.trim()} was refused: ${JSON.stringify(errors)}`);
  return data as Result;
}

/** The newest code that was sent to the phone; the demo sends no text. */
export async function codeOf(market: string, phone: string): Promise<string> {
  const inbox = await fetch(`${market}/demo/inbox?phone=${phone}`);
  const [newest] = (await inbox.json()) as { code: string }[];
  if (!newest) throw new Error(`no code came for ${phone}`);
  return newest.code;
}

/** Signs in over the API and answers the token that the cookie holds. */
export async function signIn(market: string, phone: string): Promise<string> {
  await ask(market, 'mutation ($phone: String!) { requestLoginCode(phone: $phone) }', { phone });
  const code = await codeOf(market, phone);
  const { logIn } = await ask<{ logIn: { token: string } }>(
    market,
    'mutation ($phone: String!, $code: String!) { logIn(phone: $phone, code: $code) { token } }',
    { phone, code },
  );
  return logIn.token;
}
