import type { EntityManager } from 'typeorm';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';

const DAY_MS = 86_400_000;

/** A coupon of each selling alliance, valid for a year and usable often, so that the demo can be tried again and again. */
export const seedPromotions: Seed = async (rows: EntityManager, now: number): Promise<void> => {
  const shared = {
    total_max: 100_000,
    per_person_max: 20,
    used_count: 0,
    starts_at: new Date(now - DAY_MS),
    ends_at: new Date(now + 365 * DAY_MS),
  };
  await insert(rows, 'coupons', [
    {
      id: seedId('coupon:WOQING10'),
      code: 'WOQING10',
      alliance_id: seedId('alliance:woqing'),
      name: '沃小青 满 80 减 10',
      face_fen: '1000',
      min_fen: '8000',
      ...shared,
    },
    {
      id: seedId('coupon:LIUAN5'),
      code: 'LIUAN5',
      alliance_id: seedId('alliance:liuan'),
      name: '柳上鲜 满 50 减 5',
      face_fen: '500',
      min_fen: '5000',
      ...shared,
    },
  ]);
};
