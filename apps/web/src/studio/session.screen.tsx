import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../api';
import type { StudioSessionQuery } from '../generated/studio/graphql';
import { For } from '../sign-in';
import { Forbidden, NotFound, StaleNote, TroubleNote, usePageTitle, useUrlState, Waiting } from '../ui';
import { useWords } from '../words';
import { Console } from './console';
import { Prepare } from './prepare';
import { PushPhone } from './push-phone';
import { SESSION } from './queries';
import { Review } from './review';
import { SessionHead } from './session-head';
import s from './session.module.css';

const FRESH_MS = 15_000;
const TABS = ['auto', 'prepare', 'console', 'review'] as const;
export type StudioTab = Exclude<(typeof TABS)[number], 'auto'>;
export type StudioSession = NonNullable<StudioSessionQuery['liveSession']>;
export type Sums = NonNullable<StudioSession['console']>;

/** `/studio/sessions/:id` */
export default function Screen() {
  return (
    <For office={['streamer', 'moderator', 'comment_moderator']}>
      <Session />
    </For>
  );
}

function Session() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const { data, trouble, staleSince, reload } = useApi(SESSION, { id }, { every: FRESH_MS });
  const session = data?.liveSession;
  usePageTitle(session?.title);
  if (trouble && trouble.code !== 'not_found') return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (trouble || session === null) return <NotFound>{t('studio.session.not_found')}</NotFound>;
  if (!session) return <Waiting rows={5} shape="rows" />;
  if (!session.console) return <Forbidden office="streamer" who={session.streamer.displayName} />;
  return (
    <Parts
      session={session}
      sums={session.console}
      stale={<StaleNote since={staleSince} onRetry={reload} />}
    />
  );
}

interface PartsProps {
  session: StudioSession;
  sums: Sums;
  stale: ReactNode;
}

function Parts({ session, sums, stale }: PartsProps) {
  const { t } = useWords();
  const [wish, setWish] = useUrlState('tab', TABS, 'auto');
  const tab = wish === 'auto' ? tabOf(session.status) : wish;
  return (
    <div className={tab === 'console' ? s.consolePage : undefined}>
      <SessionHead session={session} tab={tab} onTab={setWish} stale={stale} />
      <div id="studio-panel" role="tabpanel" aria-label={t(`studio.tab.${tab}`)} className={s.panel}>
        <PushPhone session={session} isShort={tab !== 'prepare'} />
        {tab === 'prepare' && <Prepare session={session} onStarted={setWish} />}
        {tab === 'console' && <Console session={session} sums={sums} onEnded={setWish} />}
        {tab === 'review' && <Review session={session} sums={sums} />}
      </div>
    </div>
  );
}

function tabOf(status: StudioSession['status']): StudioTab {
  if (status === 'live' || status === 'paused') return 'console';
  return status === 'ended' || status === 'banned' ? 'review' : 'prepare';
}
