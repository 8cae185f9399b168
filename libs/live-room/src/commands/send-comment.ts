import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { newId, Refusal, refuseTroubles } from '@app/platform';
import {
  commentTroubles,
  leadsOffPlatform,
  maySpeak,
  tidyComment,
  type CommentAuthor,
  type JoinClaim,
} from '../core';
import { HeldCommentRow } from '../held-comment.row';
import { LiveEventRow } from '../live-event.row';
import { LiveSessionRow } from '../live-session.row';
import { holdingRule, requireVoice } from '../moderation';
import { noteQuestions } from '../questions';
import { roomEvent, RoomLog } from '../room-log';

export interface CommentInput {
  readonly cid: string;
  readonly text: string;
}

/** The comment's place in the stream, or none while it waits for a moderator. */
export interface SentComment {
  readonly q: number | null;
}

/** A comment of someone who joined signed in; the signed claim is who he is. */
@Injectable()
export class SendComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(author: JoinClaim | null, input: CommentInput): Promise<SentComment> {
    if (!author) throw new Refusal('not_signed_in');
    const text = tidyComment(input.text);
    refuseTroubles(commentTroubles(text));
    if (leadsOffPlatform(text)) throw new Refusal('wording', { rule: 'off_platform' });
    return this.transactions.run(async (tx) => {
      const earlier = await earlierOf(tx, author.sub, input.cid);
      if (earlier) return { q: sameComment(earlier, author.sid, text) };
      const session = await tx.rows.findOneBy(LiveSessionRow, { id: author.sid });
      if (!session) throw new Refusal('not_found', { thing: 'session', id: author.sid });
      if (!maySpeak(session.status, author.role)) throw new Refusal('closed', { status: session.status });

      const rule = await this.ruleFor(tx, session, author, text);
      const u: CommentAuthor = { mask: author.mask, badge: author.role };
      if (rule !== null) {
        await this.hold(tx, {
          sessionId: author.sid,
          personId: author.sub,
          author: u,
          cid: input.cid,
          text,
          rule,
        });
        return { q: null };
      }
      const from = { actorId: author.sub, cid: input.cid };
      const [event] = await this.log.append(tx, author.sid, [roomEvent('chat.msg', { u, x: text }, from)]);
      if (event) await noteQuestions(tx, this.log, author.sid, [{ personId: author.sub, event }]);
      return { q: event?.q ?? null };
    });
  }

  /** Viewers may be muted or held back; those who run the room answer in any case. */
  private async ruleFor(
    tx: Tx,
    session: LiveSessionRow,
    author: JoinClaim,
    text: string,
  ): Promise<string | null> {
    if (author.role !== 'viewer') return null;
    await requireVoice(tx, session, author.sub);
    return holdingRule(tx, session, text);
  }

  private async hold(
    tx: Tx,
    comment: Pick<HeldCommentRow, 'sessionId' | 'personId' | 'author' | 'cid' | 'text' | 'rule'>,
  ): Promise<void> {
    const { personId, cid, sessionId, author, text, rule } = comment;
    if (await tx.rows.existsBy(HeldCommentRow, { personId, cid })) return;
    const undecided = { judgedAt: null, judgedBy: null, isReleased: null };
    const id = newId();
    await tx.rows.insert(HeldCommentRow, { id, ...comment, heldAt: tx.now, ...undecided });
    await this.log.append(tx, sessionId, [roomEvent('chat.held', { id, u: author, x: text, rule })]);
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
