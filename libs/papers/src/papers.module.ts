import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { MediaModule } from '@app/media';
import { PeopleModule } from '@app/people';
import { AnswerVillager } from './commands/answer-villager';
import { AskQuestion } from './commands/ask-question';
import { AttachPaper } from './commands/attach-paper';
import { CheckVouchers } from './commands/check-vouchers';
import { LookUpHousehold } from './commands/look-up-household';
import { MakeExport } from './commands/make-export';
import { PostVouchers } from './commands/post-vouchers';
import { SaveVoucherBook } from './commands/save-voucher-book';
import { WantExport } from './commands/want-export';
import { EntryPaperRow } from './entry-paper.row';
import { ExportFiles } from './export-files';
import { HouseholdCodes } from './household-code';
import { JournalSheets } from './journal-sheet';
import { PaperExportRow } from './paper-export.row';
import { PaperFont } from './paper-font';
import { PaperNames } from './paper-names';
import { PapersQueries } from './papers.queries';
import { Sheets } from './sheets';
import { StatementSheets } from './statement-sheet';
import { VillagerQuestionRow } from './villager-question.row';
import { VoucherBatchRow } from './voucher-batch.row';
import { VoucherBookRow } from './voucher-book.row';
import { VoucherCheckRow } from './voucher-check.row';
import { VoucherSheets } from './voucher-sheet';
import { VoucherRow } from './voucher.row';

const ROWS = [
  EntryPaperRow,
  PaperExportRow,
  VillagerQuestionRow,
  VoucherBatchRow,
  VoucherBookRow,
  VoucherCheckRow,
  VoucherRow,
];
const DOORS = [
  PapersQueries,
  PaperNames,
  HouseholdCodes,
  LookUpHousehold,
  Sheets,
  StatementSheets,
  PostVouchers,
  CheckVouchers,
  AttachPaper,
  SaveVoucherBook,
  WantExport,
  MakeExport,
  AskQuestion,
  AnswerVillager,
];

@Module({
  imports: [TypeOrmModule.forFeature(ROWS), LedgerModule, AllianceModule, PeopleModule, MediaModule],
  providers: [...DOORS, ExportFiles, PaperFont, JournalSheets, VoucherSheets],
  exports: DOORS,
})
export class PapersModule {}
