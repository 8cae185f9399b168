import { maxFen, type Fen } from '@app/money';

/** One price line of a freight template (运费模板). `regions` are GB/T 2260 codes of provinces, cities or counties; empty: the default. */
export interface FreightRow {
  readonly regions: readonly string[];
  readonly firstGrams: number;
  readonly firstFen: Fen;
  readonly nextGrams: number;
  readonly nextFen: Fen;
}

/** What an origin asks for delivery, in the shape of WeChat Shop's and Pinduoduo's templates (fulfilment.md 1.4). */
export interface FreightTemplate {
  readonly rows: readonly FreightRow[];
  /** delivery is free from this amount of goods on, after discounts and before freight */
  readonly freeFrom: readonly { readonly regions: readonly string[]; readonly minFen: Fen }[];
  readonly notSentTo: readonly string[];
}

/** `120104` lies in itself, in the city `120100` and in the province `120000`, and nowhere else. */
export function liesIn(regionCode: string, area: string): boolean {
  if (area.endsWith('0000')) return regionCode.startsWith(area.slice(0, 2));
  if (area.endsWith('00')) return regionCode.startsWith(area.slice(0, 4));
  return regionCode === area;
}

export function isSentTo(template: FreightTemplate, regionCode: string): boolean {
  return (
    !template.notSentTo.some((area) => liesIn(regionCode, area)) && rowFor(template, regionCode) !== undefined
  );
}

/** The most specific row: county before city before province before the default. */
export function rowFor(template: FreightTemplate, regionCode: string): FreightRow | undefined {
  const areas = [regionCode, `${regionCode.slice(0, 4)}00`, `${regionCode.slice(0, 2)}0000`];
  for (const area of areas) {
    const row = template.rows.find((each) => each.regions.includes(area));
    if (row) return row;
  }
  return template.rows.find((each) => each.regions.length === 0);
}

/** first + ceil(max(0, grams − firstGrams) / nextGrams) × next, in whole grams and fen. */
export function weightFee(row: FreightRow, grams: number): Fen {
  const over = Math.max(0, grams - row.firstGrams);
  return row.firstFen + BigInt(Math.ceil(over / row.nextGrams)) * row.nextFen;
}

/** What the buyer pays for a group of this origin; `null` when it is not sent there. */
export function freightOf(
  template: FreightTemplate,
  regionCode: string,
  grams: number,
  goodsFen: Fen,
): Fen | null {
  const row = rowFor(template, regionCode);
  if (!row || !isSentTo(template, regionCode)) return null;
  const isFree = template.freeFrom.some(
    (rule) =>
      goodsFen >= rule.minFen &&
      (rule.regions.length === 0 || rule.regions.some((area) => liesIn(regionCode, area))),
  );
  return isFree ? 0n : maxFen(0n, weightFee(row, grams));
}
