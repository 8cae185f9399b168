import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerQuestion, NoteWording, PostCorrection, RoomToolsQueries, SetNotice } from '@app/live-room';
import type { Actor } from '@app/platform';
import { CurrentActor, type GraphContext } from '../context';
import type { Correction, PostCorrectionInput, Question } from '../generated/schema';
import { LiveLoader } from './live.loader';
import { toSessionView } from './live.view';
import type { ConsoleView } from './live.view';
import { toCorrectionView, toQuestionView } from './drops.view';
import { wordingNoted } from './wording-noted';

/** What those who run a room say beside speaking. */
@Resolver()
export class SayingResolver {
  constructor(
    private readonly correcting: PostCorrection,
    private readonly setting: SetNotice,
    private readonly answering: AnswerQuestion,
    private readonly noting: NoteWording,
  ) {}

  @Mutation()
  async postCorrection(@CurrentActor() actor: Actor, @Args('input') input: PostCorrectionInput) {
    return toCorrectionView(await this.correcting.run(actor, { ...input }));
  }

  @Mutation()
  async setNotice(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('text') text: string | null | undefined,
  ) {
    const tried = { sessionId, personId: actor.id, text: text ?? '' };
    const set = () => this.setting.run(actor, sessionId, text ?? null);
    return toSessionView(await wordingNoted(this.noting, tried, set));
  }

  @Mutation()
  async answerQuestion(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('q') q: number,
  ) {
    return toQuestionView(await this.answering.run(actor, sessionId, q));
  }
}

@Resolver('LiveSession')
export class SaidResolver {
  constructor(
    private readonly tools: RoomToolsQueries,
    private readonly loader: LiveLoader,
  ) {}

  @ResolveField()
  async notice(@Parent() { id }: { id: string }, @Context() context: GraphContext): Promise<string | null> {
    return (await this.loader.session(context, id))?.notice ?? null;
  }

  @ResolveField()
  async corrections(@Parent() { id }: { id: string }): Promise<Correction[]> {
    return (await this.tools.correctionsOf(id)).map(toCorrectionView);
  }
}

@Resolver('SessionConsole')
export class QuestionsResolver {
  constructor(private readonly tools: RoomToolsQueries) {}

  @ResolveField()
  async questions(
    @Parent() { sessionId }: ConsoleView,
    @Args('unansweredOnly') isUnansweredOnly: boolean,
  ): Promise<Question[]> {
    return (await this.tools.questionsOf(sessionId, isUnansweredOnly)).map(toQuestionView);
  }
}
