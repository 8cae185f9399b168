import type { Fen } from '@app/money';

export type Cell = string | number | Fen | null;

export interface SheetColumn {
  readonly key: string;
  readonly head: string;
  readonly kind: 'text' | 'fen' | 'count';
  /** in characters of half width */
  readonly width: number;
}

/** A table on its way into a file: its rows come a page at a time, its sums were read beside them. */
export interface Sheet {
  readonly title: string;
  /** what it is of and how it can be checked, told in every file */
  readonly notes: readonly (readonly [string, string])[];
  readonly columns: readonly SheetColumn[];
  readonly rowCount: number;
  /** by column key */
  readonly sums: Readonly<Record<string, Fen>>;
  /** the column whose sum is also said in capitals */
  readonly capitalsOf: string;
  rows(): AsyncGenerator<(readonly Cell[])[]>;
}

/** Writes the whole sheet to a path; tells after each page how many rows are in. */
export type SheetWriter = (
  sheet: Sheet,
  path: string,
  told: (rows: number) => Promise<void>,
) => Promise<void>;

/** Reads the rows on and adds them up: a file whose rows are not its sums must not be handed out. */
export async function* checkedRows(sheet: Sheet): AsyncGenerator<(readonly Cell[])[]> {
  const sums = new Map<string, Fen>();
  let count = 0;
  for await (const page of sheet.rows()) {
    for (const row of page) {
      count += 1;
      sheet.columns.forEach(({ key, kind }, at) => {
        const cell = row[at];
        if (kind === 'fen' && typeof cell === 'bigint') sums.set(key, (sums.get(key) ?? 0n) + cell);
      });
    }
    yield page;
  }
  const isSame =
    count === sheet.rowCount &&
    Object.entries(sheet.sums).every(([key, sum]) => (sums.get(key) ?? 0n) === sum);
  if (!isSame) throw new Error(`the rows of ${sheet.title} are not what they add up to`);
}
