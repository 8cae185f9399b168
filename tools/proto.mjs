// Generates the types of proto/ into apps/fulfilment/src/generated. `--check` lints the contracts and only compares.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OUT = 'apps/fulfilment/src/generated';

if (!buf('lint')) process.exit(1);
if (!process.argv.includes('--check')) {
  if (!buf('generate')) process.exit(1);
} else {
  const draft = mkdtempSync(join(tmpdir(), 'lianji-proto-'));
  try {
    if (!buf('generate', '--output', draft)) process.exitCode = 1;
    else if (textOf(join(draft, OUT)) !== textOf(OUT)) {
      console.error(`${OUT} is stale: run npm run proto`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function buf(...words) {
  return spawnSync('node_modules/.bin/buf', words, { stdio: 'inherit' }).status === 0;
}

/** Every file below with its text. */
function textOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length))
    .sort();
  return JSON.stringify(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
