import { Refusal, type Troubles } from '@app/platform/core';

/** A show was stopped; forbidden words were tried on air; a report about the room was upheld. */
export const VIOLATION_KINDS = ['ban', 'wording', 'report'] as const;
export type ViolationKind = (typeof VIOLATION_KINDS)[number];

export const VIOLATION_STATUSES = ['open', 'appealed', 'upheld', 'withdrawn'] as const;
export type ViolationStatus = (typeof VIOLATION_STATUSES)[number];

/** The whole life of a violation: it is appealed once, and a judgement is the last word. */
export const VIOLATION_STEPS = {
  appeal: { from: ['open'], to: 'appealed' },
  uphold: { from: ['appealed'], to: 'upheld' },
  withdraw: { from: ['appealed'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ViolationStatus[]; to: ViolationStatus }>;

export type ViolationStep = keyof typeof VIOLATION_STEPS;

export function afterViolationStep(status: ViolationStatus, step: ViolationStep): ViolationStatus {
  const { from, to } = VIOLATION_STEPS[step];
  if (!(from as readonly ViolationStatus[]).includes(status))
    throw new Refusal('step_not_allowed', { thing: 'violation', status, step });
  return to;
}

/** 互联网直播服务管理规定, art. 16: who runs a platform can stop a show at once. */
export const BAN_ARTICLE = '互联网直播服务管理规定 16';

export const ROOM_REPORT_REASONS = [
  'false_claim',
  'price',
  'counterfeit',
  'illegal',
  'off_platform',
  'abuse',
  'other',
] as const;
/** What may be wrong with a room. That somebody does not like the goods is none of it. */
export type RoomReportReason = (typeof ROOM_REPORT_REASONS)[number];

const REASON_MAX = 200;
const ARTICLE_MAX = 60;
const TEXT_MAX = 500;

/** Some of the list say enough by themselves, another one has to be told in words. */
export function roomReportTroubles(input: { readonly reason: string; readonly text: string }): Troubles {
  return {
    ...(!(ROOM_REPORT_REASONS as readonly string[]).includes(input.reason) && { reason: 'unknown' }),
    ...(input.reason === 'other' && input.text === '' && { text: 'required' }),
    ...(lengthOf(input.text) > REASON_MAX && { text: 'too_long' }),
  };
}

export function violationTroubles(input: {
  readonly reason: string;
  readonly article: string;
  readonly evidence: string;
}): Troubles {
  return {
    ...textTrouble('reason', input.reason, REASON_MAX),
    ...textTrouble('article', input.article, ARTICLE_MAX),
    ...textTrouble('evidence', input.evidence, TEXT_MAX),
  };
}

/** An appeal and a judgement are reasons in words. */
export function appealTroubles(text: string): Troubles {
  return textTrouble('text', text, TEXT_MAX);
}

/** What was tried, as far as there is room for it. */
export function evidenceOf(text: string): string {
  return Array.from(text).slice(0, TEXT_MAX).join('');
}

function textTrouble(field: string, text: string, max: number): Troubles {
  if (text === '') return { [field]: 'required' };
  return lengthOf(text) > max ? { [field]: 'too_long' } : {};
}

const lengthOf = (text: string): number => Array.from(text).length;
