import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PeopleQueries, RemoveView, RenameView, SaveView } from '@app/people';
import { requirePermission, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import type { MutationRenameViewArgs, MutationSaveViewArgs } from '../generated/schema';
import { toSavedView } from './people.view';

@Resolver()
export class SavedViewsResolver {
  constructor(
    private readonly people: PeopleQueries,
    private readonly saving: SaveView,
    private readonly renaming: RenameView,
    private readonly removing: RemoveView,
  ) {}

  @Query()
  async savedViews(@CurrentActor() actor: Actor) {
    requirePermission(actor, 'view.save');
    return (await this.people.viewsOf(actor.id)).map(toSavedView);
  }

  @Mutation()
  async saveView(@CurrentActor() actor: Actor, @Args() { input }: MutationSaveViewArgs) {
    return toSavedView(await this.saving.run(actor, input));
  }

  @Mutation()
  async renameView(@CurrentActor() actor: Actor, @Args() { id, name }: MutationRenameViewArgs) {
    return toSavedView(await this.renaming.run(actor, id, name));
  }

  @Mutation()
  async removeView(@CurrentActor() actor: Actor, @Args('id') id: string) {
    await this.removing.run(actor, id);
    return true;
  }
}
