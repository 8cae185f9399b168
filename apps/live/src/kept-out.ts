import type { TurnedOut } from '@app/live-room';
import { JOIN_TOKEN_LASTS_MS, type JoinClaim, type RoomEvent, type RoomPayloads } from '@app/live-room/core';

/** Who may not come into a room, or not as what he was. Known here without asking anyone: a join must not cost a question to the database. */
export class KeptOut {
  private banned: Set<string>;
  private readonly unseated: Map<string, number>;

  constructor(
    begin: TurnedOut,
    private readonly read: () => Promise<TurnedOut>,
  ) {
    this.banned = new Set(begin.banned);
    this.unseated = new Map(begin.unseated);
  }

  isBanned(personId: string): boolean {
    return this.banned.has(personId);
  }

  /** Why that person may not come in. A token from before one's help ended speaks of an office that is no more. */
  faultOf({ sub, exp, role }: JoinClaim): 'banned' | 'session_expired' | null {
    if (this.isBanned(sub)) return 'banned';
    const endedAt = this.unseated.get(sub);
    const isOutdated = role === 'moderator' && endedAt !== undefined && exp - JOIN_TOKEN_LASTS_MS <= endedAt;
    return isOutdated ? 'session_expired' : null;
  }

  /** What a person was told of himself. */
  note(personId: string, events: readonly RoomEvent[]): void {
    for (const { t, at } of events) {
      if (t === 'banned') this.banned.add(personId);
      if (t === 'helper.ended') this.unseated.set(personId, at);
    }
  }

  /** What the console was told: a pardon may not be the only one, so all is read again. */
  async learn(events: readonly RoomEvent[]): Promise<void> {
    if (!events.some(isPardon)) return;
    const turnedOut = await this.read().catch(() => null);
    if (turnedOut) this.banned = new Set(turnedOut.banned);
  }
}

function isPardon({ t, d }: RoomEvent): boolean {
  return t === 'mod.user' && (d as RoomPayloads['mod.user']).act === 'unban';
}
