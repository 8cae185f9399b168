import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock } from '@app/platform';

@Resolver()
export class BaseResolver {
  constructor(private readonly clock: Clock) {}

  @Query()
  serverTime(): number {
    return this.clock.now();
  }

  @Mutation()
  ping(): boolean {
    return true;
  }
}
