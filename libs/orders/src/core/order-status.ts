import { Refusal } from '@app/platform/core';

export type OrderStatus =
  'placed' | 'paid' | 'packing' | 'shipped' | 'delivered' | 'completed' | 'closed' | 'cancelled';

/** The whole life of an order. Nothing else decides which step may follow which. */
const STEPS = {
  pay: { from: ['placed'], to: 'paid' },
  pack: { from: ['paid'], to: 'packing' },
  ship: { from: ['packing'], to: 'shipped' },
  deliver: { from: ['shipped'], to: 'delivered' },
  complete: { from: ['delivered'], to: 'completed' },
  close: { from: ['placed'], to: 'closed' },
  cancel: { from: ['paid', 'packing'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly OrderStatus[]; to: OrderStatus }>;

export type OrderStep = keyof typeof STEPS;
export const ORDER_STEPS = Object.keys(STEPS) as readonly OrderStep[];

export function canStep(status: OrderStatus, step: OrderStep): boolean {
  return (STEPS[step].from as readonly OrderStatus[]).includes(status);
}

export function afterStep(status: OrderStatus, step: OrderStep): OrderStatus {
  if (!canStep(status, step)) throw new Refusal('step_not_allowed', { thing: 'order', status, step });
  return STEPS[step].to;
}

/** Closed and cancelled orders move no more, whatever still arrives for them. */
export function isCalledOff(status: OrderStatus): boolean {
  return status === 'closed' || status === 'cancelled';
}
