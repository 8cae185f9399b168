import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import {
  LiveRoomQueries,
  Presence,
  Recordings,
  type LiveSessionRow,
  type SellerRow,
  type SessionItemRow,
  type SessionPinRow,
} from '@app/live-room';
import type { GraphContext } from '../context';
import { manyByKey, oneByKey } from '../alliance/row-loader';

/** Sessions and what belongs to them, each kind read once for a request. */
@Injectable()
export class LiveLoader {
  constructor(
    private readonly room: LiveRoomQueries,
    private readonly presence: Presence,
    private readonly recordings: Recordings,
  ) {}

  session(context: GraphContext, id: string): Promise<LiveSessionRow | undefined> {
    const read = (ids: readonly string[]) => this.room.byIds(ids);
    return context.loader('sessions', () => oneByKey(read, (row) => row.id)).load(id);
  }

  item(context: GraphContext, id: string): Promise<SessionItemRow | undefined> {
    const read = (ids: readonly string[]) => this.room.itemsByIds(ids);
    return context.loader('sessionItems', () => oneByKey(read, (row) => row.id)).load(id);
  }

  itemsOf(context: GraphContext, sessionId: string): Promise<readonly SessionItemRow[]> {
    const read = (ids: readonly string[]) => this.room.itemsOf(ids);
    return context.loader('itemsOfSessions', () => manyByKey(read, (row) => row.sessionId)).load(sessionId);
  }

  openPin(context: GraphContext, sessionId: string): Promise<SessionPinRow | undefined> {
    const read = (ids: readonly string[]) => this.room.openPins(ids);
    return context.loader('openPins', () => oneByKey(read, (row) => row.sessionId)).load(sessionId);
  }

  isRecorded(context: GraphContext, sessionId: string): Promise<boolean> {
    const read = async (ids: readonly string[]): Promise<boolean[]> => {
      const recorded = new Set(await this.recordings.recorded(ids));
      return ids.map((id) => recorded.has(id));
    };
    return context.loader('recordedSessions', () => new DataLoader(read)).load(sessionId);
  }

  seller(context: GraphContext, allianceId: string): Promise<SellerRow | undefined> {
    const read = (ids: readonly string[]) => this.room.sellersOf(ids);
    return context.loader('sellers', () => oneByKey(read, (row) => row.allianceId)).load(allianceId);
  }

  sessionsOf(context: GraphContext, allianceId: string): Promise<readonly LiveSessionRow[]> {
    const read = (ids: readonly string[]) => this.room.sessionsOf(ids);
    const loader = () => manyByKey(read, (row: LiveSessionRow) => row.allianceId);
    return context.loader('sessionsOfAlliances', loader).load(allianceId);
  }

  /** Without Redis nobody can be counted; the shop shows nobody rather than nothing. */
  viewers(context: GraphContext, sessionId: string): Promise<number> {
    const read = (ids: readonly string[]) => this.presence.viewersOf(ids).catch(() => ids.map(() => 0));
    return context.loader('viewers', () => new DataLoader(read)).load(sessionId);
  }
}
