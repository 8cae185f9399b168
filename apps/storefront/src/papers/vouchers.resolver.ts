import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PapersQueries, PostVouchers, CheckVouchers, SaveVoucherBook, sideSum } from '@app/papers';
import { invariant } from '@app/platform';
import type { GraphContext } from '../context';
import type {
  MutationPostVouchersArgs,
  MutationSaveVoucherBookArgs,
  QueryVoucherMonthArgs,
} from '../generated/schema';
import { PaperAccess } from './paper-access';
import { VoucherViews } from './voucher.view';

/** What a preview shows of what waits. */
const SHOWN_MAX = 50;

@Resolver()
export class VoucherBooksResolver {
  constructor(
    private readonly access: PaperAccess,
    private readonly papers: PapersQueries,
    private readonly saving: SaveVoucherBook,
    private readonly views: VoucherViews,
  ) {}

  @Query()
  async voucherBooks(@Args('allianceSlug') slug: string, @Context() { actor }: GraphContext) {
    const { id } = await this.access.alliance(actor, 'paper.export', slug);
    return this.views.books(await this.papers.books(id));
  }

  @Query()
  async voucherMonth(@Args() args: QueryVoucherMonthArgs, @Context() { actor }: GraphContext) {
    const { id } = await this.access.alliance(actor, 'paper.export', args.allianceSlug);
    const waiting = await this.papers.preview(id, args.book, args.month);
    const { regime } = await this.papers.book(id, args.book);
    const where = { allianceId: id, book: args.book, month: args.month };
    return {
      batches: await this.views.batches(await this.papers.batches(where), actor),
      waitingCount: waiting.length,
      waitingDebitFen: waiting.reduce((sum, draft) => sum + sideSum(draft.lines, 'debit'), 0n),
      waiting: await this.views.drafts(waiting.slice(0, SHOWN_MAX), regime),
    };
  }

  @Mutation()
  async saveVoucherBook(@Args() { input }: MutationSaveVoucherBookArgs, @Context() { actor }: GraphContext) {
    const { allianceSlug, ownHeads, ...rest } = input;
    const { id: allianceId } = await this.access.alliance(actor, 'voucher.post', allianceSlug);
    const heads = Object.fromEntries(ownHeads.map(({ field, head }) => [field, head]));
    const book = await this.saving.run(actor, { allianceId, ...rest, ownHeads: heads });
    const [view] = await this.views.books([book]);
    return view;
  }
}

@Resolver()
export class VoucherPostingResolver {
  constructor(
    private readonly access: PaperAccess,
    private readonly posting: PostVouchers,
    private readonly checking: CheckVouchers,
    private readonly views: VoucherViews,
  ) {}

  @Mutation()
  async postVouchers(
    @Args() { allianceSlug, book, month, requestId }: MutationPostVouchersArgs,
    @Context() context: GraphContext,
  ) {
    const { id: allianceId } = await this.access.alliance(context.actor, 'voucher.post', allianceSlug);
    const { id } = await this.posting.run(context.actor, { allianceId, book, month, requestId });
    return this.shown(id, context);
  }

  @Mutation()
  async checkVouchers(@Args('batchId') batchId: string, @Context() context: GraphContext) {
    const { id } = await this.checking.run(context.actor, batchId);
    return this.shown(id, context);
  }

  private async shown(id: string, { actor }: GraphContext) {
    const view = await this.views.batch(id, actor);
    invariant(view, 'what was posted is there');
    return view;
  }
}
