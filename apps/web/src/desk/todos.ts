import type {
  ClaimRowFragment,
  OrderRowFragment,
  PayoutRowFragment,
  ProofRowFragment,
  ReconAccountsQuery,
  ReviewKind,
  ReviewRowFragment,
  SettlementRowFragment,
  UnpaidRefundRowFragment,
  WebhookRowFragment,
} from '../generated/desk/graphql';
import { useTimes } from '../ui';
import { useWords } from '../words';
import { useAccountName } from './entry-block';
import { yuan } from './equation';
import { isDue, proofKey } from './proof-words';
import type { Decidable, Decision } from './review-acts';

export const TODO_KINDS = [
  ...['settlement', 'correction', 'refund', 'break', 'party_in_debit', 'rule', 'write_off', 'pool'],
  ...['vouchers', 'entry_without_paper', 'question', 'villager_question'],
  ...['payout', 'unpaid_refund', 'claim', 'order', 'proof', 'webhook'],
] as const as readonly TodoKind[];
export type TodoKind =
  ReviewKind | 'settlement' | 'break' | 'payout' | 'unpaid_refund' | 'claim' | 'order' | 'proof' | 'webhook';

export interface Todo {
  key: string;
  kind: TodoKind;
  what: string;
  why: string;
  /** An instant, or a business day where no hour is known. */
  since: string | undefined;
  to: string;
  /** What a yes would be given to, and why this person cannot give it. */
  decision?: Decision;
  whyNot?: string;
}

export interface Sources {
  settlements: readonly SettlementRowFragment[];
  review: readonly ReviewRowFragment[];
  accounts: ReconAccountsQuery['reconAccounts'];
  payouts: readonly PayoutRowFragment[];
  claims: readonly ClaimRowFragment[];
  orders: readonly OrderRowFragment[];
  refunds: readonly UnpaidRefundRowFragment[];
  webhooks: readonly WebhookRowFragment[];
  proofs: readonly ProofRowFragment[];
}

const WAITS_FOR = { open: 'submit', review: 'approve', approved: 'pay_out', paid_out: 'publish' } as const;

/** What waits for someone at this desk, with its age, the oldest first; each leads to where it is done. */
export function useTodos(sources: Sources): Todo[] {
  const { settlements, review, accounts, refunds, webhooks, proofs, ...queues } = sources;
  const ofSettlement = useSettlementTodos();
  const ofReview = useReviewTodo();
  const ofAccount = useBreakTodos();
  const ofRefund = useRefundTodo();
  const ofWebhook = useWebhookTodo();
  const ofProof = useProofTodo();
  const ofQueue = useQueueTodos();
  const each = [
    ...settlements.flatMap(ofSettlement),
    ...review.map(ofReview),
    ...refunds.map(ofRefund),
    ...webhooks.flatMap(ofWebhook),
    ...proofs.filter(isDue).map(ofProof),
  ];
  return [...each, ...accounts.flatMap(ofAccount), ...ofQueue(queues)].sort(
    (a, b) => instantOf(a.since) - instantOf(b.since),
  );
}

const DAY_LENGTH = '2026-11-28'.length;

/** Of what has only a day nobody knows the hour. */
export function isDay(since: string): boolean {
  return since.length === DAY_LENGTH;
}

/** Ms; a day begins in Shanghai, and what has no age comes last. */
export function instantOf(since: string | undefined): number {
  if (since === undefined) return Number.MAX_SAFE_INTEGER;
  return Date.parse(isDay(since) ? `${since}T00:00:00+08:00` : since);
}

/** Green: this person may say yes, and nothing about it has to be looked at first. */
export function isGreen({ decision, whyNot }: Todo): boolean {
  return decision !== undefined && whyNot === undefined;
}

