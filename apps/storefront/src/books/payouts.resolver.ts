import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ConfirmPayout, DrawPayoutFile, LedgerQueries, MoneyQueries, SavePayee } from '@app/ledger';
import { invariant, Refusal, requirePermission } from '@app/platform';
import type { GraphContext } from '../context';
import type {
  MutationConfirmPayoutArgs,
  MutationDrawPayoutFileArgs,
  MutationSavePayeeArgs,
  QueryPayoutsArgs,
} from '../generated/schema';
import { oneByKey } from '../alliance/row-loader';
import { BooksLoader, readsBooks } from './books.loader';
import { toPayoutView } from './books.view';
import { pageOf, pageSize, readText } from './cursor';
import { MoneyLoader } from './money.loader';
import { toPayeeView } from './money.view';
import { keyOf } from './party-names';

const PAYOUTS = 50;
const ID = /^[0-9A-Z]{26}$/;

/** Where the money of an alliance's parties stands: for those who read the books. */
@Resolver()
export class PayoutsResolver {
  constructor(
    private readonly money: MoneyQueries,
    private readonly loader: MoneyLoader,
    private readonly books: BooksLoader,
  ) {}

  @Query()
  async payouts(@Args() args: QueryPayoutsArgs, @Context() context: GraphContext) {
    const allianceId = await this.loader.readable(args.allianceSlug, context);
    const size = pageSize(args.first, PAYOUTS);
    const before = readText(args.after, ID);
    const found = await this.money.payouts(allianceId, args.status ?? undefined, size + 1, before);
    const parties = await this.books.parties(context, found);
    const names = await this.books.names(context, allianceId, [...parties.values()]);
    return pageOf(
      found,
      size,
      ({ id }) => id,
      (payout) => {
        const party = parties.get(payout.partyId);
        return toPayoutView(payout, (party && names.get(keyOf(party))) ?? '');
      },
    );
  }

  @Query()
  async payoutSums(@Args('allianceSlug') slug: string, @Context() context: GraphContext) {
    return this.money.payoutSums(await this.loader.readable(slug, context));
  }
}

@Resolver('Settlement')
export class UnsentPayoutsResolver {
  constructor(private readonly money: MoneyQueries) {}

  @ResolveField()
  async unsentPayoutCount(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    const read = (ids: readonly string[]) => this.money.unsentPayouts(ids);
    const loader = context.loader('unsentPayouts', () => oneByKey(read, (row) => row.settlementId));
    return (await loader.load(id))?.count ?? 0;
  }
}

@Resolver()
export class PayoutFilesResolver {
  constructor(
    private readonly drawing: DrawPayoutFile,
    private readonly money: MoneyQueries,
    private readonly ledger: LedgerQueries,
    private readonly loader: MoneyLoader,
  ) {}

  /** With the accounts of people in them: for those who read the books. */
  @Query()
  async payoutBatches(@Args('settlementId') id: string, @Context() { actor }: GraphContext) {
    requirePermission(actor, 'ledger.read');
    const settlement = await this.ledger.settlement(id);
    if (!settlement || !readsBooks(actor, settlement.allianceId)) throw new Refusal('not_found');
    return this.loader.batches(await this.money.batches(id));
  }

  @Mutation()
  async drawPayoutFile(@Args() input: MutationDrawPayoutFileArgs, @Context() { actor }: GraphContext) {
    const { settlementId: id, requestId } = input;
    const [batch] = await this.loader.batches([await this.drawing.run(actor, { id, requestId })]);
    invariant(batch, 'a command answers with what it wrote');
    return batch;
  }
}

@Resolver()
export class PayeesResolver {
  constructor(
    private readonly saving: SavePayee,
    private readonly confirming: ConfirmPayout,
    private readonly ledger: LedgerQueries,
    private readonly loader: MoneyLoader,
  ) {}

  @Mutation()
  async savePayee(@Args() input: MutationSavePayeeArgs, @Context() context: GraphContext) {
    const { soleTraderLicenceId = null, ...rest } = input;
    const party = await this.saving.run(context.actor, { ...rest, soleTraderLicenceId });
    return toPayeeView(party, await this.loader.names([party], context));
  }

  @Mutation()
  async confirmPayout(@Args() input: MutationConfirmPayoutArgs, @Context() context: GraphContext) {
    const payout = await this.confirming.run(context.actor, input);
    const parties = await this.ledger.parties([payout.partyId]);
    const names = await this.loader.names(parties, context);
    const [party] = parties;
    return toPayoutView(payout, (party && names.get(keyOf(party))) ?? '');
  }
}
