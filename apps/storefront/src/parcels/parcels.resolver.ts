import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Refusal, type Actor } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CatalogLoader } from '../catalog/catalog.loader';
import { CurrentActor, type GraphContext } from '../context';
import { ParcelsLoader } from './parcels.loader';
import { toEntries, toParcelView, toRecipientView, type ParcelView } from './parcels.view';
import { TraceReader } from './trace-reader';
import { toTraceView, type TraceView } from './trace.view';

interface Stub {
  readonly id: string;
}

/** What parcels add to an order. Who may read the order at all was decided by whoever gave it out. */
@Resolver('Order')
export class OrderParcelsResolver {
  constructor(private readonly loader: ParcelsLoader) {}

  @ResolveField()
  async parcels(@Parent() { id }: Stub, @Context() context: GraphContext): Promise<ParcelView[]> {
    return (await this.loader.ofOrder(context, id)).map(toParcelView);
  }

  @ResolveField()
  async recipient(@Parent() { id }: Stub, @CurrentActor() actor: Actor, @Context() context: GraphContext) {
    const consignment = await this.loader.consignment(context, id);
    if (!consignment) throw new Refusal('not_found', { orderId: id });
    return toRecipientView(
      consignment,
      actor.id !== '' && actor.id === (await this.loader.buyerOf(context, id)),
    );
  }
}

@Resolver('Parcel')
export class ParcelResolver {
  constructor(
    private readonly loader: ParcelsLoader,
    private readonly alliances: AllianceLoader,
    private readonly catalog: CatalogLoader,
  ) {}

  @ResolveField()
  async villageName(@Parent() { box }: ParcelView, @Context() context: GraphContext) {
    return (await this.alliances.village(context, box.parcel.villageId))?.name;
  }

  @ResolveField()
  async entries(@Parent() { box }: ParcelView, @Context() context: GraphContext) {
    const lotId = box.lines[0]?.lotId ?? null;
    const [ofTask, ofParcel, lot] = await Promise.all([
      this.loader.steps(context, box.task.id),
      this.loader.steps(context, box.parcel.id),
      lotId === null ? undefined : this.catalog.lot(context, lotId),
    ]);
    return toEntries(box, { ofTask, ofParcel }, lot?.plotName ?? null);
  }
}

@Resolver('Product')
export class ProductTraceResolver {
  constructor(
    private readonly loader: ParcelsLoader,
    private readonly traces: TraceReader,
  ) {}

  @ResolveField()
  async trace(@Parent() { id }: Stub, @Context() context: GraphContext): Promise<TraceView | null> {
    const found = await this.loader.traceCode(context, id);
    const facts = found ? await this.traces.read(found.code) : null;
    return facts && toTraceView(facts);
  }
}

@Resolver()
export class TraceResolver {
  constructor(private readonly traces: TraceReader) {}

  @Query()
  async trace(@Args('code') code: string): Promise<TraceView | null> {
    const facts = await this.traces.read(code);
    return facts && toTraceView(facts);
  }
}
