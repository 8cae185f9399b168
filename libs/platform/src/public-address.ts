import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What an address given by a stranger must not reach: ourselves, our network, the cloud's metadata, whatever is not the open internet. */
const CLOSED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Metadata of a cloud that keeps it in the open range.
  ['168.63.129.16', 32],
] as const;
/** Within 2000::/3 alone; what carries an IPv4 address inside (Teredo, 6to4) could carry a closed one. */
const CLOSED_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const closed = new BlockList();
for (const [net, bits] of CLOSED_V4) closed.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of CLOSED_V6) closed.addSubnet(net, bits, 'ipv6');
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

export type AddressRule = 'public' | 'public_or_loopback';

/** An IPv4 address that is written as IPv6 is judged as what it is: not global. */
export function isAllowed(address: string, rule: AddressRule): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  if (rule === 'public_or_loopback' && loopback.check(address, kind)) return !isMapped(address);
  if (closed.check(address, kind)) return false;
  return family === 4 || global.check(address, 'ipv6');
}

function isMapped(address: string): boolean {
  return address.includes(':') && address !== '::1';
}

export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

/** A name's host part may be an address itself, which no lookup is asked for. */
export function isAllowedHost(hostname: string, rule: AddressRule): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 || isAllowed(bare, rule);
}

type Resolve = (name: string, options: LookupOptions & { all: true }, done: Resolved) => void;
/** With a fault there are no addresses at all, whatever Node's types say. */
type Resolved = (fault: NodeJS.ErrnoException | null, addresses?: LookupAddress[]) => void;

/**
 * Resolves a name when the connection is made and hands on only addresses that are allowed: what was resolved when the endpoint was
 * registered says nothing about now. One closed address among several closes the name.
 */
export function guardedLookup(rule: AddressRule, resolve: Resolve = lookup): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (fault, addresses = []) => {
      const [first] = addresses;
      if (fault) done(fault, []);
      else if (!first || !addresses.every(({ address }) => isAllowed(address, rule)))
        done(new RefusedAddress(`${name} is not on the open internet`), []);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
