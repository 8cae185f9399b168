import { Injectable } from '@nestjs/common';
import { requestHash, Transactions } from '@app/outbox';
import {
  alliancesWith,
  canonicalJson,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import {
  paperTroubles,
  PDF_ROWS_MAX,
  ROWS_AT_ONCE_MAX,
  ROWS_MAX,
  type PaperFilter,
  type PaperFormat,
  type PaperKind,
} from '../core';
import { ExportFiles } from '../export-files';
import { PaperFont } from '../paper-font';
import { PaperExportRow } from '../paper-export.row';
import { Sheets } from '../sheets';

export interface ExportInput {
  readonly allianceId: string;
  readonly paper: PaperKind;
  readonly format: PaperFormat;
  readonly filter: PaperFilter;
  readonly requestId: string;
}

/** A file out of the books: made at once while it is short, else by a worker that tells how far it is. */
@Injectable()
export class WantExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly sheets: Sheets,
    private readonly files: ExportFiles,
    private readonly font: PaperFont,
  ) {}

  async run(actor: Actor, input: ExportInput): Promise<string> {
    requirePermission(actor, 'paper.export');
    refuseTroubles(paperTroubles(input.paper, input.filter));
    if (!alliancesWith(actor, 'paper.export').includes(input.allianceId)) throw new Refusal('not_found');
    const { row, isOurs } = await this.transactions.run(async (tx) => {
      const { requestId, allianceId, paper, format } = input;
      const [earlier] = await tx.earlier(PaperExportRow, { actorId: actor.id, requestId }, input);
      if (earlier) return { row: earlier, isOurs: false };

      if (format === 'pdf') this.font.require();
      const filterJson = canonicalJson(input.filter);
      const { rowCount } = await this.sheets.of(tx.rows, { allianceId, paper, filterJson });
      const max = format === 'pdf' ? PDF_ROWS_MAX : ROWS_MAX;
      if (rowCount > max) throw new Refusal('over_limit', { max });
      const made = {
        ...{ id: newId(), allianceId, paper, format, filterJson, status: 'making' as const },
        ...{ rowsTotal: rowCount, rowsDone: 0, sumsJson: '{}', sha256: null, bytes: null, readyAt: null },
        ...{ actorId: actor.id, createdAt: tx.now, requestId, requestHash: requestHash(input) },
      };
      await tx.rows.insert(PaperExportRow, made);
      await tx.step('export', made.id, 'want', null, 'making', actor.id, { detail: { paper, format } });
      if (rowCount > ROWS_AT_ONCE_MAX) await tx.emit('export.wanted', { exportId: made.id, allianceId });
      return { row: made, isOurs: true };
    });
    if (isOurs && row.rowsTotal <= ROWS_AT_ONCE_MAX) await this.files.make(row.id);
    return row.id;
  }
}
