import fc from 'fast-check';
import { checklist, closedGates, CONFIRMED_GATES, GATES, type GateFacts } from './checklist';

const done = { by: 'p', at: 1 };
const READY: GateFacts = {
  proofTrouble: null,
  isSellerVerified: true,
  goods: [{ priceFen: 4990n, unitGrams: 2500, available: 3 }],
  hasPicture: false,
  confirmed: new Map(CONFIRMED_GATES.filter((gate) => gate !== 'helper').map((gate) => [gate, done])),
  dueAt: new Map([['training', 7]]),
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
    expect(closed({ proofTrouble: 'identity_overdue' })).toEqual(['identity', 'training']);
    expect(closed({ proofTrouble: 'training_required' })).toEqual(['training']);
    expect(closed({ isSellerVerified: false })).toEqual(['seller']);
    expect(closed({ goods: [] })).toEqual(['goods', 'stock']);
    expect(closed({ goods: [{ priceFen: 1n, unitGrams: 0, available: 0 }] })).toEqual(['goods', 'stock']);
  });

  it('tell until when what has to be seen again holds, of no others', () => {
    const told = checklist(READY).filter(({ dueAt }) => dueAt !== null);
    expect(told.map(({ gate, dueAt }) => [gate, dueAt])).toEqual([['training', 7]]);
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
