import type { ReactNode } from 'react';
import { Money } from '../ui';
import { useWords } from '../words';
import { changePercent, funnelOf, lastTen, watchedMinutes, type TenMinutes } from './data-numbers';
import s from './data-screen.module.css';
import type { Sums } from './session.screen';

/** 大屏: how the last ten minutes went beside the ten before, how far people go, and where they come from. */
export function DataScreen({ sums, isOver = false }: { sums: Sums; isOver?: boolean }) {
  return (
    <div className={s.screen}>
      {!isOver && <Tens sums={sums} />}
      <Funnel sums={sums} />
      <Sources sums={sums} />
    </div>
  );
}

function Tens({ sums }: { sums: Sums }) {
  const { t, locale } = useWords();
  const turn = lastTen(sums.minutes);
  if (!turn) return null;
  const { now, before } = turn;
  const tile = (of: keyof TenMinutes, shown: ReactNode) => (
    <div>
      <dt className="meta">{t(`studio.ten.${of}`)}</dt>
      <dd>
        <b>{shown}</b>
        {before && <Change percent={changePercent(now[of], before[of])} />}
      </dd>
    </div>
  );
  return (
    <section className={s.part}>
      <h2 className="b">{t('studio.ten')}</h2>
      <dl className={s.tens}>
        {tile('orders', now.orders.toLocaleString(locale))}
        {tile('salesFen', <Money fen={now.salesFen} />)}
        {tile('viewers', now.viewers.toLocaleString(locale))}
        {tile('comments', now.comments.toLocaleString(locale))}
      </dl>
    </section>
  );
}

function Change({ percent }: { percent: number | null }) {
  const { t } = useWords();
  if (percent === null || percent === 0) return <span className={s.same}>{t('studio.ten.same')}</span>;
  const key = percent > 0 ? 'studio.ten.more' : 'studio.ten.less';
  return <span className={percent > 0 ? s.more : s.less}>{t(key, { n: Math.abs(percent) })}</span>;
}

function Funnel({ sums }: { sums: Sums }) {
  const { t, locale } = useWords();
  const steps = funnelOf(sums.minutes);
  const most = Math.max(...steps.map(({ count }) => count));
  if (most === 0) return null;
  return (
    <section className={s.part}>
      <h2 className="b">{t('studio.funnel')}</h2>
      <ol className={s.bars}>
        {steps.map(({ step, count, percent }) => (
          <li key={step}>
            <span>{t(`studio.funnel.${step}`)}</span>
            <Bar part={count / most} />
            <b>{count.toLocaleString(locale)}</b>
            <span className="meta">{percent !== null && t('studio.percent', { n: percent })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sources({ sums }: { sums: Sums }) {
  const { t, locale } = useWords();
  const { uniqueViewers, sources } = sums;
  if (uniqueViewers === 0) return null;
  const all = sources.reduce((sum, { viewers }) => sum + viewers, 0);
  const minutes = watchedMinutes(sums.minutes, uniqueViewers);
  return (
    <section className={s.part}>
      <h2 className="b sp">
        {t('studio.sources')}
        <span className="meta">
          {t('studio.sources.viewers', { n: uniqueViewers })}
          {minutes !== null && t('studio.sources.watched', { n: minutes.toFixed(1) })}
        </span>
      </h2>
      <ol className={s.bars}>
        {sources.map(({ source, viewers }) => (
          <li key={source}>
            <span>{t(`studio.source.${source}`)}</span>
            <Bar part={viewers / Math.max(1, all)} />
            <b>{viewers.toLocaleString(locale)}</b>
            <span className="meta">
              {t('studio.percent', { n: Math.round((100 * viewers) / Math.max(1, all)) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Bar({ part }: { part: number }) {
  return (
    <span className={s.bar} aria-hidden="true">
      <i style={{ width: `${100 * part}%` }} />
    </span>
  );
}
