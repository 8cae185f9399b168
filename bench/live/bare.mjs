// What rooms are measured against: `ws` that sends each event by itself, and socket.io with its own recovery.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';

const engine = createRequire(createRequire(import.meta.url).resolve('engine.io'));
const http = createServer();
const KINDS = {
  bare() {
    const { WebSocketServer } = engine('ws');
    const server = new WebSocketServer({ server: http, perMessageDeflate: false });
    return (event) => {
      const text = JSON.stringify(event);
      for (const client of server.clients) client.send(text);
    };
  },
  // With its Redis streams adapter, as several copies need: recovery in the memory of one process is gone with that process.
  shared() {
    const { Server } = createRequire(import.meta.url)('socket.io');
    const io = new Server(http, {
      perMessageDeflate: false,
      connectionStateRecovery: { maxDisconnectionDuration: 120_000 },
      adapter: createAdapter(new Redis(process.argv[3])),
    });
    return (event) => io.emit('e', event);
  },
  recovery() {
    const { Server } = createRequire(import.meta.url)('socket.io');
    const io = new Server(http, {
      perMessageDeflate: false,
      connectionStateRecovery: { maxDisconnectionDuration: 120_000 },
    });
    return (event) => io.emit('e', event);
  },
};

const send = KINDS[process.argv[2]]();
process.on('message', (events) => {
  for (const event of events) send(event);
});
http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }));
