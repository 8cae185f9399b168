import { clockOfMs, correctionAt } from './replay-time';

it.each([
  [0, '0:00'],
  [999, '0:00'],
  [185_000, '3:05'],
  [3_729_000, '1:02:09'],
  [-1, '0:00'],
])('%i ms is %s', (ms, clock) => {
  expect(clockOfMs(ms)).toBe(clock);
});

it.each([
  [9_999, undefined],
  [10_000, 'first'],
  [69_999, 'second'],
  [50_000, 'second'],
  [110_000, undefined],
])('at %i ms of the replay the correction that stands is %s', (atMs, text) => {
  const corrections = [
    { offsetMs: 10_000, text: 'first' },
    { offsetMs: 50_000, text: 'second' },
  ];
  expect(correctionAt(corrections, atMs)?.text).toBe(text);
});
