import type { Operation } from './api';

/** An operation with types written by hand, for the few places outside the areas that have generated ones. */
export function operation<Result, Variables = Record<string, never>>(
  text: string,
): Operation<Result, Variables> {
  return { toString: () => text };
}
