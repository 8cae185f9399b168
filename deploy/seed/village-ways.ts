export interface Village {
  readonly alliance: string;
  readonly slug: string;
  readonly procedure: 'four_two' | 'six_step';
  readonly quorumRule: 'villagers_representatives' | 'villagers_meeting_households' | 'members_assembly';
  readonly isMerged: boolean;
  readonly postingDays: number;
  /** party members, adults, households, villagers' representatives, members, members' representatives, council */
  readonly roll: readonly [number, number, number, number, number, number, number];
  /** of the party members: present, for, against, abstained */
  readonly party: readonly [number, number, number, number];
}

/** Invented, like everyone in the demo; each village decides in a way of its own. */
export const VILLAGES: readonly Village[] = [
  {
    ...{
      alliance: 'woqing',
      slug: 'dashawo',
      procedure: 'four_two',
      quorumRule: 'villagers_representatives',
    },
    ...{ isMerged: false, postingDays: 7, roll: [42, 1_164, 438, 86, 1_302, 66, 7] },
    ...{ party: [36, 34, 1, 1] },
  },
  {
    ...{ alliance: 'woqing', slug: 'qinghe', procedure: 'four_two', quorumRule: 'villagers_representatives' },
    ...{ isMerged: true, postingDays: 7, roll: [27, 702, 251, 49, 788, 40, 5] },
    ...{ party: [23, 22, 1, 0] },
  },
  {
    ...{
      alliance: 'woqing',
      slug: 'dongwa',
      procedure: 'six_step',
      quorumRule: 'villagers_meeting_households',
    },
    ...{ isMerged: false, postingDays: 7, roll: [19, 466, 168, 35, 520, 30, 5] },
    ...{ party: [16, 16, 0, 0] },
  },
  {
    ...{
      alliance: 'liuan',
      slug: 'baitansi',
      procedure: 'four_two',
      quorumRule: 'villagers_representatives',
    },
    ...{ isMerged: false, postingDays: 7, roll: [31, 640, 236, 52, 702, 42, 5] },
    ...{ party: [27, 25, 1, 1] },
  },
  {
    ...{
      alliance: 'hewan',
      slug: 'gongzhuangzi',
      procedure: 'four_two',
      quorumRule: 'villagers_representatives',
    },
    ...{ isMerged: false, postingDays: 7, roll: [25, 590, 214, 47, 655, 40, 5] },
    ...{ party: [22, 20, 1, 1] },
  },
  {
    ...{ alliance: 'hewan', slug: 'fangzhuangzi', procedure: 'six_step', quorumRule: 'members_assembly' },
    ...{ isMerged: false, postingDays: 7, roll: [18, 402, 150, 33, 446, 30, 5] },
    ...{ party: [15, 15, 0, 0] },
  },
];
