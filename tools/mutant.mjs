// One process of `mutate.mjs`: loads the specs with one place of one file changed, runs them until one fails, and says whether all passed.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';

const [root = '', ...specs] = process.argv.slice(2);
const require = createRequire(join(root, 'package.json'));
const { transformSync } = require('@swc/core');
// The very `expect` that Jest stands on.
const { expect } = createRequire(require.resolve('jest'))('expect');
const scripts = new Map();

/** Every file is compiled once; the changed one each time anew. */
function compiled(path, change) {
  const isChanged = change !== null && path === join(root, change.file);
  const known = scripts.get(path);
  if (known && !isChanged) return known;
  let text = readFileSync(path, 'utf8');
  if (isChanged) text = text.slice(0, change.from) + change.to + text.slice(change.end);
  const { code } = transformSync(text, {
    filename: path,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const script = new vm.Script(`(function (exports, require, module) {${code}\n})`, { filename: path });
  if (!isChanged) scripts.set(path, script);
  return script;
}

function pathOf(name, from) {
  const own = /^@app\/([^/]+)(?:\/(core|test))?$/.exec(name);
  if (own) return join(root, 'libs', own[1], 'src', own[2] ?? '', 'index.ts');
  if (!name.startsWith('.')) return null;
  const path = join(dirname(from), name);
  return [`${path}.ts`, join(path, 'index.ts')].find((each) => existsSync(each)) ?? null;
}

function loader(change) {
  const modules = new Map();
  const load = (path) => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const inner = (name) => {
      const found = pathOf(name, path);
      return found === null ? require(name) : load(found);
    };
    compiled(path, change).runInThisContext()(module.exports, inner, module);
    return module.exports;
  };
  return load;
}

/** What specs call, gathered flat: setups of a describe go before its tests. */
function gather() {
  const tests = [];
  const it = (_name, work) => tests.push(work);
  it.each = (rows) => (_name, work) => {
    for (const row of rows) tests.push(() => work(...(Array.isArray(row) ? row : [row])));
  };
  const describe = (_name, work) => work();
  Object.assign(globalThis, { describe, it, test: it, expect });
  return tests;
}

async function survives(change) {
  const load = loader(change);
  for (const spec of specs.map((each) => join(root, each)).filter((each) => existsSync(each))) {
    const tests = gather();
    try {
      load(spec);
      for (const test of tests) await test();
    } catch (error) {
      return { survived: false, why: `${spec}: ${String(error)}` };
    }
  }
  return { survived: true };
}

process.on('message', async (change) => {
  process.send?.(await survives(change));
});
