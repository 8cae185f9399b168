import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { LedgerQueries, type LedgerPartyRow, type SettlementSheet } from '@app/ledger';
import { alliancesWith, type Actor } from '@app/platform';
import type { GraphContext } from '../context';
import { PartyNamer, type PartyNames } from './party-names';

/** Settlements with their money and the parties' names, each once for a request. */
@Injectable()
export class BooksLoader {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly namer: PartyNamer,
  ) {}

  /** The sheet, if the reader may see it: a published one, or one of an alliance whose books the reader reads. */
  async sheet(context: GraphContext, id: string): Promise<SettlementSheet | undefined> {
    const sheets = context.loader('settlementSheets', () => this.sheets());
    const sheet = await sheets.load(id);
    return sheet && mayRead(context.actor, sheet) ? sheet : undefined;
  }

  /** After a command the sheet is read anew. */
  forget(context: GraphContext, id: string): void {
    context.loader('settlementSheets', () => this.sheets()).clear(id);
  }

  async parties(sheet: SettlementSheet): Promise<ReadonlyMap<string, LedgerPartyRow>> {
    const rows = await this.ledger.parties(sheet.lines.map((line) => line.partyId));
    return new Map(rows.map((row) => [row.id, row]));
  }

  names(context: GraphContext, allianceId: string, parties: readonly LedgerPartyRow[]): Promise<PartyNames> {
    return this.namer.namesOf(parties, context.locale, !readsBooks(context.actor, allianceId));
  }

  private sheets(): DataLoader<string, SettlementSheet | undefined> {
    return new DataLoader((ids) =>
      Promise.all(
        ids.map(async (id) => {
          const settlement = await this.ledger.settlement(id);
          return settlement ? this.ledger.sheet(settlement) : undefined;
        }),
      ),
    );
  }
}

export function readsBooks(actor: Actor, allianceId: string): boolean {
  return alliancesWith(actor, 'ledger.read').includes(allianceId);
}

function mayRead(actor: Actor, { settlement }: SettlementSheet): boolean {
  const isPublic = settlement.status === 'published';
  return isPublic || alliancesWith(actor, 'settlement.read').includes(settlement.allianceId);
}
