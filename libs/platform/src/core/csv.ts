const BOM = '\uFEFF';
/** A cell that begins like this is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;
/** An amount below 0 begins like one and is none. */
const NUMBER = /^-\d+([.]\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A table for a spreadsheet: a mark so that Chinese is read as UTF-8, and no cell that runs as a formula. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return BOM + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
