import type { MotionCourse } from '@app/governance/core';
import { fenOfYuan, inputOf, leastOf, NO_DRAFT, nextOf, numberOf } from './decision-course';

const ROLL = {
  ...{ partyMembers: 42, adults: 1_164, households: 438, villagersRepresentatives: 86 },
  ...{ members: 1_302, memberRepresentatives: 66, council: 7 },
};
const COURSE: MotionCourse = {
  ...{ procedure: 'four_two', quorumRule: 'villagers_representatives', postingDays: 7, noticeDays: 0 },
  ...{ isMerged: false, lawItem: 7, status: 'reviewed', notBefore: null },
  records: [
    { step: 'propose', day: '2026-11-15' },
    { step: 'consult', day: '2026-11-17' },
    { step: 'review', day: '2026-11-23' },
  ],
};

describe('the form of a motion’s step', () => {
  it('asks for what the step needs', () => {
    const next = nextOf(COURSE, ROLL);
    expect(next).toEqual({
      ...{
        step: 'resolve',
        ballot: 'villagers_representatives',
        due: 86,
        earliest: '2026-11-23',
        noticeDays: 0,
      },
    });
    expect(leastOf(next!, '')).toEqual({ present: 58, yes: 44 });
    expect(leastOf(next!, '71')).toEqual({ present: 58, yes: 36 });
    expect(nextOf({ ...COURSE, status: 'rejected' }, ROLL)).toBeNull();
  });

  it('sends figures where people vote, and no figure elsewhere', () => {
    const draft = { ...NO_DRAFT, day: '2026-11-25', present: '71', yes: ' 68', no: '2', abstained: '' };
    expect(inputOf(nextOf(COURSE, ROLL)!, draft)).toMatchObject({
      present: 71,
      yes: 68,
      no: 2,
      abstained: null,
    });
    const consult = nextOf({ ...COURSE, status: 'proposed', records: COURSE.records.slice(0, 1) }, ROLL)!;
    expect(inputOf(consult, draft)).toMatchObject({
      step: 'consult',
      present: null,
      yes: null,
      noticeOn: null,
    });
  });

  it('reads whole numbers and amounts, and nothing that only looks like them', () => {
    expect([numberOf('71'), numberOf(''), numberOf('7.5'), numberOf('-1')]).toEqual([71, null, NaN, NaN]);
    expect(['38000', '38,000.5', '0.07', '1.234', '', 'x'].map(fenOfYuan)).toEqual([
      ...[3_800_000n, 3_800_050n, 7n, 0n, 0n, 0n],
    ]);
  });
});
