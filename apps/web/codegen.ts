import type { CodegenConfig } from '@graphql-codegen/cli';

// One set of types for each area: a page never loads another area's queries, and `AREA=shop` writes only its own.
// From the repository root: `AREA=shop npx graphql-codegen --config apps/web/codegen.ts`.
const AREAS = ['app', 'shop', 'studio', 'pack', 'desk', 'public'];
const asked = process.env['AREA'];

const config: CodegenConfig = {
  schema: 'apps/storefront/schema.graphql',
  ignoreNoDocuments: true,
  generates: Object.fromEntries(
    AREAS.filter((area) => !asked || area === asked).map((area) => [
      `apps/web/src/generated/${area}/`,
      {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        documents: [area === 'app' ? 'apps/web/src/*.{ts,tsx}' : `apps/web/src/${area}/**/*.{ts,tsx}`],
        config: {
          documentMode: 'string',
          enumsAsTypes: true,
          useTypeImports: true,
          strictScalars: true,
          scalars: { Fen: 'string', Instant: 'string', Day: 'string' },
          avoidOptionals: { field: true },
        },
      },
    ]),
  ),
};

export default config;
