import { Refusal } from '@app/platform/core';

export type DeliveryStatus = 'waiting' | 'delivered' | 'given_up';

/** The life of a delivery. By hand it can be sent again, also when it arrived: the receiver knows it by the event's id. */
const STEPS = {
  deliver: { from: ['waiting'], to: 'delivered' },
  give_up: { from: ['waiting'], to: 'given_up' },
  redeliver: { from: ['waiting', 'delivered', 'given_up'], to: 'waiting' },
} as const satisfies Record<string, { from: readonly DeliveryStatus[]; to: DeliveryStatus }>;

export type DeliveryStep = keyof typeof STEPS;

export function afterDeliveryStep(status: DeliveryStatus, step: DeliveryStep): DeliveryStatus {
  if (!(STEPS[step].from as readonly DeliveryStatus[]).includes(status))
    throw new Refusal('step_not_allowed', { thing: 'webhook_delivery', status, step });
  return STEPS[step].to;
}
