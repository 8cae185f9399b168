import fc from 'fast-check';
import {
  countVote,
  leastFor,
  mayDecide,
  QUORUM_RULES,
  ruleFor,
  turnoutTroubles,
  type BallotName,
  type Turnout,
} from './quorum';

const vote = (due: number, present: number, yes: number, no = present - yes, abstained = 0): Turnout => ({
  due,
  present,
  yes,
  no,
  abstained,
});

/** Rule, due, present, yes, no, abstained, and what follows. */
const BOUNDARIES: readonly (readonly [BallotName, number, number, number, number, number, string])[] = [
  // Party members: two thirds come, more than half of all who are due agree.
  ['party_members', 30, 20, 16, 4, 0, 'carried'],
  ['party_members', 30, 19, 19, 0, 0, 'no_quorum'],
  ['party_members', 30, 20, 15, 5, 0, 'lost'],
  ['party_members', 30, 30, 15, 15, 0, 'lost'],
  ['party_members', 31, 21, 16, 0, 5, 'carried'],
  // A villagers' meeting: more than half of the adults, more than half of who came.
  ['villagers_meeting', 100, 51, 26, 25, 0, 'carried'],
  ['villagers_meeting', 100, 50, 50, 0, 0, 'no_quorum'],
  ['villagers_meeting', 100, 52, 26, 26, 0, 'lost'],
  ['villagers_meeting', 100, 52, 26, 0, 26, 'lost'],
  ['villagers_meeting', 101, 51, 26, 25, 0, 'carried'],
  // … or of two thirds of the households.
  ['villagers_meeting_households', 90, 60, 31, 29, 0, 'carried'],
  ['villagers_meeting_households', 90, 59, 59, 0, 0, 'no_quorum'],
  ['villagers_meeting_households', 90, 60, 30, 30, 0, 'lost'],
  ['villagers_meeting_households', 91, 61, 31, 30, 0, 'carried'],
  ['villagers_meeting_households', 91, 60, 60, 0, 0, 'no_quorum'],
  ['villagers_representatives', 86, 71, 68, 2, 1, 'carried'],
  ['villagers_representatives', 86, 58, 30, 28, 0, 'carried'],
  ['villagers_representatives', 86, 57, 57, 0, 0, 'no_quorum'],
  ['villagers_representatives', 86, 58, 29, 29, 0, 'lost'],
  ['villagers_representatives', 86, 59, 29, 0, 30, 'lost'],
  // The assembly of members: two thirds come, and two thirds of all of them say yes: who stays away counts against.
  ['members_assembly', 300, 200, 200, 0, 0, 'carried'],
  ['members_assembly', 300, 199, 199, 0, 0, 'no_quorum'],
  ['members_assembly', 300, 300, 200, 100, 0, 'carried'],
  ['members_assembly', 300, 300, 199, 101, 0, 'lost'],
  ['members_assembly', 300, 200, 199, 0, 1, 'lost'],
  ['members_assembly', 301, 201, 201, 0, 0, 'carried'],
  ['members_assembly', 301, 201, 200, 1, 0, 'lost'],
  ['member_representatives', 30, 20, 20, 0, 0, 'carried'],
  ['member_representatives', 30, 30, 19, 11, 0, 'lost'],
  ['member_representatives', 30, 19, 19, 0, 0, 'lost'],
  ['council', 7, 5, 4, 1, 0, 'carried'],
  ['council', 7, 4, 4, 0, 0, 'no_quorum'],
  ['council', 6, 4, 3, 1, 0, 'lost'],
  ['council', 6, 6, 3, 3, 0, 'lost'],
];

describe('who decides, and how many it takes', () => {
  it.each(BOUNDARIES)('%s of %i due, %i present, %i for: the boundary (%i, %i)', (...row) => {
    const [ballot, due, present, yes, no, abstained, outcome] = row;
    const turnout = { due, present, yes, no, abstained };
    expect(turnoutTroubles(turnout)).toEqual({});
    expect(countVote(ballot, turnout)).toBe(outcome);
  });

  it('is by whole numbers: one fewer than the least decides otherwise, at any size', () => {
    const ballots: BallotName[] = ['party_members', ...QUORUM_RULES];
    fc.assert(
      fc.property(fc.constantFrom(...ballots), fc.integer({ min: 1, max: 100_000 }), (ballot, due) => {
        const few = leastFor(ballot, due, due);
        expect(countVote(ballot, vote(due, due, few.yes))).toBe('carried');
        expect(countVote(ballot, vote(due, due, few.yes - 1))).toBe('lost');
        const least = leastFor(ballot, due, few.present);
        expect(countVote(ballot, vote(due, few.present, few.present))).not.toBe('no_quorum');
        if (few.present > 1)
          expect(countVote(ballot, vote(due, few.present - 1, 0))).toMatch(/no_quorum|lost/);
        if (least.yes <= few.present)
          expect(countVote(ballot, vote(due, few.present, least.yes))).toBe('carried');
      }),
    );
  });

  it('is never turned by one more abstention, and never by one more no', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(
        fc.constantFrom(...QUORUM_RULES),
        count,
        count,
        count,
        count,
        (rule, yes, no, abstained, away) => {
          const present = yes + no + abstained;
          const turnout = { due: present + away, present, yes, no, abstained };
          if (countVote(rule, turnout) !== 'lost' || away === 0) return;
          const more = { ...turnout, present: present + 1 };
          expect(countVote(rule, { ...more, no: no + 1 })).toBe('lost');
          expect(countVote(rule, { ...more, abstained: abstained + 1 })).toBe('lost');
        },
      ),
    );
  });

  it('is nothing on an empty roll', () => {
    for (const ballot of ['party_members', ...QUORUM_RULES] as const)
      expect(countVote(ballot, vote(0, 0, 0))).toBe('no_quorum');
    expect(turnoutTroubles(vote(0, 0, 0))).toEqual({ due: 'roll_missing' });
  });

  it.each([
    [vote(10, 11, 11), { present: 'more_than_due' }],
    [vote(10, 8, 5, 2, 0), { yes: 'votes_sum' }],
    [vote(10, 8, 5, 2, 2), { yes: 'votes_sum' }],
    [vote(10, 8, -1, 9), { yes: 'whole_number' }],
    [vote(10, 7.5, 7.5, 0), { present: 'more_than_due', yes: 'whole_number' }],
    [vote(10, Number.NaN, 5, 5), { present: 'more_than_due', yes: 'votes_sum' }],
    [vote(10, 8, 5, 2, 1), {}],
  ])('takes no figures that cannot be (%#)', (turnout, troubles) => {
    expect(turnoutTroubles(turnout)).toEqual(troubles);
  });

  it('keeps five items for the members themselves, and plans of distribution from the council', () => {
    const items = Array.from({ length: 13 }, (_, index) => index + 1);
    expect(items.filter((item) => !mayDecide('member_representatives', item))).toEqual([1, 3, 8, 10, 12]);
    expect(items.filter((item) => !mayDecide('council', item))).toEqual([7]);
    expect(items.every((item) => mayDecide('villagers_representatives', item))).toBe(true);
    expect([ruleFor('member_representatives', 7), ruleFor('member_representatives', 8)]).toEqual([
      'member_representatives',
      'members_assembly',
    ]);
    expect(ruleFor('council', 7)).toBe('members_assembly');
  });
});
