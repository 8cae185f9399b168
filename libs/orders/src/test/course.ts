import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource, type EntityManager } from 'typeorm';
import { OutboxEventRow, eventOf, OutboxModule, type EventName, type EventOf } from '@app/outbox';
import { OpenParcel, OriginTaskRow, ParcelRow } from '@app/parcels';
import { PaymentRow, RecordCapture, StartPayment } from '@app/payments';
import { Clock, newId, PlatformModule } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { MarkOrderPaid } from '../commands/mark-order-paid';
import { MarkOrderPacking } from '../commands/mark-order-packing';
import { MarkOrderShipped } from '../commands/mark-order-shipped';
import { MarkOrderDelivered } from '../commands/mark-order-delivered';
import { PlaceOrder, type PlaceOrderInput } from '../commands/place-order';
import { OrderRow } from '../order.row';
import { newShop, type TestShop } from './new-shop';

type Imports = NonNullable<Parameters<typeof Test.createTestingModule>[0]['imports']>;

/** Takes orders as far along their course as a spec needs, by the commands themselves. */
export class Course {
  private constructor(private readonly modules: TestingModule) {}

  static async open(imports: Imports, settings: Record<string, string> = {}): Promise<Course> {
    const secrets = { SANDBOX_SECRET: 'a sandbox secret of specs', ...settings };
    const platform = PlatformModule.forRoot('spec', await testSettings(secrets));
    return new Course(
      await Test.createTestingModule({ imports: [platform, OutboxModule, ...imports] }).compile(),
    );
  }

  close(): Promise<void> {
    return this.modules.close();
  }

  get<T>(door: new (...needs: never[]) => T): T {
    return this.modules.get<T>(door);
  }

  get rows(): EntityManager {
    return this.modules.get(DataSource).manager;
  }

  async shop(
    ...facts: Parameters<typeof newShop> extends [unknown, ...infer F] ? F : never
  ): Promise<TestShop> {
    return newShop(this.rows, ...facts);
  }

  /** Goods of another village under the same brand: an order of both needs two boxes. */
  async secondVillage({ sku }: TestShop): Promise<TestShop> {
    const far = await this.shop();
    await this.rows.query('UPDATE products SET alliance_id = ?, brand_id = ? WHERE id = ?', [
      sku.allianceId,
      sku.brandId,
      far.sku.productId,
    ]);
    return far;
  }

  order(id: string): Promise<OrderRow> {
    return this.rows.findOneByOrFail(OrderRow, { id });
  }

  place({ buyer, input }: TestShop, more: Partial<PlaceOrderInput> = {}): Promise<OrderRow> {
    return this.get(PlaceOrder).run(buyer, input(more));
  }

  startPayment({ buyer }: TestShop, order: OrderRow): Promise<PaymentRow> {
    const way = { provider: 'sandbox', method: 'card' } as const;
    return this.get(StartPayment).run(buyer, { orderNumber: order.number, requestId: newId(), ...way });
  }

  /** The provider tells that the money came. */
  async capture(payment: PaymentRow, amountFen = payment.amountFen): Promise<EventOf<'payment.captured'>> {
    await this.get(RecordCapture).run({
      ...{ kind: 'captured', provider: payment.provider, paymentId: payment.id, amountFen, feeFen: 30n },
      ...{ providerRef: `sbx_${payment.id}`, eventId: newId(), at: this.get(Clock).now() },
    });
    return this.lastEvent('payment.captured', payment.id);
  }

  async paid(shop: TestShop, more: Partial<PlaceOrderInput> = {}): Promise<OrderRow> {
    const placed = await this.place(shop, more);
    await this.get(MarkOrderPaid).react(await this.capture(await this.startPayment(shop, placed)));
    return this.order(placed.id);
  }

  /** Paid, and its boxes opened at the villages. */
  async opened(shop: TestShop, more: Partial<PlaceOrderInput> = {}): Promise<OrderRow> {
    const order = await this.paid(shop, more);
    await this.get(OpenParcel).react(await this.lastEvent('order.paid', order.id));
    return order;
  }

  boxes(orderId: string): Promise<ParcelRow[]> {
    return this.rows.findBy(ParcelRow, { orderId });
  }

  /** Says of a box what parcels would: the order must follow the facts in the rows. */
  async handOver(box: ParcelRow): Promise<void> {
    const at = this.get(Clock).now();
    await this.rows.update(ParcelRow, box.id, { handedOverAt: at, status: 'in_transit' });
    await this.rows.update(OriginTaskRow, { parcelId: box.id }, { status: 'handed_over' });
    const { id: parcelId, orderId, allianceId } = box;
    const payload = { parcelId, orderId, allianceId };
    await this.get(MarkOrderPacking).react(
      this.made('task.advanced', { ...payload, taskId: newId(), step: 'harvest' }),
    );
    await this.get(MarkOrderShipped).react(
      this.made('parcel.handed_over', { ...payload, lines: [], handedOverAt: at }),
    );
  }

  async sign(box: ParcelRow): Promise<void> {
    const signedAt = this.get(Clock).now();
    await this.rows.update(ParcelRow, box.id, { firstSignedAt: signedAt, signedAt, status: 'signed' });
    const { id: parcelId, orderId, allianceId } = box;
    const event = this.made('parcel.signed', { parcelId, orderId, allianceId, signedAt });
    await this.get(MarkOrderDelivered).react(event);
  }

  async delivered(shop: TestShop, more: Partial<PlaceOrderInput> = {}): Promise<OrderRow> {
    const order = await this.opened(shop, more);
    for (const box of await this.boxes(order.id)) {
      await this.handOver(box);
      await this.sign(box);
    }
    return this.order(order.id);
  }

  /** An event that is not in the outbox, with an id of its own. */
  made<N extends EventName>(name: N, payload: EventOf<N>['payload']): EventOf<N> {
    const id = String(10 ** 15 + Math.floor(Math.random() * 10 ** 15));
    return { id, name, at: this.get(Clock).now(), payload };
  }

  /** All events of a name whose payload speaks of `id`, oldest first. */
  async events<N extends EventName>(name: N, id: string): Promise<EventOf<N>[]> {
    const rows = await this.rows
      .createQueryBuilder(OutboxEventRow, 'event')
      .where('event.name = :name AND event.payload LIKE :id', { name, id: `%${id}%` })
      .orderBy('event.id')
      .getMany();
    return rows.map((row) => eventOf(row) as unknown as EventOf<N>);
  }

  async lastEvent<N extends EventName>(name: N, id: string): Promise<EventOf<N>> {
    const event = (await this.events(name, id)).at(-1);
    if (!event) throw new Error(`no ${name} of ${id}`);
    return event;
  }

  async stock(skuId: string): Promise<{ onHand: number; reserved: number }> {
    const [row]: { onHand: number; reserved: number }[] = await this.rows.query(
      'SELECT on_hand AS onHand, reserved FROM stocks WHERE sku_id = ?',
      [skuId],
    );
    if (!row) throw new Error(`no stock of ${skuId}`);
    return row;
  }
}
