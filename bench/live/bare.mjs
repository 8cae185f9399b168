// What rooms are measured against: `ws` that sends each event by itself, and socket.io with its own recovery.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

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
