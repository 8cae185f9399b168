import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThan, Not, type FindOptionsWhere } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { alliancesWith, Clock, invariant, type Actor, type Instant } from '@app/platform';
import { StepRow } from '@app/outbox';
import type { OrderStatus } from './core';
import { OrderLineRow } from './order-line.row';
import { OrderRow } from './order.row';
import { priceBasket, type Basket, type PricedBasket } from './price-basket';

export type OrderTab = 'all' | 'to_pay' | 'to_ship' | 'to_receive' | 'after_sales';

const PAGE_MAX = 100;
const PLATFORMS_MAX = 20;
const TABS: Readonly<Record<'to_pay' | 'to_ship' | 'to_receive', readonly OrderStatus[]>> = {
  to_pay: ['placed'],
  to_ship: ['paid', 'packing'],
  to_receive: ['shipped', 'delivered'],
};

export interface OrderPageInput {
  readonly first: number;
  /** the id of the last order of the page before */
  readonly after?: string | undefined;
}

export interface OrderRowPage {
  readonly rows: OrderRow[];
  readonly hasNextPage: boolean;
}

export interface SoldSku {
  readonly skuId: string;
  readonly quantity: number;
  readonly salesFen: Fen;
}

/** What another platform sold, as its files tell: without money, which is not ours to count. */
export interface ElsewhereSales {
  readonly platform: string;
  readonly orders: number;
  readonly quantity: number;
}

export interface PaidSum {
  readonly orders: number;
  readonly totalFen: Fen;
  readonly refundedFen: Fen;
  /** of completed orders, less what went back: the rest of `totalFen` is provisional, since it may still be refunded or cancelled */
  readonly settledFen: Fen;
}

