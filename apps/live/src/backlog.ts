import type { Socket } from 'socket.io';

/** What the engine keeps for one connection, as far as it is looked at. */
interface Packet {
  readonly data?: string | Buffer;
  readonly options?: { readonly wsPreEncodedFrame?: readonly Buffer[] };
}
interface Carrier {
  readonly writable: boolean;
  /** of `ws`; a polling transport has none */
  readonly socket?: { readonly bufferedAmount: number; terminate(): void };
}
interface Engine {
  readonly transport: Carrier;
  /** another one each time that its packets were handed on */
  readonly writeBuffer: readonly Packet[];
  close(discard: boolean): void;
}

/** What waits to be sent to one socket: in the engine's own queue and in the one of the WebSocket under it. */
export class Backlog {
  private readonly engine: Engine;
  private seen: readonly Packet[] | undefined;
  private seenAt = 0;

  constructor(socket: Socket) {
    this.engine = socket.conn as unknown as Engine;
  }

  /** Everything was handed to the kernel. */
  get isEmpty(): boolean {
    const { transport, writeBuffer } = this.engine;
    return transport.writable && writeBuffer.length === 0;
  }

  bytes(): number {
    const { transport, writeBuffer } = this.engine;
    let sum = transport.socket?.bufferedAmount ?? 0;
    for (const packet of writeBuffer) sum += sizeOf(packet);
    return sum;
  }

  /** For how long looks have found the same batch on its way to the kernel; nothing that waits is younger than it says. */
  ageMs(now: number): number {
    const { writeBuffer } = this.engine;
    if (this.isEmpty) return 0;
    if (this.seen !== writeBuffer) [this.seen, this.seenAt] = [writeBuffer, now];
    return now - this.seenAt;
  }

  /** Ends the connection without waiting for what cannot be sent: a closing handshake would wait behind it. */
  cut(): void {
    const { transport } = this.engine;
    if (transport.socket) transport.socket.terminate();
    else this.engine.close(true);
  }
}

function sizeOf({ data = '', options }: Packet): number {
  const frame = options?.wsPreEncodedFrame;
  return frame ? frame.reduce((sum, part) => sum + part.length, 0) : Buffer.byteLength(data);
}
