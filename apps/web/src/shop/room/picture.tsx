import { useEffect, useRef, useState } from 'react';
import { atLive } from '../../boot';
import { attach, type LivePlayer, type PictureUrls, type PlayerState } from '../../live-player';
import { Icon } from '../../ui';
import { useWords } from '../../words';
import s from './room.module.css';

const soundOf = (url: string | undefined): string | undefined =>
  url && `${url}${url.includes('?') ? '&' : '?'}only=sound`;

/** The moving picture over its poster: muted until the viewer asks for sound, and for who saves data nothing but the sound. */
export function Picture({
  whep,
  flv,
  hls,
  onState,
}: PictureUrls & { onState: (state: PlayerState) => void }) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const player = useRef<LivePlayer>(undefined);
  const tell = useRef(onState);
  const [state, setState] = useState<PlayerState>('waiting');
  const [isMuted, setMuted] = useState(true);
  const [isSoundOnly, setSoundOnly] = useState(false);
  useEffect(() => {
    tell.current = onState;
  });
  useEffect(() => {
    if (!video.current) return undefined;
    const urls = isSoundOnly ? { flv: soundOf(atLive(flv)) } : { whep, flv: atLive(flv), hls: atLive(hls) };
    const attached = attach(video.current, urls, (next) => {
      setState(next);
      tell.current(next);
    });
    player.current = attached;
    return () => {
      attached.destroy();
    };
  }, [whep, flv, hls, isSoundOnly]);
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
          {!isMuted && flv && (
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
