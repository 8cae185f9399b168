import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { formatYuan } from '@app/money';
import { inCapitals } from './core';
import { drawWith } from './paper-font';
import { checkedRows, type Cell, type Sheet } from './sheet';

const MARGIN = 34;
const PAGE_WIDTH = 842;
const TOP = 78;
const LINE = 15;
const ROWS_A_PAGE = 29;
const SIZE = 8;

/** A4 across, heads on every page, `page of pages`, the sum in capitals at the end. */
export async function writePdf(
  sheet: Sheet,
  path: string,
  told: (rows: number) => Promise<void>,
  font: string,
): Promise<void> {
  const file = createWriteStream(path);
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    info: { Title: sheet.title },
  });
  drawWith(document, font);
  document.pipe(file);
  document.fontSize(SIZE);
  const pages = new Pages(document, sheet);
  let done = 0;
  for await (const page of checkedRows(sheet)) {
    for (const row of page) pages.row(row);
    done += page.length;
    await told(done);
    // What is drawn goes to the disk before more is read.
    if (file.writableNeedDrain) await once(file, 'drain');
  }
  pages.end();
  document.end();
  await finished(file);
}

class Pages {
  private readonly lefts: number[] = [];
  private readonly widths: number[];
  private readonly pageCount: number;
  private pageNumber = 1;
  private lines = 0;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly sheet: Sheet,
  ) {
    const { columns, notes, rowCount } = sheet;
    const all = columns.reduce((sum, column) => sum + column.width, 0);
    this.widths = columns.map((column) => (column.width / all) * (PAGE_WIDTH - 2 * MARGIN));
    let left = MARGIN;
    for (const width of this.widths) {
      this.lefts.push(left);
      left += width;
    }
    // The sum, the capitals and the notes stand after the rows.
    this.pageCount = Math.max(1, Math.ceil((rowCount + 2 + notes.length) / ROWS_A_PAGE));
    this.frame();
  }

  row(cells: readonly Cell[]): void {
    this.nextLine();
    this.cells(cells.map((cell) => (typeof cell === 'bigint' ? formatYuan(cell) : String(cell ?? ''))));
  }

  end(): void {
    const { sheet } = this;
    this.nextLine();
    this.rule(this.y - 3);
    this.cells(
      sheet.columns.map(({ key }, at) => {
        const sum = sheet.sums[key];
        return sum === undefined ? (at === 0 ? '合计' : '') : formatYuan(sum);
      }),
    );
    const { head = '' } = sheet.columns.find((column) => column.key === sheet.capitalsOf) ?? {};
    this.note(`${head}合计（大写）`, inCapitals(sheet.sums[sheet.capitalsOf] ?? 0n));
    for (const [name, text] of sheet.notes) this.note(name, text);
  }

  private get y(): number {
    return TOP + (this.lines - 1) * LINE;
  }

  private note(name: string, text: string): void {
    this.nextLine();
    this.text(name, MARGIN, this.y);
    this.text(text, MARGIN + 130, this.y);
  }

  private nextLine(): void {
    if (this.lines === ROWS_A_PAGE) {
      this.document.addPage();
      this.pageNumber += 1;
      this.lines = 0;
      this.frame();
    }
    this.lines += 1;
  }

  private frame(): void {
    const { document, sheet } = this;
    document.fontSize(13);
    this.text(sheet.title, MARGIN, 26);
    document.fontSize(SIZE);
    this.text(`第 ${this.pageNumber} 页 共 ${this.pageCount} 页`, MARGIN, 562);
    this.rule(TOP - 22);
    this.lines = 0;
    this.cellsAt(
      TOP - 17,
      sheet.columns.map((column) => column.head),
    );
    this.rule(TOP - 3);
  }

  private cells(texts: readonly string[]): void {
    this.cellsAt(this.y, texts);
  }

  private cellsAt(y: number, texts: readonly string[]): void {
    texts.forEach((text, at) => {
      const width = (this.widths[at] ?? 0) - 4;
      const isRight = this.sheet.columns[at]?.kind !== 'text';
      const shown = isRight ? text : this.fitted(text, width);
      const left = this.lefts[at] ?? 0;
      this.text(shown, isRight ? left + width - this.document.widthOfString(shown) : left, y);
    });
  }

  /** A name that is too long ends in an ellipsis; an amount is never cut. */
  private fitted(text: string, width: number): string {
    if (this.document.widthOfString(text) <= width) return text;
    let shown = text;
    while (shown.length > 1 && this.document.widthOfString(`${shown}…`) > width) shown = shown.slice(0, -1);
    return `${shown}…`;
  }

  private text(text: string, x: number, y: number): void {
    if (text !== '') this.document.text(text, x, y, { lineBreak: false });
  }

  private rule(y: number): void {
    this.document
      .moveTo(MARGIN, y)
      .lineTo(PAGE_WIDTH - MARGIN, y)
      .lineWidth(0.5)
      .stroke();
  }
}
