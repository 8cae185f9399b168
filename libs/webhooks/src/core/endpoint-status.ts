import { Refusal } from '@app/platform/core';

export type EndpointStatus = 'active' | 'paused' | 'ended';

/** The life of an endpoint. A paused one is still written for: what happened meanwhile is sent when it goes on. */
const STEPS = {
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  end: { from: ['active', 'paused'], to: 'ended' },
} as const satisfies Record<string, { from: readonly EndpointStatus[]; to: EndpointStatus }>;

export type EndpointStep = keyof typeof STEPS;

/** Why it stands still: a secretary wanted it, it failed again and again, or it said 410 Gone itself. */
export type StandstillReason = 'by_hand' | 'failing' | 'gone';

export function canStepEndpoint(status: EndpointStatus, step: EndpointStep): boolean {
  return (STEPS[step].from as readonly EndpointStatus[]).includes(status);
}

export function afterEndpointStep(status: EndpointStatus, step: EndpointStep): EndpointStatus {
  if (!canStepEndpoint(status, step))
    throw new Refusal('step_not_allowed', { thing: 'webhook_endpoint', status, step });
  return STEPS[step].to;
}
