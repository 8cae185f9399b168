import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { asSettlementLine, type SettlementRow, type SettlementSheet } from '@app/ledger';
import { Clock, invariant } from '@app/platform';
import { StubFields, type Whole } from '../alliance/stub-fields';
import type { GraphContext } from '../context';
import type { SettlementLinesArgs } from '../generated/schema';
import { BooksLoader } from './books.loader';
import {
  linesToCheck,
  toActs,
  toExceptions,
  toPartyViews,
  toPayoutView,
  toSettlementView,
  type SettlementView,
} from './books.view';
import { pageOf, pageSize, readCursor } from './cursor';
import { keyOf } from './party-names';

const LINES = 50;

@StubFields<SettlementView>(
  'periodFrom',
  'periodTo',
  'openingFen',
  'dueFen',
  'refundedFen',
  'recoveredFen',
  'withheldFen',
  'paidFen',
  'closingFen',
  'isBalanced',
  'orderCount',
  'sha256',
  'publishedOn',
)
@Resolver('Settlement')
export class SettlementResolver implements Whole<SettlementView> {
  constructor(
    private readonly loader: BooksLoader,
    private readonly clock: Clock,
  ) {}

  async whole({ id }: SettlementView, context: GraphContext): Promise<SettlementView | undefined> {
    const sheet = await this.loader.sheet(context, id);
    return sheet && toSettlementView(sheet, this.clock.now());
  }

  /** What stands in the settlement's own row asks for no calculation. */
  @ResolveField()
  async number(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    return (await this.row(parent, context)).number;
  }

  @ResolveField()
  async status(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    return (await this.row(parent, context)).status;
  }

  @ResolveField()
  async alliance(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    return { id: (await this.row(parent, context)).allianceId };
  }

  @ResolveField()
  async preparedBy(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const { preparedBy } = await this.row(parent, context);
    return preparedBy === null ? null : await this.loader.personName(context, preparedBy);
  }

  @ResolveField()
  async approvedBy(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const { approvedBy } = await this.row(parent, context);
    return approvedBy === null ? null : await this.loader.personName(context, approvedBy);
  }

  @ResolveField()
  async parties(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const sheet = await this.sheet(parent, context);
    const { parties, names } = await this.partiesOf(sheet, sheet.lines, context);
    return toPartyViews(sheet.lines, parties, names);
  }

  @ResolveField()
  async exceptions(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const sheet = await this.sheet(parent, context);
    const payouts = await this.loader.payoutsToWatch(context, sheet.settlement.id);
    const { parties, names } = await this.partiesOf(sheet, [...linesToCheck(sheet), ...payouts], context);
    return toExceptions(sheet, parties, names, payouts);
  }

  @ResolveField()
  async payouts(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const { id, allianceId } = await this.row(parent, context);
    const payouts = await this.loader.payouts(context, id);
    const parties = await this.loader.parties(context, payouts);
    const names = await this.loader.names(context, allianceId, [...parties.values()]);
    return payouts.map((payout) => {
      const party = parties.get(payout.partyId);
      return toPayoutView(payout, (party && names.get(keyOf(party))) ?? '');
    });
  }

  @ResolveField()
  async acts(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const sheet = await this.sheet(parent, context);
    return toActs(context.actor, sheet, await this.loader.payoutsToWatch(context, sheet.settlement.id));
  }

  @ResolveField()
  async history(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const steps = await this.loader.history(context, parent.id);
    return Promise.all(
      steps.map(async ({ step, doneBy, at, reason }) => {
        const by = (await this.loader.personName(context, doneBy)) ?? doneBy;
        return { step, by, at, reason };
      }),
    );
  }

  @ResolveField()
  async lines(
    @Parent() parent: SettlementView,
    @Args() args: SettlementLinesArgs,
    @Context() context: GraphContext,
  ) {
    const settlement = await this.row(parent, context);
    const size = pageSize(args.first, LINES);
    const page = { settlement, take: size + 1, afterSeq: readCursor(args.after) ?? '0' };
    const found = await this.loader.orderLines(context, page);
    return pageOf(
      found,
      size,
      ({ line }) => line.seq,
      ({ line: { orderNumber, completedOn, accruedFen }, position }) => ({
        ...{ orderNumber, completedOn, accruedFen },
        ...asSettlementLine(position, accruedFen),
      }),
    );
  }

  private async row({ id }: SettlementView, context: GraphContext): Promise<SettlementRow> {
    const row = await this.loader.settlement(context, id);
    invariant(row, `settlement ${id} can be read`);
    return row;
  }

  private async sheet({ id }: SettlementView, context: GraphContext): Promise<SettlementSheet> {
    const sheet = await this.loader.sheet(context, id);
    invariant(sheet, `settlement ${id} can be read`);
    return sheet;
  }

  private async partiesOf(
    { settlement }: SettlementSheet,
    of: readonly { readonly partyId: string }[],
    context: GraphContext,
  ) {
    const parties = await this.loader.parties(context, of);
    return { parties, names: await this.loader.names(context, settlement.allianceId, [...parties.values()]) };
  }
}
