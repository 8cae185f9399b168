import { refundRetryAt } from './refund-retry';

const MINUTE = 60_000;

describe('refundRetryAt', () => {
  it('doubles from two minutes up to a day, and ends after about a week', () => {
    const minutes = Array.from({ length: 17 }, (_, index) => {
      const at = refundRetryAt(index + 1, 1_000_000);
      return at === null ? null : (at - 1_000_000) / MINUTE;
    });
    const doubling = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024];
    expect(minutes).toEqual([...doubling, 1_440, 1_440, 1_440, 1_440, 1_440, 1_440, null]);
  });
});
