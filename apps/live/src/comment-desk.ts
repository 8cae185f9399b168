import { Injectable } from '@nestjs/common';
import {
  Buyers,
  NoteWording,
  SendComment,
  type Comment,
  type CommentInput,
  type SentComment,
} from '@app/live-room';
import type { CommandAnswer } from '@app/live-room/core';
import { Refusal } from '@app/platform';
import { ChatPace } from './chat-pace';
import { Gathering } from './gathering';
import type { Seat } from './room-connection';
import { RoomFeeds } from './room-feeds';

const BATCH_MAX = 100;
const WAITING_MAX = 2_000;
const BUSY_RETRY_MS = 2_000;

/** Takes comments: those that wait while others are written go into one transaction, and each is answered when it is kept. */
@Injectable()
export class CommentDesk {
  private readonly rooms = new Map<string, Gathering<Comment, SentComment | Error>>();
  private readonly pace = new ChatPace();

  constructor(
    private readonly feeds: RoomFeeds,
    private readonly comments: SendComment,
    private readonly buyers: Buyers,
    private readonly noting: NoteWording,
  ) {}

  async say(seat: Seat, input: CommentInput, now: number): Promise<CommandAnswer> {
    const refusal = await this.refusal(seat, now);
    if (refusal) return refusal;
    const room = this.room(seat.sid);
    if (room.size >= WAITING_MAX) return { ok: false, code: 'busy', retryMs: BUSY_RETRY_MS };
    const answer = await room.add({ author: seat.claim, input });
    if (answer instanceof Error) return this.refused(seat, input.text, answer);
    const { q, event } = answer;
    return q === null || event === null ? { ok: true, isHeld: true } : { ok: true, q, event };
  }

  /** What those who run the room may not say is kept with the show; a viewer's words are his own. */
  private async refused({ sid, role, claim }: Seat, text: string, answer: Error): Promise<never> {
    if (claim && (role === 'streamer' || role === 'moderator'))
      await this.noting.run({ sessionId: sid, personId: claim.sub, text }, answer);
    throw answer;
  }

  /** Viewers keep the room's pace. Those who run it are not slowed down: they answer questions. */
  private async refusal({ sid, role, claim }: Seat, now: number): Promise<CommandAnswer | null> {
    if (role !== 'viewer' || !claim) return null;
    const { chatMode } = (await this.feeds.feed(sid)).snapshot;
    if (chatMode.isMuted) throw new Refusal('muted', { kind: 'all' });
    const waitMs = this.pace.waitMs(`${sid} ${claim.sub}`, chatMode, now);
    return waitMs > 0 ? { ok: false, code: 'rate_limited', retryMs: waitMs } : null;
  }

  private room(sid: string): Gathering<Comment, SentComment | Error> {
    let room = this.rooms.get(sid);
    if (!room) {
      room = new Gathering((comments) => this.write(sid, comments), BATCH_MAX);
      this.rooms.set(sid, room);
    }
    return room;
  }

  /** One that the database does not take must not take the others with it: then each is written by itself. */
  private async write(sid: string, said: readonly Comment[]): Promise<readonly (SentComment | Error)[]> {
    const comments = await this.ranked(sid, said);
    try {
      return await this.comments.runAll(comments);
    } catch (error) {
      if (comments.length === 1) throw error;
      const alone = await Promise.allSettled(comments.map((comment) => this.comments.runAll([comment])));
      return alone.map(
        (each) => (each.status === 'fulfilled' ? each.value[0] : each.reason) as SentComment | Error,
      );
    }
  }

  private async ranked(sid: string, said: readonly Comment[]): Promise<readonly Comment[]> {
    const persons = said.flatMap(({ author }) => (author?.role === 'viewer' ? [author.sub] : []));
    const buyers = await this.buyers.among(sid, persons);
    return said.map(({ author, input }) => {
      const isBuyer = author?.role === 'viewer' && buyers.has(author.sub);
      return { author, input: { ...input, isBuyer } };
    });
  }
}
