// `npm ci` wants every optional platform package in the lock, but a registry without foreign platforms makes npm drop them.
// Adds the missing entries with os and cpu read off their names, so that `npm ci` skips them. `--check` only looks.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const OS = [
  'darwin',
  'win32',
  'linux',
  'freebsd',
  'android',
  'openharmony',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 's390x', 'ppc64', 'loong64', 'mips64el', 'wasm32'];
const words = {
  windows: 'win32',
  ppc64le: 'ppc64',
  gnueabihf: '',
  armv7: 'arm',
  universal: 'arm64',
  wasm: 'wasm32',
};
let missing = 0;

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const isThere = candidates(path, name).some((each) => each in lock.packages);
    const version = /^\d+\.\d+\.\d+/.test(range) ? range : undefined;
    if (isThere || version === undefined) continue;
    missing += 1;
    const parts = name.split(/[/@-]/).map((part) => words[part] ?? part);
    const os = parts.filter((part) => OS.includes(part));
    const cpu = parts.filter((part) => CPU.includes(part));
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev && { dev: true }),
      optional: true,
      os: os.length > 0 ? os : ['none'],
      cpu: cpu.length > 0 ? cpu : ['none'],
    };
  }
}

if (missing === 0) process.exit(0);
if (process.argv.includes('--check')) {
  console.error(`${FILE} lacks ${missing} packages of other platforms: run npm run lock`);
  process.exit(1);
}
const { packages, ...rest } = lock;
const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FILE, `${JSON.stringify({ ...rest, packages: sorted }, null, 2)}\n`);
console.log(`added ${missing} packages of other platforms`);

/** Where npm may have put `name` for the package at `path`. */
function candidates(path, name) {
  const found = [`node_modules/${name}`];
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    found.push(`${at}/node_modules/${name}`);
  return found;
}
