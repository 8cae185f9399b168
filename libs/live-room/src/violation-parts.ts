import { AppealViolation } from './commands/appeal-violation';
import { JudgeAppeal } from './commands/judge-appeal';
import { NoteWording } from './commands/note-wording';
import { RaiseViolation } from './commands/raise-violation';
import { ReportSession } from './commands/report-session';
import { SettleReports } from './commands/settle-reports';
import { RoomReportRow } from './room-report.row';
import { SessionViolationRow } from './session-violation.row';
import { ViolationQueries } from './violation.queries';

/** The tables and commands of what is wrong with a show; for the module alone. */
export const violationRows = [SessionViolationRow, RoomReportRow];
export const violationDoors = [
  ReportSession,
  RaiseViolation,
  SettleReports,
  NoteWording,
  AppealViolation,
  JudgeAppeal,
  ViolationQueries,
];