function useSettlementTodos(): (row: SettlementRowFragment) => Todo[] {
  const { t } = useWords();
  return (row) => {
    if (row.status === 'published') return [];
    const act = WAITS_FOR[row.status];
    const to = `/desk/settlements/${row.id}`;
    const step: Todo = {
      key: row.id,
      kind: 'settlement',
      what: t(`desk.home.todo.${act}`, { no: row.number }),
      why: t(`desk.home.why.${act}`, { sum: yuan(row.closingFen) }),
      since: latest(row.history.map(({ at }) => at)),
      to,
      ...(row.status === 'review' && {
        decision: { kind: 'settlement', id: row.id },
        ...whyNotOf(row),
      }),
    };
    const exceptions: Todo = {
      key: `${row.id} exceptions`,
      kind: 'settlement',
      what: t('desk.home.todo.exceptions', { no: row.number, n: row.exceptions.length }),
      why: t('desk.home.why.exceptions'),
      since: undefined,
      to,
    };
    const isIdle = row.status === 'open' && row.orderCount === 0 && BigInt(row.closingFen) === 0n;
    const isOthers = row.acts.some((each) => each.act === act && each.why === 'not_permitted');
    return [...(isIdle || isOthers ? [] : [step]), ...(row.exceptions.length > 0 ? [exceptions] : [])];
  };
}

/** A settlement with exceptions is approved where they are read, not in passing. */
function whyNotOf({ acts, exceptions }: SettlementRowFragment): Pick<Todo, 'whyNot'> {
  const found = acts.find(({ act }) => act === 'approve');
  if (!found?.isAllowed) return { whyNot: found?.why ?? 'not_permitted' };
  return exceptions.length > 0 ? { whyNot: 'exceptions' } : {};
}

const DECIDABLE: readonly string[] = ['correction', 'write_off', 'pool', 'vouchers', 'refund'];

/** Where a thing of the queue is done. */
const PLACES: Record<ReviewKind, (row: ReviewRowFragment) => string> = {
  correction: () => '/desk/periods?part=corrections',
  entry_without_paper: (row) => `/desk/ledger?seq=${row.entrySeq ?? ''}`,
  party_in_debit: () => '/desk/dues',
  pool: () => '/desk/dues',
  question: (row) => `/desk/ledger?seq=${row.entrySeq ?? ''}`,
  refund: (row) => `/desk/orders?no=${row.label}`,
  rule: () => '/desk/decisions',
  villager_question: () => '/desk/exports?part=questions',
  vouchers: (row) => `/desk/exports?part=vouchers&month=${row.label.slice(0, 7)}&book=${row.note ?? ''}`,
  write_off: () => '/desk/dues',
};

function useReviewTodo(): (row: ReviewRowFragment) => Todo {
  const { t } = useWords();
  return (row) => {
    const { kind, id, since, label, amountFen, by, canApprove, why } = row;
    const values = {
      ...{
        label,
        by: by ?? t('desk.review.nobody'),
        sum: typeof amountFen === 'string' ? yuan(amountFen) : '',
      },
      note: row.note ?? '',
    };
    return {
      ...{ key: `${kind} ${id}`, kind, since, to: PLACES[kind](row) },
      what: t(`desk.review.what.${kind}`, values),
      why: t(`desk.review.why.${kind}`, values),
      ...(DECIDABLE.includes(kind) && {
        decision: { kind: kind as Decidable, id },
        ...(!canApprove && { whyNot: why ?? 'not_permitted' }),
      }),
    };
  };
}

