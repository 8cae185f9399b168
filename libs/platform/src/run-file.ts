import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells whoever started this process with `PORT=0` on which ports it listens (`RUN_DIR/<app>.json`). */
export function writeRunFile(runDir: string | undefined, app: string, ports: Record<string, number>): void {
  if (runDir === undefined) return;
  mkdirSync(runDir, { recursive: true });
  writeFileSync(join(runDir, `${app}.json`), JSON.stringify({ ...ports, pid: process.pid }));
}
