import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Dot, Icon } from '../../ui';
import { useWords } from '../../words';
import type { RoomView } from './room-view';
import s from './room.module.css';
import { useNow } from './use-now';

interface HostProps {
  view: RoomView;
  viewers: number;
  onSeller: () => void;
  /** 关注, on the pill */
  children: ReactNode;
}

/** Who is on, how long, how many watch, and who sells: in sight in every state of the room. */
export function Host({ view, viewers, onSeller, children }: HostProps) {
  const { t } = useWords();
  return (
    <header className={s.host}>
      <div className={s.hostRow}>
        <div className={s.whoPill}>
          <Link to={`/a/${view.allianceSlug}`} className={s.who}>
            <img className="av" src={view.avatar} width={40} height={40} alt="" />
            <span className={s.whoWords}>
              <span className="small b">{view.streamer}</span>
              <span className={s.whoLine}>
                {view.brand}
                <Dot />
                {view.allianceName}
              </span>
            </span>
          </Link>
          {children}
        </div>
        <h1 className={s.title}>{view.title}</h1>
        <Link to="/live" className={s.round} aria-label={t('room.leave')} title={t('room.leave')}>
          <Icon name="close" />
        </Link>
      </div>
      <div className={s.pills}>
        <StatusPill view={view} />
        {view.isSyntheticHost && <span className={s.pill}>{t('room.synthetic')}</span>}
        {view.status !== 'ended' && view.status !== 'banned' && (
          <span className={s.pill}>{t('room.viewers', { n: viewers })}</span>
        )}
        <button type="button" className={s.sellerPill} onClick={onSeller}>
          <span>
            {t('room.seller')}
            <Icon name="arrow-right" size="s" />
          </span>
        </button>
      </div>
    </header>
  );
}

function StatusPill({ view }: { view: RoomView }) {
  const { t } = useWords();
  if (view.status === 'live')
    return (
      <span className={s.livePill}>
        <span className="dot" aria-hidden="true" />
        {t('ui.session.live')} {view.startedAt !== null && <Elapsed since={view.startedAt} />}
      </span>
    );
  const status = view.status === 'preview' ? 'scheduled' : view.status;
  return <span className={s.pill}>{status === 'ended' ? t('room.ended') : t(`ui.session.${status}`)}</span>;
}

/** 42:18, by the server's clock. */
export function Elapsed({ since }: { since: number }) {
  const now = useNow();
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return <span className="nw">{shown.map((each) => String(each).padStart(2, '0')).join(':')}</span>;
}
