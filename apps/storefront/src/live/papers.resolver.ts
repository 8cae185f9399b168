import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RecordProof } from '@app/alliance';
import { VerifySeller } from '@app/live-room';
import type { Actor, Instant } from '@app/platform';
import { CurrentActor } from '../context';
import type { RecordProofInput } from '../generated/schema';

/** Papers that were looked at: without them nobody goes live, and they have to be looked at again (live.md L2, L3). */
@Resolver()
export class PapersResolver {
  constructor(
    private readonly recording: RecordProof,
    private readonly verifying: VerifySeller,
  ) {}

  @Mutation()
  async recordProof(@CurrentActor() actor: Actor, @Args('input') input: RecordProofInput): Promise<Instant> {
    return (await this.recording.run(actor, input)).dueAt;
  }

  @Mutation()
  verifySeller(
    @CurrentActor() actor: Actor,
    @Args('allianceId') allianceId: string,
    @Args('evidenceSha256') evidenceSha256: string,
  ): Promise<Instant> {
    return this.verifying.run(actor, allianceId, evidenceSha256);
  }
}
