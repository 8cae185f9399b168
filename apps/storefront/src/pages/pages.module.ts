import { Module } from '@nestjs/common';
import { NoticeModule } from './notice.module';

/** Pages that are whole HTML without a script, beside the web app. */
@Module({ imports: [NoticeModule] })
export class PagesModule {}
