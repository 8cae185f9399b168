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
    const [line] = box?.lines ?? [];
    // Before picking there is no lot and so no way to tell.
    if (!box || !line || line.lotId === null) return null;
    const [[product], pictures, [lot], [village]] = await Promise.all([
      this.catalog.productsByIds([line.productId]),
      this.catalog.picturesOf(line.productId),
      this.catalog.lotsByIds([line.lotId]),
      this.alliances.villagesByIds([box.parcel.villageId]),
    ]);
    const [plot] = lot ? await this.catalog.plotsByIds([lot.plotId]) : [];
    if (!product || !lot || !village || !plot) return null;
    const [grower] = plot.isGrowerPublic ? await this.people.byIds([lot.growerId]) : [];
    return {
      box,
      product,
      picture: pictures[0],
      lot,
      plot,
      village,
      growerName: grower?.displayName ?? null,
    };
  }
}
