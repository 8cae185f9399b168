import type { Chart, Regime } from '../chart';
import { COOPERATIVE } from './cooperative';
import { SMALL_BUSINESS } from './small-business';
import { VILLAGE_COLLECTIVE } from './village-collective';

export const CHARTS: Readonly<Record<Regime, Chart>> = {
  small_business: SMALL_BUSINESS,
  village_collective: VILLAGE_COLLECTIVE,
  cooperative: COOPERATIVE,
};

/** The name that the system gives an account; undefined for one that it does not have. */
export function accountNameOf(regime: Regime, code: string): string | undefined {
  return CHARTS[regime].accounts.find((account) => account.code === code)?.name;
}
