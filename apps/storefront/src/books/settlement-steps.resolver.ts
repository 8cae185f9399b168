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

@Resolver()
export class ReviewResolver {
  constructor(
    private readonly submitting: SubmitSettlement,
    private readonly approving: ApproveSettlement,
    private readonly sendingBack: SendBackSettlement,
  ) {}

  @Mutation()
  async submitSettlement(@Args() request: MutationSubmitSettlementArgs, @Context() { actor }: GraphContext) {
    return { id: (await this.submitting.run(actor, request)).id };
  }

  @Mutation()
  async approveSettlement(
    @Args() request: MutationApproveSettlementArgs,
    @Context() { actor }: GraphContext,
  ) {
    return { id: (await this.approving.run(actor, request)).id };
  }

  @Mutation()
  async sendBackSettlement(
    @Args() request: MutationSendBackSettlementArgs,
    @Context() { actor }: GraphContext,
  ) {
    return { id: (await this.sendingBack.run(actor, request)).id };
  }
}

@Resolver()
export class PayingResolver {
  constructor(
    private readonly payingOut: PayOutSettlement,
    private readonly publishing: PublishSettlement,
  ) {}

  @Mutation()
  async payOutSettlement(@Args() request: MutationPayOutSettlementArgs, @Context() { actor }: GraphContext) {
    return { id: (await this.payingOut.run(actor, request)).id };
  }

  @Mutation()
  async publishSettlement(
    @Args() request: MutationPublishSettlementArgs,
    @Context() { actor }: GraphContext,
  ) {
    return { id: (await this.publishing.run(actor, request)).id };
  }
}