@Injectable()
export class OrdersQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One's own order, or one in the scope of one's office. */
  async byNumber(actor: Actor, number: string): Promise<OrderRow | null> {
    const order = await this.database.manager.findOneBy(OrderRow, { number });
    if (!order || actor.id === '') return null;
    const isMine = order.buyerId === actor.id;
    return isMine || alliancesWith(actor, 'order.read').includes(order.allianceId) ? order : null;
  }

  byIds(ids: readonly string[]): Promise<OrderRow[]> {
    return this.database.manager.findBy(OrderRow, { id: In([...ids]) });
  }

  mine(buyerId: string, tab: OrderTab, page: OrderPageInput): Promise<OrderRowPage> {
    return this.page({ buyerId, ...ofTab(tab) }, page);
  }

  async countsOf(buyerId: string): Promise<Readonly<Record<Exclude<OrderTab, 'all'>, number>>> {
    const count = (tab: OrderTab) => this.database.manager.countBy(OrderRow, { buyerId, ...ofTab(tab) });
    const [toPay, toShip, toReceive, afterSales] = await Promise.all([
      count('to_pay'),
      count('to_ship'),
      count('to_receive'),
      count('after_sales'),
    ]);
    return { to_pay: toPay, to_ship: toShip, to_receive: toReceive, after_sales: afterSales };
  }

  ofAlliance(
    allianceId: string,
    filter: { status?: readonly OrderStatus[] | undefined; number?: string | undefined },
    page: OrderPageInput,
  ): Promise<OrderRowPage> {
    const where: FindOptionsWhere<OrderRow> = {
      allianceId,
      ...(filter.status && { status: In([...filter.status]) }),
      ...(filter.number !== undefined && { number: filter.number }),
    };
    return this.page(where, page);
  }

  linesOf(orderIds: readonly string[]): Promise<OrderLineRow[]> {
    return this.database.manager.find(OrderLineRow, {
      where: { orderId: In([...orderIds]) },
      order: { orderId: 'ASC', position: 'ASC' },
    });
  }

  stepsOf(orderIds: readonly string[]): Promise<StepRow[]> {
    return this.database.manager.find(StepRow, {
      where: { thing: 'order', thingId: In([...orderIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** What was paid for in a show, by SKU, and what of it went back. Freight is no part of it. */
  async soldIn(liveSessionId: string): Promise<SoldSku[]> {
    const rows: { skuId: string; quantity: string; salesFen: string }[] = await this.database.manager.query(
      `SELECT line.sku_id AS skuId, SUM(line.quantity) AS quantity,
         CAST(SUM(line.quantity * line.unit_fen - line.discount_fen) AS CHAR) AS salesFen
       FROM orders JOIN order_lines line ON line.order_id = orders.id
       WHERE orders.live_session_id = ? AND orders.paid_at IS NOT NULL GROUP BY line.sku_id ORDER BY line.sku_id`,
      [liveSessionId],
    );
    return rows.map(({ skuId, quantity, salesFen }) => ({
      ...{ skuId, quantity: Number(quantity), salesFen: fen(BigInt(salesFen)) },
    }));
  }

  /** The paid orders of a show as they stand now. */
  async paidIn(liveSessionId: string): Promise<PaidSum> {
    const [sum]: { orders: string; totalFen: string; refundedFen: string; settledFen: string }[] =
      await this.database.manager.query(
        `SELECT COUNT(*) AS orders, CAST(COALESCE(SUM(total_fen), 0) AS CHAR) AS totalFen,
           CAST(COALESCE(SUM(refunded_fen), 0) AS CHAR) AS refundedFen,
           CAST(COALESCE(SUM(CASE WHEN status = 'completed' THEN total_fen - refunded_fen ELSE 0 END), 0) AS CHAR)
             AS settledFen
         FROM orders WHERE live_session_id = ? AND paid_at IS NOT NULL`,
        [liveSessionId],
      );
    return {
      orders: Number(sum?.orders ?? 0),
      totalFen: fen(BigInt(sum?.totalFen ?? 0)),
      refundedFen: fen(BigInt(sum?.refundedFen ?? 0)),
      settledFen: fen(BigInt(sum?.settledFen ?? 0)),
    };
  }

  /** Imported orders of an alliance that were paid in that time, by platform: beside a show's sales and never among them. */
  async soldElsewhere(allianceId: string, from: Instant, to: Instant): Promise<ElsewhereSales[]> {
    const rows: { platform: string; orders: string; quantity: string }[] = await this.database.query(
      `SELECT o.platform, COUNT(DISTINCT o.id) AS orders, SUM(line.quantity) AS quantity
       FROM orders o JOIN order_lines line ON line.order_id = o.id
       WHERE o.alliance_id = ? AND o.platform IS NOT NULL AND o.placed_at >= ? AND o.placed_at <= ?
       GROUP BY o.platform ORDER BY quantity DESC, o.platform LIMIT ?`,
      [allianceId, new Date(from), new Date(to), PLATFORMS_MAX],
    );
    return rows.map(({ platform, orders, quantity }) => ({
      ...{ platform, orders: Number(orders), quantity: Number(quantity) },
    }));
  }

  /** What placing the basket now would cost. Promises nothing. */
  quote(basket: Basket): Promise<PricedBasket> {
    return priceBasket(this.database.manager, basket, this.clock.now());
  }

  private async page(where: FindOptionsWhere<OrderRow>, page: OrderPageInput): Promise<OrderRowPage> {
    invariant(page.first > 0 && page.first <= PAGE_MAX, 'a page has 1 to 100 orders');
    const rows = await this.database.manager.find(OrderRow, {
      where: { ...where, ...(page.after !== undefined && { id: LessThan(page.after) }) },
      order: { id: 'DESC' },
      take: page.first + 1,
    });
    return { rows: rows.slice(0, page.first), hasNextPage: rows.length > page.first };
  }
}

function ofTab(tab: OrderTab): FindOptionsWhere<OrderRow> {
  if (tab === 'all') return {};
  return tab === 'after_sales' ? { afterSalesAt: Not(IsNull()) } : { status: In([...TABS[tab]]) };
}
