import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { BoardGroup } from '@app/parcels';
import { maskName } from '@app/platform';
import { AllianceLoader } from '../alliance/alliance.loader';
import { CatalogLoader } from '../catalog/catalog.loader';
import type { GraphContext } from '../context';
import { ParcelsLoader } from './parcels.loader';
import { toTaskView, type TaskView } from './parcels.view';

const ID_LENGTH = 26;
const NO_PICTURE = { url: '/art/box.svg', alt: '', ground: 'soil' };

@Resolver('OriginTask')
export class OriginTaskResolver {
  constructor(
    private readonly loader: ParcelsLoader,
    private readonly alliances: AllianceLoader,
    private readonly catalog: CatalogLoader,
  ) {}

  @ResolveField()
  async villageName(@Parent() { villageId }: TaskView, @Context() context: GraphContext) {
    return (await this.alliances.village(context, villageId))?.name;
  }

  @ResolveField()
  platform(@Parent() { box }: TaskView, @Context() context: GraphContext) {
    return this.loader.platformOf(context, box.parcel.orderId);
  }

  @ResolveField()
  async productName(@Parent() { box }: TaskView, @Context() context: GraphContext) {
    return (await this.catalog.product(context, productOf(box)))?.name ?? box.lines[0]?.itemName;
  }

  @ResolveField()
  async picture(@Parent() { box }: TaskView, @Context() context: GraphContext) {
    return (await this.catalog.pictures(context, productOf(box)))[0] ?? NO_PICTURE;
  }

  @ResolveField()
  lot(@Parent() { box }: TaskView) {
    const lotId = box.lines[0]?.lotId ?? null;
    return lotId === null ? null : { id: lotId };
  }

  @ResolveField()
  async lots(@Parent() { box, villageId }: TaskView, @Context() context: GraphContext) {
    return (await this.loader.lots(context, productOf(box), villageId)).map(({ id }) => ({ id }));
  }

  @ResolveField()
  async recipientMask(@Parent() { box }: TaskView, @Context() context: GraphContext) {
    const consignment = await this.loader.consignment(context, box.parcel.orderId);
    return maskName(consignment?.name ?? '');
  }

  @ResolveField()
  async steps(@Parent() { id }: TaskView, @Context() context: GraphContext) {
    const steps = await this.loader.steps(context, id);
    return Promise.all(
      steps.map(async ({ toStatus, doneBy, at }) => ({
        toStatus,
        at,
        by:
          doneBy.length === ID_LENGTH
            ? ((await this.alliances.person(context, doneBy))?.displayName ?? '')
            : '',
      })),
    );
  }
}

@Resolver('PackGroup')
export class PackGroupResolver {
  constructor(
    private readonly loader: ParcelsLoader,
    private readonly catalog: CatalogLoader,
  ) {}

  @ResolveField()
  async itemName(@Parent() { skuId }: BoardGroup, @Context() context: GraphContext) {
    const sku = await this.catalog.sku(context, skuId);
    const product = await this.productOf(skuId, context);
    return `${product?.name ?? ''} ${sku?.name ?? ''}`.trim();
  }

  @ResolveField()
  async picture(@Parent() { skuId }: BoardGroup, @Context() context: GraphContext) {
    const product = await this.productOf(skuId, context);
    return (product && (await this.catalog.pictures(context, product.id))[0]) ?? NO_PICTURE;
  }

  @ResolveField()
  async lotCode(@Parent() group: BoardGroup, @Context() context: GraphContext) {
    return (await this.lotOf(group, context))?.code ?? null;
  }

  @ResolveField()
  async plotName(@Parent() group: BoardGroup, @Context() context: GraphContext) {
    return (await this.lotOf(group, context))?.plotName ?? null;
  }

  @ResolveField()
  async tasks(@Parent() { taskIds }: BoardGroup, @Context() context: GraphContext): Promise<TaskView[]> {
    const boxes = await Promise.all(taskIds.map((id) => this.loader.ofTask(context, id)));
    return boxes.flatMap((box) => (box ? [toTaskView(box)] : []));
  }

  private async productOf(skuId: string, context: GraphContext) {
    const productId = await this.loader.productOf(context, skuId);
    return productId === undefined ? undefined : this.catalog.product(context, productId);
  }

  /** The lot that is picked now: the one that expires first. */
  private async lotOf({ skuId }: BoardGroup, context: GraphContext) {
    const product = await this.productOf(skuId, context);
    const [lot] = product ? await this.loader.lots(context, product.id, product.origin.id) : [];
    return lot && this.catalog.lot(context, lot.id);
  }
}

function productOf(box: TaskView['box']): string {
  return box.lines[0]?.productId ?? '';
}
