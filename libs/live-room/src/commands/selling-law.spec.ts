import fc from 'fast-check';
import { isRefusal, newId } from '@app/platform';
import { FlashDealRow } from '@app/promotions';
import { reduce, type RoomEvent, type Snapshot } from '../core';
import { SessionItemRow } from '../session-item.row';
import { shopper, Stage, type Scene } from '../test';
import { CloseDueFlash } from './close-due-flash';
import { CloseFlash } from './close-flash';
import { DelistItem } from './delist-item';
import { EndSession } from './end-session';
import { ExpireFlashClaim } from './expire-flash-claim';
import { ListItem } from './list-item';
import { OpenDueFlash } from './open-due-flash';
import { PinItem } from './pin-item';
import { RenewHints } from './renew-hints';
import { ReorderItems } from './reorder-items';
import { ReserveFlash } from './reserve-flash';
import { ScheduleFlash } from './schedule-flash';
import { UpdateItem } from './update-item';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

type Doing = (scene: Scene, n: number) => Promise<unknown>;

const itemsOf = ({ sessionId }: Scene) =>
  stage.rows.find(SessionItemRow, { where: { sessionId }, order: { id: 'ASC' } });
const dealsOf = ({ sessionId }: Scene) =>
  stage.rows.find(FlashDealRow, { where: { sessionId }, order: { id: 'ASC' } });

async function anItem(scene: Scene, n: number): Promise<SessionItemRow> {
  const items = await itemsOf(scene);
  return items[n % items.length]!;
}

/** The newest deal; nothing is done where there is none. */
async function withDeal(scene: Scene, act: (deal: FlashDealRow) => Promise<unknown>): Promise<void> {
  const deal = (await dealsOf(scene)).at(-1);
  if (deal) await act(deal);
}

const DOINGS: Readonly<Record<string, Doing>> = {
  list: ({ show, sessionId }, n) =>
    stage
      .get(ListItem)
      .run(show.streamer, { sessionId, skuId: show.skuIds[n % 2]!, priceFen: 4_000n + BigInt(n) }),
  reprice: async (scene, n) => {
    const { id: itemId, rev } = await anItem(scene, n);
    const compare = [undefined, null, { priceFen: 4_800n }][n % 3];
    await stage
      .get(UpdateItem)
      .run(scene.show.moderator, { itemId, rev, priceFen: 4_100n + BigInt(n), compare });
  },
  delist: async (scene, n) => {
    const { id: itemId, rev } = await anItem(scene, n);
    await stage.get(DelistItem).run(scene.show.moderator, { itemId, rev, reason: 'not_ready' });
  },
  reorder: async (scene, n) => {
    const ids = (await itemsOf(scene)).filter((item) => item.isListed).map((item) => item.id);
    const turned = n % 2 === 0 ? ids : ids.reverse();
    await stage.get(ReorderItems).run(scene.show.streamer, scene.sessionId, turned);
  },
  pin: async (scene, n) =>
    stage.get(PinItem).run(scene.show.streamer, scene.sessionId, (await anItem(scene, n)).id),
  sell: async ({ show }, n) => {
    const sql = 'UPDATE stocks SET reserved = LEAST(on_hand, reserved + ?) WHERE sku_id = ?';
    await stage.rows.query(sql, [n % 9, show.skuIds[n % 2]]);
  },
  hint: () => stage.get(RenewHints).run(),
  plan: async (scene, n) => {
    const ranges = { quantity: 1 + (n % 3), perPersonMax: 1, countdownSeconds: 10, durationSeconds: 600 };
    const { id: itemId } = await anItem(scene, n);
    await stage
      .get(ScheduleFlash)
      .run(scene.show.moderator, { requestId: newId(), itemId, priceFen: 3_000n, ...ranges });
  },
  open: (scene) =>
    withDeal(scene, async (deal) => {
      stage.advance(10_000);
      await stage.get(OpenDueFlash).react(await stage.timer('flash.opening_due', deal.id));
    }),
  claim: (scene) =>
    withDeal(scene, (deal) =>
      stage.get(ReserveFlash).run(shopper(), { dealId: deal.id, quantity: 1, requestId: newId() }),
    ),
  expire: (scene) =>
    withDeal(scene, async (deal) => {
      const sql = "SELECT id FROM flash_claims WHERE deal_id = ? AND status = 'held' LIMIT 1";
      const [claim]: { id: string }[] = await stage.rows.query(sql, [deal.id]);
      if (claim) await stage.get(ExpireFlashClaim).react(await stage.timer('flash.claim_due', claim.id));
    }),
  close: (scene, n) =>
    withDeal(scene, async (deal) => {
      if (n % 2 === 0) return stage.get(CloseFlash).run(scene.show.streamer, deal.id);
      return stage.get(CloseDueFlash).react(await stage.timer('flash.closing_due', deal.id));
    }),
};
const doing = fc.tuple(fc.constantFrom(...Object.keys(DOINGS)), fc.nat(20));

