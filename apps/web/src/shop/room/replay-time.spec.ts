import { clockOfMs } from './replay-time';

it.each([
  [0, '0:00'],
  [999, '0:00'],
  [185_000, '3:05'],
  [3_729_000, '1:02:09'],
  [-1, '0:00'],
])('%i ms is %s', (ms, clock) => {
  expect(clockOfMs(ms)).toBe(clock);
});
