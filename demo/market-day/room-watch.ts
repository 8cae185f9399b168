import { io, type Socket } from 'socket.io-client';
import type { Told } from './told';

interface RoomEvent {
  q: number;
  t: string;
  d: { orders?: number };
}
interface Frame {
  sid: string;
  st: string;
  e: RoomEvent[];
}

/** One viewer in a room: counts the frames, keeps the sequence and what the ticker said. A gap or a repeat is a fault of the market. */
export class RoomWatch {
  private readonly socket: Socket;
  private last: { ep: string; q: number } | undefined;
  readonly faults: string[] = [];

  constructor(
    liveUrl: string,
    private readonly sessionId: string,
    private readonly told: Told,
    private readonly viewer: { readonly key: string; readonly isCounting: boolean },
  ) {
    this.socket = io(`${liveUrl}/live`, {
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 2_000,
    });
    this.socket.on('connect', () => void this.join());
    this.socket.on('live:f', (frame: Frame) => {
      this.take(frame);
    });
  }

  leave(): void {
    this.socket.disconnect();
  }

  private async join(): Promise<void> {
    const have = this.last ? { s: [this.last.ep, this.last.q] } : {};
    const answer = (await this.socket.timeout(5_000).emitWithAck('live:join', {
      sid: this.sessionId,
      proto: 1,
      have,
      vk: `market-day-${this.viewer.key}`,
    })) as
      | {
          ok: true;
          st: { s: { ep: string; mode: 'resume' | 'snapshot' } };
          snap?: { q: number };
          frames: Frame[];
        }
      | { ok: false };
    if (!answer.ok) return;
    if (answer.snap) this.last = { ep: answer.st.s.ep, q: answer.snap.q };
    for (const frame of answer.frames) this.take(frame);
  }

  private take(frame: Frame): void {
    this.told.frames += 1;
    if (frame.st !== 's' || !this.last) return;
    for (const event of frame.e) {
      if (event.q <= this.last.q) continue;
      if (event.q !== this.last.q + 1)
        this.faults.push(`a gap in room ${this.sessionId}: ${this.last.q} then ${event.q}`);
      this.last.q = event.q;
      if (event.t === 'order.tick' && this.viewer.isCounting) {
        this.told.ticked.set(
          this.sessionId,
          (this.told.ticked.get(this.sessionId) ?? 0) + (event.d.orders ?? 0),
        );
      }
    }
  }
}
