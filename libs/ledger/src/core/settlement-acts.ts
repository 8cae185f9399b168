import { alliancesWith, type Actor, type Permission, type RefusalCode } from '@app/platform/core';
import { canSettlementStep, type SettlementStatus, type SettlementStep } from './settlement-status';

/** What a person can do with a settlement, or why not. */
export interface SettlementAct {
  readonly act: Exclude<SettlementStep, 'settle'>;
  readonly isAllowed: boolean;
  readonly why: RefusalCode | null;
}

interface Facts {
  readonly allianceId: string;
  readonly status: SettlementStatus;
  readonly preparedBy: string | null;
  readonly isBalanced: boolean;
  /** payouts that are on their way: paying out again would do nothing */
  readonly isPaying: boolean;
}

const ACTS: readonly (readonly [SettlementAct['act'], Permission])[] = [
  ['submit', 'settlement.prepare'],
  ['approve', 'settlement.approve'],
  ['send_back', 'settlement.approve'],
  ['pay_out', 'settlement.pay'],
  ['publish', 'settlement.publish'],
];

/** The same reasons that the commands refuse with, so that a button can say them beforehand. */
export function settlementActs(actor: Actor, facts: Facts): SettlementAct[] {
  return ACTS.map(([act, permission]) => {
    const why = whyNot(actor, facts, act, permission);
    return { act, isAllowed: why === null, why };
  });
}

function whyNot(
  actor: Actor,
  facts: Facts,
  act: SettlementAct['act'],
  permission: Permission,
): RefusalCode | null {
  if (actor.id === '') return 'not_signed_in';
  if (!alliancesWith(actor, permission).includes(facts.allianceId)) return 'not_permitted';
  return canSettlementStep(facts.status, act) ? whyNotNow(actor, facts, act) : 'step_not_allowed';
}

function whyNotNow(actor: Actor, facts: Facts, act: SettlementAct['act']): RefusalCode | null {
  if (act === 'approve' && facts.preparedBy === actor.id) return 'same_person';
  if ((act === 'approve' || act === 'submit') && !facts.isBalanced) return 'not_balanced';
  return act === 'pay_out' && facts.isPaying ? 'step_not_allowed' : null;
}
