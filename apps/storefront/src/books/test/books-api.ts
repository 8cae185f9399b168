import { BooksWriter } from '@app/ledger';
import type { Actor, Day, Office } from '@app/platform';
import { seedLedger } from '../../../../../deploy/seed/ledger';
import { seedId } from '../../../../../deploy/seed/seed-id';
import { GraphApi } from '../../test/graph-api';
import { BooksApiModule } from '../books.module';

export const allianceId = seedId('alliance:woqing');

/** Who holds the office in the demo's alliance, by the last digits of the phone. */
export const inOffice = (digits: string, office: Office): Actor => ({
  id: seedId(`person:${digits}`),
  offices: [{ office, allianceId, villageId: null }],
});
export const accountant = inOffice('04', 'accountant');
export const secretary = inOffice('05', 'alliance_secretary');

interface Wanted {
  settings?: Record<string, string>;
  day?: Day;
  /** Without the demo's books there are its people and alliance alone. */
  withBooks?: boolean;
}

/** The books' part of the storefront. */
export function startBooks(
  name: string,
  { settings = {}, day, withBooks = true }: Wanted = {},
): Promise<GraphApi> {
  const seeds = withBooks ? [seedLedger] : [];
  return GraphApi.start(name, [BooksApiModule], {
    settings: { HOLDBACK_SECONDS: '0', ...settings },
    ...{ seeds, day },
  });
}

/** Books all that waits. */
export async function drain(api: GraphApi): Promise<void> {
  while ((await api.get(BooksWriter).drain()) > 0);
}
