import { Injectable } from '@nestjs/common';
import { AllianceQueries, type AllianceRow } from '@app/alliance';
import { LiveRoomQueries, RoomToolsQueries, taskOf, type LuckyBagRow } from '@app/live-room';
import type { LuckyTask } from '@app/live-room/core';

/** All that is public of a lucky bag. The seed, the root, the entries and the winners are there from the draw on. */
export interface PublicBag {
  readonly id: string;
  readonly prize: string;
  readonly valueFen: string;
  readonly task: LuckyTask;
  readonly winnersMax: number;
  readonly openedAt: string;
  readonly closesAt: string;
  readonly drawnAt: string | null;
  readonly commit: string;
  readonly entrants: number;
  readonly seed: string | null;
  readonly root: string | null;
  /** opaque, in the order of entering */
  readonly entries: readonly string[];
  /** entries, the first drawn in front */
  readonly winners: readonly string[];
  /** how the room showed them, in the same order */
  readonly masks: readonly string[];
}

export interface LuckyFacts {
  readonly bag: PublicBag;
  readonly session: { readonly id: string; readonly title: string };
  readonly alliance: AllianceRow | null;
}

@Injectable()
export class LuckyReader {
  constructor(
    private readonly tools: RoomToolsQueries,
    private readonly rooms: LiveRoomQueries,
    private readonly alliances: AllianceQueries,
  ) {}

  async read(id: string): Promise<LuckyFacts | null> {
    const bag = await this.bag(id);
    if (!bag) return null;
    const [session] = await this.rooms.byIds([bag.sessionId]);
    if (!session) return null;
    const alliance = await this.alliances.allianceById(session.allianceId);
    return { bag: bag.facts, session: { id: session.id, title: session.title }, alliance };
  }

  async bag(id: string): Promise<{ sessionId: string; facts: PublicBag } | null> {
    const row = await this.tools.bagById(id);
    if (!row) return null;
    const isDrawn = row.drawnAt !== null;
    const entries = isDrawn ? await this.tools.entriesOf(id) : [];
    const winners = isDrawn ? await this.tools.winnersOf([id]) : [];
    const facts = {
      ...before(row),
      seed: isDrawn ? row.seed : null,
      root: row.root,
      entries: entries.map((each) => each.entry),
      winners: winners.map((each) => each.entry),
      masks: winners.map((each) => each.mask),
    };
    return { sessionId: row.sessionId, facts };
  }
}

function before(row: LuckyBagRow) {
  const { id, prize, valueFen, winnersMax, openedAt, closesAt, drawnAt, commitHash, entrants } = row;
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ...{ id, prize, winnersMax, entrants, commit: commitHash, task: taskOf(row) },
    valueFen: valueFen.toString(),
    openedAt: iso(openedAt),
    closesAt: iso(closesAt),
    drawnAt: drawnAt === null ? null : iso(drawnAt),
  };
}
