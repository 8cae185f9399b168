import { LIST_PRICE, NET_OF_COSTS, ruleDifference, type Clause, type SplitRule } from '.';

const [LIST] = LIST_PRICE.clauses;
const radish: Clause = { ...LIST!, name: '萝卜', selector: { category: 'radish' } };
const of = (...clauses: Clause[]): SplitRule => ({ ...LIST_PRICE, clauses });

describe('the difference of two versions', () => {
  it('is nothing between a rule and itself', () => {
    const same = ruleDifference(LIST_PRICE, LIST_PRICE);
    expect(same.clauses.map((clause) => clause.kind)).toEqual(['same']);
    expect(same.terms).toEqual([]);
  });

  it('names what is shared and who bears what, clause by clause', () => {
    const [only] = ruleDifference(LIST_PRICE, NET_OF_COSTS).clauses;
    expect(only?.kind).toBe('changed');
    expect(only?.terms).toEqual([
      { term: 'base', before: 'list', after: 'net_of_costs' },
      { term: 'feeBearer', before: 'alliance', after: 'sale' },
      { term: 'freightBearer', before: 'alliance', after: 'sale' },
    ]);
  });

  it('tells basis points of each party, clauses that came and clauses that went', () => {
    const shares = LIST!.shares.map((share) => {
      if (share.role === 'PRODUCER') return { ...share, basisPoints: 7_000, minFen: 100n };
      return share.role === 'POOL' ? { ...share, basisPoints: 800 } : share;
    });
    const after = { ...of({ ...LIST!, shares }, radish), holdbackDays: 2 };
    const difference = ruleDifference(LIST_PRICE, after);
    expect(difference.clauses.map(({ name, kind }) => [name, kind])).toEqual([
      ['#1', 'changed'],
      ['萝卜', 'added'],
    ]);
    expect(difference.clauses[0]?.shares.filter((each) => each.before !== each.after)).toEqual([
      { role: 'PRODUCER', before: 7_200, after: 7_000, isBoundChanged: true },
      { role: 'POOL', before: 600, after: 800, isBoundChanged: false },
    ]);
    expect(difference.terms).toEqual(['holdbackDays']);
    expect(ruleDifference(after, LIST_PRICE).clauses.map((clause) => clause.kind)).toEqual([
      'changed',
      'removed',
    ]);
  });
});
