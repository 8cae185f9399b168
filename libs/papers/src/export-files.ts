import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { encodePayload } from '@app/outbox';
import { Clock, newId, SETTINGS, type Settings } from '@app/platform';
import type { PaperFormat } from './core';
import { writeCsv } from './csv-file';
import { PaperExportRow } from './paper-export.row';
import { writePdf } from './pdf-file';
import type { SheetWriter } from './sheet';
import { Sheets } from './sheets';
import { writeXlsx } from './xlsx-file';

const writersWith = (font: string): Readonly<Record<PaperFormat, SheetWriter>> => ({
  csv: writeCsv,
  xlsx: writeXlsx,
  pdf: (...file) => writePdf(...file, font),
});

/** Makes the file of an export and keeps it under its digest, out of reach but by a signed address. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly database: DataSource,
    private readonly sheets: Sheets,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** One that is ready already is left as it is; one that failed is made anew. */
  async make(id: string): Promise<void> {
    const { manager } = this.database;
    const wanted = await manager.findOneByOrFail(PaperExportRow, { id });
    if (wanted.status === 'ready') return;
    const unfinished = join(await this.folder(), `${id}.${newId()}`);
    try {
      await manager.update(PaperExportRow, id, { status: 'making', rowsDone: 0 });
      const sums = await this.write(wanted, unfinished);
      const sha256 = await digestOf(unfinished);
      const { size: bytes } = await stat(unfinished);
      await rename(unfinished, await this.pathOf(sha256, wanted.format));
      const readyAt = this.clock.now();
      await manager.update(PaperExportRow, id, { status: 'ready', ...sums, sha256, bytes, readyAt });
    } catch (error) {
      await rm(unfinished, { force: true });
      await manager.update(PaperExportRow, id, { status: 'failed' });
      throw error;
    }
  }

  async pathOf(sha256: string, format: PaperFormat): Promise<string> {
    return join(await this.folder(), `${sha256}.${format}`);
  }

  /** Rows and sums are of one moment, which ends with the file; how far it is is told beside it. */
  private async write(
    wanted: PaperExportRow,
    path: string,
  ): Promise<Pick<PaperExportRow, 'rowsTotal' | 'rowsDone' | 'sumsJson'>> {
    return this.database.transaction('REPEATABLE READ', async (rows) => {
      const sheet = await this.sheets.of(rows, wanted);
      const told = async (rowsDone: number): Promise<void> => {
        await this.database.manager.update(PaperExportRow, wanted.id, { rowsDone });
      };
      await this.database.manager.update(PaperExportRow, wanted.id, { rowsTotal: sheet.rowCount });
      await writersWith(this.settings.PAPER_FONT)[wanted.format](sheet, path, told);
      const { rowCount, sums } = sheet;
      return { rowsTotal: rowCount, rowsDone: rowCount, sumsJson: encodePayload(sums) };
    });
  }

  private async folder(): Promise<string> {
    const path = join(this.settings.DATA_DIR, 'exports');
    await mkdir(path, { recursive: true });
    return path;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
