import { Module } from '@nestjs/common';
import { AllianceModule } from '@app/alliance';
import { LedgerModule } from '@app/ledger';
import { PapersModule } from '@app/papers';
import { PeopleModule } from '@app/people';
import { WhoAsks } from '../context';
import { OpenBooksController } from './open-books.controller';
import { OpenBooksReader } from './open-books.reader';
import { OpenBooksParts, OpenBooksViews } from './open-books.view';

@Module({
  imports: [LedgerModule, AllianceModule, PapersModule, PeopleModule],
  controllers: [OpenBooksController],
  providers: [OpenBooksReader, OpenBooksViews, OpenBooksParts, WhoAsks],
})
export class OpenBooksModule {}
