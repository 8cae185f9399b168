import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { BooksApiModule } from '../books/books.module';
import { NoticeController } from './notice.controller';
import { NoticeReader } from './notice.reader';

@Module({
  imports: [LedgerModule, AllianceModule, BooksApiModule],
  controllers: [NoticeController],
  providers: [NoticeReader],
})
export class NoticeModule {}
