import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { GraphContext } from '../context';

/** A type whose values may come as a stub, `{ id }`, from any area. */
export interface Whole<V extends object> {
  whole(stub: V, context: GraphContext): Promise<V | undefined>;
}

const STUBS: { resolver: object; names: readonly string[] }[] = [];

type Field = (this: Whole<object>, parent: object, context: GraphContext) => Promise<unknown>;

/** Resolves the plain fields of a type: from the value itself when it is whole, else from what `whole` loads by its id. */
export function StubFields<V extends object>(...names: readonly (keyof V & string)[]) {
  return (resolver: new (...needs: never[]) => Whole<V>): void => {
    const prototype = resolver.prototype as Record<string, Field>;
    STUBS.push({ resolver, names });
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

/**
 * Nest calls a method for every field of every row, which costs more than all else of a page of goods. A value that is whole
 * already has its plain fields at hand, so only a stub goes that way.
 */
export function plainFieldsFirst(schema: GraphQLSchema): GraphQLSchema {
  for (const { resolver, names } of STUBS) {
    const type = schema.getType(String(Reflect.getMetadata('graphql:resolver_type', resolver)));
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    for (const name of names) {
      const field = fields[name];
      if (field) field.resolve = atHand(name, field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

function atHand(
  name: string,
  load: GraphQLFieldResolver<unknown, GraphContext>,
): GraphQLFieldResolver<unknown, GraphContext> {
  return (parent, args, context, info) =>
    name in (parent as object)
      ? (parent as Record<string, unknown>)[name]
      : load(parent, args, context, info);
}
