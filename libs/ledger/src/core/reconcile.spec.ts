import fc from 'fast-check';
import {
  asOf,
  netOfLine,
  reconcile,
  refsInText,
  refsOfKey,
  type BookedMove,
  type StatementLine,
} from './index';

const line = (id: string, grossFen: bigint, more: Partial<StatementLine> = {}): StatementLine => ({
  id,
  day: '2026-11-24',
  kind: 'payment',
  grossFen,
  feeFen: 0n,
  ourRef: null,
  refs: [],
  batch: null,
  ...more,
});
const move = (seq: string, amountFen: bigint, more: Partial<BookedMove> = {}): BookedMove => ({
  seq,
  day: '2026-11-24',
  amountFen,
  isFee: false,
  refs: [],
  batch: null,
  ...more,
});
const paid = (id: string, ref: string, grossFen: bigint, more: Partial<StatementLine> = {}) =>
  line(id, grossFen, { ourRef: ref, refs: [ref], ...more });
const kinds = (breaks: readonly { kind: string; amountFen: bigint }[]) =>
  breaks.map(({ kind, amountFen }) => [kind, amountFen]);

describe('reconcile', () => {
  it('joins a payment to its capture and fee by its number, whatever other amounts are about', () => {
    const { pairings, breaks } = reconcile({
      lines: [paid('l1', 'PAYMENT1', 9_770n, { feeFen: 59n }), line('l2', 9_711n)],
      moves: [
        move('1', 9_770n, { refs: ['PAYMENT1'] }),
        move('2', -59n, { refs: ['PAYMENT1'], isFee: true }),
        move('3', 9_711n, { day: '2026-11-25' }),
      ],
    });
    expect(breaks).toEqual([]);
    expect(
      pairings.map(({ basis, lines, moves, gapDays }) => [
        basis,
        lines.map(({ id }) => id),
        moves.map(({ seq }) => seq),
        gapDays,
      ]),
    ).toEqual([
      ['id', ['l1'], ['1', '2'], 0],
      ['amount_day', ['l2'], ['3'], 1],
    ]);
  });

  it('tells a wrong fee from a wrong amount', () => {
    const moves = [
      move('1', 9_770n, { refs: ['PAYMENT1'] }),
      move('2', -59n, { refs: ['PAYMENT1'], isFee: true }),
    ];
    const breaksOf = (stated: StatementLine) => kinds(reconcile({ lines: [stated], moves }).breaks);
    expect(breaksOf(paid('l1', 'PAYMENT1', 9_770n, { feeFen: 61n }))).toEqual([['fee', 2n]]);
    expect(breaksOf(paid('l1', 'PAYMENT1', 9_700n, { feeFen: 59n }))).toEqual([['amount', 70n]]);
  });

  it('names what only one side has, what is said twice, and what came too late', () => {
    const { breaks } = reconcile({
      lines: [
        paid('l1', 'PAYMENT1', 500n),
        paid('l2', 'PAYMENT1', 500n),
        line('l3', 700n),
        line('l4', -3n, { kind: 'fee' }),
        paid('l5', 'PAYMENT5', 900n, { day: '2026-11-30' }),
      ],
      moves: [
        move('1', 500n, { refs: ['PAYMENT1'] }),
        move('2', 40n),
        move('5', 900n, { refs: ['PAYMENT5'] }),
      ],
    });
    expect(breaks.map(({ key, kind, amountFen }) => [key, kind, amountFen])).toEqual([
      ['entry:2', 'missing_there', 40n],
      ['line:l2', 'duplicate', -500n],
      ['line:l3', 'missing_here', -700n],
      ['line:l4', 'fee', 3n],
      ['line:l5', 'date', 0n],
    ]);
  });

  it('takes one line of the bank for a batch of payouts, and one settlement for many lines', () => {
    const out = { batch: 'SETTLEMENT1' };
    const bank = reconcile({
      lines: [line('l1', -9_873n, { kind: 'transfer' })],
      moves: [move('1', -4_306n, out), move('2', -2_873n, out), move('3', -2_694n, out)],
    });
    expect(bank.pairings.map(({ basis, moves }) => [basis, moves.length])).toEqual([['batch', 3]]);
    const provider = reconcile({
      lines: [line('l1', 5_000n, { batch: 'B1' }), line('l2', 4_711n, { batch: 'B1' })],
      moves: [move('1', 9_711n)],
    });
    expect(provider.pairings.map(({ basis, lines }) => [basis, lines.length])).toEqual([['batch', 2]]);
  });

  it('says how many others of the same amount were as near', () => {
    const { pairings, breaks } = reconcile({
      lines: [line('l1', 100n, { day: '2026-11-25' })],
      moves: [
        move('1', 100n),
        move('2', 100n, { day: '2026-11-26' }),
        move('3', 100n, { day: '2026-11-20' }),
      ],
    });
    expect(pairings.map(({ moves, rivals }) => [moves[0]?.seq, rivals])).toEqual([['1', 1]]);
    expect(kinds(breaks)).toEqual([
      ['missing_there', 100n],
      ['missing_there', 100n],
    ]);
  });

  it('lets stand what a person put together, and shows what that leaves over', () => {
    const accepted = [{ id: 'M1', lineIds: ['l1'], seqs: ['1'] }];
    const { pairings, breaks } = reconcile({ lines: [line('l1', 100n)], moves: [move('1', 90n)], accepted });
    expect(pairings).toEqual([]);
    expect(breaks).toMatchObject([{ kind: 'amount', amountFen: -10n, matchId: 'M1' }]);
    const late = reconcile({
      lines: [line('l1', 100n, { day: '2026-12-24' })],
      moves: [move('1', 100n)],
      accepted,
    });
    expect(late.breaks).toEqual([]);
    expect(late.pairings).toMatchObject([{ basis: 'accepted', gapDays: 30 }]);
  });

  it('knows a repeated line also when the first was accepted', () => {
    const { breaks } = reconcile({
      lines: [paid('l1', 'PAYMENT1', 500n), paid('l2', 'PAYMENT1', 500n)],
      moves: [move('1', 500n, { refs: ['PAYMENT1'] })],
      accepted: [{ id: 'M1', lineIds: ['l1'], seqs: ['1'] }],
    });
    expect(kinds(breaks)).toEqual([['duplicate', -500n]]);
  });
});

