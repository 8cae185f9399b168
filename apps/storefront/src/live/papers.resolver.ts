import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllianceQueries, RecordProof } from '@app/alliance';
import { LiveRoomQueries, PROOF_PLACE, ProofQueries, VerifySeller } from '@app/live-room';
import { PeopleQueries } from '@app/people';
import { alliancesWith, Refusal, requirePermission, type Actor, type Instant } from '@app/platform';
import { pageOf, pageSize, readText } from '../books/cursor';
import { CurrentActor } from '../context';
import type { AllianceProofPage, QueryAllianceProofsArgs, RecordProofInput } from '../generated/schema';
import { toProofView } from './papers.view';

const PROOFS = 50;

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

/** What was looked at and until when that holds, for those who look. */
@Resolver()
export class AllianceProofsResolver {
  constructor(
    private readonly proofs: ProofQueries,
    private readonly alliances: AllianceQueries,
    private readonly rooms: LiveRoomQueries,
    private readonly people: PeopleQueries,
  ) {}

  @Query()
  async allianceProofs(
    @CurrentActor() actor: Actor,
    @Args() args: QueryAllianceProofsArgs,
  ): Promise<AllianceProofPage> {
    requirePermission(actor, 'proof.record');
    const alliance = await this.alliances.allianceBySlug(args.allianceSlug);
    if (!alliance || !alliancesWith(actor, 'proof.record').includes(alliance.id))
      throw new Refusal('not_found', { thing: 'alliance' });
    const size = pageSize(args.first, PROOFS);
    const states = await this.proofs.ofAlliance(alliance.id, readText(args.after, PROOF_PLACE), size + 1);
    const persons = states.flatMap(({ subjectId, verifiedBy }) => [subjectId, verifiedBy ?? '']);
    const names = new Map((await this.people.byIds(persons)).map((each) => [each.id, each.displayName]));
    const [seller] = await this.rooms.sellersOf([alliance.id]);
    return pageOf(
      states,
      size,
      ({ place }) => place,
      (state) => toProofView(state, names, seller),
    );
  }
}
