import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { AllianceQueries, type BrandRow, type TrioRow } from '@app/alliance';
import { PeopleQueries, type PersonRow } from '@app/people';
import { Clock } from '@app/platform';
import type { GraphContext } from '../context';
import {
  toAllianceView,
  toBrandView,
  toStreamerView,
  toVillageView,
  type AllianceView,
  type BrandView,
  type StreamerView,
  type VillageView,
} from './alliance.view';
import { Recent } from './recent';
import { manyByKey, oneByKey } from './row-loader';

/** Alliances and what belongs to them, each kind read once for a request. */
@Injectable()
export class AllianceLoader {
  private readonly allianceViews: Recent<AllianceView>;
  private readonly brandViews: Recent<BrandView>;
  private readonly villageViews: Recent<VillageView>;

  constructor(
    private readonly alliances: AllianceQueries,
    private readonly people: PeopleQueries,
    clock: Clock,
  ) {
    const recent = <V extends { id: string }>(read: (ids: readonly string[]) => Promise<V[]>): Recent<V> =>
      new Recent(
        read,
        (view) => view.id,
        () => clock.now(),
      );
    this.allianceViews = recent(async (ids) => (await alliances.byIds(ids)).map(toAllianceView));
    this.brandViews = recent(async (ids) => (await alliances.brandsByIds(ids)).map(toBrandView));
    this.villageViews = recent(async (ids) => (await alliances.villagesByIds(ids)).map(toVillageView));
  }

  alliance(context: GraphContext, id: string): Promise<AllianceView | undefined> {
    return context
      .loader('alliances', () =>
        oneByKey(
          (ids) => this.allianceViews.read(ids),
          (view) => view.id,
        ),
      )
      .load(id);
  }

  brand(context: GraphContext, id: string): Promise<BrandView | undefined> {
    return context
      .loader('brands', () =>
        oneByKey(
          (ids) => this.brandViews.read(ids),
          (view) => view.id,
        ),
      )
      .load(id);
  }

  village(context: GraphContext, id: string): Promise<VillageView | undefined> {
    return context
      .loader('villages', () =>
        oneByKey(
          (ids) => this.villageViews.read(ids),
          (view) => view.id,
        ),
      )
      .load(id);
  }

  brandOf(context: GraphContext, allianceId: string): Promise<BrandRow | undefined> {
    const read = (ids: readonly string[]) => this.alliances.brandsOf(ids);
    return context.loader('brandsOf', () => oneByKey(read, (row) => row.allianceId)).load(allianceId);
  }

  trioOf(context: GraphContext, allianceId: string): Promise<TrioRow | undefined> {
    const read = (ids: readonly string[]) => this.alliances.triosOf(ids);
    return context.loader('triosOf', () => oneByKey(read, (row) => row.allianceId)).load(allianceId);
  }

  /** The villages of the alliance as stubs, the first member in front. */
  async villagesOf(context: GraphContext, allianceId: string): Promise<{ id: string }[]> {
    const read = (ids: readonly string[]) => this.alliances.memberships(ids);
    const memberships = await context
      .loader('memberships', () => manyByKey(read, (row) => row.allianceId))
      .load(allianceId);
    return memberships.map((membership) => ({ id: membership.villageId }));
  }

  async followers(context: GraphContext, allianceId: string): Promise<number> {
    const read = (ids: readonly string[]) => this.alliances.followersOf(ids);
    const loader = context.loader('followers', () => oneByKey(read, (each) => each.allianceId));
    return (await loader.load(allianceId))?.count ?? 0;
  }

  /** Whether the one who asks follows it. */
  async isFollowed(context: GraphContext, allianceId: string): Promise<boolean> {
    const { actor } = context;
    if (actor.id === '') return false;
    const make = () =>
      new DataLoader<string, boolean>(async (ids) => {
        const followed = await this.alliances.followedAmong(actor.id, ids);
        return ids.map((id) => followed.has(id));
      });
    return context.loader('followed', make).load(allianceId);
  }

  person(context: GraphContext, id: string): Promise<PersonRow | undefined> {
    const read = (ids: readonly string[]) => this.people.byIds(ids);
    return context.loader('persons', () => oneByKey(read, (row) => row.id)).load(id);
  }

  /** The streamer in the latest term, open or ended. */
  async streamer(context: GraphContext, personId: string): Promise<StreamerView | undefined> {
    const read = (ids: readonly string[]) => this.alliances.latestTriosOf(ids);
    const trios = context.loader('triosOfPersons', () => oneByKey(read, (row) => row.streamerId));
    const [trio, person] = await Promise.all([trios.load(personId), this.person(context, personId)]);
    return trio && person ? toStreamerView(trio, person) : undefined;
  }
}
