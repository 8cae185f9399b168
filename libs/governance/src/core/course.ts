import { cleanText, DAY_MS, dayOf, startOfDay, type Day, type Troubles } from '@app/platform/core';
import { canStepMotion, COURSE, type CourseStep, type MotionStatus } from './motion-status';
import {
  bodyOf,
  countVote,
  DISTRIBUTION_ITEM,
  lawfulNoticeDays,
  mayDecide,
  turnoutTroubles,
  type BallotName,
  type QuorumRule,
  type Roll,
  type Turnout,
  type VoteOutcome,
} from './quorum';

export const PROCEDURES = ['four_two', 'six_step'] as const;
export type Procedure = (typeof PROCEDURES)[number];
export type MotionKind = 'split_rule' | 'fund_expense';

export const NOTE_MAX = 500;
/** Art. 46: a plan of distribution lies open to the members ten days before they decide. */
const PLAN_OPEN_DAYS = 10;
const COLLECTIVE_RULES: readonly QuorumRule[] = ['members_assembly', 'member_representatives'];

/** What is fixed when a motion is opened: by which rules the village decides it. A later change of its rules is for later motions. */
export interface MotionRules {
  readonly procedure: Procedure;
  readonly quorumRule: QuorumRule;
  /** how long the resolution hangs before its result is made public */
  readonly postingDays: number;
  /** notice of the meeting that decides */
  readonly noticeDays: number;
  /** the secretary also heads the committee (一肩挑): steps 1 and 2 are one meeting */
  readonly isMerged: boolean;
  readonly lawItem: number;
}

export interface RecordedStep {
  readonly step: CourseStep;
  readonly day: Day;
}

export interface MotionCourse extends MotionRules {
  readonly status: MotionStatus;
  /** no meeting about it can have been before that day */
  readonly notBefore: Day | null;
  readonly records: readonly RecordedStep[];
}

/** One step as it is put on record. The five figures only where it votes; who is due is the village's roll, not the form. */
export interface StepInput {
  readonly step: CourseStep;
  readonly day: Day;
  /** when the meeting was called; only where notice is needed */
  readonly noticeOn: Day | null;
  readonly present: number | null;
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstained: number | null;
  readonly minutesId: string | null;
  readonly note: string;
}

/** The step that comes next, or null when nothing does. */
export function nextStep({ status, records }: Pick<MotionCourse, 'status' | 'records'>): CourseStep | null {
  if (status === 'rejected') return null;
  return COURSE.find((step) => !records.some((record) => record.step === step)) ?? null;
}

/** The vote that a step takes, or null where it has none: the township's look in 六步决策法 is none. */
export function ballotOf(
  rules: Pick<MotionRules, 'procedure' | 'quorumRule'>,
  step: CourseStep,
): BallotName | null {
  if (step === 'resolve') return rules.quorumRule;
  return step === 'review' && rules.procedure === 'four_two' ? 'party_members' : null;
}

export function dueFor(ballot: BallotName, roll: Roll): number {
  return roll[bodyOf(ballot)];
}

/** Days of notice before a step's meeting: what the law asks for, or the village's own rule when that is more. */
export function noticeDaysFor(rules: MotionRules, step: CourseStep): number {
  if (step !== 'resolve') return 0;
  const isPlan = COLLECTIVE_RULES.includes(rules.quorumRule) && rules.lawItem === DISTRIBUTION_ITEM;
  return Math.max(rules.noticeDays, lawfulNoticeDays(rules.quorumRule), isPlan ? PLAN_OPEN_DAYS : 0);
}

export function daysAfter(day: Day, days: number): Day {
  return dayOf(startOfDay(day) + days * DAY_MS);
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(startOfDay(text)) === text;
}

/** Days never go backwards, and the result waits until the resolution has hung long enough. */
export function earliestDay(course: MotionCourse, step: CourseStep): Day | null {
  const last = course.records.reduce<Day | null>(
    (latest, { day }) => (latest === null || day > latest ? day : latest),
    course.notBefore,
  );
  const posted = course.records.find((record) => record.step === 'publish_resolution');
  return step === 'publish_result' && posted ? daysAfter(posted.day, course.postingDays) : last;
}

