import { NET_OF_COSTS, sha256 } from '@app/ledger';
import { blindIndex, canonicalJson, DAY_MS, dayOf, seal } from '@app/platform';
import {
  ACCOUNTANT,
  allianceId,
  buyerId,
  BUYERS,
  growerId,
  PLANS,
  productId,
  ruleId,
  SECRETARY,
  skuId,
  STREAMERS,
  villageId,
  villageOfGrower,
  type AlliancePlan,
} from './plan';
import { at, idOf, type Rows } from './rows';

const BEGAN = 500 * DAY_MS;

/** Alliances, their villages, who holds their books and what they sell: no more than the screens need to name things. */
export function fillPeople(rows: Rows, now: number): void {
  const createdAt = at(now - BEGAN);
  const person = (id: string, name: string, phone: string | null) => {
    const phones = { phone: phone && seal(phone), phone_index: phone && blindIndex(phone) };
    rows.add('persons', { id, ...phones, display_name: seal(name), created_at: createdAt });
  };
  for (const { id, phone, name } of [ACCOUNTANT, SECRETARY]) person(id, name, phone);
  for (let n = 0; n < BUYERS; n += 1) person(buyerId(n), `买家${n}`, null);
  STREAMERS.forEach((id, index) => {
    person(id, `主播${index}`, null);
  });
  rows.add('categories', { slug: 'radish', name: '萝卜', icon: 'radish', position: 1 });
  PLANS.forEach((plan, index) => {
    fillAlliance(rows, plan, index, now);
    for (let place = 0; place < plan.villages * plan.growersEach; place += 1)
      person(growerId(index, place), `农户${index}${place}`, null);
  });
}

function fillAlliance(rows: Rows, plan: AlliancePlan, index: number, now: number): void {
  const id = allianceId(index);
  const startedAt = at(now - BEGAN);
  const { slug, name } = plan;
  rows.add('alliances', {
    ...{ id, slug, name, town_name: '辛口镇', form_kind: 'village_village', blurb: '' },
    formed_on: dayOf(now - BEGAN),
  });
  const brand = {
    id: idOf('BR', index),
    alliance_id: id,
    slug: `brand-${slug}`,
    name: `品牌${index}`,
    logo: '',
  };
  rows.add('brands', { ...brand, registered_on: dayOf(now - BEGAN) });
  const untilOn = dayOf(now + BEGAN);
  rows.add('trios', {
    ...{ id: idOf('TR', index), alliance_id: id, brand_id: brand.id, streamer_id: STREAMERS[index] ?? '' },
    ...{ started_at: startedAt, until_on: untilOn },
  });
  [
    [ACCOUNTANT.id, 'accountant'],
    [SECRETARY.id, 'alliance_secretary'],
  ].forEach(([personId = '', office = ''], which) => {
    const term = { id: idOf('FT', index * 10 + which), person_id: personId, office, alliance_id: id };
    rows.add('office_terms', { ...term, started_at: startedAt, until_on: untilOn });
  });
  const canonical = canonicalJson(NET_OF_COSTS);
  const rule = { id: ruleId(index), alliance_id: id, version: 1, canonical, sha256: sha256(canonical) };
  rows.add('split_rules', { ...rule, in_force_from: startedAt });
  for (let place = 0; place < plan.villages; place += 1) fillVillage(rows, plan, index, place, now);
}

function fillVillage(rows: Rows, plan: AlliancePlan, index: number, place: number, now: number): void {
  const id = villageId(index, place);
  const [slug, name] = [`${plan.slug}-${place}`, `${plan.name.slice(0, 2)}${place + 1}村`];
  rows.add('villages', { id, slug, name, town_name: '辛口镇', blurb: '', picture: '' });
  const startedAt = at(now - BEGAN);
  const membership = { id: idOf('MB', index * 100 + place), alliance_id: allianceId(index), village_id: id };
  rows.add('memberships', { ...membership, started_at: startedAt });
  rows.add('products', {
    ...{ id: productId(index, place), slug: `radish-${slug}`, alliance_id: allianceId(index) },
    ...{ brand_id: idOf('BR', index), village_id: id, grower_id: growerId(index, place * plan.growersEach) },
    ...{ category_slug: 'radish', name: '沙窝萝卜', spec_line: '5 斤装', story: '', storage_note: '' },
    ...{ is_perishable: 0, position: index * 100 + place, price_from_fen: 3_990, search_text: '' },
    listed_at: startedAt,
  });
  rows.add('skus', {
    ...{ id: skuId(index, place), product_id: productId(index, place), position: 1, name: '5 斤装' },
    ...{ price_fen: 3_990, unit_grams: 2_500, per_person_max: 20 },
  });
  rows.add('stocks', { sku_id: skuId(index, place), village_id: id, on_hand: 1_000_000, reserved: 0 });
}

/** Where a grower lives, by the id that the books know. */
export function villagesOfGrowers(): ReadonlyMap<string, string> {
  return new Map(
    PLANS.flatMap((plan, index) =>
      Array.from(
        { length: plan.villages * plan.growersEach },
        (_, place) => [growerId(index, place), villageId(index, villageOfGrower(plan, place))] as const,
      ),
    ),
  );
}
