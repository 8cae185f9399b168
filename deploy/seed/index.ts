import type { Seed } from './seed';

/** In this order: later parts refer to earlier ones. */
export const SEEDS: readonly Seed[] = [];
