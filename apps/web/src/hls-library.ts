import Hls from 'hls.js/light';

/** HLS where the browser has media source extensions and does not play it itself. */
export function openWithLibrary(video: HTMLVideoElement, url: string, lost: () => void): (() => void) | null {
  if (!Hls.isSupported()) return null;
  const player = new Hls({ backBufferLength: 30 });
  player.on(Hls.Events.ERROR, (_, { fatal }) => {
    if (fatal) lost();
  });
  player.loadSource(url);
  player.attachMedia(video);
  return () => {
    player.destroy();
  };
}
