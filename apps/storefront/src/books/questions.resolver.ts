import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerEntryQuestion, AskAboutEntry, EntryQuestions, type EntryQuestionRow } from '@app/ledger';
import { manyByKey } from '../alliance/row-loader';
import type { GraphContext } from '../context';
import type {
  EntryQuestion,
  MutationAnswerEntryQuestionArgs,
  MutationAskAboutEntryArgs,
} from '../generated/schema';
import { PartyNamer } from './party-names';

@Resolver('JournalEntry')
export class EntryQuestionsResolver {
  constructor(
    private readonly questions: EntryQuestions,
    private readonly namer: PartyNamer,
  ) {}

  @ResolveField('questions')
  async ofEntry(@Parent() { seq }: { seq: string }, @Context() context: GraphContext) {
    const read = async (seqs: readonly string[]) =>
      toViews(this.namer, await this.questions.of(seqs), context);
    return context.loader('entryQuestions', () => manyByKey(read, (view) => view.entrySeq)).load(seq);
  }
}

@Resolver()
export class AskingResolver {
  constructor(
    private readonly asking: AskAboutEntry,
    private readonly answering: AnswerEntryQuestion,
    private readonly namer: PartyNamer,
  ) {}

  @Mutation()
  async askAboutEntry(@Args() input: MutationAskAboutEntryArgs, @Context() context: GraphContext) {
    const [view] = await toViews(this.namer, [await this.asking.run(context.actor, input)], context);
    return view;
  }

  @Mutation()
  async answerEntryQuestion(
    @Args() { id, text }: MutationAnswerEntryQuestionArgs,
    @Context() context: GraphContext,
  ) {
    const answered = await this.answering.run(context.actor, id, text);
    const [view] = await toViews(this.namer, [answered], context);
    return view;
  }
}

async function toViews(
  namer: PartyNamer,
  rows: readonly EntryQuestionRow[],
  { actor }: GraphContext,
): Promise<Omit<EntryQuestion, '__typename'>[]> {
  const names = await namer.personNames(rows.flatMap((row) => [row.askedBy, row.answeredBy]));
  return rows.map(({ id, entrySeq, text, askedBy, askedAt, answer, answeredBy, answeredAt }) => ({
    ...{ id, entrySeq, text, askedBy: names.get(askedBy) ?? '', askedAt, answer, answeredAt },
    answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? ''),
    isMine: askedBy === actor.id,
  }));
}
