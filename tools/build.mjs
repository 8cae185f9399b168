// Builds everything into dist/: servers with swc, the web with vite. `--if-stale` does nothing when dist/ is newer than the sources.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/.stamp';
const SERVER = ['apps/storefront', 'apps/live', 'apps/fulfilment', 'libs', 'demo', 'bench', 'deploy'].filter(
  (path) => existsSync(path),
);
const SOURCES = [...SERVER, 'apps/web', 'package-lock.json', '.swcrc.build.json'];

if (process.argv.includes('--if-stale') && existsSync(STAMP) && newest(SOURCES) <= statSync(STAMP).mtimeMs)
  process.exit(0);

const isServerOnly = process.argv.includes('--server');
for (const part of ['apps', 'libs', 'demo', 'bench', 'deploy'])
  rmSync(`dist/${part}`, { recursive: true, force: true });
run('node', ['tools/doors.mjs', '--check']);
run('npx', [
  'swc',
  ...SERVER,
  '-d',
  'dist',
  '--config-file',
  '.swcrc.build.json',
  '--ignore',
  '**/*.spec.ts',
  '--quiet',
]);
if (!isServerOnly) {
  run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], 'apps/web');
  mkdirSync('dist', { recursive: true });
  writeFileSync(STAMP, new Date().toISOString());
}

function run(command, args, cwd = '.') {
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd });
  if (status !== 0) process.exit(status ?? 1);
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    if (!stat.isDirectory()) latest = Math.max(latest, stat.mtimeMs);
    else {
      for (const name of readdirSync(path)) {
        if (name !== 'node_modules') latest = Math.max(latest, newest([join(path, name)]));
      }
    }
  }
  return latest;
}
