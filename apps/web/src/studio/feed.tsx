import { Money, useWho } from '../ui';
import { useWords } from '../words';
import { useNow } from './elapsed';
import type { Sale, SalesNow } from './sales';
import s from './feed.module.css';
import shared from './studio.module.css';

const NEW_MS = 6_000;
const GATHER_MS = 1_000;
const GATHER_FROM = 4;

interface FeedProps {
  sales: SalesNow;
  recovered: number;
}

/** Paid orders as they come, newest on top and standing out for a moment; a rush is also said as one number. */
export function Feed({ sales, recovered }: FeedProps) {
  const { t } = useWords();
  const who = useWho();
  const now = useNow();
  const [newest] = sales.feed;
  const rush = newest ? sales.feed.filter((sale) => newest.at - sale.at < GATHER_MS).length : 0;
  const isRush = newest !== undefined && now - newest.at < NEW_MS && rush >= GATHER_FROM;
  return (
    <section className={s.feedPart}>
      <h2 className={shared.partHead}>
        {t('studio.feed')}
        <span className="meta">
          {isRush && <b className="leaf">{t('studio.feed.rush', { n: rush })} </b>}
          {recovered > 0 && t('studio.feed.recovered', { n: recovered })}
        </span>
      </h2>
      <p className="sr" role="status">
        {newest && now - newest.at < NEW_MS
          ? t('studio.feed.said', { who: who(newest.mask), items: newest.items })
          : ''}
      </p>
      {sales.feed.length === 0 && <p className="small mute">{t('studio.feed.none')}</p>}
      <ol className={s.feed} tabIndex={0} aria-label={t('studio.feed')}>
        {sales.feed.map((sale) => (
          <SaleRow key={sale.key} sale={sale} now={now} />
        ))}
      </ol>
    </section>
  );
}

function SaleRow({ sale, now }: { sale: Sale; now: number }) {
  const who = useWho();
  const isNew = now - sale.at < NEW_MS;
  return (
    <li className={isNew ? s.isNew : undefined}>
      <span className="ell">
        <b>{who(sale.mask)}</b> {sale.items}
      </span>
      <span className={s.feedSum}>
        <Money fen={sale.totalFen} />
      </span>
      <Ago ms={now - sale.at} />
    </li>
  );
}

/** 刚刚, 12 秒, 3 分, 2 时: short, since it stands in a narrow column. */
function Ago({ ms }: { ms: number }) {
  const { t } = useWords();
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const words =
    ms < NEW_MS
      ? t('ui.time.just_now')
      : seconds < 60
        ? t('studio.ago.s', { n: seconds })
        : seconds < 3600
          ? t('studio.ago.m', { n: Math.floor(seconds / 60) })
          : t('studio.ago.h', { n: Math.floor(seconds / 3600) });
  return <span className="meta r nw">{words}</span>;
}
