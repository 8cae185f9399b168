import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LedgerQueries, asSettlementLine, type SettlementSheet } from '@app/ledger';
import { Clock, invariant } from '@app/platform';
import { StubFields, type Whole } from '../alliance/stub-fields';
import type { GraphContext } from '../context';
import type { SettlementLinesArgs } from '../generated/schema';
import { BooksLoader } from './books.loader';
import {
  toActs,
  toExceptions,
  toPartyViews,
  toPayoutView,
  toSettlementView,
  type SettlementView,
} from './books.view';
import { pageOf, pageSize, readCursor } from './cursor';
import { keyOf, PartyNamer } from './party-names';

const LINES = 50;

@StubFields<SettlementView>(
  'number',
  'status',
  'periodFrom',
  'periodTo',
  'openingFen',
  'dueFen',
  'refundedFen',
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
    private readonly ledger: LedgerQueries,
    private readonly loader: BooksLoader,
    private readonly namer: PartyNamer,
    private readonly clock: Clock,
  ) {}

  async whole({ id }: SettlementView, context: GraphContext): Promise<SettlementView | undefined> {
    const sheet = await this.loader.sheet(context, id);
    return sheet && toSettlementView(sheet, this.clock.now());
  }

  @ResolveField()
  async alliance(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    return { id: (await this.sheet(parent, context)).settlement.allianceId };
  }

  @ResolveField()
  async preparedBy(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    return this.person((await this.sheet(parent, context)).settlement.preparedBy);
  }

  @ResolveField()
  async approvedBy(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    return this.person((await this.sheet(parent, context)).settlement.approvedBy);
  }

  @ResolveField()
  async parties(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const { sheet, parties, names } = await this.withParties(parent, context);
    return toPartyViews(sheet.lines, parties, names);
  }

  @ResolveField()
  async exceptions(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const { sheet, parties, names } = await this.withParties(parent, context);
    return toExceptions(sheet, parties, names, await this.ledger.payouts(sheet.settlement.id));
  }

  @ResolveField()
  async payouts(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const { sheet, parties, names } = await this.withParties(parent, context);
    const payouts = await this.ledger.payouts(sheet.settlement.id);
    return payouts.map((payout) => {
      const party = parties.get(payout.partyId);
      return toPayoutView(payout, (party && names.get(keyOf(party))) ?? '');
    });
  }

  @ResolveField()
  async acts(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const sheet = await this.sheet(parent, context);
    return toActs(context.actor, sheet, await this.ledger.payouts(sheet.settlement.id));
  }

  @ResolveField()
  async history(@Parent() parent: SettlementView, @Context() context: GraphContext) {
    const { settlement } = await this.sheet(parent, context);
    const steps = await this.ledger.history(settlement.id);
    const names = await this.namer.personNames(steps.map((step) => step.doneBy));
    return steps.map(({ step, doneBy, at, reason }) => ({
      step,
      by: names.get(doneBy) ?? doneBy,
      at,
      reason,
    }));
  }

  @ResolveField()
  async lines(
    @Parent() parent: SettlementView,
    @Args() args: SettlementLinesArgs,
    @Context() context: GraphContext,
  ) {
    const { settlement } = await this.sheet(parent, context);
    const size = pageSize(args.first, LINES);
    const found = await this.ledger.orderLines(settlement, size + 1, readCursor(args.after) ?? '0');
    const positions = await this.ledger.positionsOf(found.map((line) => line.orderId));
    return pageOf(
      found,
      size,
      (line) => line.seq,
      ({ orderId, orderNumber, completedOn, accruedFen }) => ({
        orderNumber,
        completedOn,
        accruedFen,
        ...asSettlementLine(positions.get(orderId), accruedFen),
      }),
    );
  }

  private async sheet({ id }: SettlementView, context: GraphContext): Promise<SettlementSheet> {
    const sheet = await this.loader.sheet(context, id);
    invariant(sheet, `settlement ${id} can be read`);
    return sheet;
  }

  private async withParties(parent: SettlementView, context: GraphContext) {
    const sheet = await this.sheet(parent, context);
    const parties = await this.loader.parties(sheet);
    const names = await this.loader.names(context, sheet.settlement.allianceId, [...parties.values()]);
    return { sheet, parties, names };
  }

  private async person(id: string | null): Promise<string | null> {
    return id === null ? null : ((await this.namer.personNames([id])).get(id) ?? null);
  }
}
