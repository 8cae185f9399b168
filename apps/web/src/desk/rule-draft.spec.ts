import { FLOOR_PRICE, NET_OF_COSTS, RULE_PRESETS, ruleFaults } from '@app/ledger/core';
import { basisPoints, draftOf, fenOf, keptDraft, ruleOf } from './rule-draft';

describe('the draft of a rule', () => {
  it('says the rule that it was made of', () => {
    for (const rule of Object.values(RULE_PRESETS)) expect(ruleOf(draftOf(rule))).toEqual(rule);
  });

  it('reads percents and yuan with two places at most, and makes a fault of everything else', () => {
    expect(['72', '72.5', '0.01', '100'].map(basisPoints)).toEqual([7_200, 7_250, 1, 10_000]);
    expect(['', '7,2', '-1', '1.005', 'x'].map(basisPoints)).toEqual(
      Array.from({ length: 5 }, () => Number.NaN),
    );
    expect(['', '12', '12.5', '0.05', 'x'].map(fenOf)).toEqual([undefined, 1_200n, 1_250n, 5n, -1n]);
    const draft = draftOf(NET_OF_COSTS);
    const [clause] = draft.clauses;
    const shares = clause!.shares.map((share, at) => (at === 0 ? { ...share, percent: 'x' } : share));
    const faults = ruleFaults(ruleOf({ ...draft, clauses: [{ ...clause!, shares }] }));
    expect(faults.map((fault) => fault.code)).toEqual(['sum', 'points']);
  });

  it('leaves a party without percent out, and equity unless the pool goes by it', () => {
    const draft = { ...draftOf(FLOOR_PRICE), equity: { A: '50' } };
    const [clause] = draft.clauses;
    const shares = clause!.shares.map((share) =>
      share.role === 'PLATFORM' ? { ...share, percent: '' } : share,
    );
    const rule = ruleOf({ ...draft, clauses: [{ ...clause!, shares }] });
    expect(rule.clauses[0]?.shares.map((share) => share.role)).not.toContain('PLATFORM');
    expect(rule.poolRule.equity).toEqual([]);
    expect(ruleOf({ ...draft, poolBy: 'equity' }).poolRule.equity).toEqual([{ villageId: 'A', units: 50 }]);
  });

  it('is taken from what was kept, unless that is something else', () => {
    const draft = draftOf(NET_OF_COSTS);
    expect(keptDraft(JSON.stringify(draft))).toEqual(draft);
    expect(keptDraft('{"clauses":1}')).toBeUndefined();
    expect(keptDraft(null)).toBeUndefined();
  });
});
