// Gets the programs that a machine lacks: `node deploy/local/install.mjs services browser video paper`. Says so before.
import { ensurePackages } from './packages.mjs';
import { Trouble } from './words.mjs';

const KINDS = /** @type {Readonly<Record<string, readonly import('./packages.mjs').PackageName[]>>} */ ({
  services: ['mariadb-server-core', 'mariadb-client-core', 'redis-tools'],
  browser: ['chromium-headless-shell', 'fonts-noto-cjk'],
  video: ['ffmpeg'],
  paper: ['fonts-noto-cjk'],
});

try {
  const wanted = process.argv.slice(2).flatMap((kind) => {
    if (!KINDS[kind]) throw new Error(`${kind} is not one of ${Object.keys(KINDS).join(', ')}`);
    return KINDS[kind];
  });
  await ensurePackages(wanted);
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
}
