import { Refusal } from '@app/platform/core';
import { judge, worst, type WordingContext } from './judge';

/** Refuses what may not be said, with the rule, its article and the phrase; what only needs proof may pass. */
export function refuseWording(text: string, context: WordingContext, field?: string): void {
  const decisive = worst(judge(text, context));
  if (decisive?.verdict !== 'block') return;
  const { rule, article, phrase, version } = decisive;
  throw new Refusal('wording', { ...(field && { fields: [field] }), rule, article, phrase, version });
}
