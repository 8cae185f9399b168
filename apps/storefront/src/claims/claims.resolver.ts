import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { ClaimsQueries, DecideClaim, OpenClaim, WithdrawClaim } from '@app/claims';
import { MediaAddresses } from '@app/media';
import { alliancesWith, Refusal, requirePermission, type Actor } from '@app/platform';
import { manyByKey } from '../alliance/row-loader';
import { CurrentActor, type GraphContext } from '../context';
import type {
  MutationDecideClaimArgs,
  MutationOpenClaimArgs,
  MutationWithdrawClaimArgs,
  QueryAllianceClaimsArgs,
} from '../generated/schema';
import { pageInfo, readPage } from '../orders/page';
import { toClaimLineView, toClaimView, toReason, type ClaimLineView, type ClaimView } from './claims.view';

@Resolver()
export class ClaimsResolver {
  constructor(
    private readonly opening: OpenClaim,
    private readonly withdrawing: WithdrawClaim,
    private readonly deciding: DecideClaim,
  ) {}

  @Mutation()
  async openClaim(
    @CurrentActor() buyer: Actor,
    @Args() { input }: MutationOpenClaimArgs,
  ): Promise<ClaimView> {
    const { requestId, orderNumber, lines } = input;
    const claim = await this.opening.run(buyer, {
      ...{ requestId, orderNumber, lines },
      reason: toReason(input.reason),
      photoIds: input.photoIds ?? [],
      note: input.note ?? '',
    });
    return toClaimView(claim);
  }

  @Mutation()
  async withdrawClaim(
    @CurrentActor() buyer: Actor,
    @Args() input: MutationWithdrawClaimArgs,
  ): Promise<ClaimView> {
    return toClaimView(await this.withdrawing.run(buyer, input));
  }

  @Mutation()
  async decideClaim(
    @CurrentActor() actor: Actor,
    @Args() input: MutationDecideClaimArgs,
  ): Promise<ClaimView> {
    return toClaimView(await this.deciding.run(actor, input));
  }
}

@Resolver()
export class ClaimListsResolver {
  constructor(
    private readonly claims: ClaimsQueries,
    private readonly alliances: AllianceQueries,
  ) {}

  @Query()
  async claim(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<ClaimView | null> {
    const row = await this.claims.byId(actor, id);
    return row && toClaimView(row);
  }

  @Query()
  async allianceClaims(@CurrentActor() actor: Actor, @Args() args: QueryAllianceClaimsArgs) {
    requirePermission(actor, 'claim.decide');
    const alliance = await this.alliances.allianceBySlug(args.allianceSlug);
    if (!alliance || !alliancesWith(actor, 'claim.decide').includes(alliance.id))
      throw new Refusal('not_found', { thing: 'alliance' });
    const page = await this.claims.ofAlliance(alliance.id, args.status ?? undefined, readPage(args));
    return { nodes: page.rows.map(toClaimView), pageInfo: pageInfo(page.rows, page.hasNextPage) };
  }
}

@Resolver('Claim')
export class ClaimFieldsResolver {
  constructor(
    private readonly claims: ClaimsQueries,
    private readonly addresses: MediaAddresses,
  ) {}

  @ResolveField()
  async lines(@Parent() { id }: ClaimView, @Context() context: GraphContext): Promise<ClaimLineView[]> {
    const read = (ids: readonly string[]) => this.claims.linesOf(ids);
    const loader = context.loader('claimLines', () => manyByKey(read, (row) => row.claimId));
    return (await loader.load(id)).map(toClaimLineView);
  }

  /** Pictures of a claim are private: signed addresses, good for ten minutes. */
  @ResolveField()
  photos(@Parent() { photoIds }: ClaimView): string[] {
    return photoIds.map((photoId) => this.addresses.signed(photoId));
  }
}

@Resolver('Order')
export class OrderClaimsResolver {
  constructor(private readonly claims: ClaimsQueries) {}

  @ResolveField('claims')
  async ofOrder(
    @Parent() { id }: { readonly id: string },
    @Context() context: GraphContext,
  ): Promise<ClaimView[]> {
    const read = (ids: readonly string[]) => this.claims.ofOrders(ids);
    const loader = context.loader('orderClaims', () => manyByKey(read, (row) => row.orderId));
    return (await loader.load(id)).map(toClaimView);
  }
}
