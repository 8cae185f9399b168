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

type JoinAnswer =
  { ok: true; st: { s: { ep: string } }; snap?: { q: number }; frames: Frame[] } | { ok: false };

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
    this.socket.on('connect', () => {
      this.join();
    });
    this.socket.on('live:f', (frame: Frame) => {
      this.take(frame);
    });
  }

  leave(): void {
    this.socket.disconnect();
  }

  /** The answer is taken in its callback: frames may follow it in the same tick, and would come too early for a promise. */
  private join(): void {
    const have = this.last ? { s: [this.last.ep, this.last.q] } : {};
    const request = { sid: this.sessionId, proto: 1, have, vk: `market-day-${this.viewer.key}` };
    this.socket.emit('live:join', request, (answer: JoinAnswer) => {
      if (!answer.ok) return;
      if (answer.snap) this.last = { ep: answer.st.s.ep, q: answer.snap.q };
      for (const frame of answer.frames) this.take(frame);
    });
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
