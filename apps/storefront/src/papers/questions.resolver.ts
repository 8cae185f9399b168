import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AnswerVillager,
  HouseholdCodes,
  PaperNames,
  PapersQueries,
  type VillagerQuestionRow,
} from '@app/papers';
import { maskName } from '@app/platform';
import type { GraphContext } from '../context';
import type { MutationAnswerVillagerArgs } from '../generated/schema';
import { PaperAccess } from './paper-access';

@Resolver()
export class QuestionsResolver {
  constructor(
    private readonly access: PaperAccess,
    private readonly papers: PapersQueries,
    private readonly answering: AnswerVillager,
    private readonly names: PaperNames,
  ) {}

  @Query()
  async villagerQuestions(@Args('allianceSlug') slug: string, @Context() { actor }: GraphContext) {
    const { id } = await this.access.alliance(actor, 'question.answer', slug);
    return this.shown(await this.papers.questions(id));
  }

  @Mutation()
  async answerVillager(@Args() args: MutationAnswerVillagerArgs, @Context() { actor }: GraphContext) {
    const [view] = await this.shown([await this.answering.run(actor, args)]);
    return view;
  }

  private async shown(questions: readonly VillagerQuestionRow[]) {
    const persons = await this.names.persons(questions.flatMap((each) => [each.askedBy, each.answeredBy]));
    const villages = await this.names.villages(questions.map((each) => each.villageId));
    return questions.map((question) => ({
      id: question.id,
      text: question.text,
      askedAt: question.askedAt,
      answer: question.answer,
      isPublic: question.isPublic,
      answeredAt: question.answeredAt,
      villageName: villages.get(question.villageId ?? '') ?? null,
      askedBy: maskName(persons.get(question.askedBy) ?? ''),
      answeredBy: persons.get(question.answeredBy ?? '') ?? null,
    }));
  }
}

@Resolver()
export class HouseholdCodesResolver {
  constructor(
    private readonly access: PaperAccess,
    private readonly codes: HouseholdCodes,
    private readonly names: PaperNames,
  ) {}

  /** For the accountant to hand out, to each household its own. */
  @Query()
  async householdCodes(@Args('allianceSlug') slug: string, @Context() { actor }: GraphContext) {
    const { id } = await this.access.alliance(actor, 'question.answer', slug);
    const households = await this.codes.households(id);
    const persons = await this.names.of(households);
    const villages = await this.names.villages(households.map((each) => each.villageId));
    return households.map((household) => ({
      name: persons.get(`PRODUCER.${household.subjectId}`) ?? '',
      villageName: villages.get(household.villageId ?? '') ?? null,
      code: this.codes.codeOf(household.id),
    }));
  }
}