function useBreakTodos(): (account: Sources['accounts'][number]) => Todo[] {
  const { t } = useWords();
  const nameOf = useAccountName();
  return ({ code, name, unownedCount, unownedSince, differenceFen }) =>
    unownedCount === 0
      ? []
      : [
          {
            key: `break ${code}`,
            kind: 'break',
            what: t('desk.review.what.break', { name: nameOf(code, name), n: unownedCount }),
            why: t('desk.review.why.break', { sum: yuan(differenceFen) }),
            since: unownedSince ?? undefined,
            to: `/desk/recon?account=${code}`,
          },
        ];
}
/** Each by itself: a buyer waits for that money, and somebody has to answer her. */
function useRefundTodo(): (refund: UnpaidRefundRowFragment) => Todo {
  const { t } = useWords();
  const { dateTime } = useTimes();
  return ({ id, orderNumber, totalFen, acceptedAt, tries, triedAt, lastError }) => {
    const said = lastError ?? t('desk.home.why.refund_refused');
    return {
      key: `unpaid ${id}`,
      kind: 'unpaid_refund',
      what: t('desk.home.todo.refund', { no: orderNumber, sum: yuan(totalFen) }),
      why: triedAt
        ? t('desk.home.why.refund', { n: tries, time: dateTime(triedAt), said })
        : t('desk.home.why.refund_unasked'),
      since: acceptedAt,
      to: `/desk/orders?no=${orderNumber}`,
    };
  };
}

/** An alliance's program that hears nothing any more: paused because it failed, not by hand. */
function useWebhookTodo(): (webhook: WebhookRowFragment) => Todo[] {
  const { t } = useWords();
  return ({ id, url, status, reason, failuresInRow }) => {
    if (status !== 'paused' || reason !== 'failing') return [];
    const what = t('desk.home.todo.webhook', { host: new URL(url).host });
    const why = t('desk.home.why.webhook', { n: failuresInRow });
    return [{ key: `webhook ${id}`, kind: 'webhook', what, why, since: undefined, to: '/desk/webhooks' }];
  };
}

/** Without it no show begins, or soon none will. */
function useProofTodo(): (proof: ProofRowFragment) => Todo {
  const { t } = useWords();
  const { date } = useTimes();
  return (proof) => ({
    key: `proof ${proofKey(proof)}`,
    kind: 'proof',
    what: t('desk.home.todo.proof', { of: t(`desk.proofs.of.${proof.of}`), name: proof.name }),
    why: t(`desk.home.why.proof.${proof.standing}`, { day: proof.dueAt ? date(proof.dueAt) : '' }),
    since: proof.standing === 'overdue' ? (proof.dueAt ?? undefined) : undefined,
    to: `/desk/proofs?open=${proofKey(proof)}`,
  });
}

function useQueueTodos(): (sources: Pick<Sources, 'payouts' | 'claims' | 'orders'>) => Todo[] {
  const { t } = useWords();
  const { dateTime } = useTimes();
  return ({ payouts, claims, orders }) => {
    const answerBy = earliest(claims.map((claim) => claim.answerBy));
    const paidAt = earliest(orders.map((order) => order.paidAt ?? order.placedAt));
    const time = (at: string | undefined) => ({ time: at === undefined ? '' : dateTime(at) });
    const todos: (Todo & { n: number })[] = [
      {
        key: 'claims',
        kind: 'claim',
        n: claims.length,
        what: t('desk.home.todo.claims', { n: claims.length }),
        why: t('desk.home.why.claims', time(answerBy)),
        since: earliest(claims.map((claim) => claim.openedAt)),
        to: '/desk/claims',
      },
      {
        key: 'payouts',
        kind: 'payout',
        n: payouts.length,
        what: t('desk.home.todo.payouts', { n: payouts.length }),
        why: t('desk.home.why.payouts'),
        since: earliest(payouts.map((payout) => payout.at)),
        to: '/desk/payouts?status=trouble',
      },
      {
        key: 'orders',
        kind: 'order',
        n: orders.length,
        what: t('desk.home.todo.orders', { n: orders.length }),
        why: t('desk.home.why.orders', time(paidAt)),
        since: paidAt,
        to: '/desk/orders?status=to_ship',
      },
    ];
    return todos.filter((todo) => todo.n > 0);
  };
}

function earliest(instants: readonly string[]): string | undefined {
  return [...instants].sort()[0];
}

function latest(instants: readonly string[]): string | undefined {
  return [...instants].sort().at(-1);
}
