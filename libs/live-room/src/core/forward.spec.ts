import fc from 'fast-check';
import { forwardAddress, forwardTroubles, keyTail, stillTold } from './forward';

describe('the address of a platform', () => {
  it.each([
    [
      'rtmp://push.douyin.example/live/',
      { isSealed: false, host: 'push.douyin.example', port: 1_935, app: 'live' },
    ],
    ['rtmps://Push.example:8443/a/b', { isSealed: true, host: 'push.example', port: 8_443, app: 'a/b' }],
    ['rtmps://push.example/live', { isSealed: true, host: 'push.example', port: 443, app: 'live' }],
    ['rtmp://[2606:4700::1111]/live', { isSealed: false, host: '2606:4700::1111', port: 1_935, app: 'live' }],
  ])('%s is read', (url, read) => {
    expect(forwardAddress(url)).toMatchObject(read);
  });

  it.each([
    ...[
      'http://push.example/live',
      'rtmp://push.example',
      'rtmp://push.example/',
      'rtmp://u:p@push.example/live',
    ],
    ...['rtmp://push.example/live?key=1', 'rtmp://push.example/li ve', 'rtmp://push.example:0/live'],
    ...[
      'rtmp://push.example:70000/live',
      'rtmp:///live',
      'rtmp://push.example/live\nrtmp_app=x',
      'file:///etc',
    ],
  ])('%s is none', (url) => {
    expect(forwardAddress(url)).toBeNull();
    expect(forwardTroubles({ name: '抖音', url, streamKey: 'k' })).toEqual({ url: 'push_address' });
  });

  it('never puts a line of its own into what a program is told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (url) => {
        const address = forwardAddress(`rtmp://${url}`);
        return (
          address === null || !/[\s"'\\]/.test(JSON.stringify(Object.values(address).join('')).slice(1, -1))
        );
      }),
    );
  });
});

describe('a key', () => {
  it('has no blank and no end of line, and may be left as it is', () => {
    const troubles = (streamKey: string | null) =>
      forwardTroubles({ name: '抖音', url: 'rtmp://push.example/live', streamKey });
    expect(troubles('stream-1?sign=a&expire=9')).toEqual({});
    expect(troubles(null)).toEqual({});
    expect(troubles('')).toEqual({ streamKey: 'required' });
    expect(troubles('a b')).toEqual({ streamKey: 'push_key' });
    expect(troubles('a\nrtmp_listen=1')).toEqual({ streamKey: 'push_key' });
    expect(troubles('a'.repeat(501))).toEqual({ streamKey: 'too_long' });
  });

  it('shows its last four characters, and nothing where those were a good part of it', () => {
    expect(keyTail('stream-7788-abcdWXYZ')).toBe('WXYZ');
    expect(keyTail('123456789012345')).toBe('');
  });
});

it('what was told of a forward is forgotten when nobody has told it again', () => {
  const told = { toldAt: 1_000_000 };
  expect(stillTold(told, 1_019_999)).toBe(told);
  expect(stillTold(told, 1_020_000)).toBeNull();
  expect(stillTold(undefined, 0)).toBeNull();
});
