import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { graphGuards } from './graph-guards';

const WEB = join(__dirname, '../../web/src/generated');
const schema = buildSchema(readFileSync(join(__dirname, '../schema.graphql'), 'utf8'));
const { validationRules } = graphGuards({ LIANJI_PROFILE: 'demo' } as never, []);

/** Every document of the web's pages, as it goes over the wire. */
function documents(): [string, string][] {
  return readdirSync(WEB).flatMap((part) => {
    const text = readFileSync(join(WEB, part, 'graphql.ts'), 'utf8');
    const found = text.matchAll(/export const (\w+)Document = new TypedDocumentString\(`([^`]*)`/g);
    return [...found].map(([, name = '', source = '']): [string, string] => [`${part} ${name}`, source]);
  });
}

function isLetIn(source: string): boolean {
  try {
    return validate(schema, parse(source), [...validationRules]).length === 0;
  } catch {
    return false; // a guard that says no throws
  }
}

describe('the guards of the API', () => {
  it('let every query of our own pages in', () => {
    const all = documents();
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(([, source]) => !isLetIn(source)).map(([name]) => name)).toEqual([]);
  });

  it.each([
    ['twenty-one aliases', Array.from({ length: 21 }, (_, at) => `a${String(at)}: viewer { id }`).join(' ')],
    ['thousands of rows', 'journalEntries(first: 2000) { nodes { postings { amountFen } } }'],
    ['eleven levels', `${'a { '.repeat(11)}id${' }'.repeat(11)}`],
  ])('keep out %s', (_, selection) => {
    expect(isLetIn(`{ ${selection} }`)).toBe(false);
  });
});
