import { useEffect, useRef, useState } from 'react';
import type { RoomState } from '@app/live-room/core';
import { useWho } from '../../ui';
import { useWords } from '../../words';
import s from './room.module.css';

const CHANGE_MS = 3_000;
const SHOWN_MS = 9_000;

interface TickerProps {
  ticks: RoomState['ticks'];
  paidOrders: number;
}

interface Shown {
  q: number;
  since: number;
  sale: { m: string; item: string; qty: number } | undefined;
  paidOrders: number;
}

/** Paid orders only, one at a time and never faster than every three seconds, so that it can be read and heard. */
export function Ticker({ ticks, paidOrders }: TickerProps) {
  const { t } = useWords();
  const who = useWho();
  const [shown, setShown] = useState<Shown>({ q: 0, since: 0, sale: undefined, paidOrders });
  const heard = useRef({ last: ticks.at(-1), paidOrders });
  useEffect(() => {
    heard.current = { last: ticks.at(-1), paidOrders };
  });
  useEffect(() => {
    const timer = setInterval(() => {
      setShown((before) => next(before, heard.current.last, heard.current.paidOrders, Date.now()));
    }, CHANGE_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const { sale } = shown;
  return (
    <div className={s.sales}>
      <div className={s.ticker} role="status">
        {sale && (
          <p className={s.tick} key={shown.q}>
            <span className={s.tickTag}>{t('room.paid')}</span>
            <span className="ell">{t('room.tick', { who: who(sale.m), item: sale.item, n: sale.qty })}</span>
          </p>
        )}
        {!sale && shown.paidOrders > 0 && (
          <p className={s.tickCalm}>{t('room.paid_orders', { n: shown.paidOrders })}</p>
        )}
      </div>
      <Latest ticks={ticks} paidOrders={paidOrders} />
    </div>
  );
}

const LATEST_MAX = 5;

/** On a wide screen the last few stand in a list of their own. */
function Latest({ ticks, paidOrders }: TickerProps) {
  const { t } = useWords();
  const who = useWho();
  const sales = ticks.flatMap(({ q, tick }) =>
    tick.sample.map((sale, at) => ({ ...sale, key: `${q}-${at}` })),
  );
  return (
    <section className={s.latest}>
      <h2 className="b sp">
        {t('room.latest')}
        <span className="meta">{t('room.paid_orders', { n: paidOrders })}</span>
      </h2>
      {sales.length === 0 && paidOrders === 0 && <p className="small mute">{t('room.latest.none')}</p>}
      <ol>
        {sales
          .slice(-LATEST_MAX)
          .reverse()
          .map((sale) => (
            <li key={sale.key}>
              <span className="b">{who(sale.m)}</span>
              <span className="grow ell">{sale.item}</span>
              <span>×{sale.qty}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}

function next(before: Shown, last: RoomState['ticks'][number] | undefined, paid: number, now: number): Shown {
  const sale = last?.tick.sample[0];
  if (last && sale && last.q !== before.q) return { q: last.q, since: now, sale, paidOrders: paid };
  if (before.sale && now - before.since < SHOWN_MS) return before;
  if (!before.sale && before.paidOrders === paid) return before;
  return { ...before, sale: undefined, paidOrders: paid };
}
