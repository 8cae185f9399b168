import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxModule, Transactions, type EventName, type EventPayloads, type OrderPaid } from '@app/outbox';
import { canonicalJson, newId, PlatformModule, type Actor, type Day, type Office } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { NET_OF_COSTS, type SplitRule } from '../core';
import { sha256 } from '../digest';
import { BooksWriter } from '../books-writer';
import { appendEntries, lockChain } from '../journal';
import { LedgerModule } from '../ledger.module';
import { LedgerPartyRow } from '../ledger-party.row';
import { SplitRuleRow } from '../split-rule.row';
import { paidSale } from './paper-books';

/** An alliance with a rule and parties that can be paid, in a database of the spec's own or the worker's. */
export class BooksScene {
  readonly allianceId = newId();
  readonly growerId = newId();
  readonly streamerId = newId();
  readonly villageId = newId();

  private constructor(
    readonly module: TestingModule,
    readonly database: DataSource,
  ) {}

  static async start(settings: Record<string, string> = {}, url?: string): Promise<BooksScene> {
    const read = await testSettings({ HOLDBACK_SECONDS: '0', ...settings }, url);
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot('spec', read), OutboxModule, LedgerModule],
    }).compile();
    await module.init();
    const scene = new BooksScene(module, module.get(DataSource));
    await scene.build();
    return scene;
  }

  get<T>(what: abstract new (...given: never[]) => T): T {
    return this.module.get<T>(what);
  }

  async stop(): Promise<void> {
    await this.module.close();
  }

  emit<N extends EventName>(name: N, payload: EventPayloads[N]): Promise<void> {
    return this.get(Transactions).run((tx) => tx.emit(name, payload));
  }

  /** The paid order of the demo: 99.80 yuan of radish, a coupon of 10, freight 9 and fee 0.54 borne by the sale. */
  sale(more: Partial<OrderPaid> = {}): OrderPaid {
    const [line] = paidSale().lines;
    if (!line) throw new Error('the worked order has lines');
    const digits = String(Math.floor(Math.random() * 1e8)).padStart(8, '0');
    const own = { lineId: newId(), villageId: this.villageId, growerId: this.growerId };
    return paidSale({
      orderId: newId(),
      orderNumber: `261124${digits}`,
      allianceId: this.allianceId,
      buyerId: newId(),
      streamerId: this.streamerId,
      paymentId: newId(),
      paidAt: Date.now(),
      lines: [
        { ...line, ...own, itemName: '沙窝萝卜 5斤装', quantity: 2, listFen: 9_980n, discountFen: 1_000n },
      ],
      goodsFen: 9_980n,
      freightFen: 0n,
      freightCostFen: 900n,
      totalFen: 8_980n,
      providerFeeFen: 54n,
      ...more,
    });
  }

  async pay(more: Partial<OrderPaid> = {}): Promise<OrderPaid> {
    const sale = this.sale(more);
    await this.emit('order.paid', sale);
    return sale;
  }

  async complete({ orderId, allianceId, paidAt }: OrderPaid): Promise<void> {
    await this.emit('order.completed', { orderId, allianceId, completedAt: paidAt, deliveredAt: paidAt });
  }

  /** A refund of the order's first line after it was completed or before. */
  async refund(sale: OrderPaid, cashFen: bigint, couponFen: bigint): Promise<string> {
    const refundId = newId();
    await this.emit('refund.accepted', {
      refundId,
      orderId: sale.orderId,
      allianceId: sale.allianceId,
      paymentId: sale.paymentId,
      cause: 'claim',
      lines: [{ lineId: sale.lines[0]?.lineId ?? '', quantity: 1, cashFen, couponFen }],
      freightFen: 0n,
      totalFen: cashFen,
      acceptedAt: Date.now(),
    });
    return refundId;
  }

  /** Books what waits, and says how many events that were. */
  async drain(max?: number): Promise<number> {
    const writer = this.get(BooksWriter);
    let total = 0;
    for (;;) {
      const booked = await writer.drain(max);
      if (booked === 0) return total;
      total += booked;
    }
  }

  /** An entry that no event of the market brought, as books are opened; its number. */
  async bookByHand(effectiveDay: Day, amountFen: bigint): Promise<string> {
    return this.database.transaction(async (rows) => {
      const chain = await lockChain(rows);
      const postings = [{ debit: 'A.bank', credit: 'L.promo', amountFen }];
      const common = { kind: 'opening' as const, allianceId: this.allianceId, memo: 'spec' };
      await appendEntries(rows, chain, [{ ...common, idemKey: newId(), effectiveDay, postings }], Date.now());
      return chain.seq;
    });
  }

  actor(office: Office, allianceId = this.allianceId): Actor {
    return { id: newId(), offices: [{ office, allianceId, villageId: null }] };
  }

  async addRule(version: number, rule: SplitRule, inForceFrom: number): Promise<string> {
    const canonical = canonicalJson(rule);
    const id = newId();
    const row = {
      id,
      allianceId: this.allianceId,
      version,
      canonical,
      sha256: sha256(canonical),
      inForceFrom,
    };
    await this.database.manager.insert(SplitRuleRow, { ...row, resolution: null });
    return id;
  }

  private async build(): Promise<void> {
    const slug = this.allianceId.toLowerCase();
    await this.database.query(
      `INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on)
       VALUES (?, ?, '沃青联盟', '辛口镇', 'village_village', '', '2024-01-01')`,
      [this.allianceId, slug],
    );
    await this.addRule(1, NET_OF_COSTS, 0);
    const parties = [
      { role: 'PRODUCER' as const, subjectId: this.growerId, villageId: this.villageId },
      { role: 'STREAMER' as const, subjectId: this.streamerId, villageId: null },
      { role: 'VILLAGE' as const, subjectId: this.villageId, villageId: this.villageId },
    ];
    for (const party of parties) {
      const id = newId();
      const bank = {
        bankAccount: `ACC-${id}`,
        bankAccountMasked: '6217 **** 0001',
        accountKind: party.role === 'VILLAGE' ? ('corporate' as const) : ('personal' as const),
      };
      await this.database.manager.insert(LedgerPartyRow, {
        id,
        allianceId: this.allianceId,
        ...party,
        ...bank,
      });
    }
  }
}
