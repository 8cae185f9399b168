import { useEffect, useRef } from 'react';
import type { CommandAnswer, RoomCommand } from '@app/live-room/core';
import { newRequestId } from '../../request-id';

const LOOK_MS = 1_000;
const TELL_MS = 5_500;
const HALF = 0.5;

/** Tells the room which goods came into view and which were opened, for the funnel of the show. Goods are marked by `data-good`. */
export function useSeen(
  send: (command: RoomCommand) => Promise<CommandAnswer>,
  opened: string | undefined,
): void {
  const waiting = useRef({ shown: new Set<string>(), opened: new Set<string>() });
  useEffect(() => {
    if (opened !== undefined) waiting.current.opened.add(opened);
  }, [opened]);
  useEffect(() => {
    const { shown, opened } = waiting.current;
    const eye = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const id = (target as HTMLElement).dataset.good;
          if (isIntersecting && id !== undefined) shown.add(id);
        }
      },
      { threshold: HALF },
    );
    const looking = setInterval(() => {
      for (const good of document.querySelectorAll('[data-good]')) eye.observe(good);
    }, LOOK_MS);
    const telling = setInterval(() => {
      if (shown.size + opened.size === 0) return;
      const args = { shown: [...shown], opened: [...opened] };
      void send({ cid: newRequestId(), name: 'items.seen', args }).then((answer) => {
        if (!answer.ok) return;
        for (const id of args.shown) shown.delete(id);
        for (const id of args.opened) opened.delete(id);
      });
    }, TELL_MS);
    return () => {
      clearInterval(looking);
      clearInterval(telling);
      eye.disconnect();
    };
  }, [send]);
}
