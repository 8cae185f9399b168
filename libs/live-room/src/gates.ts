import type { EntityManager } from 'typeorm';
import { StreamerProofRow } from '@app/alliance';
import { availableOf } from '@app/catalog';
import type { Instant } from '@app/platform';
import { checklist, type Gate, type GateState } from './core';
import { pairedIn } from './helpers';
import type { LiveSessionRow } from './live-session.row';
import { SellerRow } from './seller.row';
import { SessionCheckRow } from './session-check.row';
import { SessionItemRow } from './session-item.row';

/** How the gates of a show stand now. */
export async function gatesOf(
  rows: EntityManager,
  session: LiveSessionRow,
  now: Instant,
): Promise<GateState[]> {
  const { id: sessionId, streamerId, allianceId, mediaState } = session;
  const proofs = await rows.findBy(StreamerProofRow, { personId: streamerId });
  const seller = await rows.findOneBy(SellerRow, { allianceId });
  const items = await rows.findBy(SessionItemRow, { sessionId, isListed: true });
  const checks = await rows.findBy(SessionCheckRow, { sessionId });
  const available = await availableOf(
    rows,
    items.map(({ skuId }) => skuId),
  );
  const confirmed = new Map(
    checks.map(({ gate, checkedBy: by, checkedAt: at, evidenceSha256 }) => [
      gate,
      { by, at, evidenceSha256 },
    ]),
  );
  const [helper] = await pairedIn(rows, allianceId, now, 1);
  if (helper && !confirmed.has('helper'))
    confirmed.set('helper', { by: helper.personId, at: helper.pairedAt, evidenceSha256: null });
  return checklist({
    now,
    dueAt: dueTimes(proofs, seller),
    goods: items.map(({ priceFen, unitGrams, skuId }) => ({
      ...{ priceFen, unitGrams },
      available: available.get(skuId) ?? 0,
    })),
    hasPicture: mediaState === 'ok',
    confirmed,
  });
}

/** The newest proof of a kind counts. */
function dueTimes(proofs: readonly StreamerProofRow[], seller: SellerRow | null): Map<Gate, Instant> {
  const due = new Map<Gate, Instant>();
  for (const { kind, dueAt } of proofs) due.set(kind, Math.max(dueAt, due.get(kind) ?? dueAt));
  if (seller?.dueAt) due.set('seller', seller.dueAt);
  return due;
}