function expectLaw(shots: readonly Snapshot[], events: readonly RoomEvent[]): void {
  for (const [index, earlier] of shots.entries()) {
    for (const later of shots.slice(index)) {
      const between = events.filter((event) => event.q > earlier.q && event.q <= later.q);
      expect(between.reduce(reduce, earlier)).toEqual(later);
    }
  }
}

/** Stock of a SKU that is promised by deals and by what is held of them, as the rows say. */
async function promisedByDeals(skuId: string): Promise<number> {
  const [row]: { n: string }[] = await stage.rows.query(
    `SELECT COALESCE((SELECT SUM(quantity - claimed) FROM flash_deals WHERE sku_id = ? AND status <> 'closed'), 0)
       + COALESCE((SELECT SUM(claim.quantity) FROM flash_claims claim JOIN flash_deals deal ON deal.id = claim.deal_id
         WHERE deal.sku_id = ? AND claim.status = 'held'), 0) AS n`,
    [skuId, skuId],
  );
  return Number(row?.n);
}

describe('the state of a room', () => {
  it('is its earlier state and the events since, after any course of commands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 8, maxLength: 20 }), async (doings) => {
        const scene = await stage.onAir(30);
        const shots = [await stage.snapshot(scene.sessionId)];
        for (const [name, n] of [...doings, ['hint', 0] as const]) {
          await DOINGS[name]!(scene, n).catch((error: unknown) => {
            if (!isRefusal(error)) throw error;
          });
          shots.push(await stage.snapshot(scene.sessionId));
        }
        expectLaw(shots, await stage.events(scene.sessionId));
        await stage.get(EndSession).run(scene.show.streamer, scene.sessionId);
        shots.push(await stage.snapshot(scene.sessionId));
        expectLaw(shots.slice(-2), await stage.events(scene.sessionId));
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('promises no more and no less stock than its deals and claims hold', async () => {
    const flash = fc.tuple(
      fc.constantFrom('plan', 'open', 'claim', 'claim', 'expire', 'close', 'delist', 'list'),
      fc.nat(20),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(flash, { minLength: 6, maxLength: 16 }), async (doings) => {
        const scene = await stage.onAir(30);
        for (const [name, n] of doings) {
          await DOINGS[name]!(scene, n).catch((error: unknown) => {
            if (!isRefusal(error)) throw error;
          });
          for (const skuId of scene.show.skuIds)
            expect(await stage.reserved(skuId)).toBe(await promisedByDeals(skuId));
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});

describe('what is left', () => {
  it('is said whatever moved the stock, once, and to the console where it is little', async () => {
    const scene = await stage.onAir(30);
    const [item] = scene.items;
    const reserve = (n: number) =>
      stage.rows.query('UPDATE stocks SET reserved = ? WHERE sku_id = ?', [n, item!.skuId]);
    const look = () => stage.get(RenewHints).run();
    for (const reserved of [9, 11, 12, 26, 30, 0]) {
      await reserve(reserved);
      await look();
    }
    await look();
    const hints = (await stage.told(scene.sessionId, 'stock.hint')) as { left: unknown }[];
    expect(hints.map((hint) => hint.left)).toEqual([19, 18, 4, 'out', 'plenty']);
    const low = (await stage.events(scene.sessionId, 'k')).map((event) => [event.t, event.d]);
    expect(low).toEqual([
      ['stock.low', { itemId: item!.id, left: 19 }],
      ['stock.low', { itemId: item!.id, left: 4 }],
    ]);
  });
});
