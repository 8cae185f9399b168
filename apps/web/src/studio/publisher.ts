import { Trouble } from '../api';
import { liveOrigin } from '../boot';
import { backMs, pushCodec, withSecond, type PushCodec } from './push-codec';

/**
 * `asking` for the camera, `connecting`, `sending` (the server says so), `lost` and coming back by itself, `replaced` by another
 * device, `refused` by the person or the show, `unable`: this page or browser has no camera to give.
 */
export type PushState =
  'off' | 'asking' | 'connecting' | 'sending' | 'lost' | 'replaced' | 'refused' | 'unable';

export interface PushView {
  readonly state: PushState;
  readonly stream: MediaStream | null;
  /** what the server took in each of the last seconds */
  readonly kbps: readonly number[];
}

const OFF: PushView = { state: 'off', stream: null, kbps: [] };
const SLICE_MS = 200;
const KEY_FRAME_MS = 2_000;
const VIDEO_BITS = 1_200_000;
const AUDIO_BITS = 96_000;
/** More than some seconds wait for the line: it is not going to carry them. */
const BACKLOG_BYTES_MAX = 4 * 1_024 * 1_024;
const ANSWER_WITHIN_MS = 5_000;
/** The server's word that another device sends this show now. */
const REPLACED = 4_409;
const CAMERA: MediaStreamConstraints = {
  audio: true,
  video: {
    facingMode: 'environment',
    width: { ideal: 720 },
    height: { ideal: 1_280 },
    frameRate: { ideal: 24, max: 30 },
  },
};

/** The camera of this browser as the picture of a show: recorded in slices, sent over a websocket, begun anew after a loss. */
export class Publisher {
  private view: PushView = OFF;
  private readonly listeners = new Set<() => void>();
  private socket: WebSocket | undefined;
  private recorder: MediaRecorder | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private taken = { bytes: 0, at: 0 };

  /** `key` asks for a fresh push key before each connection; it throws when there is none any more. */
  constructor(private readonly key: () => Promise<string>) {}

  current = (): PushView => this.view;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async start(): Promise<void> {
    const codec =
      'MediaRecorder' in window ? pushCodec((type) => MediaRecorder.isTypeSupported(type)) : undefined;
    // A page on plain http has no camera.
    if (!isSecureContext || codec === undefined) {
      this.set({ state: 'unable' });
      return;
    }
    this.set({ state: 'asking', kbps: [] });
    try {
      const stream = await navigator.mediaDevices.getUserMedia(CAMERA);
      this.set({ stream });
      await this.connectOrWait(stream, codec);
    } catch {
      this.stop('refused');
    }
  }

  /** Gives camera and microphone back. */
  stop(state: PushState = 'off'): void {
    clearTimeout(this.retry);
    this.drop();
    for (const track of this.view.stream?.getTracks() ?? []) track.stop();
    this.set({ ...OFF, state });
  }

  private async connect(stream: MediaStream, codec: PushCodec): Promise<void> {
    this.set({ state: this.failures === 0 ? 'connecting' : 'lost' });
    const key = await this.key();
    if (this.view.stream !== stream) return; // stopped meanwhile
    const origin = liveOrigin().replace(/^http/, 'ws');
    const socket = new WebSocket(`${origin}/push/${key}&codec=${codec.codec}`);
    this.socket = socket;
    this.taken = { bytes: 0, at: Date.now() };
    const late = setTimeout(() => {
      socket.close();
    }, ANSWER_WITHIN_MS);
    socket.addEventListener('open', () => {
      clearTimeout(late);
      this.record(socket, stream, codec);
    });
    socket.addEventListener('message', ({ data }) => {
      this.hear(JSON.parse(String(data)) as { bytes: number });
    });
    socket.addEventListener('close', ({ code }) => {
      clearTimeout(late);
      if (this.socket !== socket) return;
      if (code === REPLACED) this.stop('replaced');
      else this.again(stream, codec);
    });
  }

  /** A new recorder for each connection: the beginning of its file is what the other end must see first. */
  private record(socket: WebSocket, stream: MediaStream, { mimeType }: PushCodec): void {
    const options = { mimeType, videoBitsPerSecond: VIDEO_BITS, audioBitsPerSecond: AUDIO_BITS };
    const recorder = new MediaRecorder(stream, {
      ...options,
      ...{ videoKeyFrameIntervalDuration: KEY_FRAME_MS },
    });
    this.recorder = recorder;
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (this.recorder !== recorder || socket.readyState !== WebSocket.OPEN || data.size === 0) return;
      if (socket.bufferedAmount > BACKLOG_BYTES_MAX) socket.close();
      else socket.send(data);
    });
    recorder.start(SLICE_MS);
  }

  private hear({ bytes }: { bytes: number }): void {
    const now = Date.now();
    const more = bytes - this.taken.bytes;
    const kbps = withSecond(this.view.kbps, more, now - this.taken.at);
    this.taken = { bytes, at: now };
    if (more > 0) this.failures = 0;
    this.set({ kbps, ...(more > 0 ? { state: 'sending' as const } : {}) });
  }

  private again(stream: MediaStream, codec: PushCodec): void {
    this.drop();
    this.failures += 1;
    this.set({ state: 'lost' });
    this.retry = setTimeout(() => void this.connectOrWait(stream, codec), backMs(this.failures));
  }

  /** A lost line is waited for; a key that is refused means that the show is over. */
  private async connectOrWait(stream: MediaStream, codec: PushCodec): Promise<void> {
    try {
      await this.connect(stream, codec);
    } catch (error) {
      if (this.view.stream !== stream) return;
      const isPassing = error instanceof Trouble && (error.code === 'offline' || error.code === 'internal');
      if (isPassing) this.again(stream, codec);
      else this.stop('refused');
    }
  }

  private drop(): void {
    const { recorder, socket } = this;
    this.recorder = undefined;
    this.socket = undefined;
    if (recorder?.state === 'recording') recorder.stop();
    socket?.close();
  }

  private set(change: Partial<PushView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
