import { useEffect, useRef, type RefObject } from 'react';
import { attach, type LivePlayer, type PictureUrls, type PlayerState } from './live-player';

/** Plays a picture for as long as its element stands there, and anew only when the address of the quickest ways changes. */
export function usePlayer(
  video: RefObject<HTMLVideoElement | null>,
  { whep, flv, hls }: PictureUrls,
  onState: (state: PlayerState) => void,
): RefObject<LivePlayer | undefined> {
  const player = useRef<LivePlayer>(undefined);
  const tell = useRef(onState);
  const known = useRef(hls);
  useEffect(() => {
    tell.current = onState;
    known.current = hls;
    player.current?.learn(hls);
  }, [onState, hls]);
  useEffect(() => {
    if (!video.current) return undefined;
    const attached = attach(video.current, { whep, flv, hls: known.current }, (state) => {
      tell.current(state);
    });
    player.current = attached;
    return () => {
      attached.destroy();
    };
  }, [video, whep, flv]);
  return player;
}
