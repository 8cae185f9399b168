import { setTimeout as sleep } from 'node:timers/promises';

/** A refusal as it comes out of the storefront. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly values: Record<string, unknown>,
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string; values?: Record<string, unknown> } }[];
}

const TRIES_MAX = 40;
const TRY_AGAIN_MS = 500;
const DEADLINE_MS = 20_000;

/** One person's way into the market: the public doors and nothing else. Retries what never got an answer, as a phone does. */
export class Door {
  private token: string | undefined;

  constructor(readonly url: string) {}

  /** Logs in with the code that the demo's inbox shows. */
  async logIn(phone: string): Promise<string> {
    await this.requestCode(phone);
    const messages = (await this.get(`/demo/inbox?phone=${phone}`)) as { code: string }[];
    const code = messages[0]?.code ?? '';
    const { logIn } = await this.ask<{ logIn: { token: string; person: { id: string } } }>(
      `mutation ($phone: String!, $code: String!) { logIn(phone: $phone, code: $code) { token person { id } } }`,
      { phone, code },
    );
    this.token = logIn.token;
    return logIn.person.id;
  }

  /** Someone else may have asked for a code of this account just now: then it waits as long as it is told. */
  private async requestCode(phone: string): Promise<void> {
    try {
      await this.ask(`mutation ($phone: String!) { requestLoginCode(phone: $phone) }`, { phone });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'code_wait') throw error;
      await sleep(Number(error.values.seconds) * 1_000);
      await this.requestCode(phone);
    }
  }

  /** One GraphQL request. Throws `Refused` for an answer that says no; asks again while there is no answer at all. */
  async ask<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.send<Answer<T>>('/graphql', { query, variables });
    const [error] = answer.errors ?? [];
    if (error) throw new Refused(error.extensions?.code ?? error.message, error.extensions?.values ?? {});
    if (!answer.data) throw new Error('an answer without data');
    return answer.data;
  }

  async get(path: string): Promise<unknown> {
    return this.send(path);
  }

  async post(path: string, body: unknown): Promise<unknown> {
    return this.send(path, body);
  }

  private async send<T>(path: string, body?: unknown): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const response = await fetch(this.url + path, {
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(DEADLINE_MS),
        });
        if (response.status < 500) return (await response.json()) as T;
        throw new Error(`status ${response.status}`);
      } catch (error) {
        if (attempt >= TRIES_MAX) throw error;
        await sleep(TRY_AGAIN_MS);
      }
    }
  }
}
