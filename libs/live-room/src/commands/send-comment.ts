import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, refuseTroubles } from '@app/platform';
import {
  commentTroubles,
  isOnAir,
  leadsOffPlatform,
  tidyComment,
  type CommentAuthor,
  type JoinClaim,
} from '../core';
import { LiveEventRow } from '../live-event.row';
import { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';

export interface CommentInput {
  readonly cid: string;
  readonly text: string;
}

/** A comment of someone who joined signed in; the signed claim is who he is. Answers its place in the stream. */
@Injectable()
export class SendComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(author: JoinClaim | null, input: CommentInput): Promise<number> {
    if (!author) throw new Refusal('not_signed_in');
    const text = tidyComment(input.text);
    refuseTroubles(commentTroubles(text));
    if (leadsOffPlatform(text)) throw new Refusal('wording', { rule: 'off_platform' });
    return this.transactions.run(async (tx) => {
      const earlier = await earlierOf(tx, author.sub, input.cid);
      if (earlier) return sameComment(earlier, author.sid, text);
      const session = await tx.rows.findOneBy(LiveSessionRow, { id: author.sid });
      if (!session) throw new Refusal('not_found', { thing: 'session', id: author.sid });
      if (!isOnAir(session.status)) throw new Refusal('closed', { status: session.status });

      const u: CommentAuthor = { mask: author.mask, badge: author.role };
      const from = { actorId: author.sub, cid: input.cid };
      const [event] = await this.log.append(tx, author.sid, [roomEvent('chat.msg', { u, x: text }, from)]);
      return event?.q ?? 0;
    });
  }
}

function earlierOf(tx: Tx, actorId: string, causeCid: string): Promise<LiveEventRow | null> {
  return tx.rows.findOneBy(LiveEventRow, { actorId, causeCid, stream: 'c' });
}

function sameComment(earlier: LiveEventRow, sessionId: string, text: string): number {
  const { x } = JSON.parse(earlier.payload) as { x: string };
  if (x !== text || earlier.sessionId !== sessionId) throw new Refusal('request_reused');
  return Number(earlier.seq);
}
