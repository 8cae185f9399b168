import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, dayOf, HOUR_MS, isDuplicate, LOGGER, newId, startOfDay, type Logger } from '@app/platform';
import { BookCheckRow } from './book-check.row';
import { alliancesWithBooks, checkBooks, checkRow } from './check-books';

/** The shop is quiet then. */
const FROM_HOUR = 2;

/** Once every Shanghai night all laws are looked at, and each alliance gets its own result. */
@Injectable()
export class NightlyCheck {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Idempotent: says how many alliances got their result of this night, none when they all have it. */
  async runDue(): Promise<number> {
    const rows = this.database.manager;
    const beganAt = this.clock.now();
    const day = dayOf(beganAt);
    if (beganAt < startOfDay(day) + FROM_HOUR * HOUR_MS) return 0;
    const done = new Set((await rows.findBy(BookCheckRow, { day })).map((check) => check.allianceId));
    const due = (await alliancesWithBooks(rows)).filter((id) => !done.has(id));
    if (due.length === 0) return 0;
    const checked = await checkBooks(this.database);
    const endedAt = this.clock.now();
    for (const allianceId of due) {
      const row = checkRow(checked, { id: newId(), allianceId, day, askedBy: null, beganAt, endedAt });
      if (row.faultCount > 0) this.log.error({ allianceId, faults: row.faultCount }, 'the books do not hold');
      await rows.insert(BookCheckRow, row).catch((error: unknown) => {
        // Another copy looked in the same minute.
        if (!isDuplicate(error)) throw error;
      });
    }
    return due.length;
  }
}
