import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  AppealViolation,
  JudgeAppeal,
  RaiseViolation,
  ReportComment,
  ReportSession,
  SettleReports,
  ViolationQueries,
} from '@app/live-room';
import { GUEST, requirePermission, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import type {
  MutationJudgeAppealArgs,
  MutationReportCommentArgs,
  MutationReportSessionArgs,
  RaiseViolationInput,
} from '../generated/schema';
import type { ConsoleView } from './live.view';
import { toRoomReportView, toViolationView, type ViolationView } from './violations.view';

/** What viewers say is wrong. */
@Resolver()
export class ReportsResolver {
  constructor(
    private readonly comments: ReportComment,
    private readonly rooms: ReportSession,
  ) {}

  @Mutation()
  async reportComment(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, q, reason }: MutationReportCommentArgs,
  ) {
    await this.comments.run(actor.id === GUEST.id ? null : { sid: sessionId, sub: actor.id }, q, reason);
    return true;
  }

  @Mutation()
  async reportSession(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, reason, text }: MutationReportSessionArgs,
  ) {
    await this.rooms.run(actor, { sessionId, reason, text: text ?? '' });
    return true;
  }
}

/** What those say who judge, and those who answer for a show. */
@Resolver()
export class ViolationsResolver {
  constructor(
    private readonly raising: RaiseViolation,
    private readonly settling: SettleReports,
    private readonly appealing: AppealViolation,
    private readonly judging: JudgeAppeal,
  ) {}

  @Mutation()
  async raiseViolation(@CurrentActor() actor: Actor, @Args('input') input: RaiseViolationInput) {
    return toViolationView(await this.raising.run(actor, { ...input }));
  }

  @Mutation()
  async settleReports(@CurrentActor() actor: Actor, @Args('reportId') reportId: string) {
    await this.settling.run(actor, reportId);
    return true;
  }

  @Mutation()
  async appealViolation(@CurrentActor() actor: Actor, @Args('id') id: string, @Args('text') text: string) {
    return toViolationView(await this.appealing.run(actor, id, text));
  }

  @Mutation()
  async judgeAppeal(@CurrentActor() actor: Actor, @Args() judgement: MutationJudgeAppealArgs) {
    return toViolationView(await this.judging.run(actor, judgement));
  }
}

@Resolver()
export class ViolationDeskResolver {
  constructor(private readonly violations: ViolationQueries) {}

  @Query()
  async violationDesk(@CurrentActor() actor: Actor) {
    requirePermission(actor, 'violation.judge');
    const [reports, appeals] = await Promise.all([
      this.violations.openReports(),
      this.violations.openAppeals(),
    ]);
    const [ofReports, ofAppeals] = await Promise.all([
      this.violations.placesOf('room_reports', idsOf(reports)),
      this.violations.placesOf('session_violations', idsOf(appeals)),
    ]);
    return {
      reports: reports.map((each) => toRoomReportView(each, ofReports)),
      appeals: appeals.map((each) => toViolationView(each, ofAppeals)),
    };
  }
}

@Resolver('SessionConsole')
export class ConsoleViolationsResolver {
  constructor(private readonly queries: ViolationQueries) {}

  @ResolveField()
  async violations(@Parent() { sessionId }: ConsoleView): Promise<ViolationView[]> {
    const rows = await this.queries.ofSession(sessionId);
    const places = await this.queries.placesOf('session_violations', idsOf(rows));
    return rows.map((row) => toViolationView(row, places));
  }

  @ResolveField()
  reportCount(@Parent() { sessionId }: ConsoleView): Promise<number> {
    return this.queries.openReportsOf(sessionId);
  }
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
