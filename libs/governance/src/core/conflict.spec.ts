import { conflictsOf, type HeldSeat } from './conflict';

const SEATS: readonly HeldSeat[] = [
  { personId: 'chair', seat: 'council' },
  { personId: 'clerk', seat: 'finance' },
];

describe('who may not supervise', () => {
  it('is whoever sits in the council or handles the money', () => {
    expect(conflictsOf('chair', SEATS, [])).toEqual([
      { cause: 'own_seat', seat: 'council', holderId: 'chair' },
    ]);
    expect(conflictsOf('clerk', SEATS, [])).toEqual([
      { cause: 'own_seat', seat: 'finance', holderId: 'clerk' },
    ]);
    expect(conflictsOf('farmer', SEATS, [])).toEqual([]);
  });

  it('is their near relative too, whoever of the two declared it', () => {
    const flagged = [{ cause: 'relative', seat: 'council', holderId: 'chair' }];
    expect(conflictsOf('farmer', SEATS, [{ personId: 'farmer', relativeId: 'chair' }])).toEqual(flagged);
    expect(conflictsOf('farmer', SEATS, [{ personId: 'chair', relativeId: 'farmer' }])).toEqual(flagged);
    expect(conflictsOf('farmer', SEATS, [{ personId: 'other', relativeId: 'chair' }])).toEqual([]);
  });
});
