import type { ConsoleSale, Told } from '@app/live-room/core';
import { lastHeard, sayingsAfter } from './spoken';

const sale = (q: number): ConsoleSale => ({
  q,
  sale: { orderNumber: String(q), mask: '沈**', items: '5斤装 ×2', qty: 2, totalFen: '8980', at: 0 },
});
const asked = (q: number, x: string): Told => ({
  q,
  at: 0,
  t: 'question.asked',
  d: { q, u: { mask: '李**', badge: 'viewer' }, x },
});

describe('the voice of a console', () => {
  it('reads each new order and question, and nothing twice', () => {
    expect(sayingsAfter(1, [sale(1), sale(2)], [asked(3, '几号发货')])).toEqual([
      { kind: 'sale', mask: '沈**', items: '5斤装 ×2' },
      { kind: 'question', text: '几号发货' },
    ]);
    expect(sayingsAfter(3, [sale(1), sale(2)], [asked(3, '几号发货')])).toEqual([]);
  });

  it('says a rush as one number, and of questions the newest two', () => {
    const told = [asked(4, '甲'), asked(5, '乙'), asked(6, '丙')];
    expect(sayingsAfter(0, [sale(1), sale(2), sale(3)], told)).toEqual([
      { kind: 'sales', n: 3 },
      { kind: 'question', text: '乙' },
      { kind: 'question', text: '丙' },
    ]);
  });

  it('begins where the stream stands', () => {
    expect(lastHeard([sale(7)], [asked(5, '甲')])).toBe(7);
    expect(lastHeard([], [])).toBe(0);
  });
});
