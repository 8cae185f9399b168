import type { Troubles } from '@app/platform/core';
import { isWebhookType, WEBHOOK_TYPES } from './webhook-types';

export const ENDPOINTS_MAX = 5;
const URL_MAX = 500;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export interface EndpointInput {
  readonly url: string;
  readonly types: readonly string[];
}

/** What is wrong with an endpoint as typed. `allowsLoopback`: in the demo a program on the same machine may listen. */
export function endpointTroubles({ url, types }: EndpointInput, allowsLoopback: boolean): Troubles {
  return { ...urlTroubles(url, allowsLoopback), ...typesTroubles(types) };
}

function urlTroubles(url: string, allowsLoopback: boolean): Troubles {
  if (url.trim() === '') return { url: 'missing' };
  if (url.length > URL_MAX) return { url: 'too_long' };
  const isFit = URL.canParse(url) && isWellFormed(new URL(url), allowsLoopback);
  return isFit ? {} : { url: 'not_https' };
}

/** A name and password in it would be kept and shown in the open; other ports than 443 are for the demo. */
function isWellFormed(
  { protocol, hostname, port, username, password }: URL,
  allowsLoopback: boolean,
): boolean {
  if (`${username}${password}` !== '') return false;
  if (allowsLoopback && LOOPBACK.test(hostname)) return /^https?:$/.test(protocol);
  return protocol === 'https:' && (port === '' || allowsLoopback);
}

function typesTroubles(types: readonly string[]): Troubles {
  if (types.length === 0) return { types: 'required' };
  if (types.length > WEBHOOK_TYPES.length || new Set(types).size < types.length) return { types: 'twice' };
  return types.every(isWebhookType) ? {} : { types: 'unknown' };
}
