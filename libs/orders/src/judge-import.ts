import { In, type EntityManager } from 'typeorm';
import { readSkus, StockRow, type TakenSku } from '@app/catalog';
import { quoteFreight, regionCodeOf, type FreightQuote } from '@app/parcels';
import { isRefusal, refuseTroubles, type Instant } from '@app/platform';
import { importKey, readImport, settleLines, type FileRow, type ImportLine } from './core';
import { OrderRow } from './order.row';

const SKUS_MAX = 500;
const AT_ONCE = 50;

export interface JudgedLine extends ImportLine {
  readonly skuId: string | null;
  readonly itemName: string | null;
  /** all there is to make an order of it; null where it is refused */
  readonly plan: ImportPlan | null;
}

export interface ImportPlan {
  readonly sku: TakenSku;
  readonly regionCode: string;
  readonly quote: FreightQuote;
}

/** What would become of each line of a file now. Reads only; the same for the look beforehand and for the import. */
export async function judgeImport(
  rows: EntityManager,
  allianceId: string,
  file: readonly FileRow[],
  now: Instant,
): Promise<JudgedLine[]> {
  const sheet = readImport(file, now);
  if (sheet.fault !== null) {
    refuseTroubles({ file: sheet.fault === 'columns' ? 'file_columns' : 'file_too_many' });
  }
  const bySku = await sellable(rows, allianceId);
  const quotes = new Map<string, Promise<FreightQuote | null>>();
  const found: JudgedLine[] = [];
  for (const line of sheet.lines) found.push(await planned(rows, line, bySku, quotes, now));
  const skuIds = [...new Set(found.flatMap(({ skuId }) => skuId ?? []))];
  const stocks = skuIds.length === 0 ? [] : await rows.findBy(StockRow, { skuId: In(skuIds) });
  const left = new Map(stocks.map(({ skuId, onHand, reserved }) => [skuId, onHand - reserved]));
  return settleLines(found, await importedOf(rows, allianceId, sheet.lines), left);
}

/** What the alliance sells, by its code and by its name. */
async function sellable(rows: EntityManager, allianceId: string): Promise<ReadonlyMap<string, TakenSku>> {
  const skus = await skusOf(rows, allianceId);
  return new Map(skus.flatMap((sku) => [[sku.skuId, sku] as const, [plain(sku.itemName), sku] as const]));
}

export async function skusOf(rows: EntityManager, allianceId: string): Promise<TakenSku[]> {
  const found: { id: string }[] = await rows.query(
    `SELECT sku.id FROM skus sku JOIN products product ON product.id = sku.product_id JOIN stocks ON stocks.sku_id = sku.id
     WHERE product.alliance_id = ? AND sku.ended_at IS NULL AND product.ended_at IS NULL AND sku.per_person_max > 0
     ORDER BY sku.id LIMIT ?`,
    [allianceId, SKUS_MAX],
  );
  const skus: TakenSku[] = [];
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const lines = found.slice(from, from + AT_ONCE).map(({ id }) => ({ skuId: id, quantity: 1 }));
    skus.push(...(await readSkus(rows, lines)));
  }
  return skus;
}

async function planned(
  rows: EntityManager,
  line: ImportLine,
  bySku: ReadonlyMap<string, TakenSku>,
  quotes: Map<string, Promise<FreightQuote | null>>,
  now: Instant,
): Promise<JudgedLine> {
  const { quantity, unitFen } = line.wish;
  const { known, regionCode, troubles } = placed(line, bySku);
  const told = { ...line, troubles, skuId: known?.skuId ?? null, itemName: known?.itemName ?? null };
  if (!known || regionCode === null || troubles.length > 0) return { ...told, plan: null };
  const sku = { ...known, quantity, priceFen: unitFen };
  const key = `${regionCode} ${sku.skuId} ${String(quantity)} ${String(unitFen)}`;
  const quoted = quotes.get(key) ?? quoteOrNone(rows, regionCode, sku, now);
  quotes.set(key, quoted);
  const quote = await quoted;
  return quote
    ? { ...told, plan: { sku, regionCode, quote } }
    : { ...told, troubles: ['not_sent'], plan: null };
}

/** What a line speaks of: the thing, and where it goes. */
function placed({ wish, troubles }: ImportLine, bySku: ReadonlyMap<string, TakenSku>) {
  const known = bySku.get(wish.sku.toUpperCase()) ?? bySku.get(plain(wish.sku));
  const regionCode = regionCodeOf(wish.region);
  const all = new Set(troubles);
  if (!known) all.add('sku');
  if (regionCode === null) all.add('region');
  return { known, regionCode, troubles: [...all] };
}

async function quoteOrNone(
  rows: EntityManager,
  regionCode: string,
  sku: TakenSku,
  now: Instant,
): Promise<FreightQuote | null> {
  try {
    const lines = [{ ...sku, paidFen: sku.priceFen * BigInt(sku.quantity) }];
    return await quoteFreight(rows, { regionCode, lines, now });
  } catch (error) {
    if (isRefusal(error) && error.code === 'not_deliverable') return null;
    throw error;
  }
}

async function importedOf(
  rows: EntityManager,
  allianceId: string,
  lines: readonly ImportLine[],
): Promise<ReadonlySet<string>> {
  const numbers = [...new Set(lines.map(({ wish }) => wish.number))];
  if (numbers.length === 0) return new Set();
  const found = await rows.find(OrderRow, {
    select: { id: true, platform: true, platformNumber: true },
    where: { allianceId, platformNumber: In(numbers) },
  });
  return new Set(
    found.map(({ platform, platformNumber }) =>
      importKey({ platform: platform ?? '', number: platformNumber ?? '' }),
    ),
  );
}

const plain = (name: string): string => name.replace(/\s/g, '');
