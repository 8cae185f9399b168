/** A product of the demo. Prices, weights and people are invented; only the Shawo radish of Dashawo is real. */
export interface Good {
  readonly slug: string;
  readonly alliance: string;
  readonly brand: string;
  readonly village: string;
  readonly grower: number;
  readonly category: string;
  readonly name: string;
  readonly aliases: string;
  readonly specLine: string;
  readonly story: string;
  readonly storageNote: string;
  readonly isPerishable: boolean;
  /** name, fen, grams, per person, in stock */
  readonly skus: readonly (readonly [string, number, number, number, number])[];
  /** what each picture shows, on which tinted ground */
  readonly pictures: readonly (readonly [string, string])[];
  readonly keepsDays: number;
  readonly growsDays: number | null;
  readonly sold30Days: number;
}
