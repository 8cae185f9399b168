import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { debtorKeyOf, partyKeyOf } from '@app/ledger';
import { AttachPaper, PapersQueries } from '@app/papers';
import { ReviewRefund } from '@app/payments';
import { alliancesWith, Refusal, type Actor } from '@app/platform';
import { manyByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';
import type {
  MutationAttachPaperArgs,
  MutationReviewRefundArgs,
  QueryReviewQueueArgs,
} from '../generated/schema';
import { BooksScope } from './books-scope';
import { pageOf, pageSize, readText } from './cursor';
import { PartyNamer, partyOf } from './party-names';
import { EntryPaperViews } from './entry-paper.views';
import { permissionFor, REVIEW_KINDS, ReviewReader, type ReviewPlace, type Waiting } from './review.reader';

const ITEMS = 50;
const CURSOR = /^\d{1,15} [a-z_]{1,30} [0-9A-Z]{1,26}$/;
const PERSON = /^[0-9A-Z]{26}$/;

@Resolver()
export class ReviewQueueResolver {
  constructor(
    private readonly reader: ReviewReader,
    private readonly scope: BooksScope,
    private readonly namer: PartyNamer,
  ) {}

  @Query()
  async reviewQueue(@Args() args: QueryReviewQueueArgs, @Context() { actor, locale }: GraphContext) {
    const allianceId = await this.scope.of(args.allianceSlug, actor, 'ledger.read');
    const size = pageSize(args.first, ITEMS);
    const kinds = args.kind ? [args.kind] : REVIEW_KINDS;
    const found = await this.reader.items(allianceId, kinds, size + 1, placeOf(args.after));
    const people = await this.namer.personNames(found.map((item) => personOf(item.byId)));
    const keys = found.flatMap((item) => keyIn(item) ?? []);
    const parties = await this.namer.namesOf(
      keys.map((key) => partyOf(allianceId, key)),
      locale,
      false,
    );
    return pageOf(
      found,
      size,
      ({ since, kind, id }) => `${String(since.getTime())} ${kind} ${id}`,
      (item) => ({
        ...{ kind: item.kind, id: item.id, since: item.since.getTime(), note: item.note },
        label: parties.get(keyIn(item) ?? '') ?? item.label ?? '',
        amountFen: item.amount === null ? null : BigInt(item.amount),
        by: people.get(item.byId ?? '') ?? null,
        entrySeq: item.seq,
        ...decisionOf(item, allianceId, actor),
      }),
    );
  }

  @Query()
  async reviewCounts(@Args('allianceSlug') slug: string, @Context() { actor }: GraphContext) {
    return this.reader.counts(await this.scope.of(slug, actor, 'ledger.read'));
  }
}

/** The maker is never the checker, and who lacks the office may not check at all. */
function decisionOf({ kind, byId }: Waiting, allianceId: string, actor: Actor) {
  const permission = permissionFor(kind);
  if (permission === undefined) return { canApprove: false, why: null };
  if (!alliancesWith(actor, permission).includes(allianceId))
    return { canApprove: false, why: 'not_permitted' };
  return byId === actor.id ? { canApprove: false, why: 'same_person' } : { canApprove: true, why: null };
}

function keyIn({ partyKey }: Waiting): string | null {
  return partyKey === null ? null : (partyKeyOf(partyKey) ?? debtorKeyOf(partyKey) ?? partyKey);
}

/** A claim may have been accepted by a timer, which is nobody. */
function personOf(byId: string | null): string | null {
  return byId !== null && PERSON.test(byId) ? byId : null;
}

function placeOf(after: string | null | undefined): ReviewPlace | undefined {
  const [at, kind, id] = readText(after, CURSOR)?.split(' ') ?? [];
  if (at === undefined || kind === undefined || id === undefined) return undefined;
  if (!REVIEW_KINDS.some((each) => each === kind)) throw new Refusal('bad_input', { fields: ['after'] });
  return { at: Number(at), kind, id };
}

@Resolver('JournalEntry')
export class EntryPapersResolver {
  constructor(
    private readonly papers: PapersQueries,
    private readonly views: EntryPaperViews,
  ) {}

  @ResolveField('papers')
  async ofEntry(@Parent() { seq }: { seq: string }, @Context() context: GraphContext) {
    const read = async (seqs: readonly string[]) => this.views.of(await this.papers.papersOf(seqs));
    return context.loader('entryPapers', () => manyByKey(read, (view) => view.entrySeq)).load(seq);
  }
}

@Resolver()
export class ReviewingResolver {
  constructor(
    private readonly refunds: ReviewRefund,
    private readonly attaching: AttachPaper,
    private readonly views: EntryPaperViews,
  ) {}

  @Mutation()
  async reviewRefund(@Args() input: MutationReviewRefundArgs, @Context() { actor }: GraphContext) {
    await this.refunds.run(actor, input);
    return true;
  }

  @Mutation()
  async attachPaper(
    @Args() { pictureId, ...input }: MutationAttachPaperArgs,
    @Context() { actor }: GraphContext,
  ) {
    const paper = await this.attaching.run(actor, { ...input, pictureId: pictureId ?? null });
    const [view] = await this.views.of([paper]);
    return view;
  }
}
