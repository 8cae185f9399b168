import fc from 'fast-check';
import {
  alliancesWith,
  cleanText,
  clockOf,
  dayOf,
  DAY_MS,
  GUEST,
  maskName,
  maskPhone,
  requirePermission,
  startOfDay,
  type Actor,
} from './index';

const accountant: Actor = { id: 'p', offices: [{ office: 'accountant', allianceId: 'a', villageId: null }] };

describe('a business day', () => {
  it('begins at midnight in Shanghai', () => {
    expect(dayOf(Date.UTC(2026, 10, 23, 15, 59, 59, 999))).toBe('2026-11-23');
    expect(dayOf(Date.UTC(2026, 10, 23, 16))).toBe('2026-11-24');
    expect(dayOf(Date.UTC(2024, 1, 28, 16))).toBe('2024-02-29');
    expect(clockOf(Date.UTC(2026, 10, 23, 16, 5))).toBe('00:05');
  });

  it('contains its own beginning and not the moment before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (days) => {
        const day = dayOf(days * DAY_MS);
        expect(day).toBe(new Date(days * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10));
        expect(dayOf(startOfDay(day))).toBe(day);
        expect(dayOf(startOfDay(day) - 1)).not.toBe(day);
      }),
    );
  });
});

describe('permission', () => {
  it('is refused to a guest by name, to the wrong office by verb', () => {
    expect(() => {
      requirePermission(GUEST, 'order.place');
    }).toThrow('not_signed_in');
    expect(() => {
      requirePermission(accountant, 'task.work');
    }).toThrow('not_permitted');
    expect(() => {
      requirePermission(accountant, 'settlement.prepare');
    }).not.toThrow();
  });

  it('reaches as far as the office', () => {
    expect(alliancesWith(accountant, 'settlement.prepare')).toEqual(['a']);
    expect(alliancesWith(accountant, 'task.work')).toEqual([]);
  });
});

describe('what people type', () => {
  it('is stored without characters that hide or turn text', () => {
    expect(cleanText('  ａ\u202Eb\u200B萝卜 ')).toBe('ab萝卜');
    expect(cleanText('２０２６　空心，差评（一箱）！')).toBe('2026 空心，差评（一箱）！');
  });

  it('is masked to a surname or the ends of a number', () => {
    expect(maskName('沈知秋')).toBe('沈**');
    expect(maskName('')).toBe('**');
    expect(maskPhone('13812341111')).toBe('138****1111');
  });
});
