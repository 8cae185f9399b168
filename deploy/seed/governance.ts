import type { EntityManager } from 'typeorm';
import { COURSE, expenseText, type BallotName, type CourseStep, type Roll } from '@app/governance/core';
import { sha256, type RuleResolution } from '@app/ledger';
import { DAY_MS, dayOf, HOUR_MS, startOfDay } from '@app/platform';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';
import { VILLAGES, type Village } from './village-ways';

const RECORDER = seedId('person:06');

function rollOf({ roll }: Village): Roll {
  const [
    partyMembers,
    adults,
    households,
    villagersRepresentatives,
    members,
    memberRepresentatives,
    council,
  ] = roll;
  return {
    partyMembers,
    adults,
    households,
    villagersRepresentatives,
    members,
    memberRepresentatives,
    council,
  };
}

/** How each village decides, the motions by which the demo's rules were adopted, and one that waits for its villagers. */
export const seedGovernance: Seed = async (rows, now) => {
  for (const village of VILLAGES) await seedRules(rows, village, now);
  const rules: RuleRow[] = await rows.query(
    'SELECT id, alliance_id, version, sha256, in_force_from, resolution FROM split_rules ORDER BY in_force_from, id',
  );
  let ordinal = 0;
  for (const rule of rules)
    for (const village of VILLAGES.filter((each) => seedId(`alliance:${each.alliance}`) === rule.alliance_id))
      await seedAdopted(rows, village, rule, (ordinal += 1));
  await seedExpense(rows, now, ordinal + 1);
};

interface RuleRow {
  readonly id: string;
  readonly alliance_id: string;
  readonly version: number;
  readonly sha256: string;
  readonly in_force_from: Date;
  readonly resolution: string;
}

function seedRules(rows: EntityManager, village: Village, now: number): Promise<void> {
  const roll = rollOf(village);
  return insert(rows, 'village_rules', [
    {
      id: seedId(`village_rules:${village.slug}`),
      village_id: seedId(`village:${village.slug}`),
      procedure_name: village.procedure,
      quorum_rule: village.quorumRule,
      posting_days: village.postingDays,
      notice_days: 0,
      is_merged: village.isMerged,
      party_members: roll.partyMembers,
      adults: roll.adults,
      households: roll.households,
      villagers_representatives: roll.villagersRepresentatives,
      members: roll.members,
      member_representatives: roll.memberRepresentatives,
      council: roll.council,
      set_by: RECORDER,
      set_at: new Date(now - 120 * DAY_MS),
      request_id: `seed-rules-${village.slug}`,
      request_hash: '0'.repeat(64),
    },
  ]);
}

/** Ids in the order of time, so that lists show the newest first. */
function motionId(ordinal: number, name: string): string {
  const id = seedId(name);
  return `${id.slice(0, 4)}${String(ordinal).padStart(4, '0')}${id.slice(8)}`;
}

function motionOf(village: Village, id: string) {
  const { procedure, quorumRule, postingDays, isMerged, alliance, slug } = village;
  return {
    ...{ id, alliance_id: seedId(`alliance:${alliance}`), village_id: seedId(`village:${slug}`) },
    ...{ procedure_name: procedure, quorum_rule: quorumRule, posting_days: postingDays, is_merged: isMerged },
    notice_days: 0,
    request_hash: '0'.repeat(64),
  };
}

/** The village's way to a rule that is in force: on the days and with the figures of its own resolution. */
async function seedAdopted(
  rows: EntityManager,
  village: Village,
  rule: RuleRow,
  ordinal: number,
): Promise<void> {
  const villageId = seedId(`village:${village.slug}`);
  const resolutions = JSON.parse(rule.resolution) as RuleResolution[];
  const resolution = resolutions.find((each) => each.villageId === villageId);
  if (!resolution) throw new Error(`${village.slug} has not resolved version ${String(rule.version)}`);
  const days = resolution.steps.map(({ day }) => day);
  const [first = '', , , , posted = ''] = days;
  const id = motionId(ordinal, `motion:${rule.id}:${village.slug}`);
  await insert(rows, 'motions', [
    {
      ...motionOf(village, id),
      ...{ kind: 'split_rule', subject_id: rule.id, sha256: rule.sha256, law_item: 7 },
      title: `分账规则 第 ${String(rule.version)} 版`,
      ...{ not_before: first, in_force_from: rule.in_force_from, status: 'result_public' },
      opened_at: new Date(startOfDay(first) + 8 * HOUR_MS),
      decided_at: new Date(startOfDay(posted) + 12 * HOUR_MS),
    },
  ]);
  const { due, present, yes, no, abstained } = resolution;
  await seedRecords(rows, village, id, days, { due, present, yes, no, abstained });
}

