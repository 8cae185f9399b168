import { useRef, useState } from 'react';
import type { Snapshot } from '@app/live-room/core';
import { atLive } from '../boot';
import type { PictureUrls, PlayerState } from '../live-player';
import { usePlayer } from '../use-player';
import { useWords } from '../words';
import type { StudioSession } from './session.screen';
import s from './preview.module.css';
import { useWide } from './use-wide';

interface PreviewProps {
  session: StudioSession;
  media: Snapshot['media'] | null;
  isLive: boolean;
  isMuted: boolean;
}

/** What viewers see, on a wide screen only: a phone on a stick needs its line for the show. */
export function Preview({ session, media, isLive, isMuted }: PreviewProps) {
  const { t } = useWords();
  const isWide = useWide();
  const plays = isWide && isLive && media?.state === 'ok';
  return (
    <div className={s.preview}>
      <img src={session.cover} alt="" />
      {!plays && session.coverText && <b className={s.previewWords}>{session.coverText}</b>}
      {plays && <Moving {...media.urls} isMuted={isMuted} />}
      <span className={s.previewTag}>{t(plays ? 'studio.preview' : 'studio.preview.poster')}</span>
    </div>
  );
}

function Moving({ flv, hls, isMuted }: PictureUrls & { isMuted: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<PlayerState>('waiting');
  usePlayer(video, { flv: atLive(flv), hls: atLive(hls) }, setState);
  return (
    <video
      ref={video}
      muted={isMuted}
      playsInline
      disableRemotePlayback
      aria-hidden="true"
      data-playing={state === 'playing' || undefined}
    />
  );
}
