import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AllianceQueries } from '@app/alliance';
import { PeopleQueries, RemoveAddress, SaveAddress } from '@app/people';
import type { Actor } from '@app/platform';
import { CurrentActor } from '../context';
import type { MutationSaveAddressArgs } from '../generated/schema';
import {
  toAddressView,
  toHeldOfficeView,
  toPersonView,
  type AddressView,
  type HeldOfficeView,
  type PersonView,
} from './people.view';

@Resolver('Person')
export class PeopleResolver {
  constructor(
    private readonly people: PeopleQueries,
    private readonly alliances: AllianceQueries,
    private readonly saving: SaveAddress,
    private readonly removing: RemoveAddress,
  ) {}

  @Query()
  async me(@CurrentActor() actor: Actor): Promise<PersonView | null> {
    const [person] = actor.id === '' ? [] : await this.people.byIds([actor.id]);
    return person ? toPersonView(person) : null;
  }

  @Mutation()
  async saveAddress(@CurrentActor() actor: Actor, @Args() { input }: MutationSaveAddressArgs) {
    await this.saving.run(actor, { ...input, isDefault: input.isDefault ?? false });
    return this.me(actor);
  }

  @Mutation()
  async removeAddress(@CurrentActor() actor: Actor, @Args('id') id: string) {
    await this.removing.run(actor, id);
    return this.me(actor);
  }

  @ResolveField()
  async offices(@Parent() { id }: PersonView): Promise<HeldOfficeView[]> {
    const held = await this.alliances.officesOf(id);
    const [alliances, villages] = await Promise.all([
      this.alliances.byIds(held.map((each) => each.allianceId)),
      this.alliances.villagesByIds(held.flatMap((each) => each.villageId ?? [])),
    ]);
    return held.flatMap((each) => {
      const alliance = alliances.find((row) => row.id === each.allianceId);
      const village = villages.find((row) => row.id === each.villageId);
      return alliance ? [toHeldOfficeView(each, alliance, village)] : [];
    });
  }

  /** A person is only ever shown to themselves: by `me`, and by the log-in that just made the context's guest a person. */
  @ResolveField()
  async addresses(@Parent() { id }: PersonView): Promise<AddressView[]> {
    const rows = await this.people.addressesOf(id);
    return rows.map((row, index) => toAddressView(row, index === 0));
  }
}
