import { XMLParser } from 'fast-xml-parser';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { TableRow } from './core';

/** What a statement of one year at most comes to when it is unpacked; a bomb is larger. */
const PART_MAX_BYTES = 30 * 1024 * 1024;
const PARTS_MAX = 200;
const CELLS_MAX = 40;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const STRINGS = 'xl/sharedStrings.xml';

/** Not a workbook, or one that cannot be read within the limits. */
export class BadWorkbook extends Error {
  override readonly name = 'BadWorkbook';
}

const XML = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['row', 'c', 'si', 'r'].includes(name),
});

interface Rich {
  readonly t?: string | { readonly '#text'?: string };
  readonly r?: readonly Rich[];
}
interface Cell {
  readonly '@r'?: string;
  readonly '@t'?: string;
  readonly v?: string | { readonly '#text'?: string };
  readonly is?: Rich;
}
interface Row {
  readonly '@r'?: string;
  readonly c?: readonly Cell[];
}

/** Rows of the first sheet. A workbook's formulas, styles and other sheets are not read. */
export async function xlsxRows(bytes: Buffer): Promise<TableRow[]> {
  const parts = await unpacked(bytes);
  const sheet = [...parts.keys()].filter((name) => SHEET.test(name)).sort(byLength)[0];
  if (sheet === undefined) throw new BadWorkbook('there is no sheet');
  const strings = stringsIn(parts.get(STRINGS));
  const read = XML.parse(parts.get(sheet) ?? '') as { worksheet?: { sheetData?: { row?: readonly Row[] } } };
  return (read.worksheet?.sheetData?.row ?? []).map((row, index) => ({
    at: Number(row['@r'] ?? index + 1),
    cells: cellsOf(row, strings),
  }));
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function stringsIn(text: string | undefined): string[] {
  if (text === undefined) return [];
  const read = XML.parse(text) as { sst?: { si?: readonly Rich[] } };
  return (read.sst?.si ?? []).map(textOfRich);
}

function textOfRich({ t, r }: Rich): string {
  const own = typeof t === 'string' ? t : (t?.['#text'] ?? '');
  return unescaped(own + (r ?? []).map(textOfRich).join(''));
}

function cellsOf(row: Row, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [index, cell] of (row.c ?? []).entries()) {
    const at = columnOf(cell['@r'] ?? '') ?? index;
    if (at >= CELLS_MAX) continue;
    while (cells.length < at) cells.push('');
    cells[at] = valueOf(cell, strings);
  }
  return cells;
}

function valueOf(cell: Cell, strings: readonly string[]): string {
  if (cell.is) return textOfRich(cell.is);
  const value = typeof cell.v === 'string' ? cell.v : (cell.v?.['#text'] ?? '');
  if (cell['@t'] === 's') return strings[Number(value)] ?? '';
  if (cell['@t'] !== undefined && cell['@t'] !== 'n') return unescaped(value);
  // A sheet stores 97.7 as 97.700000000000003.
  return value === '' ? '' : String(Number(value));
}

/** `C7` → 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The five names that XML itself has; a file can define no others here. */
export function unescaped(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** The parts that are read, each no larger than it says and than the limit: yauzl stops a stream that goes on. */
function unpacked(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => {
      reject(new BadWorkbook(error.message));
    };
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) {
        refuse(error);
        return;
      }
      const parts = new Map<string, string>();
      let count = 0;
      zip.on('error', refuse);
      zip.on('end', () => {
        resolve(parts);
      });
      zip.on('entry', (entry: Entry) => {
        count += 1;
        const isRead = SHEET.test(entry.fileName) || entry.fileName === STRINGS;
        if (count > PARTS_MAX || (isRead && entry.uncompressedSize > PART_MAX_BYTES)) {
          refuse(new Error('the workbook is too large'));
          return;
        }
        if (!isRead) {
          zip.readEntry();
          return;
        }
        readPart(zip, entry).then((text) => {
          parts.set(entry.fileName, text);
          zip.readEntry();
        }, refuse);
      });
      zip.readEntry();
    });
  });
}

function readPart(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => {
        resolve(Buffer.concat(chunks).toString('utf8'));
      });
    });
  });
}
