import type { LiveSessionRow, RoomPayloads, SellerRow, SessionItemRow } from '@app/live-room';
import type { ConsoleOrder, LiveSession, Seller, SessionConsole, SessionItem } from '../generated/schema';
import { toComparePrice } from './tools.view';

/** A session's own values; what belongs to other areas is resolved from `allianceId` and `streamerId`. */
export type SessionView = Pick<
  LiveSession,
  | 'id'
  | 'status'
  | 'title'
  | 'cover'
  | 'coverText'
  | 'scheduledAt'
  | 'startedAt'
  | 'endedAt'
  | 'orderCount'
  | 'isSyntheticHost'
>;

export function toSessionView(row: LiveSessionRow): SessionView {
  const { id, status, title, cover, coverText, scheduledAt, startedAt, endedAt } = row;
  const { orderCount, isSyntheticHost } = row;
  return {
    ...{ id, status, title, cover, coverText, scheduledAt, startedAt, endedAt },
    ...{ orderCount, isSyntheticHost },
  };
}

/** The console's own values; what is moderated is resolved by its ids. */
export interface ConsoleView extends Omit<
  SessionConsole,
  | '__typename'
  | 'held'
  | 'sanctions'
  | 'heldWords'
  | 'questions'
  | 'helpers'
  | 'forwards'
  | 'violations'
  | 'reportCount'
  | 'elsewhere'
  | 'money'
> {
  readonly sessionId: string;
  readonly allianceId: string;
}

export type ItemView = Pick<
  SessionItem,
  | 'id'
  | 'position'
  | 'priceFen'
  | 'isListed'
  | 'soldCount'
  | 'rev'
  | 'name'
  | 'picture'
  | 'grams'
  | 'comparePrice'
>;

export function toItemView(row: SessionItemRow): ItemView {
  const { id, position, priceFen, isListed, soldCount, rev, itemName: name, picture, unitGrams: grams } = row;
  const comparePrice = toComparePrice(row);
  return { id, position, priceFen, isListed, soldCount, rev, name, picture, grams, comparePrice };
}

export function toConsoleOrder(sale: RoomPayloads['order.paid']): ConsoleOrder {
  const { orderNumber, mask, items, totalFen, at } = sale;
  return { orderNumber, buyerMask: mask, items, totalFen: BigInt(totalFen), paidAt: at };
}

export function toSeller({ name, address, contact, licence, kind }: SellerRow): Seller {
  return { name, address, contact, licence, isSelfProduced: kind === 'exempt_self_produced' };
}
