import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConfirmPayout, DrawPayoutFile, LedgerQueries, MoneyQueries, SavePayee } from '@app/ledger';
import { invariant, Refusal, requirePermission } from '@app/platform';
import type { GraphContext } from '../context';
import type {
  MutationConfirmPayoutArgs,
  MutationDrawPayoutFileArgs,
  MutationSavePayeeArgs,
} from '../generated/schema';
import { readsBooks } from './books.loader';
import { toPayoutView } from './books.view';
import { MoneyLoader } from './money.loader';
import { toPayeeView } from './money.view';
import { keyOf } from './party-names';

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
