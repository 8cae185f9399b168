import type { Troubles } from '@app/platform/core';

/** Who may decide in a village, and how (ledger.md B4). A villagers' meeting has two ways of attendance, so it stands here twice. */
export const QUORUM_RULES = [
  'villagers_meeting',
  'villagers_meeting_households',
  'villagers_representatives',
  'members_assembly',
  'member_representatives',
  'council',
] as const;
export type QuorumRule = (typeof QUORUM_RULES)[number];

/** Those who are due to attend, counted on the village's roll. */
export const BODIES = [
  'partyMembers',
  'adults',
  'households',
  'villagersRepresentatives',
  'members',
  'memberRepresentatives',
  'council',
] as const;
export type Body = (typeof BODIES)[number];
export type Roll = Readonly<Record<Body, number>>;

type Threshold = readonly ['at_least' | 'more_than', number, number];

interface Ballot {
  readonly body: Body;
  /** of those due; null where the law asks for none of its own */
  readonly attendance: Threshold | null;
  readonly pass: Threshold;
  readonly passOf: 'present' | 'due';
  /** days between the notice and the meeting that the law asks for */
  readonly noticeDays: number;
}

/** `party_members` is the third step of 四议两公开; the others decide. Fractions are whole numbers: nothing is rounded. */
const BALLOTS: Readonly<Record<QuorumRule | 'party_members', Ballot>> = {
  party_members: {
    body: 'partyMembers',
    attendance: ['at_least', 2, 3],
    pass: ['more_than', 1, 2],
    passOf: 'due',
    noticeDays: 0,
  },
  villagers_meeting: {
    body: 'adults',
    attendance: ['more_than', 1, 2],
    pass: ['more_than', 1, 2],
    passOf: 'present',
    noticeDays: 0,
  },
  villagers_meeting_households: {
    body: 'households',
    attendance: ['at_least', 2, 3],
    pass: ['more_than', 1, 2],
    passOf: 'present',
    noticeDays: 0,
  },
  villagers_representatives: {
    body: 'villagersRepresentatives',
    attendance: ['at_least', 2, 3],
    pass: ['more_than', 1, 2],
    passOf: 'present',
    noticeDays: 0,
  },
  members_assembly: {
    body: 'members',
    attendance: ['at_least', 2, 3],
    pass: ['at_least', 2, 3],
    passOf: 'due',
    noticeDays: 10,
  },
  member_representatives: {
    body: 'memberRepresentatives',
    attendance: null,
    pass: ['at_least', 2, 3],
    passOf: 'due',
    noticeDays: 0,
  },
  council: {
    body: 'council',
    attendance: ['at_least', 2, 3],
    pass: ['more_than', 1, 2],
    passOf: 'due',
    noticeDays: 0,
  },
};
export type BallotName = keyof typeof BALLOTS;

export interface Turnout {
  readonly due: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
}

export type VoteOutcome = 'no_quorum' | 'carried' | 'lost';

export function bodyOf(ballot: BallotName): Body {
  return BALLOTS[ballot].body;
}

export function lawfulNoticeDays(ballot: BallotName): number {
  return BALLOTS[ballot].noticeDays;
}

function reaches(part: number, whole: number, [kind, numerator, denominator]: Threshold): boolean {
  const [left, right] = [part * denominator, whole * numerator];
  return kind === 'at_least' ? left >= right : left > right;
}

/** How few are enough: for the form, beside the figures. */
function leastOf(whole: number, threshold: Threshold): number {
  let least = Math.floor((whole * threshold[1]) / threshold[2]);
  while (!reaches(least, whole, threshold)) least += 1;
  return least;
}

/** The fewest who must come, and the fewest yes among so many present. An empty roll can hold no vote. */
export function leastFor(ballot: BallotName, due: number, present: number): { present: number; yes: number } {
  const { attendance, pass, passOf } = BALLOTS[ballot];
  return {
    present: Math.max(1, attendance === null ? 1 : leastOf(due, attendance)),
    yes: Math.max(1, leastOf(passOf === 'due' ? due : present, pass)),
  };
}

/** Carried, lost, or no meeting at all: too few came, so nothing was decided and it must be held again. */
export function countVote(ballot: BallotName, { due, present, yes }: Turnout): VoteOutcome {
  const { attendance, pass, passOf } = BALLOTS[ballot];
  if (due < 1 || present < 1) return 'no_quorum';
  if (attendance !== null && !reaches(present, due, attendance)) return 'no_quorum';
  return reaches(yes, passOf === 'due' ? due : present, pass) ? 'carried' : 'lost';
}

/** Nobody votes who was not there, and nobody is there who was not due. */
export function turnoutTroubles({ due, present, yes, no, abstained }: Turnout): Troubles {
  const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
  return {
    ...(due < 1 && { due: 'roll_missing' }),
    ...((!isCount(present) || present > due) && { present: 'more_than_due' }),
    ...(![yes, no, abstained].every(isCount) && { yes: 'whole_number' }),
    ...([yes, no, abstained].every(isCount) && yes + no + abstained !== present && { yes: 'votes_sum' }),
  };
}

/** Items of art. 26 of the 农村集体经济组织法 that the members decide themselves, never their representatives (art. 28). */
const MEMBERS_ONLY_ITEMS: readonly number[] = [1, 3, 8, 10, 12];
export const LAW_ITEM_MAX = 20;
/** Item 7 of the same article: plans of distribution, of which a split rule is one. */
export const DISTRIBUTION_ITEM = 7;

/** What the body is not competent for: a plan of distribution is never the council's own affair (art. 26 item 7, art. 31). */
export function mayDecide(rule: QuorumRule, lawItem: number): boolean {
  if (rule === 'member_representatives') return !MEMBERS_ONLY_ITEMS.includes(lawItem);
  return rule !== 'council' || lawItem !== DISTRIBUTION_ITEM;
}

/** The village's own rule, or the assembly of all members where that body may not decide such a thing. */
export function ruleFor(rule: QuorumRule, lawItem: number): QuorumRule {
  return mayDecide(rule, lawItem) ? rule : 'members_assembly';
}
