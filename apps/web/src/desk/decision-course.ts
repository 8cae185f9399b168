import {
  ballotOf,
  dueFor,
  earliestDay,
  leastFor,
  nextStep,
  noticeDaysFor,
  type BallotName,
  type CourseStep,
  type MotionCourse,
  type Roll,
  type StepInput,
} from '@app/governance/core';
import type { MotionWholeFragment } from '../generated/desk/graphql';

/** What the form holds: texts, as they are typed. */
export interface StepDraft {
  readonly day: string;
  readonly noticeOn: string;
  readonly present: string;
  readonly yes: string;
  readonly no: string;
  readonly abstained: string;
  readonly minutesId: string | undefined;
  readonly note: string;
}

export const NO_DRAFT: StepDraft = {
  ...{ day: '', noticeOn: '', present: '', yes: '', no: '', abstained: '' },
  ...{ minutesId: undefined, note: '' },
};

export function courseOf(motion: MotionWholeFragment): MotionCourse {
  return { ...motion, notBefore: motion.notBefore ?? null };
}

/** What the next step asks for: who votes there, how many must come, from which day on, called how long before. */
export interface NextStep {
  readonly step: CourseStep;
  readonly ballot: BallotName | null;
  readonly due: number;
  readonly earliest: string | null;
  readonly noticeDays: number;
}

export function nextOf(course: MotionCourse, roll: Roll): NextStep | null {
  const step = nextStep(course);
  if (step === null) return null;
  const ballot = ballotOf(course, step);
  return {
    step,
    ballot,
    due: ballot === null ? 0 : dueFor(ballot, roll),
    earliest: earliestDay(course, step),
    noticeDays: noticeDaysFor(course, step),
  };
}

/** The fewest who must come and say yes, beside the figures while they are typed. */
export function leastOf({ ballot, due }: NextStep, present: string): { present: number; yes: number } | null {
  return ballot === null || due === 0 ? null : leastFor(ballot, due, numberOf(present) ?? due);
}

/** The draft as the command takes it: figures only where the step votes, an empty field as missing. */
export function inputOf({ step, ballot, noticeDays }: NextStep, draft: StepDraft): StepInput {
  const figure = (text: string): number | null => (ballot === null ? null : numberOf(text));
  return {
    step,
    day: draft.day,
    noticeOn: noticeDays > 0 && draft.noticeOn !== '' ? draft.noticeOn : null,
    present: figure(draft.present),
    yes: figure(draft.yes),
    no: figure(draft.no),
    abstained: figure(draft.abstained),
    minutesId: draft.minutesId ?? null,
    note: draft.note,
  };
}

/** A whole number, not a number for other text, nothing for an empty field. */
export function numberOf(text: string): number | null {
  const clean = text.trim();
  if (clean === '') return null;
  return /^\d{1,9}$/.test(clean) ? Number(clean) : Number.NaN;
}

/** `38000.5` yuan as fen, or 0 for what is no amount: then the field is in trouble. */
export function fenOfYuan(text: string): bigint {
  const match = /^(\d{1,9})(?:[.](\d{1,2}))?$/.exec(text.trim().replaceAll(',', ''));
  if (!match) return 0n;
  return BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
}
