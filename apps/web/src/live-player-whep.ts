import type { Way } from './live-player';

const LOOK_MS = 1_000;
/** Two seconds for the way there, two for a key frame; a network that lets no UDP through never says so. */
const FRAME_WITHIN_MS = 4_000;
const CREATED = 201;

/** WebRTC by WHEP, half a second behind; it is lost when no frame comes, at its beginning or later. */
export const openWhep: Way = (video, url, lost) => {
  if (typeof RTCPeerConnection === 'undefined') return null;
  const watching = new Watching(video, url, lost);
  watching.start();
  return () => {
    watching.leave();
  };
};

class Watching {
  private readonly line = new RTCPeerConnection();
  /** What the server made for us, and forgets when it is told to. */
  private resource: URL | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;
  private frames = 0;
  private movedAt = Date.now();
  private isOver = false;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly url: string,
    private readonly lost: () => void,
  ) {}

  start(): void {
    const stream = new MediaStream();
    this.video.srcObject = stream;
    this.line.addEventListener('track', ({ track }) => {
      stream.addTrack(track);
    });
    this.line.addEventListener('iceconnectionstatechange', () => {
      if (/^(failed|disconnected)$/.test(this.line.iceConnectionState)) this.lose();
    });
    this.looking = setInterval(() => void this.look(), LOOK_MS);
    window.addEventListener('pagehide', this.leave);
    this.negotiate().catch(() => {
      this.lose();
    });
  }

  /** The page may go too, which asks nobody. */
  readonly leave = (): void => {
    if (this.isOver) return;
    this.isOver = true;
    clearInterval(this.looking);
    window.removeEventListener('pagehide', this.leave);
    this.line.close();
    this.video.srcObject = null;
    this.sayGoodbye();
  };

  /** The offer goes without candidates: the server has a public address, and sees ours when we come. */
  private async negotiate(): Promise<void> {
    for (const kind of ['audio', 'video']) this.line.addTransceiver(kind, { direction: 'recvonly' });
    await this.line.setLocalDescription();
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/sdp' },
      body: this.line.localDescription?.sdp ?? '',
    });
    if (response.status !== CREATED) throw new Error(`WHEP answered ${response.status}`);
    const location = response.headers.get('location');
    if (location !== null) this.resource = new URL(location, response.url);
    const sdp = await response.text();
    if (this.isOver) {
      this.sayGoodbye();
      return;
    }
    await this.line.setRemoteDescription({ type: 'answer', sdp });
    this.hearGoodbye();
  }

  /** A server that ends the show says so, seconds before ICE would notice; both tracks share one transport. */
  private hearGoodbye(): void {
    const transport = this.line.getReceivers()[0]?.transport;
    transport?.addEventListener('statechange', () => {
      if (transport.state === 'closed' || transport.state === 'failed') this.lose();
    });
  }

  /** Frames are counted, since the clock of such a picture may run on without any. */
  private async look(): Promise<void> {
    const frames = framesOf(await this.line.getStats());
    if (frames > this.frames) [this.frames, this.movedAt] = [frames, Date.now()];
    else if (Date.now() - this.movedAt >= FRAME_WITHIN_MS) this.lose();
  }

  private lose(): void {
    if (!this.isOver) this.lost();
  }

  private sayGoodbye(): void {
    if (!this.resource) return;
    // A server that does not hear it notices by itself that nobody is there.
    fetch(this.resource, { method: 'DELETE', keepalive: true }).catch(() => undefined);
    this.resource = undefined;
  }
}

function framesOf(stats: RTCStatsReport): number {
  let frames = 0;
  stats.forEach((each: RTCInboundRtpStreamStats) => {
    if (each.type === 'inbound-rtp' && each.kind === 'video') frames += each.framesDecoded ?? 0;
  });
  return frames;
}