/** The steps that one record stands for: with 一肩挑 the first meeting is two of them. */
export function stepsOfRecord(rules: Pick<MotionRules, 'isMerged'>, step: CourseStep): CourseStep[] {
  return step === 'propose' && rules.isMerged ? ['propose', 'consult'] : [step];
}

export function turnoutOf(
  input: Pick<StepInput, 'present' | 'yes' | 'no' | 'abstained'>,
  due: number,
): Turnout {
  const { present, yes, no, abstained } = input;
  return { due, present: present ?? 0, yes: yes ?? 0, no: no ?? 0, abstained: abstained ?? 0 };
}

/** What is wrong with a record of the step that comes next, by field; the same for the form and for the command. */
export function stepTroubles(course: MotionCourse, roll: Roll, input: StepInput, today: Day): Troubles {
  const ballot = ballotOf(course, input.step);
  return {
    ...dayTroubles(course, input, today),
    ...noticeTroubles(course, input),
    ...(cleanText(input.note).length > NOTE_MAX && { note: 'too_long' }),
    ...(ballot === null ? figuresTroubles(input) : ballotTroubles(course, ballot, roll, input)),
  };
}

function dayTroubles(course: MotionCourse, { step, day }: RecordedStep, today: Day): Troubles {
  if (!isDay(day)) return { day: 'missing' };
  if (day > today) return { day: 'in_future' };
  const earliest = earliestDay(course, step);
  if (earliest === null || day >= earliest) return {};
  return step === 'publish_result' ? { day: 'still_posted' } : { day: 'goes_backwards' };
}

function noticeTroubles(course: MotionCourse, { step, day, noticeOn }: StepInput): Troubles {
  const days = noticeDaysFor(course, step);
  if (days === 0 && noticeOn === null) return {};
  if (noticeOn === null || !isDay(noticeOn)) return { noticeOn: 'missing' };
  return isDay(day) && daysAfter(noticeOn, days) > day ? { noticeOn: 'notice_too_short' } : {};
}

/** A step without a vote has no figures: nobody can pretend that one was taken. */
function figuresTroubles({ present, yes, no, abstained }: StepInput): Troubles {
  return [present, yes, no, abstained].every((each) => each === null) ? {} : { present: 'no_vote_here' };
}

function ballotTroubles(course: MotionCourse, ballot: BallotName, roll: Roll, input: StepInput): Troubles {
  const { present, yes, no, abstained } = input;
  const isWhole = [present, yes, no, abstained].every((each) => each !== null);
  const turnout = turnoutOf(input, dueFor(ballot, roll));
  const counted = isWhole ? turnoutTroubles(turnout) : { present: 'missing' };
  const isSound = Object.keys(counted).length === 0;
  return {
    ...(input.minutesId === null && { minutesId: 'minutes_missing' }),
    ...(ballot !== 'party_members' && !mayDecide(ballot, course.lawItem) && { step: 'not_competent' }),
    ...counted,
    ...(isSound && countVote(ballot, turnout) === 'no_quorum' && { present: 'no_quorum' }),
  };
}

/** How a record that is in no trouble ends its step. */
export function outcomeOf(
  course: MotionRules,
  roll: Roll,
  input: StepInput,
): Exclude<VoteOutcome, 'no_quorum'> | 'done' {
  const ballot = ballotOf(course, input.step);
  if (ballot === null) return 'done';
  return countVote(ballot, turnoutOf(input, dueFor(ballot, roll))) === 'carried' ? 'carried' : 'lost';
}

/** The step at which a motion can be turned down in words: the next one, where nobody votes on it and nothing is resolved yet. */
export function declinableStep(course: MotionCourse): CourseStep | null {
  const step = nextStep(course);
  const isOpen = step !== null && ballotOf(course, step) === null && canStepMotion(course.status, 'reject');
  return isOpen ? step : null;
}

/** What is wrong with turning a motion down: the day, and the reason that everyone will read. */
export function declineTroubles(
  course: MotionCourse,
  step: CourseStep,
  { day, reason }: { readonly day: Day; readonly reason: string },
  today: Day,
): Troubles {
  const text = cleanText(reason);
  return {
    ...dayTroubles(course, { step, day }, today),
    ...(text === '' && { reason: 'missing' }),
    ...(text.length > NOTE_MAX && { reason: 'too_long' }),
  };
}
