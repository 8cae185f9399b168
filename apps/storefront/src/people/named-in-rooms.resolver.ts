import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { PeopleQueries, SetNamedInRooms } from '@app/people';
import { invariant, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import { toPersonView, type PersonView } from './people.view';

@Resolver()
export class NamedInRoomsResolver {
  constructor(
    private readonly people: PeopleQueries,
    private readonly setting: SetNamedInRooms,
  ) {}

  @Mutation()
  async setNamedInRooms(
    @CurrentActor() actor: Actor,
    @Args('isNamed') isNamed: boolean,
  ): Promise<PersonView> {
    await this.setting.run(actor, isNamed);
    const [person] = await this.people.byIds([actor.id]);
    invariant(person, 'who set it is there');
    return toPersonView(person);
  }
}
