import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { databaseOptions, SETTINGS, type Settings } from '@app/platform';
import { OutboxEventRow, StepRow } from '@app/outbox';
import { BOOKS_ROWS } from './books-rows';

/** The writer's batch, the one that it plans meanwhile, and the roots of days, which wait for the batch. */
const POOL = 3;

/**
 * Of each connection: blocks of two sizes for three tables, with the columns that two kinds of batches fill. The largest one
 * takes the database 2.4 MB.
 */
const PREPARED_MAX = 12;

/** The database as the books' own user sees it: the only one who may add entries. Opened by the first who writes. */
@Injectable()
export class BooksDatabase implements OnApplicationShutdown {
  private opening: Promise<DataSource> | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  open(): Promise<DataSource> {
    this.opening ??= this.connect();
    return this.opening;
  }

  async onApplicationShutdown(): Promise<void> {
    const opened = await this.opening?.catch(() => undefined);
    await opened?.destroy();
  }

  private connect(): Promise<DataSource> {
    const { DATABASE_BOOKS_URL, DATABASE_URL, DB_FLAVOUR } = this.settings;
    const options = databaseOptions(DATABASE_BOOKS_URL ?? DATABASE_URL, DB_FLAVOUR, POOL);
    const opened = new DataSource({
      ...options,
      extra: { ...(options.extra as object), maxPreparedStatements: PREPARED_MAX },
      entities: [...BOOKS_ROWS, OutboxEventRow, StepRow],
    }).initialize();
    // A database that is down now may be up at the next try.
    opened.catch(() => {
      this.opening = undefined;
    });
    return opened;
  }
}
