import fc from 'fast-check';
import { sumFen } from '@app/money';
import { canonicalJson } from '@app/platform/core';
import {
  FLOOR_PRICE,
  LIST_PRICE,
  matchClause,
  NET_OF_COSTS,
  readRule,
  RULE_PRESETS,
  ruleFaults,
  ruleText,
  sharePool,
  splitSale,
  waterfallOf,
  type Clause,
  type LineFacts,
  type SplitRule,
} from '.';
import { paidSale } from '../test/paper-books';

const REST = LIST_PRICE.clauses[0]!;
const clause = (name: string, selector: Clause['selector'], more: Partial<Clause> = {}): Clause => ({
  ...REST,
  ...{ name, selector },
  ...more,
});
const ruleOf = (...clauses: Clause[]): SplitRule => ({ ...LIST_PRICE, clauses });
const codes = (rule: SplitRule, members?: string[]): string[] =>
  ruleFaults(rule, members).map((fault) => fault.code);
const withShares = (points: readonly number[], more: Partial<Clause> = {}): SplitRule =>
  ruleOf({
    ...REST,
    shares: REST.shares.map((share, at) => ({ ...share, basisPoints: points[at] ?? 0 })),
    ...more,
  });

describe('a rule', () => {
  it('of the first, flat shape is read as one clause and shares to the fen as before', () => {
    const flat = canonicalJson({
      base: 'net_of_costs',
      feeBearer: 'sale',
      freightBearer: 'sale',
      couponFunding: 'alliance',
      shares: REST.shares.map(({ role, basisPoints }) => ({ role, basisPoints })),
      poolRule: 'equal',
      vacantStreamer: 'POOL',
    });
    expect(readRule(flat)).toEqual(NET_OF_COSTS);
  });

  it('is the same after it was written and read, and its text does not depend on the order of its shares', () => {
    for (const rule of Object.values(RULE_PRESETS)) {
      expect(readRule(ruleText(rule))).toEqual(rule);
      const [only] = rule.clauses;
      const turned = { ...rule, clauses: [{ ...only!, shares: [...only!.shares].reverse() }] };
      expect(ruleText(turned)).toBe(ruleText(rule));
    }
  });

  it('that is no rule is refused with what is wrong', () => {
    expect(() => readRule('nonsense')).toThrow('the text is not JSON');
    expect(() => readRule('{"clauses":[{}]}')).toThrow('name is not a text');
    const text = ruleText(LIST_PRICE);
    expect(() => readRule(text.replace('"list"', '"gross"'))).toThrow('base is none of');
    expect(() => readRule(text.replace('"selector":{}', '"selector":{"moon":"x"}'))).toThrow('moon');
    expect(() => readRule(ruleText(FLOOR_PRICE).replace('"1200"', '"12.5"'))).toThrow('floorPerKgFen');
  });

  it('in each of the three presets has no fault', () => {
    for (const rule of Object.values(RULE_PRESETS)) expect(ruleFaults(rule)).toEqual([]);
  });
});

