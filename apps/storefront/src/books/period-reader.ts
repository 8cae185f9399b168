import { Injectable } from '@nestjs/common';
import { PeriodQueries, type PeriodRequest } from '@app/ledger';
import { Refusal } from '@app/platform';
import { BooksScope } from './books-scope';
import { toPeriodView, type PeriodView } from './periods.view';

/** A month as it is after a command has moved it. */
@Injectable()
export class PeriodReader {
  constructor(
    private readonly periods: PeriodQueries,
    private readonly scope: BooksScope,
  ) {}

  async after(
    { allianceSlug, month, requestId }: { allianceSlug: string; month: string; requestId: string },
    move: (request: PeriodRequest) => Promise<unknown>,
  ): Promise<PeriodView> {
    const allianceId = await this.scope.idOf(allianceSlug);
    await move({ allianceId, month, requestId });
    const sheet = await this.periods.period(allianceId, month);
    if (!sheet) throw new Refusal('not_found');
    return toPeriodView(sheet);
  }
}
