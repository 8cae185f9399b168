import { In, type EntityManager } from 'typeorm';
import { sumFen, type Fen } from '@app/money';
import { decodePayload } from '@app/outbox';
import { Refusal, invariant, type Instant } from '@app/platform';
import { freightOf, shipBy, type FreightTemplate } from './core';
import type { ConsignmentRow } from './consignment.row';
import { FreightTemplateRow } from './freight-template.row';
import { regionName } from './regions';

export interface FreightLine {
  readonly skuId: string;
  readonly itemName: string;
  readonly villageId: string;
  readonly unitGrams: number;
  readonly quantity: number;
  /** what the buyer pays for the line after discounts: the base of free delivery */
  readonly paidFen: Fen;
}

/** One box: what one village sends for an order. */
export interface FreightGroup {
  readonly villageId: string;
  readonly carrierCode: string;
  readonly grams: number;
  readonly freightFen: Fen;
  readonly costFen: Fen;
  readonly shipBy: Instant;
  readonly lines: readonly { readonly skuId: string; readonly quantity: number }[];
}

export interface FreightQuote {
  /** what the buyer pays */
  readonly freightFen: Fen;
  /** what the couriers will cost by tariff */
  readonly costFen: Fen;
  readonly groups: readonly FreightGroup[];
}

/**
 * Prices a basket for a region: one group for each village of origin. Free delivery is judged by all goods of the order together,
 * as the buyer sees one order. Refuses `not_deliverable` with the names of the lines that are not sent there.
 */
export async function quoteFreight(
  rows: EntityManager,
  input: { regionCode: string; lines: readonly FreightLine[]; now: Instant },
): Promise<FreightQuote> {
  const { regionCode, lines, now } = input;
  const region = regionName(regionCode);
  if (region === null)
    throw new Refusal('not_deliverable', { regionCode, lines: lines.map((line) => line.itemName) });
  const villages = [...new Set(lines.map((line) => line.villageId))].sort();
  const templates = await rows.findBy(FreightTemplateRow, { villageId: In(villages) });
  const goodsFen = sumFen(lines.map((line) => line.paidFen));
  const undeliverable: string[] = [];
  const groups = villages.map((villageId): FreightGroup => {
    const own = lines.filter((line) => line.villageId === villageId);
    const template = templates.find((each) => each.villageId === villageId);
    invariant(template, `village ${villageId} has a freight template`);
    const grams = own.reduce((sum, line) => sum + line.unitGrams * line.quantity, 0);
    const freightFen = freightOf(
      decodePayload(template.buyer) as FreightTemplate,
      regionCode,
      grams,
      goodsFen,
    );
    const costFen = freightOf(decodePayload(template.cost) as FreightTemplate, regionCode, grams, goodsFen);
    if (freightFen === null) undeliverable.push(...own.map((line) => line.itemName));
    return {
      villageId,
      carrierCode: template.carrierCode,
      grams,
      freightFen: freightFen ?? 0n,
      costFen: costFen ?? 0n,
      shipBy: shipBy(now),
      lines: own.map(({ skuId, quantity }) => ({ skuId, quantity })),
    };
  });
  if (undeliverable.length > 0)
    throw new Refusal('not_deliverable', { region, regionCode, lines: undeliverable });
  return {
    freightFen: sumFen(groups.map((group) => group.freightFen)),
    costFen: sumFen(groups.map((group) => group.costFen)),
    groups,
  };
}

/** The groups by which an order was quoted. */
export function groupsOf(consignment: ConsignmentRow): readonly FreightGroup[] {
  return decodePayload(consignment.groups) as readonly FreightGroup[];
}
