import { refuseTroubles } from '@app/platform';
import type { ViewInput } from './core';
import type { SavedViewRow } from './saved-view.row';

/** Two views of one list under one name could not be told apart. */
export function refuseTakenName(
  open: readonly SavedViewRow[],
  { page, name }: Pick<ViewInput, 'page' | 'name'>,
): void {
  const isTaken = open.some((view) => view.page === page && view.name === name);
  refuseTroubles(isTaken ? { name: 'taken' } : {});
}
