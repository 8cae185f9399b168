/**
 * The cells of a comma-separated file (RFC 4180), row by row. Any text has an answer: a quote that is never closed runs to the end.
 * It stands here since the core takes no package, and reading is all that is needed of the format.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /("(?:[^"]|"")*(?:"|$)[^,\r\n]*|[^,\r\n]*)(,|\r\n|\r|\n|$)/y;
  for (let at = 0; at < text.length; at = cells.lastIndex) {
    cells.lastIndex = at;
    const [, cell = '', end = ''] = cells.exec(text) ?? [];
    row.push(unquoted(cell));
    if (end === ',' && cells.lastIndex < text.length) continue;
    if (end === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

function unquoted(cell: string): string {
  if (!cell.startsWith('"')) return cell;
  const end = /^"((?:[^"]|"")*)"?(.*)$/su.exec(cell);
  return end ? (end[1] ?? '').replaceAll('""', '"') + (end[2] ?? '') : cell;
}
