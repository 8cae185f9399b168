import { setImmediate as turn } from 'node:timers/promises';
import { each, reconciling, type BookedMove, type StatementLine } from './core';
import { inTurns } from './in-turns';

const SALES = 20_000;

/** Sales of a year with their fees, and what the provider says of them: each agrees by its number. */
function sidesOf(sales: number): { lines: StatementLine[]; moves: BookedMove[] } {
  const lines: StatementLine[] = [];
  const moves: BookedMove[] = [];
  for (let sale = 0; sale < sales; sale += 1) {
    const ref = `PAYMENT${String(sale).padStart(8, '0')}`;
    const day = `2026-0${1 + (sale % 9)}-1${sale % 10}`;
    lines.push({
      ...{ id: `L${sale}`, day, kind: 'payment', grossFen: 1_000n, feeFen: 6n },
      ...{ ourRef: ref, refs: [ref], batch: null },
    });
    for (const [isFee, amountFen] of [[false, 1_000n] as const, [true, -6n] as const])
      moves.push({ seq: `${2 * sale + Number(isFee)}`, day, amountFen, isFee, refs: [ref], batch: null });
  }
  return { lines, moves };
}

describe('work in turns', () => {
  it('leaves others of the process their turn all through a large account', async () => {
    const over = new AbortController();
    let longestMs = 0;
    let turns = 0;
    const others = (async () => {
      while (!over.signal.aborted) {
        const began = performance.now();
        await turn();
        longestMs = Math.max(longestMs, performance.now() - began);
        turns += 1;
      }
    })();
    const began = performance.now();
    const { pairings, breaks } = await inTurns(reconciling(sidesOf(SALES)));
    const tookMs = performance.now() - began;
    over.abort();
    await others;
    expect([pairings.length, breaks.length]).toEqual([SALES, 0]);
    expect(turns).toBeGreaterThan(5);
    expect(longestMs).toBeLessThan(tookMs / 2);
  });

  it('takes every item once, in order, however few there are', async () => {
    const seen: number[] = [];
    await inTurns(each([], () => seen.push(0)));
    await inTurns(
      each(
        Array.from({ length: 1_001 }, (_, n) => n),
        (item, at) => seen.push(item === at ? item : -1),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 1_001 }, (_, n) => n));
  });
});
