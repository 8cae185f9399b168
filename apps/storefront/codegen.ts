import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for views and resolvers: what the schema promises, in the shapes that resolvers return. */
const config: CodegenConfig = {
  schema: 'apps/storefront/schema.graphql',
  generates: {
    'apps/storefront/src/generated/schema.ts': {
      plugins: ['typescript'],
      config: {
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        avoidOptionals: { field: true, inputValue: false, object: true },
        maybeValue: 'T | null',
        inputMaybeValue: 'T | null | undefined',
        scalars: { Fen: 'bigint', Instant: 'number', Day: 'string' },
      },
    },
  },
};

export default config;
