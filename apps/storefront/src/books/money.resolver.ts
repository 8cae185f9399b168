import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AllocatePool,
  ApproveWriteOff,
  LedgerQueries,
  MoneyQueries,
  ProposePool,
  RecordRepayment,
  RemitTax,
  RequestWriteOff,
  SetWithholding,
} from '@app/ledger';
import { invariant, refuseTroubles } from '@app/platform';
import type { GraphContext } from '../context';
import type {
  MutationDecidePoolArgs,
  MutationDecideWriteOffArgs,
  MutationProposePoolArgs,
  MutationRecordRepaymentArgs,
  MutationRemitTaxArgs,
  MutationRequestWriteOffArgs,
  MutationSetWithholdingArgs,
} from '../generated/schema';
import { MoneyLoader } from './money.loader';
import { toDebtorView, toPayeeView } from './money.view';

const ALLOCATIONS = 24;
const WHOLE = /^\d{1,18}$/;

@Resolver()
export class MoneyResolver {
  constructor(
    private readonly money: MoneyQueries,
    private readonly ledger: LedgerQueries,
    private readonly loader: MoneyLoader,
  ) {}

  @Query()
  async debtors(@Args('allianceSlug') slug: string, @Context() context: GraphContext) {
    const debtors = await this.money.debtors(await this.loader.readable(slug, context));
    const names = await this.loader.names(
      debtors.map((debtor) => debtor.party),
      context,
    );
    return debtors.map((debtor) => toDebtorView(debtor, names));
  }

  @Query()
  async writeOffs(@Args('allianceSlug') slug: string, @Context() context: GraphContext) {
    const rows = await this.money.writeOffs(await this.loader.readable(slug, context));
    return this.loader.writeOffs(rows, context);
  }

  @Query()
  async pool(@Args('allianceSlug') slug: string, @Context() context: GraphContext) {
    const allianceId = await this.loader.readable(slug, context);
    const rows = await this.money.poolAllocations(allianceId, ALLOCATIONS);
    return {
      ...(await this.money.poolFen(allianceId)),
      villages: await this.loader.villages(allianceId),
      allocations: await this.loader.allocations(rows, context),
      expenses: await this.loader.expenses(await this.money.fundExpenses(allianceId, ALLOCATIONS)),
    };
  }

  @Query()
  async withholding(@Args('allianceSlug') slug: string, @Context() context: GraphContext) {
    return this.money.withholding(await this.loader.readable(slug, context));
  }

  @Query()
  async payees(@Args('allianceSlug') slug: string, @Context() context: GraphContext) {
    const parties = await this.ledger.payees(await this.loader.readable(slug, context));
    const names = await this.loader.names(parties, context);
    return parties.map((party) => toPayeeView(party, names));
  }
}

@Resolver()
export class DebtsResolver {
  constructor(
    private readonly requesting: RequestWriteOff,
    private readonly approving: ApproveWriteOff,
    private readonly repaying: RecordRepayment,
    private readonly loader: MoneyLoader,
  ) {}

  @Mutation()
  async requestWriteOff(@Args() input: MutationRequestWriteOffArgs, @Context() context: GraphContext) {
    return one(await this.loader.writeOffs([await this.requesting.run(context.actor, input)], context));
  }

  @Mutation()
  async decideWriteOff(@Args() input: MutationDecideWriteOffArgs, @Context() context: GraphContext) {
    return one(await this.loader.writeOffs([await this.approving.run(context.actor, input)], context));
  }

  @Mutation()
  async recordRepayment(@Args() input: MutationRecordRepaymentArgs, @Context() { actor }: GraphContext) {
    await this.repaying.run(actor, input);
    return true;
  }
}

@Resolver()
export class PoolResolver {
  constructor(
    private readonly proposing: ProposePool,
    private readonly allocating: AllocatePool,
    private readonly loader: MoneyLoader,
  ) {}

  @Mutation()
  async proposePool(@Args() input: MutationProposePoolArgs, @Context() context: GraphContext) {
    const { allianceSlug, weights, ...rest } = input;
    const allianceId = await this.loader.readable(allianceSlug, context);
    if (weights.some(({ weight }) => !WHOLE.test(weight))) refuseTroubles({ weights: 'out_of_range' });
    const whole = weights.map(({ villageId, weight }) => ({ villageId, weight: BigInt(weight) }));
    const row = await this.proposing.run(context.actor, { ...rest, allianceId, weights: whole });
    return one(await this.loader.allocations([row], context));
  }

  @Mutation()
  async decidePool(@Args() input: MutationDecidePoolArgs, @Context() context: GraphContext) {
    return one(await this.loader.allocations([await this.allocating.run(context.actor, input)], context));
  }
}

@Resolver()
export class TaxResolver {
  constructor(
    private readonly remitting: RemitTax,
    private readonly setting: SetWithholding,
    private readonly money: MoneyQueries,
    private readonly loader: MoneyLoader,
  ) {}

  @Mutation()
  async remitTax(@Args() { allianceSlug, ...input }: MutationRemitTaxArgs, @Context() context: GraphContext) {
    const allianceId = await this.loader.readable(allianceSlug, context);
    await this.remitting.run(context.actor, { ...input, allianceId });
    return this.money.withholding(allianceId);
  }

  @Mutation()
  async setWithholding(
    @Args() { allianceSlug, ...input }: MutationSetWithholdingArgs,
    @Context() context: GraphContext,
  ) {
    const allianceId = await this.loader.readable(allianceSlug, context);
    await this.setting.run(context.actor, { ...input, allianceId });
    return this.money.withholding(allianceId);
  }
}

function one<T>([row]: readonly T[]): T {
  invariant(row !== undefined, 'a command answers with what it wrote');
  return row;
}
