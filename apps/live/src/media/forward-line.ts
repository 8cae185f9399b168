import { createServer, connect, isIP, type AddressInfo, type Server, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { guardedLookup, isAllowedHost, RefusedAddress } from '@app/platform';
import type { ForwardAddress, ForwardFault } from '@app/live-room/core';

const CONNECT_WITHIN_MS = 5_000;

/** Says why a platform could not be reached, in a code that repeats nothing of what was sent. */
export class LineFault extends Error {
  constructor(readonly fault: ForwardFault) {
    super(fault);
  }
}

/**
 * The wire to a platform, held by this process: ffmpeg speaks RTMP into a port on this machine and what it says is carried on.
 * So the address that was judged is the one that is connected to, whatever the name answers a second time; certificates are
 * judged by Node, which every build of ffmpeg does in its own way or not at all; and the bytes can be counted.
 */
export class ForwardLine {
  private readonly server: Server = createServer({ pauseOnConnect: true });

  private constructor(private readonly target: Socket) {
    this.server.maxConnections = 1;
    this.server.once('connection', (encoder) => {
      this.server.close();
      const cut = () => {
        encoder.destroy();
        target.destroy();
      };
      for (const end of [encoder, target]) end.on('error', cut).on('close', cut);
      encoder.pipe(target).pipe(encoder);
    });
    this.server.on('error', () => {
      this.cut();
    });
  }

  static async open(address: ForwardAddress, isLoopbackFit: boolean): Promise<ForwardLine> {
    return new ForwardLine(await reach(address, isLoopbackFit));
  }

  /** Bytes that the platform's machine has taken, or at least ours for it. */
  get sentBytes(): number {
    return this.target.bytesWritten - this.target.writableLength;
  }

  /** The port for ffmpeg. Only the first that comes is let in. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', () => {
        resolve((this.server.address() as AddressInfo).port);
      });
    });
  }

  cut(): void {
    this.server.close();
    this.target.destroy();
  }
}

function reach(address: ForwardAddress, isLoopbackFit: boolean): Promise<Socket> {
  const { host, port, isSealed } = address;
  return new Promise((resolve, reject) => {
    // A written address is not looked up, so it is judged before.
    const rule = isLoopbackFit ? 'public_or_loopback' : 'public';
    if (!isAllowedHost(host, rule)) throw new LineFault('not_public');
    const where = { host, port, lookup: guardedLookup(rule) };
    const socket = isSealed
      ? connectTls({ ...where, ...(isIP(host) === 0 && { servername: host }) })
      : connect(where);
    const late = setTimeout(() => socket.destroy(new LineFault('unreachable')), CONNECT_WITHIN_MS);
    let isThere = false;
    socket.once('connect', () => (isThere = true));
    socket.once(isSealed ? 'secureConnect' : 'connect', () => {
      clearTimeout(late);
      socket.removeAllListeners('error');
      socket.on('error', () => undefined);
      resolve(socket.setNoDelay(true));
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      socket.destroy();
      reject(error instanceof LineFault ? error : new LineFault(faultOf(error, isSealed && isThere)));
    });
  });
}

function faultOf(error: NodeJS.ErrnoException, isUnsealed: boolean): ForwardFault {
  if (error instanceof RefusedAddress) return 'not_public';
  if (error.syscall === 'getaddrinfo') return 'no_host';
  return isUnsealed ? 'no_tls' : 'unreachable';
}
