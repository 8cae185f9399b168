import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The whole schema, as `npm run schema` joined it. As text: what Nest does with the paths of files (merging them, printing
 * the outcome, reading it again) takes longer than all else that is done with a schema at a start.
 */
export const typeDefs = (): string =>
  readFileSync(join(process.cwd(), 'apps/storefront/schema.graphql'), 'utf8');
