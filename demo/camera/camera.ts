import { Refused } from '../actors/door';
import type { Door } from '../actors/door';
import type { Encoder, Target } from './encoder';

interface Session {
  readonly id: string;
  readonly status: string;
}

interface PushAddress {
  readonly url: string;
  readonly key: string;
  readonly expiresAt: string;
}

/** In this order: a running session first; one that is about to begin is previewed; a paused one keeps its picture. */
const ON_AIR = ['live', 'preview', 'paused'];
const RENEW_BEFORE_MS = 30_000;

export function sessionOnAir(sessions: readonly Session[]): Session | undefined {
  for (const status of ON_AIR) {
    const found = sessions.find((session) => session.status === status);
    if (found) return found;
  }
  return undefined;
}

export function targetOf(address: PushAddress): Target {
  return { url: `${address.url.replace(/\/+$/, '')}/${address.key}`, until: Date.parse(address.expiresAt) };
}

/** One streamer's camera: sends to the session on air, under an address asked for as any streamer asks. */
export class Camera {
  private isSignedIn = false;
  private sessionId: string | undefined;
  private target: Target | undefined;

  constructor(
    private readonly door: Door,
    private readonly phone: string,
    private readonly encoder: Encoder,
  ) {}

  /** One look at the market. Throws what went wrong; the next look begins anew. */
  async look(now: number): Promise<void> {
    try {
      if (!this.isSignedIn) await this.door.logIn(this.phone);
      this.isSignedIn = true;
      const { mySessions } = await this.door.ask<{ mySessions: Session[] }>(
        `query { mySessions { id status } }`,
      );
      await this.follow(sessionOnAir(mySessions), now);
    } catch (error) {
      if (error instanceof Refused) this.forget(error);
      throw error;
    }
  }

  private async follow(session: Session | undefined, now: number): Promise<void> {
    if (!session) {
      this.sessionId = undefined;
      this.target = undefined;
      await this.encoder.stop();
      return;
    }
    if (this.sessionId !== session.id || !this.target || this.target.until - now < RENEW_BEFORE_MS) {
      this.target = targetOf(await this.pushAddress(session.id));
      this.sessionId = session.id;
    }
    await this.encoder.send(this.target, now);
  }

  private async pushAddress(sessionId: string): Promise<PushAddress> {
    const { pushAddress } = await this.door.ask<{ pushAddress: PushAddress }>(
      `query ($id: ID!) { pushAddress(sessionId: $id) { url key expiresAt } }`,
      { id: sessionId },
    );
    return pushAddress;
  }

  private forget(refusal: Refused): void {
    this.target = undefined;
    if (refusal.code === 'not_signed_in') this.isSignedIn = false;
  }
}
