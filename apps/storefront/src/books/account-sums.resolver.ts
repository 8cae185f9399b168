import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { PeriodQueries } from '@app/ledger';
import type { GraphContext } from '../context';
import type { QueryAccountSumsArgs } from '../generated/schema';
import { BooksScope } from './books-scope';
import { readMonth } from './cursor';

@Resolver()
export class AccountSumsResolver {
  constructor(
    private readonly periods: PeriodQueries,
    private readonly scope: BooksScope,
  ) {}

  @Query()
  async accountSums(@Args() args: QueryAccountSumsArgs, @Context() { actor }: GraphContext) {
    const allianceId = await this.scope.of(args.allianceSlug, actor, 'ledger.read');
    const month = readMonth(args.month);
    const sums = await this.periods.accountSums(allianceId, args.accountCode, month);
    return sums ? { month, ...sums } : null;
  }
}
