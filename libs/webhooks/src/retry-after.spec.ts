import { retryAfter } from './retry-after';

const NOW = Date.parse('2026-11-27T10:00:00Z');

it.each([
  ['120', NOW + 120_000],
  [' 0 ', NOW],
  ['Fri, 27 Nov 2026 10:05:00 GMT', NOW + 300_000],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %p at ten o’clock is %p', (header, at) => {
  expect(retryAfter(header, NOW)).toBe(at);
});
