import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Running {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a simulator as a process of its own: says where it listens, and goes quietly when asked to. */
export function runAsProcess(name: string, start: () => Promise<Running>): void {
  const starting = Promise.resolve().then(start);
  starting.then(
    (running) => {
      const runDir = process.env.RUN_DIR;
      if (runDir) {
        mkdirSync(runDir, { recursive: true });
        writeFileSync(join(runDir, `${name}.json`), JSON.stringify({ port: running.port, pid: process.pid }));
      }
      console.log(`${name} simulator listens on ${running.url}`);
      const stop = (): void => {
        void running.stop().then(() => process.exit(0));
      };
      process.once('SIGTERM', stop);
      process.once('SIGINT', stop);
    },
    (error: unknown) => {
      console.error(
        `${name} simulator did not start: ${error instanceof Error ? error.message : String(error)}`,
      );
      process.exit(1);
    },
  );
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export function numberOf(name: string, standard: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return standard;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0)
    throw new Error(`${name} must be a number from 0 up, and is "${text}"`);
  return value;
}
