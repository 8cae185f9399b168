import { MediaServer } from './media-server';
import type { FromChild, ToChild } from './media-messages';

// The program of the media child: its module state and its crashes stay its own. It ends with the process that started it.
const tell = (message: FromChild): void => {
  if (process.connected) process.send?.(message);
};

let server: MediaServer | undefined;

process.on('message', (message: ToChild) => {
  if (message.kind === 'kick') {
    server?.kick(message.sessionId);
    return;
  }
  server = new MediaServer({
    ...message.options,
    tell: (sessionId, picture) => {
      tell({ kind: 'picture', sessionId, picture });
    },
    refused: (sessionId, why) => {
      tell({ kind: 'refused', sessionId, why });
    },
  });
  server.listen().then(
    (ports) => {
      tell({ kind: 'listening', ...ports });
    },
    (error: unknown) => {
      tell({ kind: 'failed', code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
      process.disconnect();
    },
  );
});

process.on('disconnect', () => {
  server?.stop();
  process.exit(0);
});
// The parent decides when it is over; a Ctrl-C reaches both.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => {
  server?.stop();
  process.exit(0);
});