describe('faults', () => {
  it('name the sum of shares that do not come to 10,000', () => {
    expect(ruleFaults(withShares([7_200, 1_000, 800, 600, 300, 99]))).toEqual([
      { code: 'sum', values: { clause: '#1', total: 9_999 } },
    ]);
  });

  it('name both clauses that could fit one line and ask for equally much', () => {
    const radish = clause('萝卜', { category: 'radish' });
    const live = clause('直播', { channel: 'live' });
    expect(ruleFaults(ruleOf(radish, live, REST))).toEqual([
      { code: 'ambiguous', values: { one: '萝卜', other: '直播' } },
    ]);
    // With a clause of both conditions they still meet in a line; only different values keep two clauses apart.
    expect(codes(ruleOf(radish, clause('青菜', { category: 'greens' }), REST))).toEqual([]);
    expect(codes(ruleOf(radish, clause('直播萝卜', { category: 'radish', channel: 'live' }), REST))).toEqual(
      [],
    );
    expect(codes(ruleOf(REST, { ...REST, name: '又一条' }))).toEqual(['ambiguous']);
  });

  it('find what would leave money without a taker, or a cost without a payer', () => {
    expect(codes(ruleOf())).toEqual(['no_clause']);
    expect(codes(ruleOf(clause('萝卜', { category: 'radish' })))).toEqual(['no_rest']);
    expect(codes(ruleOf(REST, clause('', { category: 'radish' })))).toEqual(['unnamed']);
    expect(codes(ruleOf({ ...REST, shares: REST.shares.slice(0, 3) }))).toEqual(['sum', 'no_pool']);
    const capped = REST.shares.map((share) => ({ ...share, maxFen: 100n }));
    expect(codes(ruleOf({ ...REST, shares: capped }))).toEqual(['all_capped']);
    const crossed = REST.shares.map((share, at) => (at === 0 ? { ...share, minFen: 2n, maxFen: 1n } : share));
    expect(codes(ruleOf({ ...REST, shares: crossed }))).toEqual(['bounds_crossed']);
    expect(codes(ruleOf({ ...REST, feeBearer: 'sale' }))).toEqual(['fee_bearer']);
    expect(codes(ruleOf({ ...REST, freightBearer: 'sale' }))).toEqual(['freight_bearer']);
    expect(codes(ruleOf({ ...REST, base: 'net_of_coupon' }))).toEqual(['coupon_funding']);
    expect(codes(ruleOf({ ...REST, floorPerKgFen: 0n }))).toEqual(['floor']);
    const ranks = REST.shares.map((share) => ({ ...share, rank: 1 }));
    expect(codes(ruleOf({ ...REST, shares: ranks }))).toEqual(['rank_twice']);
    expect(codes({ ...LIST_PRICE, holdbackDays: 1.5 })).toEqual(['holdback']);
    const pool = {
      reserveBasisPoints: 3_000,
      by: 'equity',
      equity: [{ villageId: 'A', units: 50 }],
    } as const;
    expect(codes({ ...LIST_PRICE, poolRule: pool }, ['A'])).toEqual([]);
    expect(codes({ ...LIST_PRICE, poolRule: pool }, ['B'])).toEqual(['stranger']);
    expect(codes({ ...LIST_PRICE, poolRule: { ...pool, equity: [] } })).toEqual(['equity_none']);
  });
});

