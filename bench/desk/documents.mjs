// The documents that the desk's screens send, as they stand in the screens' own files.
import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, print, visit } from 'graphql';

const FOLDER = new URL('../../apps/web/src/desk/', import.meta.url);

/** Every query of the desk by its name, each with the fragments that it uses. */
export function deskQueries() {
  const definitions = readdirSync(FOLDER)
    .filter((name) => name.endsWith('queries.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/graphql\(`([^`]*)`/g)])
    .flatMap(([, text]) => parse(text).definitions);
  const fragments = new Map(
    definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const queries = definitions.filter((each) => each.operation === 'query');
  return Object.fromEntries(queries.map((query) => [query.name.value, textOf(query, fragments)]));
}

function textOf(query, fragments) {
  const used = new Map();
  const collect = (node) =>
    visit(node, {
      FragmentSpread({ name: { value } }) {
        if (used.has(value)) return;
        used.set(value, fragments.get(value));
        collect(fragments.get(value));
      },
    });
  collect(query);
  return [query, ...used.values()].map(print).join('\n');
}
