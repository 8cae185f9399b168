import {
  ballotOf,
  daysAfter,
  dueFor,
  earliestDay,
  isDay,
  nextStep,
  noticeDaysFor,
  outcomeOf,
  stepsOfRecord,
  stepTroubles,
  type MotionCourse,
  type StepInput,
} from './course';
import { afterMotionStep, canStepMotion, COURSE, type CourseStep, type MotionStatus } from './motion-status';
import type { Roll } from './quorum';

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
const SIX = COURSE.map((_, at) => `2026-11-0${String(at + 1)}`);

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
const done = (...days: string[]) => days.map((day, at) => ({ step: COURSE[at]!, day }));
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
const troubles = (of: MotionCourse, input: StepInput) => stepTroubles(of, ROLL, input, TODAY);

describe('the steps of a motion', () => {
  it('come in their order, and each once', () => {
    expect(COURSE.map((_, at) => nextStep(course({ records: done(...SIX.slice(0, at)) })))).toEqual(COURSE);
    expect(nextStep(course({ records: done(...SIX) }))).toBeNull();
    expect(nextStep(course({ status: 'rejected', records: done('2026-11-02') }))).toBeNull();
  });

  it('cannot be rejected once they resolved', () => {
    const all: MotionStatus[] = ['proposed', 'consulted', 'reviewed', 'resolved', 'resolution_public'];
    expect(all.filter((status) => canStepMotion(status, 'reject'))).toEqual([
      'proposed',
      'consulted',
      'reviewed',
    ]);
    expect(() => afterMotionStep('consulted', 'resolve')).toThrow('step_not_allowed');
    expect(() => afterMotionStep('rejected', 'review')).toThrow('step_not_allowed');
  });

  it('are one meeting for the first two where one person heads branch and committee', () => {
    expect(stepsOfRecord({ isMerged: true }, 'propose')).toEqual(['propose', 'consult']);
    expect(stepsOfRecord({ isMerged: true }, 'review')).toEqual(['review']);
    expect(stepsOfRecord({ isMerged: false }, 'propose')).toEqual(['propose']);
  });

  it('vote at the third and fourth by 四议两公开, at the fourth alone by 六步决策法', () => {
    const ballots = (procedure: 'four_two' | 'six_step') =>
      COURSE.map((step) => ballotOf({ procedure, quorumRule: 'members_assembly' }, step));
    expect(ballots('four_two')).toEqual([null, null, 'party_members', 'members_assembly', null, null]);
    expect(ballots('six_step')).toEqual([null, null, null, 'members_assembly', null, null]);
    expect(dueFor('party_members', ROLL)).toBe(30);
    expect(dueFor('villagers_meeting_households', ROLL)).toBe(240);
  });
});

