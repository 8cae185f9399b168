import { HASHES } from '@app/live-room';
import { checkDraw, type PublicDraw } from '@app/promotions/core';
import type { Ask } from './oracle';
import type { Told } from './told';

/** What the rooms gave away: flash deals, coupons and lucky bags, held to what shoppers were told and to what anyone can recompute. */
export async function toolsAgree(
  ask: Ask,
  told: Told,
  startedAt: Date,
  storefrontUrl: string,
): Promise<string[]> {
  return [
    ...(await claimsAsTold(ask, told, startedAt)),
    ...(await dealsAgree(ask)),
    ...(await dropsAgree(ask, told, startedAt)),
    ...(await bagsAgree(ask, told, startedAt, storefrontUrl)),
  ];
}

interface ClaimKept {
  id: string;
  deal: string;
  buyer: string;
  quantity: number;
  status: string;
  price: string;
  charged: string | null;
}

/** Every claim that someone was told of is kept, with no other beside them; what was ordered by it was charged the deal's price. */
async function claimsAsTold(ask: Ask, told: Told, startedAt: Date): Promise<string[]> {
  const rows = await ask<ClaimKept>(
    `SELECT c.id, c.deal_id AS deal, c.buyer_id AS buyer, c.quantity, c.status, d.price_fen AS price,
       (SELECT MIN(l.unit_fen) FROM order_lines l WHERE l.order_id = c.order_id AND l.sku_id = d.sku_id) AS charged
     FROM flash_claims c JOIN flash_deals d ON d.id = c.deal_id WHERE c.created_at >= ?`,
    [startedAt],
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  const strange = rows.filter((row) => !told.reservations.has(row.id));
  const faults = strange.map((row) => `flash claim ${row.id} was never told to anyone`);
  for (const [id, claim] of told.reservations) {
    const row = kept.get(id);
    if (!row) faults.push(`flash claim ${id} was told and is lost`);
    else if (row.buyer !== claim.personId || row.quantity !== claim.quantity)
      faults.push(`flash claim ${id}: told ${claim.quantity}, kept ${row.quantity} of ${row.buyer}`);
    else if (row.status === 'ordered' && BigInt(row.charged ?? 0) !== claim.priceFen)
      faults.push(`flash claim ${id}: told ${claim.priceFen} fen, charged ${row.charged ?? 'nothing'}`);
  }
  return faults;
}

/** No deal gave away more than it had, nor more to anyone than one may have; what it counts is what its claims hold. */
async function dealsAgree(ask: Ask): Promise<string[]> {
  const rows = await ask<Record<'id' | 'quantity' | 'claimed' | 'held' | 'most' | 'limit', string>>(
    `SELECT d.id, d.quantity, d.claimed, d.per_person_max AS \`limit\`,
       (SELECT COALESCE(SUM(c.quantity), 0) FROM flash_claims c WHERE c.deal_id = d.id AND c.status <> 'expired') AS held,
       (SELECT COALESCE(MAX(t.sum), 0) FROM (SELECT deal_id, SUM(quantity) AS sum FROM flash_claims WHERE status <> 'expired' GROUP BY deal_id, buyer_id) t WHERE t.deal_id = d.id) AS most
     FROM flash_deals d`,
  );
  return rows.flatMap((row) => {
    const faults: string[] = [];
    if (Number(row.claimed) !== Number(row.held))
      faults.push(`flash deal ${row.id}: counts ${row.claimed}, claims hold ${row.held}`);
    if (Number(row.held) > Number(row.quantity)) faults.push(`flash deal ${row.id} is oversold`);
    if (Number(row.most) > Number(row.limit)) faults.push(`flash deal ${row.id}: someone has ${row.most}`);
    return faults;
  });
}

/** Exactly those who were told have a coupon of a drop, and never more of them than it had. */
async function dropsAgree(ask: Ask, told: Told, startedAt: Date): Promise<string[]> {
  const rows = await ask<{ id: string; quantity: number; counted: number; persons: string | null }>(
    `SELECT d.id, d.quantity, d.claimed_count AS counted,
       (SELECT GROUP_CONCAT(c.person_id ORDER BY c.person_id) FROM coupon_claims c WHERE c.coupon_id = d.coupon_id) AS persons
     FROM coupon_drops d WHERE d.dropped_at >= ?`,
    [startedAt],
  );
  return rows.flatMap((row) => {
    const persons = (row.persons ?? '').split(',').filter((each) => each !== '');
    const expected = [...(told.drops.get(row.id) ?? [])].sort();
    const faults: string[] = [];
    if (persons.join() !== expected.join())
      faults.push(`drop ${row.id}: ${expected.length} were told, ${persons.length} have one`);
    if (persons.length !== row.counted || persons.length > row.quantity)
      faults.push(`drop ${row.id}: ${persons.length} of ${row.quantity}, counted ${row.counted}`);
    return faults;
  });
}

interface BagKept {
  id: string;
  drawnAt: Date | null;
  coupon: string | null;
}

/** Every bag is drawn; who entered and who won is what people were told; the public page's data draw the same again. */
async function bagsAgree(ask: Ask, told: Told, startedAt: Date, storefrontUrl: string): Promise<string[]> {
  const bags = await ask<BagKept>(
    'SELECT id, drawn_at AS drawnAt, coupon_id AS coupon FROM lucky_bags WHERE opened_at >= ?',
    [startedAt],
  );
  const faults: string[] = [];
  for (const bag of bags) {
    if (bag.drawnAt === null) faults.push(`lucky bag ${bag.id} was never drawn`);
    else faults.push(...(await bagAgrees(ask, told, bag)), ...(await drawsAgain(storefrontUrl, bag.id)));
  }
  return faults;
}

interface Entry {
  person: string;
  number: number;
  place: number | null;
}

async function bagAgrees(ask: Ask, told: Told, { id, coupon }: BagKept): Promise<string[]> {
  const entries = await ask<Entry>(
    'SELECT person_id AS person, number, place FROM lucky_entries WHERE bag_id = ? ORDER BY number',
    [id],
  );
  const faults = entriesAsTold(told, id, entries);
  if (coupon === null) return faults;
  const [granted] = await ask<{ n: string }>('SELECT COUNT(*) AS n FROM coupon_claims WHERE coupon_id = ?', [
    coupon,
  ]);
  const winners = entries.filter((entry) => entry.place !== null).length;
  if (Number(granted?.n) !== winners)
    faults.push(`lucky bag ${id}: ${winners} won, ${granted?.n ?? 0} have the prize`);
  return faults;
}

function entriesAsTold(told: Told, id: string, entries: readonly Entry[]): string[] {
  const numbers = told.bags.get(id) ?? new Map<string, number>();
  const results = told.draws.get(id) ?? new Map<string, boolean>();
  const faults = entries.flatMap(({ person, number, place }) => [
    ...(numbers.get(person) === number ? [] : [`lucky bag ${id}: number ${number} was told to another`]),
    ...(results.get(person) === (place !== null) ? [] : [`lucky bag ${id}: number ${number} was misled`]),
  ]);
  return entries.length === numbers.size
    ? faults
    : [...faults, `lucky bag ${id}: ${numbers.size} were told that they are in, ${entries.length} are`];
}

async function drawsAgain(storefrontUrl: string, id: string): Promise<string[]> {
  const answer = await fetch(`${storefrontUrl}/lucky/${id}.json`);
  const draw = (await answer.json()) as PublicDraw;
  const { commit, root, winners } = await checkDraw(HASHES, draw);
  return commit && root && winners ? [] : [`lucky bag ${id}: the public draw does not come out the same`];
}
