import { sessionOnAir, targetOf } from './camera';

const session = (id: string, status: string) => ({ id, status });

describe('the session on air', () => {
  it('is the live one, even when a newer one is being previewed', () => {
    expect(sessionOnAir([session('3', 'preview'), session('2', 'live'), session('1', 'ended')])?.id).toBe(
      '2',
    );
  });

  it('is the previewed one while nothing is live', () => {
    expect(sessionOnAir([session('3', 'scheduled'), session('2', 'preview')])?.id).toBe('2');
  });

  it('is none when all are planned, ended or banned', () => {
    expect(
      sessionOnAir([session('3', 'scheduled'), session('2', 'ended'), session('1', 'banned')]),
    ).toBeUndefined();
  });
});

it('joins address and key by one slash', () => {
  const expiresAt = '2026-11-24T04:00:00.000Z';
  const until = Date.parse(expiresAt);
  expect(targetOf({ url: 'rtmp://h:1935/live/', key: 'k?sign=1', expiresAt })).toEqual({
    url: 'rtmp://h:1935/live/k?sign=1',
    until,
  });
  expect(targetOf({ url: 'rtmp://h:1935/live', key: 'k', expiresAt }).url).toBe('rtmp://h:1935/live/k');
});
