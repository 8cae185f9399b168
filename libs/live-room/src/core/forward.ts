import type { Instant, Troubles } from '@app/platform/core';

/** A show may be pushed on to so many other platforms at once. */
export const FORWARDS_MAX = 4;
const NAME_MAX = 20;
const URL_MAX = 200;
const KEY_MAX = 500;
const TAIL = 4;
/** A live process tells this often how its forwards are; what it has not told of for longer is not so any more. */
export const FORWARD_TOLD_MS = 5_000;
const FORWARD_FORGOTTEN_MS = 20_000;

export const FORWARD_STATES = ['connecting', 'on', 'failing'] as const;
export type ForwardState = (typeof FORWARD_STATES)[number];

/** Why a platform has no picture: a closed list, since what a program says might repeat the key. */
export const FORWARD_FAULTS = [
  'not_public',
  'no_host',
  'unreachable',
  'no_tls',
  'rejected',
  'broke_off',
  'stalled',
  'no_ffmpeg',
] as const;
export type ForwardFault = (typeof FORWARD_FAULTS)[number];

export interface ForwardInput {
  readonly name: string;
  readonly url: string;
  /** null leaves the one that is there */
  readonly streamKey: string | null;
}

/** What a platform's address says: where the line goes, and the name of the application there. */
export interface ForwardAddress {
  readonly isSealed: boolean;
  readonly host: string;
  readonly port: number;
  readonly app: string;
  /** as RTMP's `tcUrl` */
  readonly tcUrl: string;
}

const USUAL_PORT = { sealed: 443, open: 1_935 } as const;
const HOST = String.raw`[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\]`;
const ADDRESS = new RegExp(String.raw`^(rtmps?)://(${HOST})(?::(\d{1,5}))?/([\w./-]{1,150})$`, 'i');

/** Null for what is no such address: no user, no query (what is secret belongs into the key), no other protocol. */
export function forwardAddress(url: string): ForwardAddress | null {
  const [, protocol, host, digits, path = ''] = ADDRESS.exec(url) ?? [];
  if (protocol === undefined || host === undefined) return null;
  const app = path.replace(/\/+$/, '');
  const isSealed = protocol.toLowerCase() === 'rtmps';
  const port = Number(digits ?? USUAL_PORT[isSealed ? 'sealed' : 'open']);
  if (app === '' || !isPort(port)) return null;
  const place = digits === undefined ? host : `${host}:${digits}`;
  const tcUrl = `${protocol.toLowerCase()}://${place}/${app}`;
  return { isSealed, host: host.replace(/^\[|\]$/g, '').toLowerCase(), port, app, tcUrl };
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

export function forwardTroubles({ name, url, streamKey }: ForwardInput): Troubles {
  return {
    ...lengthTroubles('name', name, NAME_MAX),
    ...(forwardAddress(url) === null && { url: 'push_address' }),
    ...lengthTroubles('url', url, URL_MAX),
    ...(streamKey !== null && !/^[\x21-\x7e]*$/.test(streamKey) && { streamKey: 'push_key' }),
    ...(streamKey !== null && lengthTroubles('streamKey', streamKey, KEY_MAX)),
  };
}

function lengthTroubles(field: string, text: string, max: number): Troubles {
  if (text === '') return { [field]: 'required' };
  return Array.from(text).length > max ? { [field]: 'too_long' } : {};
}

/** What screens show of a key: enough to tell two apart. Of a short one nothing is shown, since that would be most of it. */
export function keyTail(streamKey: string): string {
  return streamKey.length >= 4 * TAIL ? streamKey.slice(-TAIL) : '';
}

/** What was told of a forward, if it is still so. */
export function stillTold<T extends { readonly toldAt: Instant }>(
  told: T | undefined,
  now: Instant,
): T | null {
  return told !== undefined && told.toldAt > now - FORWARD_FORGOTTEN_MS ? told : null;
}