describe('the clause of a line', () => {
  const facts: LineFacts = {
    category: 'radish',
    villageId: 'A',
    channel: 'live',
    streamerId: 'ST',
    skuId: 's',
  };

  it('is the one with the most conditions, and it is said which others fitted', () => {
    const rule = ruleOf(
      REST,
      clause('萝卜', { category: 'radish' }),
      clause('直播萝卜', { category: 'radish', channel: 'live' }),
      clause('网店萝卜', { category: 'radish', channel: 'web' }),
    );
    expect(matchClause(rule, facts)).toMatchObject({ clause: 2, by: ['category', 'channel'], over: [0, 1] });
    expect(matchClause(rule, { ...facts, channel: 'web' })).toMatchObject({ clause: 3, over: [0, 1] });
    expect(matchClause(rule, { ...facts, category: 'greens' })).toMatchObject({
      clause: 0,
      by: [],
      over: [],
    });
  });

  it('is exactly one, whatever the line, in any rule without faults', () => {
    const values = {
      category: ['radish', 'greens'],
      channel: ['live', 'web'],
      villageId: ['A', 'B'],
    } as const;
    const selectors = fc.record(
      {
        category: fc.constantFrom(...values.category),
        channel: fc.constantFrom(...values.channel),
        villageId: fc.constantFrom(...values.villageId),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(selectors, { maxLength: 6 }),
        fc.record({
          category: fc.constantFrom(...values.category),
          channel: fc.constantFrom(...values.channel),
          villageId: fc.constantFrom(...values.villageId),
        }),
        (all, line) => {
          const rule = ruleOf(REST, ...all.map((selector, at) => clause(`c${at}`, selector)));
          if (ruleFaults(rule).length > 0) return;
          const fitting = rule.clauses.filter((each) =>
            Object.entries(each.selector).every(([field, value]) => line[field as 'category'] === value),
          );
          const most = Math.max(...fitting.map((each) => Object.keys(each.selector).length));
          const best = fitting.filter((each) => Object.keys(each.selector).length === most);
          expect(best).toHaveLength(1);
          const turned = { ...rule, clauses: [...rule.clauses].reverse() };
          expect(matchClause(rule, { ...facts, ...line }).terms).toBe(best[0]);
          expect(matchClause(turned, { ...facts, ...line }).terms).toBe(best[0]);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a sale under several clauses', () => {
  const rule = ruleOf(
    REST,
    clause('B村', { villageId: 'B' }, { base: 'net_of_costs', feeBearer: 'sale', freightBearer: 'sale' }),
  );

  it('cuts each line by its own, and the waterfall still sums', () => {
    const position = splitSale(paidSale(), { id: 'R', rule });
    // 3,990 of 9,970 of what is left of 9,770 + 1,000 after 59 and 800.
    expect(position.lines.map((line) => line.baseFen)).toEqual([5_980n, 3_966n]);
    expect(position.lines.map((line) => line.reason?.clause)).toEqual([0, 1]);
    const steps = waterfallOf(position, rule);
    expect(sumFen(steps.slice(0, -1).map((step) => step.amountFen))).toBe(9_946n);
  });

  it('shares no more than is held, and each line exactly its base, for any order', () => {
    const amounts = fc.bigInt({ min: 0n, max: 100_000n });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        amounts,
        amounts,
        fc.integer({ min: 0, max: 100 }),
        (a, b, f, c, percent) => {
          const [one, two] = paidSale().lines;
          const off = (list: bigint): bigint => (list * BigInt(percent)) / 100n;
          const sale = paidSale({
            lines: [
              { ...one!, listFen: a, discountFen: off(a) },
              { ...two!, listFen: b, discountFen: off(b) },
            ],
            goodsFen: a + b,
            discountFen: off(a) + off(b),
            freightFen: f,
            freightCostFen: c,
            totalFen: a + b - off(a) - off(b) + f,
            providerFeeFen: (a + b) / 100n,
          });
          const bases = ['list', 'net_of_coupon', 'net_of_coupon_and_fee', 'net_of_costs'] as const;
          for (const base of bases) {
            const terms = {
              base,
              feeBearer: base === 'net_of_coupon_and_fee' || base === 'net_of_costs' ? 'sale' : 'alliance',
              freightBearer: base === 'net_of_costs' ? 'sale' : 'alliance',
              couponFunding: base.startsWith('net_of_coupon') ? 'sale' : 'alliance',
            } as const;
            const single = ruleOf({ ...REST, ...terms });
            expect(ruleFaults(single)).toEqual([]);
            const position = splitSale(sale, { id: 'R', rule: single });
            for (const line of position.lines)
              expect(sumFen(line.shares.map((share) => share.shareFen))).toBe(line.baseFen);
            const shared = sumFen(position.lines.map((line) => line.baseFen));
            expect(shared).toBeLessThanOrEqual(position.heldFen);
            const steps = waterfallOf(position, single);
            expect(sumFen(steps.slice(0, -1).map((step) => step.amountFen))).toBe(shared);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the pool', () => {
  const equity = [
    { villageId: 'A', units: 50 },
    { villageId: 'B', units: 30 },
    { villageId: 'C', units: 20 },
  ];
  const villages = ['A', 'B', 'C'].map((villageId, at) => ({ villageId, volumeFen: BigInt(at) * 100n }));

  it('is told off as worked: the reserve first, then by equity', () => {
    const rule = { reserveBasisPoints: 3_000, by: 'equity', equity } as const;
    expect(sharePool(1_234_567n, rule, villages)).toEqual({
      reserveFen: 370_370n,
      parts: [432_099n, 259_259n, 172_839n],
    });
  });

  it('goes by volume, or equally, and equally too where nothing was sold', () => {
    const rule = { reserveBasisPoints: 0, by: 'volume', equity: [] } as const;
    expect(sharePool(300n, rule, villages).parts).toEqual([0n, 100n, 200n]);
    expect(sharePool(300n, { ...rule, by: 'equal' }, villages).parts).toEqual([100n, 100n, 100n]);
    const still = villages.map((village) => ({ ...village, volumeFen: 0n }));
    expect(sharePool(301n, rule, still).parts).toEqual([101n, 100n, 100n]);
  });
});
