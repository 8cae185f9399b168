import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '@app/platform';
import { HELD_WORDS_MAX, holding, type GateState } from './core';
import { gatesOf } from './gates';
import { HeldCommentRow } from './held-comment.row';
import { HeldWordRow } from './held-word.row';
import type { HelperPairingRow } from './helper-pairing.row';
import { pairedIn } from './helpers';
import type { LiveSessionRow } from './live-session.row';
import { RoomSanctionRow } from './room-sanction.row';

const HELD_MAX = 100;
const SANCTIONS_MAX = 200;
const HELPERS_MAX = 50;

/** What those who run a room look after. */
@Injectable()
export class ModerationQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  gates(session: LiveSessionRow): Promise<GateState[]> {
    return gatesOf(this.database.manager, session, this.clock.now());
  }

  /** Comments that wait, oldest first. */
  held(sessionId: string): Promise<HeldCommentRow[]> {
    const where = { sessionId, judgedAt: IsNull() };
    return this.database.manager.find(HeldCommentRow, { where, order: { id: 'ASC' }, take: HELD_MAX });
  }

  /** Sanctions that hold in the alliance's rooms, newest first. */
  async sanctions(allianceId: string): Promise<RoomSanctionRow[]> {
    const where = { allianceId, endedAt: IsNull() };
    const order = { startedAt: 'DESC', id: 'DESC' } as const;
    const open = await this.database.manager.find(RoomSanctionRow, { where, order, take: SANCTIONS_MAX });
    return holding(open, this.clock.now());
  }

  /** Who helps today by an invite, the first first. */
  helpers(allianceId: string): Promise<HelperPairingRow[]> {
    return pairedIn(this.database.manager, allianceId, this.clock.now(), HELPERS_MAX);
  }

  heldWords(allianceId: string): Promise<HeldWordRow[]> {
    const where = { allianceId, endedAt: IsNull() };
    return this.database.manager.find(HeldWordRow, { where, order: { id: 'ASC' }, take: HELD_WORDS_MAX });
  }
}
