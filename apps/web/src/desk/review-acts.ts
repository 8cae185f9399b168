import { useAct, type Trouble } from '../api';
import { DECIDE_POOL, DECIDE_WRITE_OFF } from './money-queries';
import { CHECK_VOUCHERS } from './paper-queries';
import { APPROVE_CORRECTION, REJECT_CORRECTION } from './period-queries';
import { APPROVE, SEND_BACK } from './queries';
import { REVIEW_REFUND } from './review-queries';

/** What a second person can say yes to in the queue itself. */
export type Decidable = 'settlement' | 'correction' | 'write_off' | 'pool' | 'vouchers' | 'refund';
/** What goes back to who made it with a reason, and what is refused without one. */
export type Returnable = Extract<Decidable, 'settlement' | 'correction'>;

export interface Decision {
  readonly kind: Decidable;
  readonly id: string;
}

interface ReviewActs {
  approve: (of: Decision) => Promise<boolean>;
  sendBack: (of: Decision & { kind: Returnable }, reason: string) => Promise<boolean>;
  refuse: (of: Decision) => Promise<boolean>;
  busy: boolean;
  trouble: Trouble | undefined;
}

/** The acts behind the keys of the queue: each is the act of the thing's own page. */
export function useReviewActs(): ReviewActs {
  const acts = {
    settlement: useAct(APPROVE),
    correction: useAct(APPROVE_CORRECTION),
    write_off: useAct(DECIDE_WRITE_OFF),
    pool: useAct(DECIDE_POOL),
    vouchers: useAct(CHECK_VOUCHERS),
    refund: useAct(REVIEW_REFUND),
  };
  const back = { settlement: useAct(SEND_BACK), correction: useAct(REJECT_CORRECTION) };
  const all = [...Object.values(acts), ...Object.values(back)];
  const decide = async ({ kind, id }: Decision, isApproved: boolean): Promise<boolean> => {
    if (kind === 'write_off' || kind === 'pool')
      return done(acts[kind].run((requestId) => ({ id, isApproved, requestId })));
    if (!isApproved) return false;
    if (kind === 'vouchers') return done(acts.vouchers.run({ id }));
    return done(acts[kind].run((requestId: string) => ({ id, requestId })));
  };
  return {
    approve: (of) => decide(of, true),
    refuse: (of) => decide(of, false),
    sendBack: ({ kind, id }, reason) => done(back[kind].run((requestId) => ({ id, reason, requestId }))),
    busy: all.some((act) => act.busy),
    trouble: all.find((act) => act.trouble !== undefined)?.trouble,
  };
}

const done = async (result: Promise<unknown>): Promise<boolean> => (await result) !== undefined;
