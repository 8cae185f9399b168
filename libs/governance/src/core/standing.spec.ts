import { MOTION_STATUSES } from './motion-status';
import { standingOf, standingOfAll } from './standing';

describe('how villages stand to a thing', () => {
  it('is open until a resolution hangs, or it was rejected', () => {
    expect(MOTION_STATUSES.map(standingOf)).toEqual([
      'open',
      'open',
      'open',
      'open',
      'carried',
      'carried',
      'rejected',
    ]);
  });

  it('takes all of three: two that carried it and one that rejected it make no rule', () => {
    expect(standingOfAll(['result_public', 'resolution_public', 'rejected'])).toBe('rejected');
    expect(standingOfAll(['result_public', 'resolution_public', 'resolved'])).toBe('open');
    expect(standingOfAll(['result_public', 'resolution_public', 'resolution_public'])).toBe('carried');
    expect(standingOfAll([])).toBe('open');
  });
});