describe('numbers', () => {
  it('reads the numbers of an entry’s key and of a bank’s free text', () => {
    expect(refsOfKey('pay:01K9ZZZZZZ')).toEqual(['01K9ZZZZZZ']);
    expect(refsOfKey('fee:stripe:01K9ZZZZZZ')).toEqual(['01K9ZZZZZZ']);
    expect(refsInText('货款 01K9ZZZZZZ-AB12-1 摘要')).toEqual(['01K9ZZZZZZ-AB12-1']);
  });
});

describe('the laws of a reconciliation', () => {
  const day = fc.integer({ min: 20, max: 29 }).map((date) => `2026-11-${String(date)}`);
  const amount = fc.constantFrom(100n, 100n, 250n, -100n, -250n, 999n);
  const ref = fc.constantFrom('REFERENCE-A', 'REFERENCE-B', 'REFERENCE-C', null);
  const batch = fc.constantFrom('BATCH-1', 'BATCH-2', null, null);
  const lines = fc
    .array(
      fc.record({
        day,
        amount,
        fee: fc.constantFrom(0n, 0n, 3n),
        ref,
        batch,
        kind: fc.constantFrom('payment' as const, 'refund' as const, 'fee' as const),
      }),
      { maxLength: 12 },
    )
    .map((drawn) =>
      drawn.map(({ amount: grossFen, fee, ref: ourRef, ...more }, at) =>
        line(`l${String(at)}`, grossFen, {
          ...more,
          feeFen: fee,
          ourRef,
          refs: ourRef === null ? [] : [ourRef],
        }),
      ),
    );
  const moves = fc
    .array(fc.record({ day, amount, ref, batch, isFee: fc.boolean() }), { maxLength: 12 })
    .map((drawn) =>
      drawn.map(({ amount: amountFen, ref: own, ...more }, at) =>
        move(String(at + 1), amountFen, { ...more, refs: own === null ? [] : [own] }),
      ),
    );
  const accepted = fc
    .boolean()
    .map((isSome) => (isSome ? [{ id: 'M1', lineIds: ['l0', 'l3'], seqs: ['1'] }] : []));
  const sides = fc.record({ lines, moves, accepted });
  const names = (units: readonly { lines: readonly StatementLine[]; moves: readonly BookedMove[] }[]) =>
    units.flatMap((unit) => [...unit.lines.map(({ id }) => id), ...unit.moves.map(({ seq }) => seq)]).sort();

  it('puts every line and every entry into exactly one pairing or break', () => {
    fc.assert(
      fc.property(sides, (given) => {
        const { pairings, breaks } = reconcile(given);
        expect(names([...pairings, ...breaks])).toEqual(
          [...given.lines.map(({ id }) => id), ...given.moves.map(({ seq }) => seq)].sort(),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves ledger less statement as the sum of the breaks, on every day', () => {
    fc.assert(
      fc.property(sides, day, (given, at) => {
        const known = asOf(given, at);
        const { breaks, pairings, ledgerFen, statementFen } = reconcile(known);
        const ledger = known.moves.reduce((sum, each) => sum + each.amountFen, 0n);
        const stated = known.lines.reduce((sum, each) => sum + netOfLine(each), 0n);
        expect([ledgerFen, statementFen]).toEqual([ledger, stated]);
        expect(breaks.reduce((sum, each) => sum + each.amountFen, 0n)).toBe(ledger - stated);
        for (const pairing of pairings)
          expect(pairing.moves.reduce((sum, each) => sum + each.amountFen, 0n)).toBe(
            pairing.lines.reduce((sum, each) => sum + netOfLine(each), 0n),
          );
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes to the same whatever the order in which things are given', () => {
    const shuffled = sides.chain((given) =>
      fc.record({
        given: fc.constant(given),
        lines: fc.shuffledSubarray(given.lines, { minLength: given.lines.length }),
        moves: fc.shuffledSubarray(given.moves, { minLength: given.moves.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, ...other }) => {
        expect(reconcile({ ...given, ...other })).toEqual(reconcile(given));
      }),
      { numRuns: 1_000 },
    );
  });
});
