import { clockOf, dateOf, dateTimeOf, longDateOf, relativeTimeOf, timeLeft } from './time-format';

describe('times on screen', () => {
  it('are Shanghai’s, over the end of a UTC day', () => {
    expect(dateTimeOf('2026-11-24T16:30:00Z')).toBe('11-25 00:30');
    expect(dateOf('2026-12-31T16:00:00Z')).toBe('2027-01-01');
    expect(clockOf('2026-11-24T12:16:00Z')).toBe('20:16');
  });

  it('write a long date in both languages', () => {
    expect(longDateOf('2026-11-03T04:00:00Z', 'zh-CN')).toBe('2026 年 11 月 3 日');
    expect(longDateOf('2026-11-03T04:00:00Z', 'en')).toBe('3 November 2026');
  });

  it('say how long ago within a day, then the date', () => {
    const now = Date.parse('2026-11-24T12:00:00Z');
    expect(relativeTimeOf('2026-11-24T11:59:30Z', now, 'zh-CN')).toBeUndefined();
    expect(relativeTimeOf('2026-11-24T11:48:00Z', now, 'zh-CN')).toBe('12分钟前');
    expect(relativeTimeOf('2026-11-24T09:30:00Z', now, 'en')).toBe('2 hours ago');
    expect(relativeTimeOf('2026-11-22T12:00:00Z', now, 'zh-CN')).toBe('11-22 20:00');
  });

  it('count down without going below zero', () => {
    expect(timeLeft(899_100)).toEqual({ days: 0, clock: '15:00' });
    expect(timeLeft(3_723_000)).toEqual({ days: 0, clock: '01:02:03' });
    expect(timeLeft(90_000_000)).toEqual({ days: 1, clock: '01:00:00' });
    expect(timeLeft(-5)).toEqual({ days: 0, clock: '00:00' });
  });
});
