import type { ReactNode } from 'react';
import { Dot, NavBar, StatusTag, Tabs } from '../ui';
import { useWords } from '../words';
import type { StudioSession, StudioTab } from './session.screen';
import s from './session.module.css';

interface HeadProps {
  session: StudioSession;
  tab: StudioTab;
  onTab: (tab: StudioTab) => void;
  stale: ReactNode;
}

export function SessionHead({ session, tab, onTab, stale }: HeadProps) {
  const { t } = useWords();
  const tabs = (['prepare', 'console', 'review'] as const).map((id) => ({
    id,
    label: t(`studio.tab.${id}`),
  }));
  return (
    <div className={s.sessionHead}>
      <NavBar
        title={session.title}
        up="/studio"
        end={tab === 'console' ? undefined : <StatusTag kind="session" status={session.status} />}
      />
      <p className={s.sessionWho}>
        {session.alliance.name}
        <Dot />
        {session.alliance.brand.name}
        <Dot />
        {t('ui.office.streamer')} {session.streamer.displayName}
      </p>
      <Tabs label={t('studio.tabs')} tabs={tabs} value={tab} onChange={onTab} panelId="studio-panel" />
      {stale}
    </div>
  );
}
