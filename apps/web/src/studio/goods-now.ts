import { useEffect, useRef, useState } from 'react';
import type { RoomItem, Snapshot, StockHint } from '@app/live-room/core';
import { useAct, type Trouble } from '../api';
import { serverNow } from '../boot';
import { PIN } from './queries';
import type { StudioSession } from './session.screen';

type SessionItem = StudioSession['items'][number];

export interface ConsoleGood {
  id: string;
  skuId: string;
  name: string;
  priceFen: string;
  picture: SessionItem['product']['pictures'][number] | undefined;
  /** The console knows the number; the room only says when it is small. */
  available: number;
  left: StockHint;
  sold: number;
  pinnedAt: number | undefined;
  /** what the streamer means to say, a line for each thought */
  script: string;
}

/** The shelf as read, with what the room has told since. */
export function goodsNow(session: StudioSession, snapshot: Snapshot | null): ConsoleGood[] {
  const told = new Map(snapshot?.items.map((item) => [item.id, item]));
  const pinned = snapshot ? snapshot.pinned?.itemId : session.pinnedItem?.id;
  const place = (item: SessionItem) => told.get(item.id)?.position ?? item.position;
  return session.items
    .filter((item) => (snapshot ? told.has(item.id) : item.isListed))
    .sort((a, b) => place(a) - place(b))
    .map((item) => ({
      id: item.id,
      skuId: item.sku.id,
      name: `${item.product.name} ${item.sku.name}`,
      picture: item.product.pictures[0],
      available: item.sku.available,
      script: item.script ?? '',
      pinnedAt: pinned === item.id ? (snapshot?.pinned?.at ?? serverNow()) : undefined,
      ...movingOf(item, told.get(item.id)),
    }));
}

/** What comes after the good that is being explained, round again; what is sold out is passed over. */
export function nextOf<G extends Pick<ConsoleGood, 'pinnedAt' | 'left'>>(goods: readonly G[]): G | undefined {
  const at = goods.findIndex((good) => good.pinnedAt !== undefined);
  const order = [...goods.slice(at + 1), ...goods.slice(0, Math.max(0, at))];
  return order.find((good) => good.left !== 'out');
}

/** The ids with one of them moved up (-1) or down (1); as they were where it cannot move further. */
export function movedBy(ids: readonly string[], at: number, by: number): string[] {
  const next = [...ids];
  const to = at + by;
  const [moved] = to >= 0 && to < ids.length ? next.splice(at, 1) : [];
  if (moved !== undefined) next.splice(to, 0, moved);
  return next;
}

function movingOf(
  item: SessionItem,
  told: RoomItem | undefined,
): Pick<ConsoleGood, 'priceFen' | 'left' | 'sold'> {
  if (told) return { priceFen: told.priceFen, left: told.left, sold: Math.max(item.soldCount, told.sold) };
  const left = item.sku.available === 0 ? 'out' : 'plenty';
  return { priceFen: item.priceFen, left, sold: item.soldCount };
}

export interface Pin {
  show: (itemId: string) => void;
  /** The good whose card is on its way. */
  busy: string | undefined;
  trouble: Trouble | undefined;
}

export function usePin(sessionId: string): Pin {
  const pinning = useAct(PIN);
  const [itemId, setItemId] = useState<string>();
  return {
    show: (next) => {
      setItemId(next);
      void pinning.run({ sessionId, itemId: next });
    },
    busy: pinning.busy ? itemId : undefined,
    trouble: pinning.trouble,
  };
}

/** 1 to 9 show a good, a letter does what stands for it; not while someone types or a sheet is open. */
export function useConsoleKeys(
  onNumber: (at: number) => void,
  letters: Readonly<Record<string, () => void>>,
): void {
  const acts = useRef({ onNumber, letters });
  useEffect(() => {
    acts.current = { onNumber, letters };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const place = event.target as HTMLElement;
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (place.closest('input, textarea, select, dialog')) return;
      if (/^[1-9]$/.test(event.key)) acts.current.onNumber(Number(event.key) - 1);
      else acts.current.letters[event.key.toUpperCase()]?.();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
}
