import { Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../context';
import { AllianceLoader } from './alliance.loader';
import type { BrandView, StreamerView, VillageView } from './alliance.view';
import { StubFields, type Whole } from './stub-fields';

@StubFields<BrandView>('slug', 'name', 'logo', 'registeredOn')
@Resolver('Brand')
export class BrandResolver implements Whole<BrandView> {
  constructor(private readonly loader: AllianceLoader) {}

  whole({ id }: BrandView, context: GraphContext): Promise<BrandView | undefined> {
    return this.loader.brand(context, id);
  }
}

@StubFields<VillageView>('slug', 'name', 'townName', 'blurb', 'picture')
@Resolver('Village')
export class VillageResolver implements Whole<VillageView> {
  constructor(private readonly loader: AllianceLoader) {}

  whole({ id }: VillageView, context: GraphContext): Promise<VillageView | undefined> {
    return this.loader.village(context, id);
  }
}

@StubFields<StreamerView>('displayName', 'avatar', 'servesSince', 'servesUntil', 'isPartyMember')
@Resolver('Streamer')
export class StreamerResolver implements Whole<StreamerView> {
  constructor(private readonly loader: AllianceLoader) {}

  whole({ personId }: StreamerView, context: GraphContext): Promise<StreamerView | undefined> {
    return this.loader.streamer(context, personId);
  }
}
