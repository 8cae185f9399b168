import { Module } from '@nestjs/common';
import { LuckyModule } from './lucky.module';
import { NoticeModule } from './notice.module';
import { ReportModule } from './report.module';

/** Pages that are whole HTML, beside the web app. */
@Module({ imports: [NoticeModule, LuckyModule, ReportModule] })
export class PagesModule {}
