import { In } from 'typeorm';
import { drawLot, lotsOf, LotRow } from '@app/catalog';
import { allocate } from '@app/money';
import type { Tx } from '@app/outbox';
import { Refusal } from '@app/platform';
import type { WholeParcel } from './lock-parcel';
import { ParcelLineRow } from './parcel-line.row';

/** Chooses a lot for each line of the box: the one named for its product, else first-expired first among those that hold enough. */
export async function chooseLots(tx: Tx, box: WholeParcel, lotId: string | undefined): Promise<void> {
  const named = lotId === undefined ? null : await requireLot(tx, box, lotId);
  for (const line of box.lines) {
    const grams = line.unitGrams * line.quantity;
    const chosen = named?.productId === line.productId ? named : await firstLot(tx, box, line, grams);
    if (!chosen) throw new Refusal('bad_input', { fields: ['lotId'], lotId: 'missing' });
    await setLot(tx, line, chosen.id);
  }
}

/** Takes what was weighed off the lots, each line its part. A lot that ran out meanwhile gives way to the next one. */
export async function drawLots(tx: Tx, box: WholeParcel, weightGrams: number): Promise<void> {
  const parts = allocate(
    BigInt(weightGrams),
    box.lines.map((line) => line.unitGrams * line.quantity),
  );
  // Lots are locked in id order, as everywhere.
  const draws = box.lines
    .map((line, index) => ({ line, grams: Number(parts[index] ?? 0n) }))
    .sort((a, b) => ((a.line.lotId ?? '') < (b.line.lotId ?? '') ? -1 : 1));
  for (const { line, grams } of draws) {
    const lot = line.lotId === null ? null : await tx.rows.findOneBy(LotRow, { id: line.lotId });
    const holds = lot !== null && lot.recalledAt === null && lot.remainingGrams >= grams;
    const source = holds ? lot : ((await firstLot(tx, box, line, grams)) ?? lot);
    if (!source) throw new Refusal('bad_input', { fields: ['lotId'], lotId: 'missing' });
    await drawLot(tx, source.id, grams);
    if (source.id !== line.lotId) await setLot(tx, line, source.id);
  }
}

/** Whether every lot in the box has its certificate: by law none may be sold without. */
export async function areCertified(tx: Tx, lines: readonly ParcelLineRow[]): Promise<boolean> {
  const ids = [...new Set(lines.flatMap((line) => line.lotId ?? []))];
  const lots = await tx.rows.findBy(LotRow, { id: In(ids) });
  const certified = lots.filter((lot) => (lot.certificateNumber ?? '') !== '');
  return ids.length > 0 && certified.length === ids.length;
}

async function requireLot(tx: Tx, { parcel, lines }: WholeParcel, lotId: string): Promise<LotRow> {
  const lot = await tx.rows.findOneBy(LotRow, { id: lotId, villageId: parcel.villageId });
  const isFit =
    lot !== null && lot.recalledAt === null && lines.some((line) => line.productId === lot.productId);
  if (!isFit) throw new Refusal('not_found', { lotId });
  return lot;
}

async function firstLot(
  tx: Tx,
  { parcel }: WholeParcel,
  line: ParcelLineRow,
  grams: number,
): Promise<LotRow | undefined> {
  const lots = await lotsOf(tx.rows, line.productId, parcel.villageId);
  return lots.find((lot) => lot.remainingGrams >= grams) ?? lots[0];
}

async function setLot(tx: Tx, { parcelId, lineId }: ParcelLineRow, lotId: string): Promise<void> {
  await tx.rows.update(ParcelLineRow, { parcelId, lineId }, { lotId });
}
