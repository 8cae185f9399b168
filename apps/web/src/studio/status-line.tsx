import type { ReactNode } from 'react';
import type { Snapshot } from '@app/live-room/core';
import { Icon } from '../ui';
import { useWords } from '../words';
import { Elapsed } from './elapsed';
import type { StudioSession } from './session.screen';
import s from './status-line.module.css';

interface StatusLineProps {
  status: StudioSession['status'];
  startedAt: number | null;
  media: Snapshot['media'] | null;
  isAway: boolean;
  voice: ReactNode;
  acts: ReactNode;
}

/** Green only from what the server says, never from this page's own belief. */
export function StatusLine({ status, startedAt, media, isAway, voice, acts }: StatusLineProps) {
  const { t } = useWords();
  return (
    <div className={s.statusLine}>
      <span className={status === 'live' ? s.liveBig : s.calmBig}>
        {status === 'live' && <span className="dot" aria-hidden="true" />}
        {status !== 'live' && t(`ui.session.${status}`)}
        {startedAt !== null && status !== 'ended' && <Elapsed since={startedAt} />}
      </span>
      <Signal media={media} isAway={isAway} />
      {voice}
      <span className={s.acts}>{acts}</span>
    </div>
  );
}

function Signal({ media, isAway }: Pick<StatusLineProps, 'media' | 'isAway'>) {
  const { t } = useWords();
  const state = isAway ? 'away' : (media?.state ?? 'offline');
  const isGood = state === 'ok';
  return (
    <span className={`${s.signal ?? ''} ${isGood ? 'leaf' : 'warn'}`} role="status">
      <Icon name={SIGNAL_ICONS[state]} size="m" />
      {t(`studio.signal.${state}`)}
      {state === 'stalled' && media && media.since > 0 && <Elapsed since={media.since} short />}
    </span>
  );
}

const SIGNAL_ICONS = { away: 'wifi-off', ok: 'wifi', stalled: 'alert', offline: 'camera' } as const;
