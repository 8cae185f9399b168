import { DataSource } from 'typeorm';
import {
  countVote,
  nextStep,
  stepTroubles,
  type BallotName,
  type CourseStep,
  type MotionCourse,
} from '@app/governance/core';
import { BOOKS_ROWS } from '@app/ledger';
import { databaseOptions, dayOf } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { seedAlliance } from './alliance';
import { seedGovernance } from './governance';
import { seedLedger } from './ledger';
import { seedPeople } from './people';
import { seedId } from './seed-id';

let database: DataSource;

beforeAll(async () => {
  const url = await freshDatabase('seed_governance');
  database = await new DataSource({
    ...databaseOptions(url, 'mariadb', 2),
    entities: BOOKS_ROWS,
  }).initialize();
  await database.transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedLedger, seedGovernance]) await seed(rows, Date.now());
  });
});
afterAll(() => database.destroy());

interface RecordRow {
  motion_id: string;
  step: CourseStep;
  day: string;
  notice_on: string | null;
  ballot: BallotName | null;
  due: number;
  present: number;
  yes: number;
  no: number;
  abstained: number;
}

describe('the demo’s motions', () => {
  it('carried every rule in every village of its alliance, each vote by the rule of that village', async () => {
    const motions: any[] = await database.query("SELECT * FROM motions WHERE kind = 'split_rule'");
    // Three versions in three villages, one in one, one in two.
    expect(motions).toHaveLength(12);
    const records: RecordRow[] = await database.query('SELECT * FROM motion_records ORDER BY motion_id, id');
    for (const motion of motions) {
      const own = records.filter((record) => record.motion_id === motion.id);
      expect(own).toHaveLength(6);
      for (const { ballot, ...turnout } of own)
        if (ballot !== null) expect([motion.id, countVote(ballot, turnout)]).toEqual([motion.id, 'carried']);
    }
  });

  it('keep the figures that the rules in force were resolved with', async () => {
    const [found] = await database.query(
      `SELECT r.due, r.present, r.yes, r.no, r.abstained, r.day, s.resolution FROM motion_records r
       JOIN motions m ON m.id = r.motion_id JOIN split_rules s ON s.id = m.subject_id
       WHERE m.village_id = ? AND s.version = 3 AND r.step = 'resolve'`,
      [seedId('village:dashawo')],
    );
    const resolutions: any[] = JSON.parse(found.resolution);
    expect(resolutions.map(({ villageId, procedure }) => [villageId, procedure])).toEqual([
      [seedId('village:dashawo'), 'four_two'],
      [seedId('village:qinghe'), 'four_two'],
      [seedId('village:dongwa'), 'six_step'],
    ]);
    const { steps, due, present, yes, no, abstained } = resolutions[0];
    expect(found).toMatchObject({ due, present, yes, no, abstained, day: steps[3].day });
  });

  it('took each step as a command would have', async () => {
    const motions: any[] = await database.query('SELECT * FROM motions');
    const rules: any[] = await database.query('SELECT * FROM village_rules');
    const records: RecordRow[] = await database.query('SELECT * FROM motion_records ORDER BY motion_id, id');
    for (const motion of motions) {
      const own = records.filter((record) => record.motion_id === motion.id);
      const village = rules.find((each) => each.village_id === motion.village_id);
      for (const [at, record] of own.entries()) {
        const course: MotionCourse = {
          ...{ procedure: motion.procedure_name, quorumRule: motion.quorum_rule, lawItem: motion.law_item },
          ...{ postingDays: motion.posting_days, noticeDays: motion.notice_days, isMerged: false },
          ...{ status: 'proposed', notBefore: motion.not_before, records: own.slice(0, at) },
        };
        const roll = {
          ...{ partyMembers: village.party_members, adults: village.adults, households: village.households },
          // The village that the rule names had other numbers in other years.
          villagersRepresentatives: record.ballot === 'villagers_representatives' ? record.due : 0,
          ...{ members: village.members, memberRepresentatives: 0, council: 0 },
        };
        const { step, day, notice_on: noticeOn, ballot } = record;
        const { present, yes, no, abstained } = record;
        const figures = ballot
          ? { present, yes, no, abstained }
          : { present: null, yes: null, no: null, abstained: null };
        const input = { step, day, noticeOn, ...figures, minutesId: 'seen', note: '' };
        expect(nextStep(course)).toBe(step);
        expect([day, stepTroubles(course, roll, input, dayOf(Date.now()))]).toEqual([day, {}]);
      }
    }
  });
});
