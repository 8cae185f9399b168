import { alliancesWith, type Actor, type Permission, type RefusalCode } from '@app/platform/core';
import { canPeriodStep, type PeriodStatus, type PeriodStep } from './period';

/** What a person can do with a month, or why not. */
export interface PeriodAct {
  readonly act: PeriodStep;
  readonly isAllowed: boolean;
  readonly why: RefusalCode | null;
}

interface Facts {
  readonly allianceId: string;
  readonly status: PeriodStatus;
  /** in Shanghai it is no longer this month */
  readonly isOver: boolean;
  /** the months before it are closed */
  readonly isNext: boolean;
  readonly isGreen: boolean;
  readonly softClosedBy: string | null;
}

const ACTS: readonly (readonly [PeriodStep, Permission])[] = [
  ['soft_close', 'period.soft_close'],
  ['reopen', 'period.close'],
  ['close', 'period.close'],
];

/** The same reasons that the commands refuse with, so that a button can say them beforehand. */
export function periodActs(actor: Actor, facts: Facts): PeriodAct[] {
  return ACTS.map(([act, permission]) => {
    const why = whyNot(actor, facts, act, permission);
    return { act, isAllowed: why === null, why };
  });
}

function whyNot(actor: Actor, facts: Facts, act: PeriodStep, permission: Permission): RefusalCode | null {
  if (actor.id === '') return 'not_signed_in';
  if (!alliancesWith(actor, permission).includes(facts.allianceId)) return 'not_permitted';
  if (!canPeriodStep(facts.status, act))
    return facts.status === 'closed' ? 'period_closed' : 'step_not_allowed';
  if (act === 'soft_close') return facts.isOver ? null : 'too_early';
  return act === 'close' ? whyNotClose(actor, facts) : null;
}

function whyNotClose(actor: Actor, facts: Facts): RefusalCode | null {
  if (facts.softClosedBy === actor.id) return 'same_person';
  if (!facts.isNext) return 'step_not_allowed';
  return facts.isGreen ? null : 'close_not_ready';
}
