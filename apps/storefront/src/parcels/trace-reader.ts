import { Injectable } from '@nestjs/common';
import { AllianceQueries, type VillageRow } from '@app/alliance';
import {
  CatalogQueries,
  type LotRow,
  type PlotRow,
  type ProductPictureRow,
  type ProductRow,
} from '@app/catalog';
import { ParcelsQueries, type WholeParcel } from '@app/parcels';
import { readTraceCode } from '@app/parcels/core';
import { PeopleQueries } from '@app/people';

/** Everything that is known about the way of one box. */
export interface TraceFacts {
  readonly box: WholeParcel;
  readonly product: ProductRow;
  readonly picture: ProductPictureRow | undefined;
  readonly lot: LotRow;
  readonly plot: PlotRow;
  readonly village: VillageRow;
  /** null: the grower did not agree that their name is shown */
  readonly growerName: string | null;
}

/** Reads a box's way backwards: code, box, lot, plot, grower. Says nothing about who ordered it. */
@Injectable()
export class TraceReader {
  constructor(
    private readonly parcels: ParcelsQueries,
    private readonly catalog: CatalogQueries,
    private readonly alliances: AllianceQueries,
    private readonly people: PeopleQueries,
  ) {}

  async read(typed: string): Promise<TraceFacts | null> {
    const code = readTraceCode(typed);
    const box = code === null ? undefined : await this.parcels.boxOfTrace(code);
    const line = box?.lines[0];
    // Before picking there is no lot and so no way to tell.
    const source = line && line.lotId !== null ? await this.sourceOf(line.lotId) : undefined;
    if (!box || !line || !source) return null;
    const [[product], [picture], [village]] = await Promise.all([
      this.catalog.productsByIds([line.productId]),
      this.catalog.picturesOf(line.productId),
      this.alliances.villagesByIds([box.parcel.villageId]),
    ]);
    return product && village ? { box, product, picture, village, ...source } : null;
  }

  private async sourceOf(
    lotId: string,
  ): Promise<Pick<TraceFacts, 'lot' | 'plot' | 'growerName'> | undefined> {
    const [lot] = await this.catalog.lotsByIds([lotId]);
    const [plot] = lot ? await this.catalog.plotsByIds([lot.plotId]) : [];
    if (!lot || !plot) return undefined;
    const [grower] = plot.isGrowerPublic ? await this.people.byIds([lot.growerId]) : [];
    return { lot, plot, growerName: grower?.displayName ?? null };
  }
}
