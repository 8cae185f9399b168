import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

const LAST_WORDS_MAX = 400;

/** An ffmpeg that reads what it is given: when this process dies its input ends, and so does it. */
export interface Ffmpeg {
  readonly input: Writable;
  /** Resolves when it has ended and all its files are closed: `none` when there is no such program on this machine. */
  readonly over: Promise<{ how: 'done' | 'failed' | 'none'; lastWords: string }>;
  readonly kill: () => void;
}

/** `paper` is an open file that it finds as /dev/fd/3: what must not stand in the list of processes. */
export function ffmpeg(program: string, args: readonly string[], paper?: number): Ffmpeg {
  const child = spawn(program, ['-hide_banner', '-loglevel', 'error', '-nostats', ...args], {
    stdio: ['pipe', 'ignore', 'pipe', paper ?? 'ignore'],
  }) as ChildProcessByStdio<Writable, null, Readable>; // the first three are as they are asked for above
  let lastWords = '';
  child.stderr.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-LAST_WORDS_MAX);
  });
  const input = child.stdin;
  input.on('error', () => undefined); // it ended before its input did
  const over = new Promise<Awaited<Ffmpeg['over']>>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ how: error.code === 'ENOENT' ? 'none' : 'failed', lastWords: error.message });
    });
    child.once('close', (code) => {
      resolve({ how: code === 0 ? 'done' : 'failed', lastWords });
    });
  });
  return { input, over, kill: () => child.kill('SIGKILL') };
}
