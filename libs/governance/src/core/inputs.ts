import { cleanText, type Troubles } from '@app/platform/core';
import { PROCEDURES, type Procedure } from './course';
import { BODIES, LAW_ITEM_MAX, QUORUM_RULES, type QuorumRule, type Roll } from './quorum';

export const TITLE_MAX = 80;
export const BODY_MAX = 4_000;
export const POSTING_DAYS_MIN = 3;
export const POSTING_DAYS_MAX = 60;
export const NOTICE_DAYS_MAX = 60;
export const ROLL_MAX = 100_000;

export interface ExpenseInput {
  readonly villageIds: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly amountFen: bigint;
  /** whose collective has the money and pays for the thing */
  readonly payeeVillageId: string;
  /** of art. 26 of the 农村集体经济组织法 */
  readonly lawItem: number;
}

/** Troubles of a common-fund expense that is put to villages, the same for the form and for the command. */
export function expenseTroubles(input: ExpenseInput): Troubles {
  const { villageIds, title, body, amountFen, lawItem, payeeVillageId } = input;
  const [head, text] = [cleanText(title), cleanText(body)];
  return {
    ...(villageIds.length === 0 && { villageIds: 'missing' }),
    ...(new Set(villageIds).size !== villageIds.length && { villageIds: 'twice' }),
    ...(head === '' && { title: 'missing' }),
    ...(head.length > TITLE_MAX && { title: 'too_long' }),
    ...(text === '' && { body: 'missing' }),
    ...(text.length > BODY_MAX && { body: 'too_long' }),
    ...(payeeVillageId === '' && { payeeVillageId: 'missing' }),
    ...(amountFen <= 0n && { amountFen: 'amount' }),
    ...(!isWithin(lawItem, 1, LAW_ITEM_MAX) && { lawItem: 'unknown' }),
  };
}

export interface VillageRulesInput {
  readonly procedure: Procedure;
  readonly quorumRule: QuorumRule;
  readonly postingDays: number;
  readonly noticeDays: number;
  readonly isMerged: boolean;
  readonly roll: Roll;
}

/** Troubles of a village's own rules of voting, by field. */
export function villageRulesTroubles(input: VillageRulesInput): Troubles {
  const { procedure, quorumRule, postingDays, noticeDays, roll } = input;
  return {
    ...(!PROCEDURES.includes(procedure) && { procedure: 'unknown' }),
    ...(!QUORUM_RULES.includes(quorumRule) && { quorumRule: 'unknown' }),
    ...(!isWithin(postingDays, POSTING_DAYS_MIN, POSTING_DAYS_MAX) && { postingDays: 'days' }),
    ...(!isWithin(noticeDays, 0, NOTICE_DAYS_MAX) && { noticeDays: 'days' }),
    ...(BODIES.some((body) => !isWithin(roll[body], 0, ROLL_MAX)) && { roll: 'whole_number' }),
  };
}

function isWithin(n: number, least: number, most: number): boolean {
  return Number.isSafeInteger(n) && n >= least && n <= most;
}
