// Writes the two doors of every lib (`@app/x/core` and `@app/x`) into the settings of tsc and swc.
// swc knows a `*` only at the end of an alias, so each door is listed. `--check` only compares.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const doors = {};
for (const lib of readdirSync('libs').sort()) {
  if (existsSync(`libs/${lib}/src/core/index.ts`))
    doors[`@app/${lib}/core`] = [`libs/${lib}/src/core/index.ts`];
  if (existsSync(`libs/${lib}/src/test/index.ts`))
    doors[`@app/${lib}/test`] = [`libs/${lib}/src/test/index.ts`];
  if (existsSync(`libs/${lib}/src/index.ts`)) doors[`@app/${lib}`] = [`libs/${lib}/src/index.ts`];
}

const forTsc = Object.fromEntries(Object.entries(doors).map(([door, [file]]) => [door, [`./${file}`]]));
const jsc = {
  target: 'es2023',
  keepClassNames: true,
  parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};
const files = {
  'tsconfig.paths.json': { compilerOptions: { paths: forTsc } },
  '.swcrc.build.json': {
    sourceMaps: true,
    module: { type: 'commonjs', strictMode: true },
    jsc: { ...jsc, baseUrl: '.', paths: doors },
  },
  '.swcrc': { sourceMaps: true, module: { type: 'commonjs', strictMode: true }, jsc },
};

let stale = false;
for (const [name, content] of Object.entries(files)) {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (existsSync(name) && readFileSync(name, 'utf8') === text) continue;
  stale = true;
  if (process.argv.includes('--check')) console.error(`${name} is stale: run npm run doors`);
  else writeFileSync(name, text);
}
if (stale && process.argv.includes('--check')) process.exit(1);
