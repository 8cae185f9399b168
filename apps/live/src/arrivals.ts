import type { IncomingMessage } from 'node:http';
import { admit } from '@app/live-room/core';

/** Phones of one village share an address, so a crowd of real people must fit in. */
const NEW_SOCKETS = { per: 200, win: 10_000 };
const ADDRESSES_MAX = 20_000;
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Who ends TLS in front of us may say whose request it was; nobody else is believed. */
export type TrustsProxy = (address: string, hops: number) => boolean;

/** How many sockets one address may open in ten seconds. */
export class Arrivals {
  private readonly moments = new Map<string, readonly number[]>();

  constructor(private readonly isLoopbackFree: boolean) {}

  admits(address: string, now: number): boolean {
    if (this.isLoopbackFree && LOOPBACK.test(address)) return true;
    const before = this.moments.get(address) ?? [];
    const after = admit(before, now, NEW_SOCKETS);
    this.moments.delete(address);
    this.moments.set(address, after ?? before);
    this.forget(now);
    return after !== null;
  }

  /** The longest silent stand first. */
  private forget(now: number): void {
    for (const [address, moments] of this.moments) {
      const isRecent = (moments.at(-1) ?? 0) > now - NEW_SOCKETS.win;
      if (isRecent && this.moments.size <= ADDRESSES_MAX) return;
      this.moments.delete(address);
    }
  }
}

/** The nearest address that is not one of our own proxies. */
export function addressOf(request: IncomingMessage, trusts: TrustsProxy): string {
  const said = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const path = [request.socket.remoteAddress ?? '', ...said.map((each) => each.trim()).reverse()].filter(
    Boolean,
  );
  return path.find((address, hops) => !trusts(address, hops)) ?? path.at(-1) ?? '';
}
