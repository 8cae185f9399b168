import { Link } from 'react-router';
import { useApi } from '../api';
import type { SettlementRowFragment } from '../generated/desk/graphql';
import { Empty, PageHead, StaleNote, TroubleNote, usePageTitle, Waiting } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { Equation } from './equation';
import { Desk, type Place } from './place';
import { SETTLEMENTS } from './queries';
import { Queue } from './queue';
import { Trend } from './trend';

const AGAIN_MS = 30_000;

export default function Home() {
  const { t } = useWords();
  usePageTitle(t('desk.home.title'));
  return <Desk>{(place) => <HomePage place={place} />}</Desk>;
}

function HomePage({ place }: { place: Place }) {
  const { t } = useWords();
  const { slug } = place;
  const settlements = useApi(SETTLEMENTS, { slug, first: 24 }, { every: AGAIN_MS });
  const rows = settlements.data?.settlements.nodes;
  return (
    <>
      <PageHead title={t('desk.home.title')} note={place.name} />
      <StaleNote since={settlements.staleSince} onRetry={settlements.reload} />
      {settlements.trouble && <TroubleNote trouble={settlements.trouble} onRetry={settlements.reload} />}
      {!rows && !settlements.trouble && <Waiting rows={8} shape="table" />}
      {rows && (
        <div className={s.page}>
          {rows[0] ? (
            <Current settlement={rows[0]} />
          ) : (
            <Empty art="empty-desk">{t('desk.home.no_settlement')}</Empty>
          )}
          <Queue slug={slug} settlements={rows} />
          <Trend slug={slug} />
        </div>
      )}
    </>
  );
}

function Current({ settlement }: { settlement: SettlementRowFragment }) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>
        {t('desk.home.current')}
        <Link to={`/desk/settlements/${settlement.id}`} className={`${s.link ?? ''} small`}>
          {t('desk.home.current_more')}
        </Link>
      </h2>
      <Equation of={settlement} />
      <p className={`meta ${s.flow ?? ''}`}>{t('desk.home.flow')}</p>
    </section>
  );
}