describe('the days of a motion', () => {
  it('never go backwards, nor into the future, nor before the thing was there to decide on', () => {
    expect(troubles(course(), record('propose', '2026-10-31'))).toEqual({ day: 'goes_backwards' });
    expect(troubles(course(), record('propose', '2026-11-01'))).toEqual({});
    expect(troubles(course({ notBefore: null }), record('propose', '2019-01-01'))).toEqual({});
    expect(troubles(course(), record('propose', '2026-11-27'))).toEqual({});
    expect(troubles(course(), record('propose', '2026-11-28'))).toEqual({ day: 'in_future' });
    const after = course({ records: done('2026-11-10') });
    expect(troubles(after, record('consult', '2026-11-09'))).toEqual({ day: 'goes_backwards' });
    expect(troubles(after, record('consult', '2026-11-10'))).toEqual({});
  });

  it.each(['', '2026-02-29', '2026-13-01', '27.11.2026', '2026-11-31'])(
    'are days of the calendar, not %p',
    (day) => {
      expect(isDay(day)).toBe(false);
      expect(troubles(course(), record('propose', day))).toEqual({ day: 'missing' });
    },
  );

  it('let the result out only when the resolution has hung for the village’s time', () => {
    const hung = (postingDays: number) =>
      course({
        postingDays,
        status: 'resolution_public',
        records: done(...Array(4).fill('2026-11-05'), '2026-11-06'),
      });
    expect(earliestDay(hung(7), 'publish_result')).toBe('2026-11-13');
    expect(troubles(hung(7), record('publish_result', '2026-11-12'))).toEqual({ day: 'still_posted' });
    expect(troubles(hung(7), record('publish_result', '2026-11-13'))).toEqual({});
    expect(troubles(hung(20), record('publish_result', '2026-11-25'))).toEqual({ day: 'still_posted' });
    expect(troubles(hung(20), record('publish_result', '2026-11-26'))).toEqual({});
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('keep ten days of notice for the assembly, and for any plan of a collective', () => {
    const at = (quorumRule: MotionCourse['quorumRule'], lawItem: number, noticeDays = 0) =>
      noticeDaysFor(course({ quorumRule, lawItem, noticeDays }), 'resolve');
    expect(at('members_assembly', 4)).toBe(10);
    expect(at('members_assembly', 4, 15)).toBe(15);
    expect(at('member_representatives', 7)).toBe(10);
    expect(at('member_representatives', 4)).toBe(0);
    expect(at('villagers_representatives', 7)).toBe(0);
    expect(at('villagers_representatives', 7, 3)).toBe(3);
    expect(noticeDaysFor(course({ quorumRule: 'members_assembly' }), 'review')).toBe(0);
    const meeting = course({
      quorumRule: 'members_assembly',
      status: 'reviewed',
      records: done(...Array(3).fill('2026-11-02')),
    });
    const held = (noticeOn: string | null) =>
      troubles(meeting, record('resolve', '2026-11-20', { noticeOn, ...counted(900, 700) }));
    expect(held(null)).toEqual({ noticeOn: 'missing' });
    expect(held('2026-11-11')).toEqual({ noticeOn: 'notice_too_short' });
    expect(held('2026-11-10')).toEqual({});
  });
});

describe('a record', () => {
  const reviewed = course({ status: 'reviewed', records: done('2026-11-02', '2026-11-03', '2026-11-05') });

  it('of a vote has figures that can be, and minutes; of another step it has none', () => {
    const at = (more: Partial<StepInput>) => troubles(reviewed, record('resolve', '2026-11-09', more));
    expect(at(counted(71, 68, 2, 1))).toEqual({});
    expect(at({ ...counted(71, 68, 2, 1), minutesId: null })).toEqual({ minutesId: 'minutes_missing' });
    expect(at({ minutesId: 'm' })).toEqual({ present: 'missing' });
    expect(at(counted(87, 87))).toEqual({ present: 'more_than_due' });
    expect(at(counted(71, 68, 2, 0))).toEqual({ yes: 'votes_sum' });
    expect(at(counted(57, 57))).toEqual({ present: 'no_quorum' });
    expect(troubles(course(), record('propose', '2026-11-02', { present: 3 }))).toEqual({
      present: 'no_vote_here',
    });
    expect(troubles(course(), record('propose', '2026-11-02', { note: '字'.repeat(501) }))).toEqual({
      note: 'too_long',
    });
  });

  it('is not taken from a body that may not decide it', () => {
    const by = (quorumRule: MotionCourse['quorumRule'], lawItem: number) =>
      troubles(
        { ...reviewed, quorumRule, lawItem },
        record('resolve', '2026-11-19', {
          noticeOn: '2026-11-05',
          ...counted(quorumRule === 'council' ? 7 : 60, quorumRule === 'council' ? 7 : 60),
        }),
      );
    expect(by('council', 7)).toEqual({ step: 'not_competent' });
    expect(by('council', 5)).toEqual({});
    expect(by('member_representatives', 8)).toEqual({ step: 'not_competent' });
    expect(by('member_representatives', 7)).toEqual({});
  });

  it('that a meeting voted down is lost, not a meeting that must be held again', () => {
    const outcome = (present: number, yes: number) =>
      outcomeOf(reviewed, ROLL, record('resolve', '2026-11-09', counted(present, yes)));
    expect(outcome(58, 30)).toBe('carried');
    expect(outcome(58, 29)).toBe('lost');
    expect(outcomeOf(reviewed, ROLL, record('publish_resolution', '2026-11-09'))).toBe('done');
  });
});
