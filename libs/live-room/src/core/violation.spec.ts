import fc from 'fast-check';
import {
  afterViolationStep,
  appealTroubles,
  roomReportTroubles,
  VIOLATION_STATUSES,
  VIOLATION_STEPS,
  violationTroubles,
  type ViolationStatus,
  type ViolationStep,
} from './violation';

const STEPS = Object.keys(VIOLATION_STEPS) as ViolationStep[];

function after(status: ViolationStatus, step: ViolationStep): ViolationStatus | null {
  try {
    return afterViolationStep(status, step);
  } catch {
    return null;
  }
}

describe('a violation', () => {
  it('is appealed once and judged once, and nothing moves it after that', () => {
    const walks = fc.array(fc.constantFrom(...STEPS), { maxLength: 12 });
    fc.assert(
      fc.property(walks, (steps) => {
        const taken: ViolationStep[] = [];
        let status: ViolationStatus = 'open';
        for (const step of steps) {
          const next = after(status, step);
          if (next === null) continue;
          taken.push(step);
          status = next;
        }
        return taken.length <= 2 && ['', 'appeal', 'appealuphold', 'appealwithdraw'].includes(taken.join(''));
      }),
    );
  });

  it('knows no other way', () => {
    const ways = VIOLATION_STATUSES.map((status) => STEPS.filter((step) => after(status, step) !== null));
    expect(ways).toEqual([['appeal'], ['uphold', 'withdraw'], [], []]);
  });

  it('has a reason, an article and what shows it, and an appeal has words', () => {
    expect(violationTroubles({ reason: '夸大', article: '广告法 9', evidence: '全国第一' })).toEqual({});
    expect(violationTroubles({ reason: '', article: '', evidence: '' })).toEqual({
      reason: 'required',
      article: 'required',
      evidence: 'required',
    });
    expect(appealTroubles('')).toEqual({ text: 'required' });
    expect(appealTroubles('好'.repeat(501))).toEqual({ text: 'too_long' });
    expect(appealTroubles('好'.repeat(500))).toEqual({});
  });
});

describe('a report of a room', () => {
  it('has a reason of the list, where a bad review is none, and words when the list has none', () => {
    expect(roomReportTroubles({ reason: 'counterfeit', text: '' })).toEqual({});
    expect(roomReportTroubles({ reason: 'bad_review', text: '不好吃' })).toEqual({ reason: 'unknown' });
    expect(roomReportTroubles({ reason: 'other', text: '' })).toEqual({ text: 'required' });
    expect(roomReportTroubles({ reason: 'price', text: '贵'.repeat(201) })).toEqual({ text: 'too_long' });
  });
});
