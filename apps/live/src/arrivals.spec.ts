import type { IncomingMessage } from 'node:http';
import { addressOf, Arrivals } from './arrivals';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('sockets from one address', () => {
  it('are 200 in any ten seconds, each address by itself', () => {
    const arrivals = new Arrivals(false);
    const open = (address: string, n: number, at: number) =>
      Array.from({ length: n }, () => arrivals.admits(address, at)).filter(Boolean).length;
    expect(open('203.0.113.7', 1_000, 0)).toBe(200);
    expect(open('203.0.113.8', 150, 0)).toBe(150);
    expect(open('203.0.113.8', 100, 5_000)).toBe(50);
    expect(open('203.0.113.7', 1, 9_999)).toBe(0);
    expect(open('203.0.113.7', 1_000, 10_000)).toBe(200);
  });

  it('of this machine are free in the demo alone', () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      const counted = (isFree: boolean) => {
        const arrivals = new Arrivals(isFree);
        return Array.from({ length: 300 }, () => arrivals.admits(address, 0)).filter(Boolean).length;
      };
      expect([counted(true), counted(false)]).toEqual([300, 200]);
    }
  });

  it('are counted by what our own proxy says, not by what a stranger says', () => {
    const trusts = (address: string) => address.startsWith('10.');
    expect(addressOf(request('10.0.0.1', '198.51.100.1, 203.0.113.7'), trusts)).toBe('203.0.113.7');
    expect(addressOf(request('203.0.113.9', '198.51.100.1'), trusts)).toBe('203.0.113.9');
    expect(addressOf(request('10.0.0.1', '203.0.113.7, 10.0.0.2'), trusts)).toBe('203.0.113.7');
    expect(addressOf(request('10.0.0.1'), trusts)).toBe('10.0.0.1');
  });
});
