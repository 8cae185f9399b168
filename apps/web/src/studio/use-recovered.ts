import { useState } from 'react';
import type { ConsoleSale } from '@app/live-room/core';

/** How many orders were missed while the line was down and came by sequence after it: 补回 {n} 单. */
export function useRecovered(orders: readonly ConsoleSale[], isOpen: boolean): number {
  const lastQ = orders.at(-1)?.q ?? 0;
  const [seen, setSeen] = useState({ isOpen, q: lastQ, lostAt: isOpen ? undefined : lastQ, recovered: 0 });
  if (seen.isOpen !== isOpen || seen.q !== lastQ) setSeen(next(seen, orders, isOpen, lastQ));
  return seen.recovered;
}

interface Seen {
  isOpen: boolean;
  q: number;
  /** How far it had come when the line was lost. */
  lostAt: number | undefined;
  recovered: number;
}

function next(seen: Seen, orders: readonly ConsoleSale[], isOpen: boolean, q: number): Seen {
  if (!isOpen) return { ...seen, isOpen, q, lostAt: seen.lostAt ?? seen.q };
  const { lostAt } = seen;
  const missed = lostAt === undefined || lostAt === 0 ? 0 : orders.filter((order) => order.q > lostAt).length;
  return { isOpen, q, lostAt: undefined, recovered: seen.isOpen ? seen.recovered : seen.recovered + missed };
}
