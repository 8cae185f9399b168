import type { Namespace, Socket } from 'socket.io';

const TEXT_FRAME = 0x81;

/** A message of the namespace as it goes over the wire, made once however many sockets it goes to. */
export interface Encoded {
  /** for a transport that frames by itself */
  readonly text: string;
  readonly options: { readonly compress: false; readonly wsPreEncodedFrame: readonly [Buffer] };
}

/** What socket.io makes of `emit`, with the WebSocket's head and body in one buffer: a write of one part costs less than of two. */
export function encoded({ name: namespace }: Namespace, name: string, message: unknown): Encoded {
  const text = `2${namespace},${JSON.stringify([name, message])}`;
  return { text, options: { compress: false, wsPreEncodedFrame: [textFrame(`4${text}`)] } };
}

export function send({ conn }: Socket, { text, options }: Encoded): void {
  conn.write(text, options);
}

/** To every socket of this node that is in the room. */
export function sendTo(io: Namespace, room: string, message: Encoded): void {
  for (const id of io.adapter.rooms.get(room) ?? []) {
    const socket = io.sockets.get(id);
    if (socket) send(socket, message);
  }
}

/** One whole text message of RFC 6455, unmasked as a server sends it. */
export function textFrame(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const head = bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + bytes);
  frame[0] = TEXT_FRAME;
  frame[1] = head === 2 ? bytes : head === 4 ? 126 : 127;
  if (head === 4) frame.writeUInt16BE(bytes, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(bytes), 2);
  frame.write(text, head);
  return frame;
}
