import fc from 'fast-check';
import { checklist, closedGates, CONFIRMED_GATES, GATES, type GateFacts } from './checklist';

const done = { by: 'p', at: 1, evidenceSha256: null };
const READY: GateFacts = {
  now: 100,
  dueAt: new Map([
    ['identity', 101],
    ['training', 300],
    ['seller', 200],
  ]),
  goods: [{ priceFen: 4990n, unitGrams: 2500, available: 3 }],
  hasPicture: false,
  confirmed: new Map(CONFIRMED_GATES.filter((gate) => gate !== 'helper').map((gate) => [gate, done])),
};

describe('the gates before a show', () => {
  it('are all open when papers, goods and confirmations are there; a picture and a helper are only advised', () => {
    expect(closedGates(checklist(READY))).toEqual([]);
    expect(
      checklist(READY)
        .filter(({ isGreen }) => !isGreen)
        .map(({ gate }) => gate),
    ).toEqual(['picture', 'helper']);
  });

  it('say which is closed', () => {
    const closed = (change: Partial<GateFacts>) => closedGates(checklist({ ...READY, ...change }));
    expect(closed({ now: 101 })).toEqual(['identity']);
    expect(closed({ now: 200 })).toEqual(['identity', 'seller']);
    expect(closed({ now: 300 })).toEqual(['identity', 'training', 'seller']);
    expect(closed({ dueAt: new Map([['identity', 101]]) })).toEqual(['training', 'seller']);
    expect(closed({ goods: [] })).toEqual(['goods', 'stock']);
    expect(closed({ goods: [{ priceFen: 1n, unitGrams: 0, available: 0 }] })).toEqual(['goods', 'stock']);
  });

  it('tell until when what has to be seen again holds, of no others', () => {
    const told = checklist(READY).filter(({ dueAt }) => dueAt !== null);
    expect(told.map(({ gate, dueAt }) => [gate, dueAt])).toEqual([...READY.dueAt]);
  });

  it('need each confirmation of a person by itself', () => {
    fc.assert(
      fc.property(fc.subarray([...CONFIRMED_GATES]), (gates) => {
        const confirmed = new Map(gates.map((gate) => [gate, done]));
        const wanted = CONFIRMED_GATES.filter((gate) => gate !== 'helper' && !gates.includes(gate));
        const states = checklist({ ...READY, confirmed });
        expect(closedGates(states)).toEqual(wanted);
        expect(states.map(({ gate }) => gate)).toEqual([...GATES]);
      }),
    );
  });
});
