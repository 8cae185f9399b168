import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FeedConnection } from '../../live-feed';
import type { PlayerState } from '../../live-player';
import { Countdown, Icon, When } from '../../ui';
import { useWords } from '../../words';
import { Remind } from './follow';
import { Picture } from './picture';
import { ReplayStage } from './replay-stage';
import type { RoomView } from './room-view';
import s from './room.module.css';
import type { Mine } from './tools-view';

interface StageProps {
  view: RoomView;
  connection: FeedConnection;
  mine: Mine | undefined;
  isGuest: boolean;
  /** what lies on the picture under the line's words */
  children: ReactNode;
}

/** The picture, or in words why there is none; buying goes on in every case. */
export function Stage({ view, connection, mine, isGuest, children }: StageProps) {
  const [picture, setPicture] = useState<PlayerState>('waiting');
  if (view.status === 'ended') {
    const over = <StageWords view={view} picture={undefined} mine={mine} isGuest={isGuest} />;
    return <ReplayStage view={view} poster={<Poster view={view} />} over={over} />;
  }
  const plays = view.status === 'live' && view.media.state === 'ok';
  return (
    <div className={s.stage}>
      <div className={s.frame}>
        <Poster view={view} />
        {plays && <Picture {...view.media.urls} onState={setPicture} />}
        <span className={s.scrim} aria-hidden="true" />
      </div>
      <div className={s.notice}>
        <LineWords connection={connection} />
        {children}
        <StageWords view={view} picture={plays ? picture : undefined} mine={mine} isGuest={isGuest} />
      </div>
    </div>
  );
}

const PORTRAIT_MAX = 0.75;

/** The show's cover; one that is no portrait, such as a good's drawing, stands whole on its ground. */
function Poster({ view }: { view: RoomView }) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  return (
    <img
      className={s.poster}
      data-whole={isWhole || undefined}
      src={view.cover}
      alt={t('room.poster', { name: view.streamer })}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
        setWhole(naturalWidth > naturalHeight * PORTRAIT_MAX);
      }}
    />
  );
}

/** The line is lost: what is shown is what was last heard. */
function LineWords({ connection }: { connection: FeedConnection }) {
  const { t } = useWords();
  if (connection === 'open' || connection === 'connecting') return null;
  return <Banner icon="wifi-off">{t(`room.line.${connection}`)}</Banner>;
}

interface WordsProps extends Pick<StageProps, 'view' | 'mine' | 'isGuest'> {
  picture: PlayerState | undefined;
}

function StageWords({ view, picture, mine, isGuest }: WordsProps) {
  const { t } = useWords();
  switch (view.status) {
    case 'scheduled':
    case 'preview':
      return <Soon view={view} mine={mine} isGuest={isGuest} />;
    case 'paused':
      return <Banner icon="pause">{t('room.paused')}</Banner>;
    case 'live':
      if (view.media.state === 'stalled') return <Banner icon="alert">{t('room.stalled')}</Banner>;
      if (view.media.state === 'offline') return <Banner icon="camera">{t('room.no_picture')}</Banner>;
      return picture === 'gone' ? <Banner icon="camera">{t('room.cannot_play')}</Banner> : null;
    case 'ended':
      return (
        <div className={s.card}>
          <p className="h3">{t('room.ended.title')}</p>
          <p className="small">{t('room.ended.body', { n: view.paidOrders })}</p>
          <a href={`/show/${view.id}/report`} className={s.report}>
            {t('room.ended.report')}
          </a>
          <Link to={`/a/${view.allianceSlug}`} className="btn line">
            {t('room.ended.more', { alliance: view.allianceName })}
          </Link>
        </div>
      );
    case 'banned':
      return (
        <div className={s.card}>
          <p className="h3">{t('room.banned.title')}</p>
          <p className="small">{t('room.banned.body')}</p>
        </div>
      );
  }
}

function Banner({ icon, children }: { icon: string; children: string }) {
  return (
    <p className={s.banner} role="status">
      <Icon name={icon} size="s" />
      {children}
    </p>
  );
}

function Soon({ view, mine, isGuest }: Omit<WordsProps, 'picture'>) {
  const { t } = useWords();
  const [isDue, setDue] = useState(false);
  return (
    <div className={s.card}>
      <p className="small mute">
        <When at={view.scheduledAt} />
      </p>
      <p className="h3">{view.title}</p>
      <p className={s.clock}>
        {isDue ? (
          t('room.soon.now')
        ) : (
          <Countdown
            until={view.scheduledAt}
            onEnd={() => {
              setDue(true);
            }}
          />
        )}
      </p>
      <p className="small">{t('room.soon')}</p>
      <Remind mine={mine} isGuest={isGuest} sessionId={view.id} />
    </div>
  );
}