interface Figures {
  readonly due: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
}

function figures(due: number, [present, yes, no, abstained]: Village['party']): Figures {
  return { due, present, yes, no, abstained };
}

function voteAt(village: Village, step: CourseStep, vote?: Figures): [BallotName, Figures] | null {
  const roll = rollOf(village);
  if (step === 'review' && village.procedure === 'four_two')
    return ['party_members', figures(roll.partyMembers, village.party)];
  return step === 'resolve' && vote ? [village.quorumRule, vote] : null;
}

async function seedRecords(
  rows: EntityManager,
  village: Village,
  id: string,
  days: readonly string[],
  vote?: Figures,
): Promise<void> {
  for (const [at, step] of COURSE.slice(0, days.length).entries()) {
    const [ballot, counted] = voteAt(village, step, vote) ?? [null, null];
    const day = days[at] ?? '';
    const notice = ballot === 'members_assembly' ? dayOf(startOfDay(day) - 12 * DAY_MS) : null;
    await insert(rows, 'motion_records', [
      {
        id: motionId(at, `record:${id}:${step}`),
        motion_id: id,
        ...{
          step,
          day,
          notice_on: notice,
          outcome: ballot === null ? 'done' : 'carried',
          ballot,
          ...counted,
        },
        note: '',
        ...{ recorded_by: RECORDER, recorded_at: new Date(startOfDay(day) + 12 * HOUR_MS) },
        request_hash: '0'.repeat(64),
      },
    ]);
  }
}

const EXPENSE = {
  title: '共同基金：修打包站冷库',
  body: '大沙沃打包站冷库压缩机老化，冬储前换两台，三家报价取中间一家。费用从联盟共同基金出，修好后三村共用。',
  amountFen: 3_800_000n,
  payee: { villageId: seedId('village:dashawo'), name: '大沙沃村' },
};

/** One that the desk can take on: the branch, the committees and the party members have met, the villagers have not. */
async function seedExpense(rows: EntityManager, now: number, ordinal: number): Promise<void> {
  const [village] = VILLAGES;
  if (!village) return;
  const days = [12, 10, 4].map((before) => dayOf(now - before * DAY_MS));
  const id = motionId(ordinal, 'motion:expense:dashawo');
  const { title, body, payee } = EXPENSE;
  const [subject, amount] = [seedId('expense:cold-store'), EXPENSE.amountFen.toString()];
  const digest = sha256(expenseText(EXPENSE));
  const opened = new Date(now - 13 * DAY_MS);
  await insert(rows, 'motions', [
    {
      ...motionOf(village, id),
      ...{ kind: 'fund_expense', subject_id: subject, law_item: 7, sha256: digest, title, body },
      ...{ amount_fen: amount, payee_village_id: payee.villageId, payee_name: payee.name },
      ...{ status: 'reviewed', opened_at: opened, opened_by: RECORDER, request_id: 'seed-expense' },
    },
  ]);
  await insert(rows, 'fund_expenses', [
    {
      ...{ id: subject, alliance_id: seedId(`alliance:${village.alliance}`), title, amount_fen: amount },
      ...{ payee_village_id: payee.villageId, sha256: digest, status: 'proposed', proposed_at: opened },
      ...{ village_ids: JSON.stringify([payee.villageId]), results: '[]' },
    },
  ]);
  await seedRecords(rows, village, id, days);
}
