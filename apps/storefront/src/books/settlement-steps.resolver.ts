import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  ApproveSettlement,
  PayOutSettlement,
  PublishSettlement,
  SendBackSettlement,
  SubmitSettlement,
} from '@app/ledger';
import type { GraphContext } from '../context';
import type {
  MutationApproveSettlementArgs,
  MutationPayOutSettlementArgs,
  MutationPublishSettlementArgs,
  MutationSendBackSettlementArgs,
  MutationSubmitSettlementArgs,
} from '../generated/schema';
import { BooksLoader } from './books.loader';

@Resolver()
export class ReviewResolver {
  constructor(
    private readonly submitting: SubmitSettlement,
    private readonly approving: ApproveSettlement,
    private readonly sendingBack: SendBackSettlement,
    private readonly loader: BooksLoader,
  ) {}

  @Mutation()
  async submitSettlement(@Args() request: MutationSubmitSettlementArgs, @Context() context: GraphContext) {
    const { id } = await this.submitting.run(context.actor, request);
    this.loader.forget(context, id);
    return { id };
  }

  @Mutation()
  async approveSettlement(@Args() request: MutationApproveSettlementArgs, @Context() context: GraphContext) {
    const { id } = await this.approving.run(context.actor, request);
    this.loader.forget(context, id);
    return { id };
  }

  @Mutation()
  async sendBackSettlement(
    @Args() request: MutationSendBackSettlementArgs,
    @Context() context: GraphContext,
  ) {
    const { id } = await this.sendingBack.run(context.actor, request);
    this.loader.forget(context, id);
    return { id };
  }
}

@Resolver()
export class PayingResolver {
  constructor(
    private readonly payingOut: PayOutSettlement,
    private readonly publishing: PublishSettlement,
    private readonly loader: BooksLoader,
  ) {}

  @Mutation()
  async payOutSettlement(@Args() request: MutationPayOutSettlementArgs, @Context() context: GraphContext) {
    const { id } = await this.payingOut.run(context.actor, request);
    this.loader.forget(context, id);
    return { id };
  }

  @Mutation()
  async publishSettlement(@Args() request: MutationPublishSettlementArgs, @Context() context: GraphContext) {
    const { id } = await this.publishing.run(context.actor, request);
    this.loader.forget(context, id);
    return { id };
  }
}
