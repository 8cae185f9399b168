import { useState } from 'react';
import type { Told } from '@app/live-room/core';
import { newRequestId } from '../../request-id';
import type { Room } from '../../use-room';

/** `held`: a moderator reads it first. `left_out`: and did not let it in. */
export type CommentFate = 'sending' | 'held' | 'left_out';

export interface PendingComment {
  cid: string;
  text: string;
  fate: CommentFate;
}

export interface Speaking {
  /** Mine that have not come back on the stream yet: they are shown at once, to me alone. */
  pending: PendingComment[];
  refused: { code: string; values: Record<string, unknown> } | undefined;
  /** Answers whether it was taken; a refused text goes back to the box. */
  say: (text: string) => Promise<boolean>;
  clear: () => void;
}

export function useComment({
  comments,
  personal,
  send,
}: Pick<Room, 'comments' | 'personal' | 'send'>): Speaking {
  const [mine, setMine] = useState<PendingComment[]>([]);
  const [refused, setRefused] = useState<Speaking['refused']>();
  const arrived = new Set(comments.map((comment) => comment.cid));
  return {
    pending: mine
      .filter((comment) => !arrived.has(comment.cid))
      .map((comment) => ({ ...comment, fate: fateOf(comment, personal) })),
    refused,
    clear: () => {
      setRefused(undefined);
    },
    say: async (text) => {
      const cid = newRequestId();
      setRefused(undefined);
      setMine((before) => [...before.slice(-4), { cid, text, fate: 'sending' }]);
      const answer = await send({ cid, name: 'chat.send', args: { text } });
      if (answer.ok) {
        if (answer.isHeld) setMine((before) => held(before, cid));
        return true;
      }
      setMine((before) => before.filter((comment) => comment.cid !== cid));
      setRefused({ code: answer.code, values: { ...answer.values } });
      return false;
    },
  };
}

function held(all: readonly PendingComment[], cid: string): PendingComment[] {
  return all.map((comment) => (comment.cid === cid ? { ...comment, fate: 'held' } : comment));
}

export function fateOf({ cid, fate }: PendingComment, personal: readonly Told[]): CommentFate {
  const ruled = personal.some((told) => told.t === 'chat.ruled' && told.d.cid === cid && !told.d.isReleased);
  return ruled ? 'left_out' : fate;
}
