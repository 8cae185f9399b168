import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Forwards,
  KeepForward,
  keyTail,
  RemoveForward,
  type ForwardStateRow,
  type ForwardTargetRow,
} from '@app/live-room';
import type { Actor } from '@app/platform';
import { CurrentActor } from '../context';
import type { Forward, KeepForwardInput } from '../generated/schema';
import type { ConsoleView } from './live.view';

@Resolver()
export class ForwardsResolver {
  constructor(
    private readonly keeping: KeepForward,
    private readonly removing: RemoveForward,
  ) {}

  @Mutation()
  async keepForward(@CurrentActor() actor: Actor, @Args('input') input: KeepForwardInput): Promise<Forward> {
    const { id, streamKey } = input;
    return toForward(
      await this.keeping.run(actor, { ...input, id: id ?? null, streamKey: streamKey ?? null }),
      undefined,
    );
  }

  @Mutation()
  async removeForward(@CurrentActor() actor: Actor, @Args('id') id: string) {
    await this.removing.run(actor, id);
    return true;
  }
}

@Resolver('SessionConsole')
export class ConsoleForwardsResolver {
  constructor(private readonly targets: Forwards) {}

  @ResolveField()
  async forwards(@Parent() { allianceId, sessionId }: ConsoleView): Promise<Forward[]> {
    const [kept, states] = await Promise.all([
      this.targets.keptBy(allianceId),
      this.targets.statesOf(sessionId),
    ]);
    return kept.map((row) => toForward(row, states.get(row.id)));
  }
}

function toForward(
  { id, name, url, isOn, streamKey }: ForwardTargetRow,
  told: ForwardStateRow | undefined,
): Forward {
  const { state = null, fault = null, kbps = 0, since = null } = told ?? {};
  return { id, name, url, isOn, keyTail: keyTail(streamKey), state, fault, kbps, since };
}
