// The parts of node-media-server 4.4.3 that we stand on; the package has no types.
declare module 'node-media-server' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { Socket } from 'node:net';

  export interface Broadcast {
    publisher: MediaSession | null;
    verifyAuth: (key: string, session: MediaSession) => boolean;
    donePublish(session: MediaSession): void;
    getPublishStatus(): 'publishing' | 'reconnecting' | 'idle';
  }

  export interface MediaSession {
    readonly id: string;
    readonly ip: string;
    readonly protocol: string;
    readonly streamApp: string;
    readonly streamName: string;
    readonly streamPath: string;
    readonly streamQuery: Readonly<Record<string, string | undefined>>;
    readonly inBytes: number;
    readonly broadcast: Broadcast;
    readonly socket?: Socket;
    readonly rtmp?: { onPacketCallback: (packet: unknown) => void };
  }

  export default class NodeMediaServer {
    constructor(config: object);
    readonly rtmpServer: { handleRequest(socket: Socket): void };
    readonly httpServer: { handleFlv(request: IncomingMessage, response: ServerResponse): void };
    on(
      name: 'prePublish' | 'postPublish' | 'donePublish' | 'prePlay',
      listener: (session: MediaSession) => void,
    ): void;
  }
}

declare module 'node-media-server/src/core/logger.js' {
  const logger: { log: (message: string, level?: string) => void };
  export default logger;
}

declare module 'node-media-server/src/protocol/rtmp_client.js' {
  export default class RtmpClient {
    onCloseCallback: () => void;
    onErrorCallback: (error: Error) => void;
    connect(url: string): Promise<void>;
    sendConnect(): Promise<unknown>;
    sendCreateStream(): Promise<number>;
    sendPublish(name: string): Promise<unknown>;
    sendPlay(name: string): Promise<unknown>;
    sendPacket(packet: object): void;
    disconnect(): void;
  }
}
