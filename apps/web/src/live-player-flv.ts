import mpegts from 'mpegts.js';
import type { Way } from './live-player';

const isSoundOnly = (url: string): boolean => new URL(url).searchParams.get('only') === 'sound';

/** HTTP-FLV close to the live edge, where the browser has media source extensions. */
export const openFlv: Way = (video, url, lost) => {
  if (!mpegts.isSupported()) return null;
  mpegts.LoggingControl.enableAll = false;
  const player = mpegts.createPlayer(
    { type: 'flv', isLive: true, url, cors: true, ...(isSoundOnly(url) && { hasVideo: false }) },
    {
      enableStashBuffer: false,
      liveBufferLatencyChasing: true,
      liveBufferLatencyMaxLatency: 2,
      liveBufferLatencyMinRemain: 0.4,
      lazyLoad: false,
      autoCleanupSourceBuffer: true,
    },
  );
  player.on(mpegts.Events.ERROR, lost);
  player.on(mpegts.Events.LOADING_COMPLETE, lost);
  player.attachMediaElement(video);
  player.load();
  return () => {
    player.destroy();
  };
};
