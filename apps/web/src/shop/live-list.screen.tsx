import { useApi } from '../api';
import { graphql } from '../generated/shop';
import type { SessionCardFragment } from '../generated/shop/graphql';
import { Empty, LinkButton, Section, StaleNote, TroubleNote, usePageTitle, Waiting } from '../ui';
import { useWords } from '../words';
import { LiveCard, SessionRow } from './live-card';
import { isOnAir } from './on-air';
import s from './live-list.module.css';

const SESSIONS = graphql(`
  query LiveList {
    liveSessions(status: [live, paused, scheduled, ended]) {
      ...SessionCard
    }
  }
`);

const AGAIN_MS = 20_000;
const REPLAYS_SHOWN = 12;

export default function LiveList() {
  const { t } = useWords();
  usePageTitle(t('ui.nav.live'));
  const { data, trouble, waiting, staleSince, reload } = useApi(SESSIONS, {}, { every: AGAIN_MS });
  const sessions = data?.liveSessions ?? [];
  const byTime = (a: SessionCardFragment, b: SessionCardFragment) =>
    a.scheduledAt.localeCompare(b.scheduledAt);
  const onAir = sessions.filter(isOnAir);
  const next = sessions.filter(({ status }) => status === 'scheduled').sort(byTime);
  const replays = sessions.filter(({ status }) => status === 'ended').sort((a, b) => byTime(b, a));
  return (
    <div className={`g ${s.page ?? ''}`}>
      <h1 className="h2">{t('ui.nav.live')}</h1>
      <StaleNote since={staleSince} onRetry={reload} />
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {waiting && <Waiting rows={4} shape="rows" />}
      {data && onAir.length === 0 && (
        <Empty art="empty-live" action={<LinkButton to="/search">{t('shop.home.all_goods')}</LinkButton>}>
          {t('shop.home.no_live')}
        </Empty>
      )}
      {onAir.length > 0 && (
        <ul className={onAir.length > 1 ? s.onAir : undefined}>
          {onAir.map((session) => (
            <li key={session.id}>
              <LiveCard session={session} />
            </li>
          ))}
        </ul>
      )}
      <Rows title={t('ui.session.scheduled')} sessions={next} />
      <Rows title={t('ui.session.ended')} sessions={replays.slice(0, REPLAYS_SHOWN)} />
    </div>
  );
}

function Rows({ title, sessions }: { title: string; sessions: readonly SessionCardFragment[] }) {
  if (sessions.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={s.rows}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionRow session={session} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
