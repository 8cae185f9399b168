/** Under which of the state's systems a book is kept. */
export type Regime = 'small_business' | 'village_collective' | 'cooperative';

export interface ChartAccount {
  readonly code: string;
  readonly name: string;
}

/** The accounts of one system, with where they were read. */
export interface Chart {
  readonly regime: Regime;
  readonly name: string;
  readonly source: string;
  /** what was not compared with the official text yet, said wherever the chart is shown */
  readonly caution: string | null;
  readonly accounts: readonly ChartAccount[];
}

/** A chart written as `code name` pairs, in the order of the official table. */
export function accountsOf(table: string): ChartAccount[] {
  return table
    .trim()
    .split(/,\s*/)
    .map((pair) => {
      const [code = '', name = ''] = pair.trim().split(' ');
      return { code, name };
    });
}
