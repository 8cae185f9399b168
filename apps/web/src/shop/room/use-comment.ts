import { useState } from 'react';
import type { CommandAnswer, RoomComment, RoomCommand } from '@app/live-room/core';
import { newRequestId } from '../../request-id';

export interface PendingComment {
  cid: string;
  text: string;
}

export interface Speaking {
  /** Mine that have not come back on the stream yet: they are shown at once. */
  pending: PendingComment[];
  refused: { code: string; values: Record<string, unknown> } | undefined;
  /** Answers whether it was taken; a refused text goes back to the box. */
  say: (text: string) => Promise<boolean>;
  clear: () => void;
}

export function useComment(
  comments: readonly RoomComment[],
  send: (command: RoomCommand) => Promise<CommandAnswer>,
): Speaking {
  const [mine, setMine] = useState<PendingComment[]>([]);
  const [refused, setRefused] = useState<Speaking['refused']>();
  const arrived = new Set(comments.map((comment) => comment.cid));
  return {
    pending: mine.filter((comment) => !arrived.has(comment.cid)),
    refused,
    clear: () => {
      setRefused(undefined);
    },
    say: async (text) => {
      const cid = newRequestId();
      setRefused(undefined);
      setMine((before) => [...before.slice(-4), { cid, text }]);
      const answer = await send({ cid, name: 'chat.send', args: { text } });
      if (answer.ok) return true;
      setMine((before) => before.filter((comment) => comment.cid !== cid));
      setRefused({ code: answer.code, values: { ...answer.values } });
      return false;
    },
  };
}
