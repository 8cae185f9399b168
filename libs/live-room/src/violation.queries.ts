import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { RoomReportRow } from './room-report.row';
import { SessionViolationRow } from './session-violation.row';

const VIOLATIONS_MAX = 200;
const REPORTS_MAX = 100;
const APPEALS_MAX = 100;

/** What shows are reproached with. */
@Injectable()
export class ViolationQueries {
  constructor(private readonly database: DataSource) {}

  /** In the order of the show. */
  ofSession(sessionId: string): Promise<SessionViolationRow[]> {
    const order = { offsetMs: 'ASC', id: 'ASC' } as const;
    return this.rows.find(SessionViolationRow, { where: { sessionId }, order, take: VIOLATIONS_MAX });
  }

  /** How many reports of a show nobody has looked at. */
  openReportsOf(sessionId: string): Promise<number> {
    return this.rows.countBy(RoomReportRow, { sessionId, settledAt: IsNull() });
  }

  /** Reports that nobody has looked at, of all shows, oldest first. */
  openReports(): Promise<RoomReportRow[]> {
    const where = { settledAt: IsNull() };
    return this.rows.find(RoomReportRow, { where, order: { id: 'ASC' }, take: REPORTS_MAX });
  }

  /** Appeals that wait, of all shows, oldest first. */
  openAppeals(): Promise<SessionViolationRow[]> {
    const order = { appealedAt: 'ASC', id: 'ASC' } as const;
    return this.rows.find(SessionViolationRow, { where: { status: 'appealed' }, order, take: APPEALS_MAX });
  }

  private get rows() {
    return this.database.manager;
  }
}
