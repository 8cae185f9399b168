import { Refusal } from '@app/platform/core';

export type TaskStatus = 'planned' | 'harvested' | 'graded' | 'packed' | 'labelled' | 'handed_over' | 'short';

/**
 * The way of a box through the packhouse. No step may be skipped. `fall_short` is the crop's failure, before the box is closed;
 * `collect` is the courier's: his first scan counts as the hand-over that nobody scanned.
 */
const STEPS = {
  harvest: { from: ['planned'], to: 'harvested' },
  grade: { from: ['harvested'], to: 'graded' },
  pack: { from: ['graded'], to: 'packed' },
  label: { from: ['packed'], to: 'labelled' },
  hand_over: { from: ['labelled'], to: 'handed_over' },
  collect: { from: ['packed', 'labelled'], to: 'handed_over' },
  fall_short: { from: ['planned', 'harvested', 'graded'], to: 'short' },
} as const satisfies Record<string, { from: readonly TaskStatus[]; to: TaskStatus }>;

export type TaskStep = keyof typeof STEPS;
/** The steps that a packhouse takes, in their order. */
export const PACKHOUSE_STEPS = [
  'harvest',
  'grade',
  'pack',
  'label',
  'hand_over',
] as const satisfies readonly TaskStep[];
export type PackhouseStep = (typeof PACKHOUSE_STEPS)[number];

export function canStepTask(status: TaskStatus, step: TaskStep): boolean {
  return (STEPS[step].from as readonly TaskStatus[]).includes(status);
}

export function afterTaskStep(status: TaskStatus, step: TaskStep): TaskStatus {
  if (!canStepTask(status, step))
    throw new Refusal('step_not_allowed', { thing: 'origin_task', status, step });
  return STEPS[step].to;
}

/** What a packhouse asked for, if it is one of its steps. */
export function readPackhouseStep(text: string): PackhouseStep | undefined {
  return PACKHOUSE_STEPS.find((step) => step === text);
}
