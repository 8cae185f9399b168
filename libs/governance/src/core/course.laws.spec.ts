import fc from 'fast-check';
import {
  ballotOf,
  daysAfter,
  dueFor,
  nextStep,
  outcomeOf,
  stepsOfRecord,
  stepTroubles,
  type MotionCourse,
  type StepInput,
} from './course';
import { afterMotionStep, COURSE, type CourseStep, type MotionStatus } from './motion-status';
import { countVote, QUORUM_RULES, type Roll } from './quorum';

const ROLL: Roll = {
  partyMembers: 30,
  adults: 600,
  households: 240,
  villagersRepresentatives: 86,
  members: 900,
  memberRepresentatives: 60,
  council: 7,
};
const TODAY = '2026-11-27';

const course = (more: Partial<MotionCourse> = {}): MotionCourse => ({
  procedure: 'four_two',
  quorumRule: 'villagers_representatives',
  postingDays: 7,
  noticeDays: 0,
  isMerged: false,
  lawItem: 7,
  status: 'proposed',
  notBefore: '2026-11-01',
  records: [],
  ...more,
});
const record = (step: CourseStep, day: string, more: Partial<StepInput> = {}): StepInput => ({
  step,
  day,
  noticeOn: null,
  present: null,
  yes: null,
  no: null,
  abstained: null,
  minutesId: null,
  note: '',
  ...more,
});
const counted = (present: number, yes: number, no = present - yes, abstained = 0) => ({
  ...{ present, yes, no, abstained },
  minutesId: 'm',
});

describe('no course whatever', () => {
  /** Takes a record as the command does: in its turn, without trouble, and by the one table. */
  function taken(of: MotionCourse, input: StepInput): MotionCourse {
    if (nextStep(of) !== input.step) return of;
    if (Object.keys(stepTroubles(of, ROLL, input, TODAY)).length > 0) return of;
    const outcome = outcomeOf(of, ROLL, input);
    if (outcome === 'lost')
      return {
        ...of,
        status: afterMotionStep(of.status, 'reject'),
        records: [...of.records, { step: input.step, day: input.day }],
      };
    return stepsOfRecord(of, input.step).reduce<MotionCourse>(
      (now, step) => ({
        ...now,
        status: afterMotionStep(now.status, step),
        records: [...now.records, { step, day: input.day }],
      }),
      of,
    );
  }

  const rules = fc.record({
    procedure: fc.constantFrom('four_two' as const, 'six_step' as const),
    quorumRule: fc.constantFrom(...QUORUM_RULES),
    postingDays: fc.constantFrom(3, 7, 20),
    noticeDays: fc.constantFrom(0, 5),
    isMerged: fc.boolean(),
    lawItem: fc.constantFrom(5, 7, 8),
  });
  // Most records are almost right: the step that comes next, a day near the last one; otherwise none would ever get far.
  const records = fc.array(
    fc.record({
      step: fc.oneof(
        { weight: 4, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(...COURSE) },
      ),
      ahead: fc.integer({ min: -1, max: 4 }),
      notice: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 3 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      agreed: fc.double({ min: 0, max: 1, noNaN: true }),
      hasFigures: fc.boolean(),
      minutesId: fc.option(fc.constant('m'), { freq: 3 }),
    }),
    { maxLength: 40, size: 'max' },
  );
  type Tried = typeof records extends fc.Arbitrary<(infer T)[]> ? T : never;

  function inputOf(
    now: MotionCourse,
    { step: other, ahead, notice, share, agreed, ...rest }: Tried,
  ): StepInput {
    const step = other ?? nextStep(now) ?? 'propose';
    const day = daysAfter(now.records.at(-1)?.day ?? '2026-11-01', ahead);
    const ballot = ballotOf(now, step);
    const present = ballot === null ? 0 : Math.round(dueFor(ballot, ROLL) * (1 - share ** 3));
    const figures =
      ballot !== null && rest.hasFigures ? counted(present, Math.round(present * (1 - agreed ** 3))) : {};
    const noticeOn = notice === null ? null : daysAfter(day, -notice);
    return record(step, day, { ...figures, noticeOn, minutesId: rest.minutesId });
  }

  it('reaches a resolution without its quorum, skips a step or turns a day back', () => {
    const ends = new Map<MotionStatus, number>();
    fc.assert(
      fc.property(rules, records, (fixed, tried) => {
        let now = course(fixed);
        const votes = new Map<CourseStep, StepInput>();
        for (const each of tried) {
          const input = inputOf(now, each);
          const after = taken(now, input);
          if (after !== now) votes.set(input.step, input);
          now = after;
        }
        ends.set(now.status, (ends.get(now.status) ?? 0) + 1);
        const steps = now.records.map(({ step }) => step);
        expect(steps).toEqual(COURSE.slice(0, steps.length));
        const days = now.records.map((each) => each.day);
        expect(days).toEqual([...days].sort());
        expect(days.every((each) => each <= TODAY && each >= '2026-11-01')).toBe(true);
        if (!['resolved', 'resolution_public', 'result_public'].includes(now.status)) return;
        for (const step of ['review', 'resolve'] as const) {
          const ballot = ballotOf(fixed, step);
          const { present, yes, no, abstained } = votes.get(step)!;
          if (ballot === null) continue;
          const turnout = {
            due: dueFor(ballot, ROLL),
            present: present!,
            yes: yes!,
            no: no!,
            abstained: abstained!,
          };
          expect(countVote(ballot, turnout)).toBe('carried');
        }
      }),
      { numRuns: 500, seed: 20_261_127 },
    );
    // The law would hold of nothing if no course ever got there.
    for (const status of ['resolution_public', 'result_public', 'rejected'] as const)
      expect(ends.get(status)).toBeGreaterThan(3);
  });
});
