import { seedAlliance } from './alliance';
import { seedCatalog } from './catalog';
import { seedPeople } from './people';
import type { Seed } from './seed';

/** In this order: later parts refer to earlier ones. */
export const SEEDS: readonly Seed[] = [seedPeople, seedAlliance, seedCatalog];
