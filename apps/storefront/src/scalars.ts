import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whole fen: bigint in code, a decimal string outside. */
@Scalar('Fen')
export class FenScalar implements CustomScalar<string, bigint> {
  serialize(value: unknown): string {
    if (typeof value !== 'bigint') throw new GraphQLError('fen leave the house as bigint only');
    return value.toString();
  }

  parseValue(value: unknown): bigint {
    if (typeof value === 'string' && /^-?\d{1,18}$/.test(value)) return BigInt(value);
    throw new GraphQLError('an amount is a decimal string of whole fen');
  }

  parseLiteral(node: ValueNode): bigint {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

/** ISO 8601 in UTC outside, milliseconds inside. */
@Scalar('Instant')
export class InstantScalar implements CustomScalar<string, number> {
  serialize(value: unknown): string {
    return new Date(Number(value)).toISOString();
  }

  parseValue(value: unknown): number {
    const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(at)) throw new GraphQLError('an instant is ISO 8601');
    return at;
  }

  parseLiteral(node: ValueNode): number {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

/** A Shanghai business day. */
@Scalar('Day')
export class DayScalar implements CustomScalar<string, string> {
  serialize(value: unknown): string {
    return String(value);
  }

  parseValue(value: unknown): string {
    if (typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value))) return value;
    throw new GraphQLError('a day is written 2026-11-23');
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
