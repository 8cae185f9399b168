import { mayBePushedTo } from './public-address';

it.each([
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
  ],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1'],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ],
])('%s is not pushed to', (address) => {
  expect(mayBePushedTo(address, false)).toBe(false);
});

it.each(['1.1.1.1', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '240e:1::1'])(
  '%s is',
  (address) => {
    expect(mayBePushedTo(address, false)).toBe(true);
  },
);

it('a demo on one machine may push to itself, and no further', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1'].map((each) => mayBePushedTo(each, true))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['10.0.0.1', '169.254.169.254', 'fe80::1'].map((each) => mayBePushedTo(each, true))).toEqual([
    false,
    false,
    false,
  ]);
});
