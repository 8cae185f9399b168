import type { ReactNode } from 'react';
import type { Snapshot } from '@app/live-room/core';
import { Icon } from '../ui';
import { useWords } from '../words';
import { Elapsed } from './elapsed';
import type { StudioSession } from './session.screen';
import s from './studio.module.css';

interface StatusLineProps {
  status: StudioSession['status'];
  startedAt: number | null;
  media: Snapshot['media'] | null;
  isAway: boolean;
  acts: ReactNode;
}

/** Green only from what the server says, never from this page's own belief. */
export function StatusLine({ status, startedAt, media, isAway, acts }: StatusLineProps) {
  const { t } = useWords();
  return (
    <div className={s.statusLine}>
      <span className={status === 'live' ? s.liveBig : s.calmBig}>
        {status === 'live' && <span className="dot" aria-hidden="true" />}
        {status !== 'live' && t(`ui.session.${status}`)}
        {startedAt !== null && status !== 'ended' && <Elapsed since={startedAt} />}
      </span>
      <Signal media={media} isAway={isAway} />
      <span className={s.acts}>{acts}</span>
    </div>
  );
}

function Signal({ media, isAway }: Pick<StatusLineProps, 'media' | 'isAway'>) {
  const { t } = useWords();
  if (isAway)
    return (
      <span className={`${s.signal ?? ''} warn`} role="status">
        <Icon name="wifi-off" size="m" />
        {t('studio.signal.away')}
      </span>
    );
  if (media?.state === 'ok')
    return (
      <span className={`${s.signal ?? ''} leaf`}>
        <Icon name="wifi" size="m" />
        {t('studio.signal.ok')}
      </span>
    );
  return (
    <span className={`${s.signal ?? ''} warn`} role="status">
      <Icon name="alert" size="m" />
      {t(media?.state === 'stalled' ? 'studio.signal.stalled' : 'studio.signal.offline')}
      {media?.state === 'stalled' && media.since > 0 && <Elapsed since={media.since} />}
    </span>
  );
}
