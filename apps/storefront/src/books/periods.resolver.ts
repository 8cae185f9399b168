import DataLoader from 'dataloader';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ClosePeriod,
  isMonth,
  PeriodQueries,
  ReopenPeriod,
  SoftClosePeriod,
  type CloseItem,
  type PeriodSheet,
} from '@app/ledger';
import type { GraphContext } from '../context';
import type {
  MutationClosePeriodArgs,
  MutationReopenPeriodArgs,
  MutationSoftClosePeriodArgs,
  QueryAccountingPeriodArgs,
  QueryAccountingPeriodsArgs,
} from '../generated/schema';
import { BooksLoader } from './books.loader';
import { BooksScope } from './books-scope';
import { pageOf, pageSize, readText } from './cursor';
import { PeriodReader } from './period-reader';
import { toCloseItemView, toPeriodView, type PeriodView } from './periods.view';

const PERIODS = 12;
const MONTH = /^\d{4}-\d{2}$/;

@Resolver()
export class PeriodsResolver {
  constructor(
    private readonly periods: PeriodQueries,
    private readonly scope: BooksScope,
  ) {}

  @Query()
  async accountingPeriods(@Args() args: QueryAccountingPeriodsArgs, @Context() { actor }: GraphContext) {
    const allianceId = await this.scope.of(args.allianceSlug, actor, 'ledger.read');
    const size = pageSize(args.first, PERIODS);
    const found = await this.periods.periods(allianceId, size + 1, readText(args.after, MONTH));
    return pageOf(found, size, (sheet) => sheet.month, toPeriodView);
  }

  @Query()
  async accountingPeriod(@Args() args: QueryAccountingPeriodArgs, @Context() { actor }: GraphContext) {
    const allianceId = await this.scope.of(args.allianceSlug, actor, 'ledger.read');
    const sheet = isMonth(args.month) ? await this.periods.period(allianceId, args.month) : undefined;
    return sheet ? toPeriodView(sheet) : null;
  }
}

@Resolver('AccountingPeriod')
export class PeriodResolver {
  constructor(
    private readonly periods: PeriodQueries,
    private readonly loader: BooksLoader,
  ) {}

  @ResolveField()
  async checklist(@Parent() { sheet }: PeriodView, @Context() context: GraphContext) {
    return (await this.items(sheet, context)).map(toCloseItemView);
  }

  @ResolveField()
  async acts(@Parent() { sheet }: PeriodView, @Context() context: GraphContext) {
    return this.periods.acts(context.actor, sheet, await this.items(sheet, context));
  }

  @ResolveField()
  softClosedBy(@Parent() { sheet }: PeriodView, @Context() context: GraphContext) {
    const id = sheet.period?.softClosedBy ?? null;
    return id === null ? null : this.loader.personName(context, id);
  }

  @ResolveField()
  closedBy(@Parent() { sheet }: PeriodView, @Context() context: GraphContext) {
    const id = sheet.period?.closedBy ?? null;
    return id === null ? null : this.loader.personName(context, id);
  }

  @ResolveField()
  async history(@Parent() { sheet }: PeriodView, @Context() context: GraphContext) {
    if (sheet.period === null) return [];
    const steps = await this.periods.history('period', sheet.period.id);
    return Promise.all(
      steps.map(async ({ step, doneBy, at, reason }) => {
        const by = (await this.loader.personName(context, doneBy)) ?? doneBy;
        return { step, by, at, reason };
      }),
    );
  }

  /** Looked at once for the list and for what may be done. */
  private items(sheet: PeriodSheet, context: GraphContext): Promise<readonly CloseItem[]> {
    const looks = context.loader(
      'closeChecklists',
      () =>
        new DataLoader<PeriodSheet, readonly CloseItem[]>((sheets) =>
          Promise.all(sheets.map((each) => this.periods.checklist(each))),
        ),
    );
    return looks.load(sheet);
  }
}

@Resolver()
export class ClosingResolver {
  constructor(
    private readonly softClosing: SoftClosePeriod,
    private readonly reopening: ReopenPeriod,
    private readonly closing: ClosePeriod,
    private readonly read: PeriodReader,
  ) {}

  @Mutation()
  async softClosePeriod(@Args() args: MutationSoftClosePeriodArgs, @Context() { actor }: GraphContext) {
    return this.read.after(args, (request) => this.softClosing.run(actor, request));
  }

  @Mutation()
  async reopenPeriod(@Args() args: MutationReopenPeriodArgs, @Context() { actor }: GraphContext) {
    const { reason } = args;
    return this.read.after(args, (request) => this.reopening.run(actor, { ...request, reason }));
  }

  @Mutation()
  async closePeriod(@Args() args: MutationClosePeriodArgs, @Context() { actor }: GraphContext) {
    return this.read.after(args, (request) => this.closing.run(actor, request));
  }
}
