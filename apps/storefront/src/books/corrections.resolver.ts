import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ApproveCorrection,
  partyKeyOf,
  PeriodQueries,
  RejectCorrection,
  RequestCorrection,
  type EntryCorrectionRow,
} from '@app/ledger';
import { alliancesWith } from '@app/platform';
import { words, type Locale } from '@app/words';
import { oneByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';
import type {
  MutationApproveCorrectionArgs,
  MutationRejectCorrectionArgs,
  MutationRequestCorrectionArgs,
  QueryEntryCorrectionsArgs,
} from '../generated/schema';
import { BooksLoader } from './books.loader';
import { BooksScope } from './books-scope';
import { pageOf, pageSize, readText } from './cursor';
import { PartyNamer, partyOf } from './party-names';
import { postingsOf, toPostingView } from './periods.view';

const CORRECTIONS = 24;
const ID = /^[0-9A-Z]{26}$/;

@Resolver()
export class CorrectionsResolver {
  constructor(
    private readonly periods: PeriodQueries,
    private readonly requesting: RequestCorrection,
    private readonly scope: BooksScope,
  ) {}

  @Query()
  async entryCorrections(@Args() args: QueryEntryCorrectionsArgs, @Context() { actor }: GraphContext) {
    const allianceId = await this.scope.of(args.allianceSlug, actor, 'ledger.read');
    const size = pageSize(args.first, CORRECTIONS);
    const found = await this.periods.corrections(allianceId, size + 1, readText(args.after, ID));
    return pageOf(
      found,
      size,
      (row) => row.id,
      (row) => row,
    );
  }

  @Mutation()
  async requestCorrection(
    @Args() { input }: MutationRequestCorrectionArgs,
    @Context() { actor }: GraphContext,
  ) {
    const { allianceSlug, reversesSeq, ...rest } = input;
    const allianceId = await this.scope.idOf(allianceSlug);
    return this.requesting.run(actor, { ...rest, allianceId, reversesSeq: reversesSeq ?? null });
  }
}

@Resolver()
export class DecidingResolver {
  constructor(
    private readonly approving: ApproveCorrection,
    private readonly rejecting: RejectCorrection,
  ) {}

  @Mutation()
  approveCorrection(@Args() request: MutationApproveCorrectionArgs, @Context() { actor }: GraphContext) {
    return this.approving.run(actor, request);
  }

  @Mutation()
  rejectCorrection(@Args() request: MutationRejectCorrectionArgs, @Context() { actor }: GraphContext) {
    return this.rejecting.run(actor, request);
  }
}

@Resolver('EntryCorrection')
export class CorrectionResolver {
  constructor(
    private readonly loader: BooksLoader,
    private readonly namer: PartyNamer,
    private readonly periods: PeriodQueries,
  ) {}

  @ResolveField()
  async sentBackFor(@Parent() { id, status }: EntryCorrectionRow, @Context() context: GraphContext) {
    if (status !== 'rejected') return null;
    const read = (ids: readonly string[]) => this.periods.returnsOf(ids);
    const step = await context.loader('returns', () => oneByKey(read, (each) => each.thingId)).load(id);
    return step?.reason ?? null;
  }

  @ResolveField()
  maker(@Parent() { makerId }: EntryCorrectionRow, @Context() context: GraphContext) {
    return this.loader.personName(context, makerId).then((name) => name ?? makerId);
  }

  @ResolveField()
  checker(@Parent() { checkerId }: EntryCorrectionRow, @Context() context: GraphContext) {
    return checkerId === null ? null : this.loader.personName(context, checkerId);
  }

  @ResolveField()
  canDecide(
    @Parent() { allianceId, makerId, status }: EntryCorrectionRow,
    @Context() { actor }: GraphContext,
  ) {
    const isOther = actor.id !== makerId && alliancesWith(actor, 'correction.approve').includes(allianceId);
    return status === 'requested' && isOther;
  }

  @ResolveField()
  async postings(@Parent() correction: EntryCorrectionRow, @Context() { locale }: GraphContext) {
    const postings = postingsOf(correction);
    const keys = postings.flatMap(({ debit, credit }) =>
      [debit, credit].flatMap((code) => partyKeyOf(code) ?? []),
    );
    const parties = keys.map((key) => partyOf(correction.allianceId, key));
    const names = await this.namer.namesOf(parties, locale, false);
    const say = await words(locale as Locale, ['books']);
    return postings.map((posting) => toPostingView(posting, names, say));
  }
}
