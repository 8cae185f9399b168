import { useStatusWord, type StatusOf } from '../ui';
import { useWords } from '../words';

export const THINGS = [
  'settlement',
  'payout',
  'payout_batch',
  'party',
  'write_off',
  'repayment',
  'payer',
  'tax_remittance',
  'pool_allocation',
  'split_rule',
  'motion',
  'fund_expense',
  'village',
  'relation',
  'period',
  'correction',
  'entry_question',
  'book_check',
  'statement',
  'recon_account',
  'recon_match',
  'recon_break',
  'voucher_batch',
  'voucher_book',
  'export',
  'order',
  'payment',
  'refund',
  'chargeback',
  'claim',
  'parcel',
  'origin_task',
  'session',
  'trio',
  'streamer',
  'seller',
] as const;

const STEPS = [
  'open',
  'place',
  'start',
  'pay',
  'pack',
  'ship',
  'deliver',
  'complete',
  'cancel',
  'submit',
  'send_back',
  'approve',
  'pay_out',
  'settle',
  'publish',
  'send',
  'succeed',
  'fail',
  'lose',
  'return',
  'soft_close',
  'reopen',
  'close',
  'request',
  'reject',
  'book',
  'refuse',
  'accept',
  'withdraw',
  'escalate',
  'dismiss',
  'refund',
  'track',
  'plan',
  'harvest',
  'grade',
  'label',
  'hand_over',
  'fall_short',
  'appoint',
  'schedule',
  'pause',
  'resume',
  'end',
  'ban',
  'expire',
  'propose',
  'adopt',
  'consult',
  'review',
  'resolve',
  'publish_resolution',
  'publish_result',
  'supervise',
  'set_rules',
  'declare',
  'import',
  'match',
  'unmatch',
  'own',
  'reclass',
  'save_payee',
  'record',
  'remit',
  'set_withholding',
  'draw',
  'win',
  'post',
  'check',
  'save',
  'want',
  'ask',
  'answer',
  'verify_identity',
  'verify_training',
  'verify',
  // Where one step is something else for another thing.
  'chargeback_lose',
  'fund_expense_note',
  'authorise',
  'entry_question_ask',
] as const;

/** Things whose statuses have words of their own. */
const KINDS = {
  settlement: 'settlement',
  payout: 'payout',
  period: 'period',
  correction: 'correction',
  order: 'order',
  payment: 'payment',
  claim: 'claim',
  parcel: 'parcel',
  origin_task: 'task',
  session: 'session',
} as const satisfies Record<string, StatusOf['kind']>;

export interface AuditWords {
  thing: (thing: string) => string;
  step: (thing: string, step: string) => string;
  status: (thing: string, status: string | null | undefined) => string;
}

/** What is known is said in the reader's words, all else as it was written down. */
export function useAuditWords(): AuditWords {
  const { t } = useWords();
  const word = useStatusWord();
  return {
    thing(thing) {
      const known = THINGS.find((each) => each === thing);
      return known ? t(`desk.audit.of.${known}`) : thing;
    },
    step(thing, step) {
      const known = STEPS.find((each) => each === `${thing}_${step}`) ?? STEPS.find((each) => each === step);
      return known ? t(`desk.audit.step.${known}`) : step;
    },
    status(thing, status) {
      if (!status) return '—';
      if (status === 'verified') return t('desk.audit.verified');
      const kind = (KINDS as Partial<Record<string, StatusOf['kind']>>)[thing];
      if (!kind) return status;
      const said = word({ kind, status } as StatusOf);
      return said.startsWith('ui.') ? status : said;
    },
  };
}
