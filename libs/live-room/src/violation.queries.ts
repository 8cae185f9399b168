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

  /** Where reports or violations are in the replay of their show, by their ids; of shows without one, or stopped, there is no place. */
  async placesOf(table: 'room_reports' | 'session_violations', ids: readonly string[]) {
    if (ids.length === 0) return new Map<string, number>();
    // As `placeInReplay`: what was not recorded is left out.
    const found: { id: string; placeMs: string }[] = await this.rows.query(
      `SELECT mark.id, SUM(LEAST(segment.duration_ms, GREATEST(0, mark.offset_ms - segment.offset_ms))) AS placeMs
       FROM ${table} mark
       JOIN live_sessions session ON session.id = mark.session_id AND session.status = 'ended'
       JOIN session_segments segment ON segment.session_id = mark.session_id
       WHERE mark.id IN (?) GROUP BY mark.id`,
      [ids],
    );
    return new Map(found.map(({ id, placeMs }) => [id, Number(placeMs)]));
  }

  private get rows() {
    return this.database.manager;
  }
}
