import * as fc from 'fast-check';
import { DAY_MS, dayOf, startOfDay } from '@app/platform/core';
import {
  afterPeriodStep,
  canPeriodStep,
  closingText,
  firstDayOf,
  isMonth,
  lastDayOf,
  monthAfter,
  monthBefore,
  monthOf,
  openDay,
} from '.';

const STATUSES = ['open', 'soft_closed', 'closed'] as const;
const STEPS = ['soft_close', 'reopen', 'close'] as const;

describe('an accounting period', () => {
  it('goes from open by soft closed to closed, back only from soft closed, and never from closed', () => {
    const ways = STATUSES.flatMap((status) =>
      STEPS.filter((step) => canPeriodStep(status, step)).map(
        (step) => `${status} ${step} ${afterPeriodStep(status, step)}`,
      ),
    );
    expect(ways).toEqual([
      'open soft_close soft_closed',
      'soft_closed reopen open',
      'soft_closed close closed',
    ]);
    expect(() => afterPeriodStep('closed', 'reopen')).toThrow('step_not_allowed');
  });

  it('ends with the last day of its month, in leap years too', () => {
    expect(['2028-02', '2027-02', '2100-02', '2026-12', '2026-04'].map(lastDayOf)).toEqual([
      '2028-02-29',
      '2027-02-28',
      '2100-02-28',
      '2026-12-31',
      '2026-04-30',
    ]);
    expect([monthAfter('2026-12'), monthBefore('2027-01'), firstDayOf('2028-02')]).toEqual([
      '2027-01',
      '2026-12',
      '2028-02-01',
    ]);
    expect(['2026-11', '2026-13', '2026-1', '2026-00', '2026-11-01'].map(isMonth)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is the month of the Shanghai day, to the last millisecond', () => {
    const end = startOfDay('2026-12-01') - 1;
    expect([monthOf(dayOf(end)), monthOf(dayOf(end + 1))]).toEqual(['2026-11', '2026-12']);
    const leap = startOfDay('2028-02-29') + DAY_MS - 1;
    expect([dayOf(leap), dayOf(leap + 1)]).toEqual(['2028-02-29', '2028-03-01']);
  });

  it('lets a day stand where its month is open, and moves it to the first open day otherwise', () => {
    const place = (day: string) => openDay(day, '2026-12');
    expect(['2026-08-31', '2026-12-01', '2026-12-31', '2027-01-01', '2027-02-03'].map(place)).toEqual([
      '2027-01-01',
      '2027-01-01',
      '2027-01-01',
      '2027-01-01',
      '2027-02-03',
    ]);
    expect(openDay('2026-08-31', null)).toBe('2026-08-31');
  });

  it('never places a day in a closed month or before one, before itself, or past the first open day', () => {
    const monthAt = (index: number) => Array.from({ length: index }).reduce<string>(monthAfter, '2026-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 900 }), (index, offset) => {
        const closedUntil = monthAt(index);
        const day = dayOf(startOfDay('2026-01-01') + offset * DAY_MS);
        const placed = openDay(day, closedUntil);
        expect(monthOf(placed) > closedUntil).toBe(true);
        expect(placed >= day).toBe(true);
        if (placed !== day) expect(dayOf(startOfDay(placed) - DAY_MS)).toBe(lastDayOf(closedUntil));
      }),
    );
  });

  it('is sealed by the same text in whatever order the accounts are read, without those at 0', () => {
    const facts = { allianceId: 'A', month: '2026-10', seq: '9', hash: 'h' };
    const one = closingText({
      ...facts,
      balances: new Map([
        ['A.bank', 5n],
        ['L.held', 0n],
        ['X.fee', -5n],
      ]),
    });
    const other = closingText({
      ...facts,
      balances: new Map([
        ['X.fee', -5n],
        ['A.bank', 5n],
      ]),
    });
    expect(one).toBe(other);
    expect(one).toBe(
      '{"allianceId":"A","balances":{"A.bank":"5","X.fee":"-5"},"hash":"h","month":"2026-10","seq":"9"}',
    );
  });
});
