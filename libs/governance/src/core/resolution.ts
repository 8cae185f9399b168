import { canonicalJson, type Day } from '@app/platform/core';
import type { Procedure, RecordedStep } from './course';
import { COURSE, statusOf, type MotionStatus } from './motion-status';
import type { Turnout } from './quorum';

interface KeptRecord extends RecordedStep {
  readonly outcome: 'done' | 'carried' | 'lost' | 'declined';
  readonly due: number | null;
  readonly present: number | null;
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstained: number | null;
}

export interface Resolution extends Turnout {
  readonly procedure: Procedure;
  readonly steps: readonly { readonly step: MotionStatus; readonly day: Day }[];
}

/** A village's way to its decision: the days of the steps, and the figures of the last vote. */
export function resolutionOf(procedure: Procedure, records: readonly KeptRecord[]): Resolution {
  const ordered = COURSE.flatMap((step) => records.find((record) => record.step === step) ?? []);
  const vote = ordered.filter(({ due }) => due !== null).at(-1);
  return {
    procedure,
    steps: ordered.map(({ step, day, outcome }) => ({
      step: outcome === 'lost' || outcome === 'declined' ? 'rejected' : statusOf(step),
      day,
    })),
    ...figuresOf(vote),
  };
}

/** Nobody voted where a motion was turned down in words: then all five are nothing. */
function figuresOf(vote: KeptRecord | undefined): Turnout {
  const figure = (of: keyof Turnout): number => vote?.[of] ?? 0;
  return {
    due: figure('due'),
    present: figure('present'),
    yes: figure('yes'),
    no: figure('no'),
    abstained: figure('abstained'),
  };
}

export interface ExpenseText {
  readonly title: string;
  readonly body: string;
  readonly amountFen: bigint;
  /** not there: a text of the time before it was voted on whom the money goes to */
  readonly payee?: { readonly villageId: string; readonly name: string };
}

/** The text of a common-fund expense of which a motion keeps the digest: nobody can vote on one and carry out another. */
export function expenseText({ title, body, amountFen, payee }: ExpenseText): string {
  return canonicalJson({ amountFen, body, title, ...(payee && { payee }) });
}
