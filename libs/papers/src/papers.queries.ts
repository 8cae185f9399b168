import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThan, MoreThan } from 'typeorm';
import { MediaAddresses } from '@app/media';
import { Refusal } from '@app/platform';
import { EXPORTS_SHOWN_MAX, QUESTIONS_SHOWN_MAX, type DraftVoucher } from './core';
import { EntryPaperRow } from './entry-paper.row';
import { ExportFiles } from './export-files';
import { PaperExportRow } from './paper-export.row';
import { unpostedEntries } from './unposted-entries';
import { VillagerQuestionRow } from './villager-question.row';
import { bookOf, booksOf, COMPANY_BOOK, draftFor } from './voucher-books';
import { VoucherBatchRow } from './voucher-batch.row';
import { VoucherBookRow } from './voucher-book.row';
import { VoucherCheckRow } from './voucher-check.row';
import { VoucherRow } from './voucher.row';

const ENTRY_PAPERS_MAX = 500;
const EXPORTS_PATH = '/exports';
/** What a preview looks at: as many as one batch takes. */
const PREVIEW_MAX = 5_000;

export interface CheckedBatch {
  readonly batch: VoucherBatchRow;
  readonly check: VoucherCheckRow | null;
}

@Injectable()
export class PapersQueries {
  constructor(
    private readonly database: DataSource,
    private readonly files: ExportFiles,
    private readonly addresses: MediaAddresses,
  ) {}

  /** The company's book, and one for each village and grower that the ledger knows. */
  async books(allianceId: string): Promise<VoucherBookRow[]> {
    const { manager } = this.database;
    const parties: { role: string; subjectId: string }[] = await manager.query(
      `SELECT role, subject_id AS subjectId FROM ledger_parties
       WHERE alliance_id = ? AND role IN ('VILLAGE', 'PRODUCER') ORDER BY role DESC, id`,
      [allianceId],
    );
    const names = [COMPANY_BOOK, ...parties.map(({ role, subjectId }) => `${role}.${subjectId}`)];
    return booksOf(manager, allianceId, names);
  }

  book(allianceId: string, book: string): Promise<VoucherBookRow> {
    return bookOf(this.database.manager, allianceId, book);
  }

  /** What would be numbered now. */
  async preview(allianceId: string, name: string, month: string): Promise<DraftVoucher[]> {
    const { manager } = this.database;
    const book = await bookOf(manager, allianceId, name);
    const entries = await unpostedEntries(manager, { allianceId, book: name, month }, PREVIEW_MAX);
    return entries.flatMap((entry) => draftFor(book, entry) ?? []);
  }

  async batches(where: { allianceId: string; book: string; month: string }): Promise<CheckedBatch[]> {
    const batches = await this.database.manager.find(VoucherBatchRow, {
      where,
      order: { firstNumber: 'ASC' },
    });
    return this.withChecks(batches);
  }

  async batch(id: string): Promise<CheckedBatch | null> {
    const batch = await this.database.manager.findOneBy(VoucherBatchRow, { id });
    if (!batch) return null;
    const [checked = null] = await this.withChecks([batch]);
    return checked;
  }

  /** Papers under a page of entries, each entry's in the order in which they came. */
  papersOf(seqs: readonly string[]): Promise<EntryPaperRow[]> {
    return this.database.manager.find(EntryPaperRow, {
      where: { entrySeq: In([...seqs]) },
      order: { entrySeq: 'ASC', id: 'ASC' },
      take: ENTRY_PAPERS_MAX,
    });
  }

  vouchers(batchId: string, afterNumber: number, take: number): Promise<VoucherRow[]> {
    return this.database.manager.find(VoucherRow, {
      where: { batchId, number: MoreThan(afterNumber) },
      order: { number: 'ASC' },
      take,
    });
  }

  /** A month of a book after a number, in the order of numbers: for programs that follow. */
  vouchersAfter(
    of: { allianceId: string; book: string; month: string },
    afterNumber: number,
    take: number,
  ): Promise<VoucherRow[]> {
    return this.database.manager.find(VoucherRow, {
      where: { ...of, number: MoreThan(afterNumber) },
      order: { number: 'ASC' },
      take,
    });
  }

  exports(allianceId: string, beforeId?: string): Promise<PaperExportRow[]> {
    return this.database.manager.find(PaperExportRow, {
      where: { allianceId, ...(beforeId === undefined ? {} : { id: LessThan(beforeId) }) },
      order: { id: 'DESC' },
      take: EXPORTS_SHOWN_MAX,
    });
  }

  export(id: string): Promise<PaperExportRow | null> {
    return this.database.manager.findOneBy(PaperExportRow, { id });
  }

  /** Good for ten minutes. */
  addressOf({ id, status }: PaperExportRow): string | null {
    return status === 'ready' ? this.addresses.signed(id, EXPORTS_PATH) : null;
  }

  /** The file behind a signed address that is still good. */
  async file(id: string, until: string, key: string): Promise<{ path: string; row: PaperExportRow }> {
    const row = await this.export(id);
    const sha256 = row?.sha256 ?? null;
    if (!row || sha256 === null || !this.addresses.isGood(id, until, key)) throw new Refusal('not_found');
    return { path: await this.files.pathOf(sha256, row.format), row };
  }

  /** Those that wait for an answer first, the longest wait on top; then what was answered, newest first. */
  async questions(allianceId: string): Promise<VillagerQuestionRow[]> {
    const { manager } = this.database;
    const waiting = await manager.find(VillagerQuestionRow, {
      where: { allianceId, answeredAt: IsNull() },
      order: { id: 'ASC' },
      take: QUESTIONS_SHOWN_MAX,
    });
    const answered = await manager.find(VillagerQuestionRow, {
      where: { allianceId, answeredAt: MoreThan(0) },
      order: { id: 'DESC' },
      take: QUESTIONS_SHOWN_MAX,
    });
    return [...waiting, ...answered];
  }

  /** What stands on the public page of an alliance or of one of its villages. */
  publicQuestions(allianceId: string, villageId: string | null): Promise<VillagerQuestionRow[]> {
    return this.database.manager.find(VillagerQuestionRow, {
      where: { allianceId, isPublic: true, ...(villageId === null ? {} : { villageId }) },
      order: { id: 'DESC' },
      take: QUESTIONS_SHOWN_MAX,
    });
  }

  private async withChecks(batches: readonly VoucherBatchRow[]): Promise<CheckedBatch[]> {
    const ids = batches.map((batch) => batch.id);
    const checks = await this.database.manager.findBy(VoucherCheckRow, { batchId: In(ids) });
    return batches.map((batch) => ({
      batch,
      check: checks.find((check) => check.batchId === batch.id) ?? null,
    }));
  }
}
