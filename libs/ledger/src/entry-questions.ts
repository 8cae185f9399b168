import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { EntryQuestionRow } from './entry-question.row';

const OF_ENTRIES_MAX = 500;

/** Questions about entries, for those who read the books. */
@Injectable()
export class EntryQuestions {
  constructor(private readonly database: DataSource) {}

  /** Of a page of entries, each entry's in the order in which they were asked. */
  of(seqs: readonly string[]): Promise<EntryQuestionRow[]> {
    return this.database.manager.find(EntryQuestionRow, {
      where: { entrySeq: In(seqs) },
      order: { entrySeq: 'ASC', id: 'ASC' },
      take: OF_ENTRIES_MAX,
    });
  }
}
