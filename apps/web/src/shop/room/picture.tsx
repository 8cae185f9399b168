import { useRef, useState } from 'react';
import { atLive } from '../../boot';
import type { PictureUrls, PlayerState } from '../../live-player';
import { Icon } from '../../ui';
import { usePlayer } from '../../use-player';
import { useWords } from '../../words';
import s from './room.module.css';

function urlsOf({ whep, flv, hls }: PictureUrls, isSoundOnly: boolean): PictureUrls {
  const [byFlv, byHls] = [atLive(flv), atLive(hls)];
  if (!isSoundOnly) return { whep, flv: byFlv, hls: byHls };
  return { flv: byFlv && `${byFlv}${byFlv.includes('?') ? '&' : '?'}only=sound` };
}

/** The moving picture over its poster: muted until the viewer asks for sound, and for who saves data nothing but the sound. */
export function Picture({ onState, ...urls }: PictureUrls & { onState: (state: PlayerState) => void }) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<PlayerState>('waiting');
  const [isMuted, setMuted] = useState(true);
  const [isSoundOnly, setSoundOnly] = useState(false);
  const player = usePlayer(video, urlsOf(urls, isSoundOnly), (next) => {
    setState(next);
    onState(next);
  });
  const press = () => {
    if (state === 'blocked') player.current?.play();
    setMuted((before) => !before);
  };
  return (
    <>
      <video
        ref={video}
        className={s.video}
        data-playing={(state === 'playing' && !isSoundOnly) || undefined}
        muted={isMuted}
        playsInline
        disableRemotePlayback
        aria-hidden="true"
      />
      {(state === 'playing' || state === 'blocked') && (
        <div className={s.sounds}>
          <button type="button" className={s.sound} aria-pressed={!isMuted} onClick={press}>
            <Icon name={isMuted ? 'mute' : 'sound'} size="m" />
            {t(isMuted ? 'room.sound.on' : 'room.sound.off')}
          </button>
          {!isMuted && urls.flv && (
            <button
              type="button"
              className={s.sound}
              aria-pressed={isSoundOnly}
              onClick={() => {
                setSoundOnly((before) => !before);
              }}
            >
              {t(isSoundOnly ? 'room.sound.picture' : 'room.sound.only')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
