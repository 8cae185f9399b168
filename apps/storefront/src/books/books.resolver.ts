import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import {
  couponPartyOf,
  debtorKeyOf,
  LedgerQueries,
  partyKeyOf,
  partyTotals,
  type PostedEntry,
} from '@app/ledger';
import { alliancesWith, Refusal, requirePermission } from '@app/platform';
import { words, type Locale } from '@app/words';
import type { GraphContext } from '../context';
import type {
  QueryJournalEntriesArgs,
  QueryJournalEntryArgs,
  QuerySettlementsArgs,
} from '../generated/schema';
import { BooksLoader, readsBooks } from './books.loader';
import { toEntryView, toSplitView, type SplitView } from './books.view';
import { pageOf, pageSize, readCursor, readMonth } from './cursor';
import { accountName, initialsOf, PartyNamer, partyOf, type PartyNames } from './party-names';

const SETTLEMENTS = 24;
const ENTRIES = 50;
const NEWEST = 24;

@Resolver()
export class SettlementsResolver {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly alliances: AllianceQueries,
    private readonly loader: BooksLoader,
  ) {}

  @Query()
  async settlements(@Args() args: QuerySettlementsArgs, @Context() { actor }: GraphContext) {
    const size = pageSize(args.first, SETTLEMENTS);
    const alliance = await this.alliances.allianceBySlug(args.allianceSlug);
    if (!alliance)
      return pageOf(
        [],
        size,
        () => '',
        () => ({ id: '' }),
      );
    const isInside = alliancesWith(actor, 'settlement.read').includes(alliance.id);
    const before = readCursor(args.after);
    const found = await this.ledger.settlements(
      alliance.id,
      !isInside,
      size + 1,
      before === undefined ? undefined : Number(before),
    );
    return pageOf(
      found,
      size,
      (row) => row.ordinal,
      ({ id }) => ({ id }),
    );
  }

  @Query()
  async settlement(@Args('id') id: string, @Context() context: GraphContext) {
    return (await this.loader.settlement(context, id)) ? { id } : null;
  }
}

@Resolver('Alliance')
export class AllianceBooksResolver {
  constructor(private readonly ledger: LedgerQueries) {}

  @ResolveField()
  async settlements(@Parent() { id }: { id: string }) {
    const found = await this.ledger.settlements(id, true, NEWEST);
    return found.map((settlement) => ({ id: settlement.id }));
  }
}

@Resolver('RevenueSplit')
export class SplitResolver {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly namer: PartyNamer,
  ) {}

  /** For the buyer of the order, and for those who read orders or books of its alliance. */
  @Query()
  async splitOf(@Args('orderNumber') orderNumber: string, @Context() context: GraphContext) {
    const { actor } = context;
    const split = await this.ledger.splitOf(orderNumber);
    if (!split) return null;
    const { allianceId, buyerId } = split.position;
    const isInside = readsBooks(actor, allianceId) || alliancesWith(actor, 'order.read').includes(allianceId);
    if (!isInside && (actor.id === '' || actor.id !== buyerId)) return null;
    const parties = partyTotals(split.position).map((party) => partyOf(allianceId, party.partyKey));
    return toSplitView(
      split,
      await this.namer.namesOf(parties, context.locale, !readsBooks(actor, allianceId)),
    );
  }

  @ResolveField()
  async entries(@Parent() { orderId, allianceId }: SplitView, @Context() context: GraphContext) {
    if (!readsBooks(context.actor, allianceId)) return [];
    const entries = await this.ledger.entriesOfOrder(orderId);
    const names = await namesIn(this.namer, allianceId, entries, context.locale);
    const say = await words(context.locale as Locale, ['books']);
    return entries.map((entry) => toEntryView(entry, names, say));
  }
}

@Resolver()
export class JournalResolver {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly alliances: AllianceQueries,
    private readonly namer: PartyNamer,
  ) {}

  @Query()
  async accounts(@Args('allianceSlug') slug: string, @Context() context: GraphContext) {
    const allianceId = await this.readable(slug, context);
    const accounts = await this.ledger.accounts(allianceId);
    const parties = accounts.flatMap(({ code }) => partyKeyOf(code) ?? debtorKeyOf(code) ?? []);
    const named = parties.map((key) => partyOf(allianceId, key));
    const names = await this.namer.namesOf(named, context.locale, false);
    const say = await words(context.locale as Locale, ['books']);
    return accounts.map(({ code, balanceFen }) => {
      const name = accountName(code, names, say);
      return { code, name, initials: initialsOf(name), class: code.charAt(0), balanceFen };
    });
  }

  @Query()
  async journalEntries(@Args() args: QueryJournalEntriesArgs, @Context() context: GraphContext) {
    const allianceId = await this.readable(args.allianceSlug, context);
    const size = pageSize(args.first, ENTRIES);
    const filter = {
      allianceId,
      accountCode: args.accountCode ?? undefined,
      orderNumber: args.orderNumber ?? undefined,
      month: readMonth(args.month ?? undefined),
    };
    const entries = await this.ledger.entries(filter, size + 1, readCursor(args.after));
    const names = await namesIn(this.namer, allianceId, entries, context.locale);
    const say = await words(context.locale as Locale, ['books']);
    return pageOf(
      entries,
      size,
      ({ entry }) => entry.seq,
      (entry) => toEntryView(entry, names, say),
    );
  }

  @Query()
  async journalEntry(@Args() { allianceSlug, seq }: QueryJournalEntryArgs, @Context() context: GraphContext) {
    const allianceId = await this.readable(allianceSlug, context);
    const entry = await this.ledger.entryAt(allianceId, readSeq(seq));
    if (!entry) return null;
    const names = await namesIn(this.namer, allianceId, [entry], context.locale);
    return toEntryView(entry, names, await words(context.locale as Locale, ['books']));
  }

  private async readable(slug: string, { actor }: GraphContext): Promise<string> {
    requirePermission(actor, 'ledger.read');
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance || !readsBooks(actor, alliance.id)) throw new Refusal('not_found');
    return alliance.id;
  }
}

function namesIn(
  namer: PartyNamer,
  allianceId: string,
  entries: readonly PostedEntry[],
  locale: string,
): Promise<PartyNames> {
  const codes = entries.flatMap(({ postings }) =>
    postings.flatMap((each) => [each.debitCode, each.creditCode]),
  );
  const keys = new Set(
    codes.flatMap((code) => partyKeyOf(code) ?? debtorKeyOf(code) ?? couponPartyOf(code) ?? []),
  );
  return namer.namesOf(
    [...keys].map((key) => partyOf(allianceId, key)),
    locale,
    false,
  );
}

/** Numbers alone: whatever else is asked for is not there. */
function readSeq(seq: string): string {
  return /^\d{1,18}$/.test(seq) ? seq : '0';
}
