/** A box may weigh 2 % less than what was sold, and 6 % more: radishes are not cut to weight. */
const LESS_PER_CENT = 2;
const MORE_PER_CENT = 6;

export interface WeightRange {
  readonly gramsMin: number;
  readonly gramsMax: number;
}

/** The weight that is accepted for a box, in whole grams. */
export function acceptedWeight(plannedGrams: number): WeightRange {
  return {
    gramsMin: plannedGrams - Math.floor((plannedGrams * LESS_PER_CENT) / 100),
    gramsMax: plannedGrams + Math.floor((plannedGrams * MORE_PER_CENT) / 100),
  };
}
