import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StatementQueries } from '@app/ledger';
import { PapersQueries, WantExport } from '@app/papers';
import { invariant } from '@app/platform';
import type { GraphContext } from '../context';
import type { MutationMakeExportArgs, QueryStatementSumsArgs } from '../generated/schema';
import { ExportViews } from './export.view';
import { PaperAccess } from './paper-access';

@Resolver()
export class ExportsResolver {
  constructor(
    private readonly access: PaperAccess,
    private readonly papers: PapersQueries,
    private readonly wanting: WantExport,
    private readonly views: ExportViews,
  ) {}

  @Query()
  async paperExports(@Args('allianceSlug') slug: string, @Context() { actor }: GraphContext) {
    const { id } = await this.access.alliance(actor, 'paper.export', slug);
    return this.views.of(await this.papers.exports(id));
  }

  @Mutation()
  async makeExport(@Args() { input, requestId }: MutationMakeExportArgs, @Context() { actor }: GraphContext) {
    const { allianceSlug, paper, format, ...asked } = input;
    const { id: allianceId } = await this.access.alliance(actor, 'paper.export', allianceSlug);
    const filter = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
    const id = await this.wanting.run(actor, { allianceId, paper, format, filter, requestId });
    const row = await this.papers.export(id);
    invariant(row, 'what was made is there');
    const [view] = await this.views.of([row]);
    return view;
  }
}

@Resolver()
export class StatementResolver {
  constructor(
    private readonly access: PaperAccess,
    private readonly statements: StatementQueries,
  ) {}

  /** The same sums that files and the public page show, by the same statement. */
  @Query()
  async statementSums(@Args() args: QueryStatementSumsArgs, @Context() { actor }: GraphContext) {
    const { id: allianceId } = await this.access.alliance(actor, 'paper.export', args.allianceSlug);
    return this.statements.sums({
      allianceId,
      from: args.from ?? undefined,
      to: args.to ?? undefined,
      settlementId: args.settlementId ?? undefined,
      villageId: args.villageId ?? undefined,
    });
  }
}
