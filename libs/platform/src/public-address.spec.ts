import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { guardedLookup, isAllowed, isAllowedHost, RefusedAddress } from './public-address';

const CLOSED = [
  ['this host', '0.0.0.0'],
  ['loopback', '127.0.0.1'],
  ['the end of loopback', '127.255.255.254'],
  ['private 10', '10.1.2.3'],
  ['private 172.16', '172.16.0.1'],
  ['private 172.31', '172.31.255.255'],
  ['private 192.168', '192.168.1.1'],
  ['carrier NAT', '100.64.0.1'],
  ['link-local', '169.254.1.1'],
  ['metadata of most clouds', '169.254.169.254'],
  ['metadata of Alibaba Cloud', '100.100.100.200'],
  ['metadata of Azure', '168.63.129.16'],
  ['benchmarks', '198.19.0.1'],
  ['documents', '203.0.113.9'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 unspecified', '::'],
  ['IPv6 loopback', '::1'],
  ['unique local', 'fd12:3456::1'],
  ['metadata of AWS by IPv6', 'fd00:ec2::254'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 link-local with a zone', 'fe80::1%eth0'],
  ['IPv6 multicast', 'ff02::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback in hex', '::ffff:7f00:1'],
  ['mapped private', '::ffff:10.0.0.1'],
  ['mapped metadata', '::ffff:169.254.169.254'],
  ['mapped, though public', '::ffff:93.184.216.34'],
  ['compatible loopback', '::127.0.0.1'],
  ['NAT64 of a private one', '64:ff9b::a00:1'],
  ['6to4 of a private one', '2002:a00:1::'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['IPv6 documents', '2001:db8::1'],
  ['no address', 'example.org'],
] as const;

const OPEN = [
  ['IPv4', '93.184.216.34'],
  ['beside private 172', '172.32.0.1'],
  ['beside carrier NAT', '100.128.0.1'],
  ['IPv6', '2606:2800:220:1:248:1893:25c8:1946'],
  ['IPv6 of China', '240e:ff:e020::1'],
] as const;

describe('an address that a stranger names', () => {
  it.each(CLOSED)('is refused when it is %s', (_what, address) => {
    expect(isAllowed(address, 'public')).toBe(false);
  });

  it.each(OPEN)('is allowed when it is open: %s', (_what, address) => {
    expect(isAllowed(address, 'public')).toBe(true);
  });

  it('may be the same machine in the demo, plainly written, and nothing else that is closed', () => {
    const allowed = CLOSED.filter(([, address]) => isAllowed(address, 'public_or_loopback'));
    expect(allowed.map(([, address]) => address)).toEqual(['127.0.0.1', '127.255.255.254', '::1']);
  });

  it('is seen through however a URL writes it', () => {
    for (const host of ['0x7f.1', '2130706433', '0177.0.0.1', '[::ffff:127.0.0.1]', '127.1', '１２７.0.0.1'])
      expect([host, isAllowedHost(new URL(`https://${host}/`).hostname, 'public')]).toEqual([host, false]);
  });

  it('is never one of a closed net, wherever in it', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.constantFrom('10', '127', '0', '240', '239'), byte, byte, byte, (net, b, c, d) => {
        return (
          !isAllowed(`${net}.${b}.${c}.${d}`, 'public') &&
          !isAllowed(`::ffff:${net}.${b}.${c}.${d}`, 'public')
        );
      }),
    );
  });
});

describe('a name', () => {
  const resolved = (...addresses: string[]) => {
    const found: LookupAddress[] = addresses.map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    const look = guardedLookup('public', (_name, _options, done) => {
      done(null, found);
    });
    return new Promise<unknown>((done) => {
      look('hooks.example.org', { all: true }, (fault, answer) => {
        done(fault ?? answer);
      });
    });
  };

  it('leads to the address it has now', async () => {
    expect(await resolved('93.184.216.34')).toEqual([{ address: '93.184.216.34', family: 4 }]);
  });

  it.each([['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:10.0.0.1']])(
    'that was moved to %s since it was registered is refused',
    async (address) => {
      expect(await resolved(address)).toBeInstanceOf(RefusedAddress);
    },
  );

  it('with one closed address among open ones is refused, and so is one with none', async () => {
    expect(await resolved('93.184.216.34', '10.0.0.1')).toBeInstanceOf(RefusedAddress);
    expect(await resolved()).toBeInstanceOf(RefusedAddress);
  });

  // By Node's own resolver: it gives no addresses at all with a fault, and what is thrown in its callback ends the process.
  it('that leads nowhere is a fault of its connection', async () => {
    const fault = await new Promise((done) => {
      guardedLookup('public')('nowhere.invalid', {}, done);
    });
    expect(fault).toMatchObject({ syscall: 'getaddrinfo', hostname: 'nowhere.invalid' });
  });
});
