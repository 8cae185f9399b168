import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AllianceQueries } from '@app/alliance';
import type { PaperFilter, PaperKind } from './core';
import { JournalSheets } from './journal-sheet';
import type { Sheet } from './sheet';
import { StatementSheets } from './statement-sheet';
import { VoucherSheets } from './voucher-sheet';

export interface WantedPaper {
  readonly allianceId: string;
  readonly paper: PaperKind;
  readonly filterJson: string;
}

/** The table of a paper, by its kind. */
@Injectable()
export class Sheets {
  constructor(
    private readonly alliances: AllianceQueries,
    private readonly statements: StatementSheets,
    private readonly journals: JournalSheets,
    private readonly vouchers: VoucherSheets,
  ) {}

  async of(rows: EntityManager, { allianceId, paper, filterJson }: WantedPaper): Promise<Sheet> {
    const { book = '', month = '', ...filter } = JSON.parse(filterJson) as PaperFilter;
    if (paper === 'vouchers') return this.vouchers.sheet(rows, allianceId, book, month);
    const allianceName = (await this.alliances.allianceById(allianceId))?.name ?? '';
    if (paper === 'journal') return this.journals.sheet(rows, { allianceId, ...filter }, allianceName);
    return this.statements.sheet(rows, { filter: { allianceId, ...filter }, allianceName, isMasked: false });
  }
}
