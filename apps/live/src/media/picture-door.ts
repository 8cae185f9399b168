import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { isShownTo, LiveKeys, Recordings, type Airing } from '@app/live-room';
import { Refusal } from '@app/platform';

const KNOWN_FOR_MS = 1_000;
const KNOWN_MAX = 1_000;
const CUT_AFTER_MS = 500;

/** Who may watch: nobody a banned show, nobody a show that is not there, the staff alone a rehearsal. What is open is remembered, so that it can be cut. */
@Injectable()
export class PictureDoor {
  private readonly open = new Map<string, Set<Response>>();
  private readonly known = new Map<string, { until: number; airing: Promise<Airing | undefined> }>();

  constructor(
    private readonly recordings: Recordings,
    private readonly keys: LiveKeys,
  ) {}

  /** The show, when it may be watched; segments are asked for often, so an answer holds for a second. */
  async admit(sessionId: string): Promise<Airing> {
    const airing = /^[0-9A-Z]{26}$/.test(sessionId) ? await this.read(sessionId) : undefined;
    if (!airing) throw new Refusal('not_found', { thing: 'session', id: sessionId });
    if (airing.status === 'banned') throw new Refusal('closed', { status: airing.status });
    return airing;
  }

  /** The same for a picture that moves now. */
  async admitLive(sessionId: string): Promise<Airing> {
    return notOver(await this.admit(sessionId));
  }

  /** The same for someone who looks, also a moment after the end: into a rehearsal nobody but its staff, by the token that lets them into the room. */
  async admitViewer(sessionId: string, token = ''): Promise<Airing> {
    const airing = await this.admit(sessionId);
    const role = this.keys.readJoinToken(token, sessionId)?.role ?? 'viewer';
    if (!isShownTo(airing.status, role)) throw new Refusal('not_found', { thing: 'session', id: sessionId });
    return airing;
  }

  /** The same for a picture that moves now. */
  async admitLiveViewer(sessionId: string, token = ''): Promise<Airing> {
    return notOver(await this.admitViewer(sessionId, token));
  }

  /** An answer that lasts as long as the picture. */
  watch(sessionId: string, response: Response): void {
    const watching = this.open.get(sessionId) ?? new Set();
    this.open.set(sessionId, watching.add(response));
    response.once('close', () => {
      watching.delete(response);
      if (watching.size === 0 && this.open.get(sessionId) === watching) this.open.delete(sessionId);
    });
  }

  /** As they are now. */
  shows(sessionIds: readonly string[]): Promise<Airing[]> {
    const ids = [...new Set(sessionIds)];
    return ids.length === 0 ? Promise.resolve([]) : this.recordings.airing(ids);
  }

  watched(): string[] {
    return [...this.open.keys()];
  }

  cut(sessionId: string): void {
    this.known.delete(sessionId);
    for (const response of this.open.get(sessionId) ?? []) {
      response.end();
      // Who does not read would never see the end.
      setTimeout(() => response.destroy(), CUT_AFTER_MS).unref();
    }
  }

  private read(sessionId: string): Promise<Airing | undefined> {
    const now = Date.now();
    const before = this.known.get(sessionId);
    if (before && before.until > now) return before.airing;
    if (this.known.size >= KNOWN_MAX) this.known.clear();
    const airing = this.recordings.airing([sessionId]).then(([found]) => found);
    this.known.set(sessionId, { until: now + KNOWN_FOR_MS, airing });
    airing.catch(() => this.known.delete(sessionId));
    return airing;
  }
}

function notOver(airing: Airing): Airing {
  if (airing.status === 'ended') throw new Refusal('not_found', { thing: 'picture', id: airing.id });
  return airing;
}
