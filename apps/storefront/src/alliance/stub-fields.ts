import { Context, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphContext } from '../context';

/** A type whose values may come as a stub, `{ id }`, from any area. */
export interface Whole<V extends object> {
  whole(stub: V, context: GraphContext): Promise<V | undefined>;
}

type Field = (this: Whole<object>, parent: object, context: GraphContext) => Promise<unknown>;

/** Resolves the plain fields of a type: from the value itself when it is whole, else from what `whole` loads by its id. */
export function StubFields<V extends object>(...names: readonly (keyof V & string)[]) {
  return (resolver: new (...needs: never[]) => Whole<V>): void => {
    const prototype = resolver.prototype as Record<string, Field>;
    for (const name of names) {
      prototype[name] = async function (parent, context) {
        if (name in parent) return (parent as V)[name as keyof V];
        return ((await this.whole(parent, context)) as V | undefined)?.[name as keyof V];
      };
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      ResolveField(name)(prototype, name, descriptor);
      Parent()(prototype, name, 0);
      Context()(prototype, name, 1);
    }
  };
}
