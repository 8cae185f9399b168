import { Module } from '@nestjs/common';
import { LuckyModule } from './lucky.module';
import { NoticeModule } from './notice.module';
import { OpenBooksModule } from './open-books.module';
import { ReportModule } from './report.module';
import { VoteModule } from './vote.module';
import { VoucherPageModule } from './voucher.module';

/** Pages that are whole HTML, beside the web app. */
@Module({
  imports: [NoticeModule, LuckyModule, ReportModule, VoteModule, OpenBooksModule, VoucherPageModule],
})
export class PagesModule {}
