import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AskBookCheck, partyKeyOf, PeriodQueries } from '@app/ledger';
import { DAY_MS, Refusal, startOfDay } from '@app/platform';
import { words, type Locale } from '@app/words';
import type { GraphContext } from '../context';
import type {
  MutationAskBookCheckArgs,
  QueryLastBookCheckArgs,
  QueryLedgerDayRootsArgs,
  QueryMoneyFlowArgs,
  QueryTrialBalanceArgs,
} from '../generated/schema';
import { BooksLoader } from './books.loader';
import { BooksScope } from './books-scope';
import { pageOf, pageSize, readText } from './cursor';
import { PartyNamer, partyOf } from './party-names';
import { toBookCheckView, toTrialBalanceView } from './periods.view';

const ROOTS = 31;
const FLOW_DAYS_MAX = 400;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SEQ = /^\d{1,19}$/;

/** Whether the books hold: looked at each night, and when a person asks. */
@Resolver()
export class ChecksResolver {
  constructor(
    private readonly periods: PeriodQueries,
    private readonly asking: AskBookCheck,
    private readonly scope: BooksScope,
    private readonly loader: BooksLoader,
  ) {}

  @Query()
  async lastBookCheck(@Args() { allianceSlug }: QueryLastBookCheckArgs, @Context() context: GraphContext) {
    const allianceId = await this.scope.of(allianceSlug, context.actor, 'ledger.read');
    const check = await this.periods.lastCheck(allianceId);
    if (!check) return null;
    const by = check.askedBy === null ? null : await this.loader.personName(context, check.askedBy);
    return toBookCheckView(check, by);
  }

  @Mutation()
  async askBookCheck(@Args() args: MutationAskBookCheckArgs, @Context() { actor }: GraphContext) {
    const { allianceSlug, requestId } = args;
    return this.asking.run(actor, { allianceId: await this.scope.idOf(allianceSlug), requestId });
  }
}

@Resolver()
export class TrialBalanceResolver {
  constructor(
    private readonly periods: PeriodQueries,
    private readonly scope: BooksScope,
    private readonly namer: PartyNamer,
  ) {}

  @Query()
  async trialBalance(@Args() args: QueryTrialBalanceArgs, @Context() { actor, locale }: GraphContext) {
    const allianceId = await this.scope.of(args.allianceSlug, actor, 'ledger.read');
    if (args.from > args.to) throw new Refusal('bad_input', { fields: ['from'] });
    const lines = await this.periods.turnovers(allianceId, args.from, args.to);
    const keys = lines.flatMap(({ code }) => partyKeyOf(code) ?? []);
    const parties = keys.map((key) => partyOf(allianceId, key));
    const names = await this.namer.namesOf(parties, locale, false);
    const say = await words(locale as Locale, ['books']);
    return lines.map((line) => toTrialBalanceView(line, names, say));
  }

  @Query()
  async moneyFlow(
    @Args() { allianceSlug, from, to }: QueryMoneyFlowArgs,
    @Context() { actor }: GraphContext,
  ) {
    const allianceId = await this.scope.of(allianceSlug, actor, 'ledger.read');
    const days = (startOfDay(to) - startOfDay(from)) / DAY_MS;
    if (days < 0 || days > FLOW_DAYS_MAX)
      throw new Refusal('bad_input', { fields: ['from'], max: FLOW_DAYS_MAX });
    return this.periods.moneyFlow(allianceId, from, to);
  }

  /** Published for everybody: digests alone, no amounts and no names. */
  @Query()
  async ledgerDayRoots(@Args() args: QueryLedgerDayRootsArgs) {
    const size = pageSize(args.first, ROOTS);
    const found = await this.periods.dayRoots(size + 1, readText(args.after, DAY));
    return pageOf(
      found,
      size,
      (row) => row.day,
      (row) => row,
    );
  }

  @Query()
  entryProof(@Args('seq') seq: string) {
    return SEQ.test(seq) ? this.periods.entryProof(seq) : null;
  }
}
