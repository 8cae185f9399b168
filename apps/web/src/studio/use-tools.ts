import { useEffect, useRef } from 'react';
import type { Told } from '@app/live-room/core';
import { useApi, type Read } from '../api';
import type { StudioToolsQuery } from '../generated/studio/graphql';
import type { Room } from '../use-room';
import { TOOLS } from './queries-tools';

export type Tools = NonNullable<StudioToolsQuery['liveSession']>;
const FRESH_MS = 15_000;
const GATHER_MS = 800;
const QUIET: ReadonlySet<Told['t']> = new Set(['minute.closed', 'media.health', 'prompt', 'order.refund']);

/** The tools as read, asked again soon after the room tells that one of them moved, whoever moved it. */
export function useTools(id: string, room: Room): Read<StudioToolsQuery> {
  const read = useApi(TOOLS, { id }, { every: FRESH_MS });
  const reload = useRef(read.reload);
  useEffect(() => {
    reload.current = read.reload;
  });
  const { flash, coupons, lucky, notice, corrections, items } = room.snapshot ?? {};
  const revs = revOf(items);
  const told = room.told.findLast((each) => !QUIET.has(each.t))?.q;
  useEffect(() => {
    const timer = setTimeout(() => {
      reload.current();
    }, GATHER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [flash, coupons, lucky, notice, corrections, revs, told]);
  return read;
}

/** Moves when a person changed the shelf, and not with each sale. */
function revOf(items: readonly { id: string; rev: number }[] | undefined): string {
  return items?.map((item) => `${item.id}:${item.rev}`).join() ?? '';
}
