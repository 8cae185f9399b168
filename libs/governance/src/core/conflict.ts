/** Seats that must not watch over themselves: the council's, and of those who handle the money (农村集体经济组织法 art. 34). */
export type WatchedSeat = 'council' | 'finance';
export const RELATION_KINDS = ['spouse', 'parent', 'child', 'sibling', 'other'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface HeldSeat {
  readonly personId: string;
  readonly seat: WatchedSeat;
}
export interface Relation {
  readonly personId: string;
  readonly relativeId: string;
}
/** Why somebody may not supervise: a seat of their own, or that of a near relative. */
export interface Conflict {
  readonly cause: 'own_seat' | 'relative';
  readonly seat: WatchedSeat;
  /** who holds the seat */
  readonly holderId: string;
}

/** Near kin is near in both directions: whoever declared it. */
export function conflictsOf(
  personId: string,
  seats: readonly HeldSeat[],
  relations: readonly Relation[],
): Conflict[] {
  const kin = new Set(
    relations.flatMap((each) => {
      if (each.personId === personId) return [each.relativeId];
      return each.relativeId === personId ? [each.personId] : [];
    }),
  );
  return seats.flatMap(({ personId: holderId, seat }): Conflict[] => {
    if (holderId === personId) return [{ cause: 'own_seat', seat, holderId }];
    return kin.has(holderId) ? [{ cause: 'relative', seat, holderId }] : [];
  });
}
