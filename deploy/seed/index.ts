import { seedAlliance } from './alliance';
import { seedCatalog } from './catalog';
import { seedGovernance } from './governance';
import { seedLedger } from './ledger';
import { seedLive } from './live';
import { seedParcels } from './parcels';
import { seedPeople } from './people';
import { seedPromotions } from './promotions';
import type { Seed } from './seed';
import { seedStatements } from './statements';

/** In this order: later parts refer to earlier ones. */
export const SEEDS: readonly Seed[] = [
  seedPeople,
  seedAlliance,
  seedCatalog,
  seedPromotions,
  seedParcels,
  seedLive,
  seedLedger,
  seedGovernance,
  seedStatements,
];
