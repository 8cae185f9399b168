import { DAY_MS, dayOf, startOfDay } from '@app/platform/core';
import { DUE_SOON_MS, dueOf, proofStanding, proofTroubles, yearsOn, type ProofInput } from './proof';

const NOW = startOfDay('2026-11-27') + 10 * 3_600_000;
const SEEN = 'a'.repeat(64);

describe('proofs', () => {
  it('of an identity hold for six months at most, of training for a year', () => {
    expect(dueOf('identity', NOW)).toBe(NOW + 181 * DAY_MS);
    expect(dueOf('training', NOW)).toBe(NOW + 365 * DAY_MS);
  });

  it('stand as they do for a show, and are told to be due thirty days before', () => {
    const dueAt = dueOf('identity', NOW);
    const standing = [-1, 0, 1].map((ms) => proofStanding(dueAt, dueAt + ms));
    expect(standing).toEqual(['soon', 'overdue', 'overdue']);
    const warned = [-1, 0, 1].map((ms) => proofStanding(dueAt, dueAt - DUE_SOON_MS + ms));
    expect(warned).toEqual(['holds', 'soon', 'soon']);
    expect(proofStanding(null, NOW)).toBe('never');
  });

  it.each<[string, Partial<ProofInput>, object]>([
    ['nothing was seen', { evidenceSha256: 'x' }, { evidenceSha256: 'missing' }],
    [
      'neither is there',
      { evidenceSha256: '', bornOn: '' },
      { evidenceSha256: 'missing', bornOn: 'missing' },
    ],
    ['no birthday is told', { bornOn: null }, { bornOn: 'missing' }],
    ['sixteen tomorrow', { bornOn: '2010-11-28' }, { bornOn: 'too_young' }],
    ['sixteen today, alone', { bornOn: '2010-11-27' }, { consentSha256: 'missing' }],
    ['sixteen today, with consent', { bornOn: '2010-11-27', consentSha256: SEEN }, {}],
    ['eighteen tomorrow, alone', { bornOn: '2008-11-28' }, { consentSha256: 'missing' }],
    ['eighteen today', { bornOn: '2008-11-27' }, {}],
    ['of training, whatever the age', { kind: 'training', bornOn: null }, {}],
  ])('are judged: %s', (_, more, troubles) => {
    const input: ProofInput = { kind: 'identity', evidenceSha256: SEEN, bornOn: '1990-01-01', ...more };
    expect(proofTroubles(input, NOW)).toEqual(troubles);
  });
});

it.each([
  ['2026-02-28', '2008-02-29', 17],
  ['2026-03-01', '2008-02-29', 18],
  ['2028-02-29', '2008-02-29', 20],
  [dayOf(NOW), '2026-11-27', 0],
])('on %s someone born on %s is %i', (day, bornOn, years) => {
  expect(yearsOn(day, bornOn)).toBe(years);
});
