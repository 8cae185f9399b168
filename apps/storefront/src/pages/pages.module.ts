import { Module } from '@nestjs/common';
import { LuckyModule } from './lucky.module';
import { NoticeModule } from './notice.module';
import { ReportModule } from './report.module';
import { VoteModule } from './vote.module';

/** Pages that are whole HTML, beside the web app. */
@Module({ imports: [NoticeModule, LuckyModule, ReportModule, VoteModule] })
export class PagesModule {}
