/** How a browser records: H.264 is handed on as it is, the rest is transcoded by the server. */
export interface PushCodec {
  mimeType: string;
  codec: 'h264' | 'other';
}

const CHOICES: readonly PushCodec[] = [
  { mimeType: 'video/webm;codecs=h264,opus', codec: 'h264' },
  { mimeType: 'video/mp4;codecs=avc1,mp4a.40.2', codec: 'h264' },
  { mimeType: 'video/webm;codecs=vp8,opus', codec: 'other' },
  { mimeType: 'video/webm;codecs=vp9,opus', codec: 'other' },
  { mimeType: 'video/webm', codec: 'other' },
];

export function pushCodec(isSupported: (mimeType: string) => boolean): PushCodec | undefined {
  return CHOICES.find(({ mimeType }) => isSupported(mimeType));
}

const BACK_MS = [300, 1_000, 2_000] as const;

/** How long to wait before the next try; back within five seconds, and then every two. */
export function backMs(failures: number): number {
  return BACK_MS[Math.min(Math.max(failures, 1), BACK_MS.length) - 1] ?? 0;
}

export const GRAPH_SECONDS = 30;

/** One more second on the graph; the oldest falls off. */
export function withSecond(kbps: readonly number[], bytes: number, ms: number): number[] {
  return [...kbps, Math.round((bytes * 8) / Math.max(1, ms))].slice(-GRAPH_SECONDS);
}
