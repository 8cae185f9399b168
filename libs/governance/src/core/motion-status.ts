import { Refusal } from '@app/platform/core';

export type MotionStatus =
  'proposed' | 'consulted' | 'reviewed' | 'resolved' | 'resolution_public' | 'result_public' | 'rejected';

/**
 * The whole life of a motion in one village. It is `proposed` to the village from the start; the branch's own meeting is put on
 * record there (`propose`) before anything else may follow. After it was resolved nobody can reject it any more.
 */
const STEPS = {
  propose: { from: ['proposed'], to: 'proposed' },
  consult: { from: ['proposed'], to: 'consulted' },
  review: { from: ['consulted'], to: 'reviewed' },
  resolve: { from: ['reviewed'], to: 'resolved' },
  publish_resolution: { from: ['resolved'], to: 'resolution_public' },
  publish_result: { from: ['resolution_public'], to: 'result_public' },
  reject: { from: ['proposed', 'consulted', 'reviewed'], to: 'rejected' },
} as const satisfies Record<string, { from: readonly MotionStatus[]; to: MotionStatus }>;

export type MotionStep = keyof typeof STEPS;
/** The six steps of either procedure, in their order. Each is on record once. */
export const COURSE = [
  'propose',
  'consult',
  'review',
  'resolve',
  'publish_resolution',
  'publish_result',
] as const satisfies readonly MotionStep[];
export type CourseStep = (typeof COURSE)[number];

export const MOTION_STATUSES = [
  'proposed',
  'consulted',
  'reviewed',
  'resolved',
  'resolution_public',
  'result_public',
  'rejected',
] as const satisfies readonly MotionStatus[];

/** What everyone may read: what was resolved and made public, and what was rejected. */
export const PUBLIC_STATUSES = [
  'resolution_public',
  'result_public',
  'rejected',
] as const satisfies readonly MotionStatus[];

export function canStepMotion(status: MotionStatus, step: MotionStep): boolean {
  return (STEPS[step].from as readonly MotionStatus[]).includes(status);
}

export function afterMotionStep(status: MotionStatus, step: MotionStep): MotionStatus {
  if (!canStepMotion(status, step)) throw new Refusal('step_not_allowed', { thing: 'motion', status, step });
  return STEPS[step].to;
}

/** What a motion is once the step is on record; the name under which the step stands in a resolution. */
export function statusOf(step: CourseStep): MotionStatus {
  return STEPS[step].to;
}
