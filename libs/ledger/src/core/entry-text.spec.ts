import fc from 'fast-check';
import { canonicalJson } from '@app/platform/core';
import { canonicalEntry } from './posting';

const word = fc.string({ unit: 'binary', maxLength: 12 });
const maybe = fc.option(word, { nil: null });

const ALWAYS = ['allianceId', 'kind', 'idemKey', 'effectiveDay', 'orderId', 'refundId', 'payoutId'] as const;
const facts = fc.record(
  {
    allianceId: word,
    kind: word,
    idemKey: word,
    effectiveDay: word,
    originalDay: word,
    makerId: word,
    checkerId: word,
    orderId: maybe,
    refundId: maybe,
    payoutId: maybe,
    ruleId: maybe,
    ripeFrom: fc.option(fc.integer(), { nil: null }),
    memo: word,
    postings: fc.array(fc.record({ debit: word, credit: word, amountFen: fc.bigInt({ min: 1n }) })),
  },
  { requiredKeys: [...ALWAYS, 'ruleId', 'ripeFrom', 'memo', 'postings'] },
);
const place = fc.record({ seq: word, fence: word, postedAt: fc.integer(), reversesSeq: maybe });

describe('the text that the chain is taken of', () => {
  it('is canonical JSON of the entry, whatever stands in it', () => {
    fc.assert(
      fc.property(facts, place, (of, at) => {
        const postings = of.postings.map(({ debit, credit, amountFen }) => [debit, credit, amountFen]);
        expect(canonicalEntry(of, at)).toBe(canonicalJson({ ...of, ...at, postings }));
      }),
    );
  });

  it('is the same for a draft that does not name what it does not have, and for its row', () => {
    const draft = {
      allianceId: 'A',
      kind: 'opening',
      idemKey: 'K',
      effectiveDay: '2026-11-27',
      memo: '期初 "1"',
      postings: [{ debit: 'A.bank', credit: 'L.promo', amountFen: 100n }],
    };
    const at = { seq: '1', fence: '0', postedAt: 5, reversesSeq: null };
    const none = { originalDay: null, makerId: null, checkerId: null, orderId: null };
    const row = { ...draft, ...none, refundId: null, payoutId: null, ruleId: null, ripeFrom: null };
    expect(canonicalEntry(row, at)).toBe(canonicalEntry(draft, at));
    expect(canonicalEntry(draft, at)).toBe(
      '{"allianceId":"A","effectiveDay":"2026-11-27","fence":"0","idemKey":"K","kind":"opening","memo":"期初 \\"1\\"",' +
        '"orderId":null,"payoutId":null,"postedAt":5,"postings":[["A.bank","L.promo","100"]],"refundId":null,' +
        '"reversesSeq":null,"ripeFrom":null,"ruleId":null,"seq":"1"}',
    );
  });
});
