import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { TROUBLE_CODES } from './index';

/** The texts that stand as a field's value anywhere in a piece of code, but for those in `fields`. */
function textsIn(node: ts.Node): string[] {
  const found: string[] = [];
  const values = (each: ts.Node): void => {
    if (ts.isStringLiteral(each)) found.push(each.text);
    else if (ts.isConditionalExpression(each)) [each.whenTrue, each.whenFalse].forEach(values);
  };
  const look = (each: ts.Node): void => {
    if (ts.isPropertyAssignment(each) && each.name.getText() !== 'fields') values(each.initializer);
    ts.forEachChild(each, look);
  };
  look(node);
  return found;
}

/** A function of troubles, what is given to `refuseTroubles`, a refused bad input: each says what is wrong with a field. */
function saidBy(node: ts.Node): readonly ts.Node[] {
  if (ts.isFunctionDeclaration(node)) return node.name?.text.endsWith('Troubles') ? [node] : [];
  if (ts.isCallExpression(node)) return node.expression.getText() === 'refuseTroubles' ? node.arguments : [];
  if (!ts.isNewExpression(node)) return [];
  return node.arguments?.[0]?.getText() === "'bad_input'" ? node.arguments : [];
}

function troublesIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    found.push(...saidBy(node).flatMap(textsIn));
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function troublesOfServer(): Set<string> {
  const files = ['libs', 'apps/storefront', 'apps/live', 'apps/fulfilment'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
  );
  const sources = files.filter((name) => /(?<![.]spec)[.]ts$/.test(name) && !name.includes('/generated/'));
  return new Set(
    sources.flatMap((name) =>
      troublesIn(ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true)),
    ),
  );
}

describe('troubles of inputs', () => {
  it('have a sentence each, and no sentence is for a trouble that no input can be in', () => {
    expect([...troublesOfServer()].sort()).toEqual([...TROUBLE_CODES].sort());
  });
});
