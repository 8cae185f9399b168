import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  EMPTY_ROOM,
  roomSource,
  shownComments,
  type CommandAnswer,
  type ConsoleSale,
  type Meter,
  type RoomCommand,
  type RoomComment,
  type RoomPayloads,
  type RoomRole,
  type RoomState,
  type Snapshot,
  type Told,
} from '@app/live-room/core';
import { gqlFetch } from './api';
import { graphql } from './generated/app';
import { LiveFeed, type FeedConnection, type FeedView } from './live-feed';
import { newRequestId } from './request-id';

const TOKEN = graphql(`
  query RoomToken($id: ID!) {
    liveSession(id: $id) {
      id
      joinToken
    }
  }
`);
const TOKEN_FRESH_MS = 4 * 60_000;

export interface Room {
  snapshot: Snapshot | null;
  comments: readonly RoomComment[];
  /** comments that were left out because nobody could have read them */
  skipped: number;
  /** paid orders, as everyone hears of them, newest last */
  ticks: readonly { q: number; tick: RoomPayloads['order.tick'] }[];
  /** paid orders with their numbers, for those who run the show, newest last */
  sales: readonly ConsoleSale[];
  /** what this person alone is told, newest last */
  personal: readonly Told[];
  /** what else those are told who run the show: questions, comments that wait, prompts, newest last */
  told: readonly Told[];
  meter: Meter | null;
  connection: FeedConnection;
  role: RoomRole;
  refusal: string | null;
  send: (command: RoomCommand) => Promise<CommandAnswer>;
}

/** A room while this component is on the page. `page` tells a viewer's tab from a console: they count apart. */
export function useRoom(
  sid: string,
  joinToken: string | null | undefined,
  origin: string,
  page: 'room' | 'studio' = 'room',
): Room {
  const isGuest = joinToken === null || joinToken === undefined;
  const given = useRef(joinToken ?? null);
  const [feed, setFeed] = useState<LiveFeed>();
  useEffect(() => {
    const opened = new LiveFeed({
      origin,
      sid,
      viewerKey: viewerKey(page),
      ...(page === 'room' && { source: roomSource(new URLSearchParams(location.search).get('from')) }),
      token: tokens(sid, isGuest, given.current),
    });
    const wake = () => {
      if (document.visibilityState === 'visible') opened.wake();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    setFeed(opened);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
      opened.close();
    };
  }, [sid, origin, page, isGuest]);
  const view = useSyncExternalStore(feed?.subscribe ?? nobody, feed?.current ?? nothing);
  const { room, meter, connection, role, refusal } = view;
  const { snapshot, skipped, ticks, sales, told, personal } = room;
  const comments = commentsOn(page, room);
  const heard = { snapshot, comments, skipped, ticks, sales, told, personal };
  return { ...heard, meter, connection, role, refusal, send: feed?.send ?? offline };
}

/** Whoever runs the room sees what is hidden, and may show it again. */
function commentsOn(page: 'room' | 'studio', room: RoomState): readonly RoomComment[] {
  return page === 'studio' ? room.comments : shownComments(room);
}

const NOTHING: FeedView = {
  room: EMPTY_ROOM,
  meter: null,
  connection: 'connecting',
  role: 'viewer',
  refusal: null,
};
const nothing = () => NOTHING;
const nobody = () => () => undefined;
const offline = (): Promise<CommandAnswer> => Promise.resolve({ ok: false, code: 'offline' });

/** The token that came with the page is good for the first join; later ones are asked for. */
function tokens(sid: string, isGuest: boolean, given: string | null): () => Promise<string | null> {
  const givenAt = Date.now();
  let first = given;
  return async () => {
    if (isGuest) return null;
    if (first !== null && Date.now() - givenAt < TOKEN_FRESH_MS) {
      const token = first;
      first = null;
      return token;
    }
    return (await gqlFetch(TOKEN, { id: sid })).liveSession?.joinToken ?? null;
  };
}

/** Stable for this browser, so that a second tab or a quick return is not a second viewer. */
function viewerKey(page: string): string {
  const key = localStorage.getItem('viewer') ?? newRequestId();
  localStorage.setItem('viewer', key);
  return `${key}-${page}`;
}
