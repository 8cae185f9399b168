import { endpointTroubles, type EndpointInput } from './core';
import { isAllowedHost, refuseTroubles, type AddressRule } from '@app/platform';

/** Refuses an endpoint as typed. Names are resolved when something is sent, not here: what they mean changes. */
export function refuseEndpoint(input: EndpointInput, rule: AddressRule): void {
  refuseTroubles(endpointTroubles(input, rule === 'public_or_loopback'));
  if (!isAllowedHost(new URL(input.url).hostname, rule)) refuseTroubles({ url: 'not_public' });
}
