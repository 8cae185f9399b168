import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import {
  LedgerQueries,
  type LedgerPartyRow,
  type LinesOf,
  type OrderPosition,
  type PayoutRow,
  type SettledOrder,
  type SettlementRow,
  type SettlementSheet,
} from '@app/ledger';
import type { StepRow } from '@app/outbox';
import { alliancesWith, type Actor } from '@app/platform';
import { manyByKey, oneByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';
import { keyOf, PartyNamer, type PartyNames } from './party-names';

/** Settlements with their money and the parties' names: each kind read once for a request, for all rows of a page. */
@Injectable()
export class BooksLoader {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly namer: PartyNamer,
  ) {}

  /** The settlement without its money, if the reader may see it: what an open one comes to is a calculation. */
  async settlement(context: GraphContext, id: string): Promise<SettlementRow | undefined> {
    const settlement = await this.settlements(context).load(id);
    return settlement && mayRead(context.actor, settlement) ? settlement : undefined;
  }

  /** The sheet, if the reader may see it: a published one, or one of an alliance whose books the reader reads. */
  async sheet(context: GraphContext, id: string): Promise<SettlementSheet | undefined> {
    const sheet = await this.sheets(context).load(id);
    return sheet && mayRead(context.actor, sheet.settlement) ? sheet : undefined;
  }

  /** After a command the settlement is read anew. */
  forget(context: GraphContext, id: string): void {
    this.sheets(context).clear(id);
    this.settlements(context).clear(id);
    this.payoutsBySettlement(context).clear(id);
    this.watchedBySettlement(context).clear(id);
    this.historyBySettlement(context).clear(id);
  }

  async parties(
    context: GraphContext,
    of: readonly { readonly partyId: string }[],
  ): Promise<ReadonlyMap<string, LedgerPartyRow>> {
    const read = (ids: readonly string[]) => this.ledger.parties(ids);
    const loader = context.loader('ledgerParties', () => oneByKey(read, (row) => row.id));
    const found = await Promise.all(of.map(({ partyId }) => loader.load(partyId)));
    return new Map(found.flatMap((row) => (row ? [[row.id, row]] : [])));
  }

  async names(
    context: GraphContext,
    allianceId: string,
    parties: readonly LedgerPartyRow[],
  ): Promise<PartyNames> {
    const isMasked = !readsBooks(context.actor, allianceId);
    const loader = context.loader(
      isMasked ? 'maskedPartyNames' : 'partyNames',
      () =>
        new DataLoader<LedgerPartyRow, string, string>(
          async (asked) => {
            const names = await this.namer.namesOf(asked, context.locale, isMasked);
            return asked.map((party) => names.get(keyOf(party)) ?? '');
          },
          { cacheKeyFn: keyOf },
        ),
    );
    const named = parties.map(async (party) => [keyOf(party), await loader.load(party)] as const);
    return new Map(await Promise.all(named));
  }

  payouts(context: GraphContext, settlementId: string): Promise<readonly PayoutRow[]> {
    return this.payoutsBySettlement(context).load(settlementId);
  }

  /** Those that did not simply succeed: all that a list has to know of them. */
  payoutsToWatch(context: GraphContext, settlementId: string): Promise<readonly PayoutRow[]> {
    return this.watchedBySettlement(context).load(settlementId);
  }

  history(context: GraphContext, settlementId: string): Promise<readonly StepRow[]> {
    return this.historyBySettlement(context).load(settlementId);
  }

  async personName(context: GraphContext, id: string): Promise<string | null> {
    const read = async (ids: readonly string[]) => [...(await this.namer.personNames(ids))];
    const loader = context.loader('personNames', () => oneByKey(read, ([personId]) => personId));
    return (await loader.load(id))?.[1] ?? null;
  }

  /** A page of a settlement's orders, each with its split. */
  async orderLines(
    context: GraphContext,
    page: LinesOf,
  ): Promise<{ line: SettledOrder; position: OrderPosition | undefined }[]> {
    const pages = context.loader(
      'settledOrders',
      () => new DataLoader<LinesOf, SettledOrder[]>((asked) => this.ledger.orderLines(asked)),
    );
    const positions = context.loader(
      'orderPositions',
      () =>
        new DataLoader<string, OrderPosition | undefined>(async (orderIds) => {
          const found = await this.ledger.positionsOf(orderIds);
          return orderIds.map((orderId) => found.get(orderId));
        }),
    );
    const lines = await pages.load(page);
    return Promise.all(lines.map(async (line) => ({ line, position: await positions.load(line.orderId) })));
  }

  private settlements(context: GraphContext): DataLoader<string, SettlementRow | undefined> {
    const read = (ids: readonly string[]) => this.ledger.settlementsBy(ids);
    return context.loader('settlementRows', () => oneByKey(read, (row) => row.id));
  }

  private sheets(context: GraphContext): DataLoader<string, SettlementSheet | undefined> {
    const read = (ids: readonly string[]) => this.ledger.sheetsOf(ids);
    return context.loader('settlementSheets', () => oneByKey(read, ({ settlement }) => settlement.id));
  }

  private payoutsBySettlement(context: GraphContext): DataLoader<string, readonly PayoutRow[]> {
    const read = (ids: readonly string[]) => this.ledger.payouts(...ids);
    return context.loader('settlementPayouts', () => manyByKey(read, (row) => row.settlementId));
  }

  private watchedBySettlement(context: GraphContext): DataLoader<string, readonly PayoutRow[]> {
    const read = (ids: readonly string[]) => this.ledger.payoutsToWatch(ids);
    return context.loader('watchedPayouts', () => manyByKey(read, (row) => row.settlementId));
  }

  private historyBySettlement(context: GraphContext): DataLoader<string, readonly StepRow[]> {
    const read = (ids: readonly string[]) => this.ledger.history(ids);
    return context.loader('settlementHistory', () => manyByKey(read, (row) => row.thingId));
  }
}

export function readsBooks(actor: Actor, allianceId: string): boolean {
  return alliancesWith(actor, 'ledger.read').includes(allianceId);
}

function mayRead(actor: Actor, settlement: SettlementRow): boolean {
  const isPublic = settlement.status === 'published';
  return isPublic || alliancesWith(actor, 'settlement.read').includes(settlement.allianceId);
}
