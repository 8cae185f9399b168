import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

// One set of types for each area that asks something: a page never loads another area's queries.
// From the repository root; `AREA=shop npx graphql-codegen --config apps/web/codegen.ts` writes only the shop's.
const AREAS = ['app', 'shop', 'studio', 'pack', 'desk', 'public'];
const SRC = 'apps/web/src';
const only = process.env.AREA;

function asksSomething(area: string): boolean {
  const folder = area === 'app' ? SRC : `${SRC}/${area}`;
  if (!existsSync(folder)) return false;
  const files = readdirSync(folder, { recursive: area !== 'app' }).map(String);
  return files.some(
    (file) => /\.tsx?$/.test(file) && readFileSync(`${folder}/${file}`, 'utf8').includes('graphql('),
  );
}

function outputOf(area: string): NonNullable<CodegenConfig['generates'][string]> {
  return {
    preset: 'client',
    presetConfig: { fragmentMasking: false },
    documents: [area === 'app' ? `${SRC}/*.{ts,tsx}` : `${SRC}/${area}/**/*.{ts,tsx}`],
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: { Fen: 'string', Instant: 'string', Day: 'string' },
    },
  };
}

const config: CodegenConfig = {
  schema: 'apps/storefront/schema.graphql',
  generates: Object.fromEntries(
    AREAS.filter((area) => (only ? area === only : asksSomething(area))).map((area) => [
      `${SRC}/generated/${area}/`,
      outputOf(area),
    ]),
  ),
};

export default config;
