import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { invariant, isRefusal, newId, Refusal, refuseTroubles } from '@app/platform';
import {
  commentTroubles,
  maySpeak,
  refuseWording,
  tidyComment,
  wordingSideOf,
  type CommentAuthor,
  type JoinClaim,
  type RoomEvent,
} from '../core';
import { HeldCommentRow } from '../held-comment.row';
import { keptBefore, sameComment } from '../kept-comments';
import { LiveSessionRow } from '../live-session.row';
import { verdictsOn } from '../moderation';
import { noteQuestions } from '../questions';
import { roomEvent, RoomLog } from '../room-log';

export interface CommentInput {
  readonly cid: string;
  readonly text: string;
  /** paid for something in this show, as far as is known */
  readonly isBuyer?: boolean;
}

/** A comment and who says it: the signed claim of who joined signed in, or a guest. */
export interface Comment {
  readonly author: JoinClaim | null;
  readonly input: CommentInput;
}

/** The comment as it stands in the stream, or nothing while it waits for a moderator. */
export interface SentComment {
  readonly q: number | null;
  readonly event: RoomEvent | null;
}

export interface Spoken extends CommentInput {
  readonly author: JoinClaim;
}

const HELD: SentComment = { q: null, event: null };

/** A comment of someone who joined signed in; the signed claim is who he is. */
@Injectable()
export class SendComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(author: JoinClaim | null, input: CommentInput): Promise<SentComment> {
    const [answer] = await this.runAll([{ author, input }]);
    invariant(answer, 'a comment has an answer');
    if (isRefusal(answer)) throw answer;
    return answer;
  }

  /** Comments of one room that waited together: one transaction for all, and each is answered for itself. */
  async runAll(comments: readonly Comment[]): Promise<readonly (SentComment | Refusal)[]> {
    const judged = comments.map(judge);
    const spoken = judged.filter((each): each is Spoken => !isRefusal(each));
    const written = spoken.length === 0 ? [] : await this.write(spoken);
    const answers = new Map(spoken.map((each, index) => [each, written[index]]));
    return judged.map((each) => {
      const answer = isRefusal(each) ? each : answers.get(each);
      invariant(answer, 'a comment has an answer');
      return answer;
    });
  }

  private write(spoken: readonly Spoken[]): Promise<(SentComment | Refusal)[]> {
    const sid = spoken[0]?.author.sid ?? '';
    invariant(
      spoken.every(({ author }) => author.sid === sid),
      'comments of one room are written together',
    );
    return this.transactions.run(async (tx) => {
      const kept = await keptBefore(tx, spoken);
      const refused = new Map<string, Refusal>();
      const names = spoken.map(nameOf);
      const fresh = spoken.filter(
        (each, at) => !kept.has(nameOf(each)) && names.indexOf(nameOf(each)) === at,
      );
      if (fresh.length > 0) await this.take(tx, sid, fresh, { kept, refused });
      return spoken.map((each) => {
        const before = kept.get(nameOf(each));
        const answer = before ? sameComment(before, each) : refused.get(nameOf(each));
        invariant(answer, 'what was not kept was refused');
        return answer;
      });
    });
  }

  /**
   * The session is held before the heads, as whoever judges a comment does: the log's rows point at it, and the other way round two
   * would wait for each other. The heads are locked by the append, after everything that may still refuse.
   */
  private async take(tx: Tx, sid: string, fresh: readonly Spoken[], { kept, refused }: Books): Promise<void> {
    const session = await tx.rows.findOne(LiveSessionRow, {
      where: { id: sid },
      lock: { mode: 'pessimistic_read' },
    });
    const verdicts = session ? await verdictsOn(tx, session, fresh) : [];
    const standing: Spoken[] = [];
    const held: HeldCommentRow[] = [];
    fresh.forEach((each, at) => {
      const verdict = refusalOf(session, each.author) ?? verdicts[at] ?? null;
      if (isRefusal(verdict)) refused.set(nameOf(each), verdict);
      else if (verdict === null) standing.push(each);
      else held.push(heldRow(tx, each, verdict));
    });
    if (held.length > 0) await tx.rows.insert(HeldCommentRow, held);
    for (const { personId, cid, text } of held) kept.set(`${personId} ${cid}`, { sid, text, ...HELD });
    const written = await this.log.append(tx, sid, [...standing.map(said), ...held.map(waiting)]);
    const spoken = written.filter((event) => event.t === 'chat.msg');
    const asked = standing.flatMap((each, at) => {
      const event = spoken[at];
      if (event) kept.set(nameOf(each), { sid, text: each.text, q: event.q, event });
      return event ? [{ personId: each.author.sub, event }] : [];
    });
    await noteQuestions(tx, this.log, sid, asked);
  }
}

interface Books {
  readonly kept: Awaited<ReturnType<typeof keptBefore>>;
  readonly refused: Map<string, Refusal>;
}

/** A comment in its tidy form, or why it is not taken. */
function judge(comment: Comment): Spoken | Refusal {
  try {
    return tidied(comment);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

function tidied({ author, input }: Comment): Spoken {
  if (!author) throw new Refusal('not_signed_in');
  const text = tidyComment(input.text);
  refuseTroubles(commentTroubles(text));
  refuseWording(text, { side: wordingSideOf(author.role) });
  return { ...input, author, text };
}

function refusalOf(session: LiveSessionRow | null, { sid, role }: JoinClaim): Refusal | null {
  if (!session) return new Refusal('not_found', { thing: 'session', id: sid });
  return maySpeak(session.status, role) ? null : new Refusal('closed', { status: session.status });
}

function authorOf({ author, isBuyer }: Spoken): CommentAuthor {
  return { mask: author.mask, badge: author.role, ...(isBuyer ? { isBuyer } : {}) };
}

function said(each: Spoken) {
  const from = { actorId: each.author.sub, cid: each.cid };
  return roomEvent('chat.msg', { u: authorOf(each), x: each.text }, from);
}

function waiting({ id, author, text, rule }: HeldCommentRow) {
  return roomEvent('chat.held', { id, u: author, x: text, rule });
}

function heldRow(tx: Tx, each: Spoken, rule: string): HeldCommentRow {
  const { author, cid, text } = each;
  const undecided = { judgedAt: null, judgedBy: null, isReleased: null };
  const of = { sessionId: author.sid, personId: author.sub, author: authorOf(each) };
  return tx.rows.create(HeldCommentRow, {
    id: newId(),
    ...of,
    cid,
    text,
    rule,
    heldAt: tx.now,
    ...undecided,
  });
}

const nameOf = ({ author, cid }: Spoken): string => `${author.sub} ${cid}`;
