/** Opens an HLS address in a video: by the browser itself, else by a library that is fetched then. `null`: neither can. */
export async function openHls(
  video: HTMLVideoElement,
  url: string,
  lost: () => void,
): Promise<(() => void) | null> {
  if (playsHls(video)) return openNative(video, url, lost);
  const { openWithLibrary } = await import('./hls-library');
  return openWithLibrary(video, url, lost);
}

const PLAYLIST = 'application/vnd.apple.mpegurl';

/** Phones by Apple have no other way. */
export function playsHls(video: HTMLVideoElement): boolean {
  return video.canPlayType(PLAYLIST) !== '';
}

export function openNative(video: HTMLVideoElement, url: string, lost: () => void): () => void {
  video.addEventListener('error', lost);
  video.src = url;
  return () => {
    video.removeEventListener('error', lost);
    video.removeAttribute('src');
    video.load();
  };
}
