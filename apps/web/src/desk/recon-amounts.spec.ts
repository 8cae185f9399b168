import type { BreakRowFragment, ReconLineFragment } from '../generated/desk/graphql';
import { bookedOf, counterpartsOf, daysSince, resolutionsOf, statedOf, tabOf } from './recon-amounts';

const line = (kind: ReconLineFragment['kind'], netFen = '100') => ({ kind, netFen }) as ReconLineFragment;
const found = (key: string, amountFen: string, sides: Partial<BreakRowFragment>) =>
  ({ key, amountFen, kind: 'missing_here', lines: [], moves: [], ...sides }) as BreakRowFragment;

describe('reconciliation on screen', () => {
  it('sums both sides and says which has it', () => {
    const sides = { lines: [line('payment', '9711')], moves: [{ amountFen: '9770' }, { amountFen: '-59' }] };
    expect([statedOf(sides), bookedOf(sides), tabOf(sides)]).toEqual([9_711n, 9_711n, 'differs']);
    expect([tabOf({ ...sides, moves: [] }), tabOf({ ...sides, lines: [] })]).toEqual(['there', 'here']);
  });

  it('offers to tell the books what fits the line, and always to explain', () => {
    const fee = { kind: 'fee' as const, lines: [line('payment')] };
    expect(resolutionsOf(fee, true)).toEqual(['fee_stated', 'explained']);
    expect(resolutionsOf({ ...fee, lines: [line('fee_returned')] }, true)).toEqual([
      'fee_returned',
      'explained',
    ]);
    expect(resolutionsOf({ kind: 'missing_here', lines: [line('settlement')] }, true)).toEqual([
      'settled',
      'explained',
    ]);
    expect(resolutionsOf(fee, false)).toEqual(['explained']);
    expect(resolutionsOf({ kind: 'missing_there', lines: [] }, true)).toEqual(['explained']);
  });

  it('puts the nearest amounts of the other side first', () => {
    const moves = [{}] as BreakRowFragment['moves'];
    const here = found('a', '-100', { lines: [line('other')] });
    const others = [
      found('b', '250', { moves }),
      found('c', '100', { moves }),
      found('d', '-100', { lines: here.lines }),
    ];
    expect(counterpartsOf(here, others).map(({ key }) => key)).toEqual(['c', 'b']);
  });

  it('counts whole days of Shanghai', () => {
    expect(daysSince('2026-11-24', Date.parse('2026-11-26T15:59:00Z'))).toBe(2);
    expect(daysSince('2026-11-27', Date.parse('2026-11-26T15:59:00Z'))).toBe(0);
  });
});
