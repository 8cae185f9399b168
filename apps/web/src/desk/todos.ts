import type {
  ClaimRowFragment,
  EntryQuestionFragment,
  OrderRowFragment,
  PayoutRowFragment,
  PayoutStatus,
  SettlementRowFragment,
  UnpaidRefundRowFragment,
  WebhookRowFragment,
} from '../generated/desk/graphql';
import { useTimes } from '../ui';
import { useWords } from '../words';
import { yuan } from './equation';

export interface Todo {
  key: string;
  what: string;
  why: string;
  since: string | undefined;
  to: string;
}

export interface Sources {
  settlements: readonly SettlementRowFragment[];
  payouts: readonly PayoutRowFragment[];
  claims: readonly ClaimRowFragment[];
  orders: readonly OrderRowFragment[];
  refunds: readonly UnpaidRefundRowFragment[];
  questions: readonly EntryQuestionFragment[];
  webhooks: readonly WebhookRowFragment[];
}

const WAITS_FOR = { open: 'submit', review: 'approve', approved: 'pay_out', paid_out: 'publish' } as const;

/** What waits for someone at this desk, with its age, the oldest first; each leads to where it is done. */
export function useTodos({ settlements, refunds, questions, webhooks, ...queues }: Sources): Todo[] {
  const ofSettlement = useSettlementTodos();
  const ofRefund = useRefundTodo();
  const ofQuestion = useQuestionTodo();
  const ofWebhook = useWebhookTodo();
  const ofQueue = useQueueTodos();
  const each = [
    ...settlements.flatMap(ofSettlement),
    ...refunds.map(ofRefund),
    ...questions.map(ofQuestion),
    ...webhooks.flatMap(ofWebhook),
  ];
  return [...each, ...ofQueue(queues)].sort((a, b) => (a.since ?? '9').localeCompare(b.since ?? '9'));
}

function useSettlementTodos(): (row: SettlementRowFragment) => Todo[] {
  const { t } = useWords();
  return (row) => {
    if (row.status === 'published') return [];
    const act = WAITS_FOR[row.status];
    const to = `/desk/settlements/${row.id}`;
    const step: Todo = {
      key: row.id,
      what: t(`desk.home.todo.${act}`, { no: row.number }),
      why: t(`desk.home.why.${act}`, { sum: yuan(row.closingFen) }),
      since: latest(row.history.map(({ at }) => at)),
      to,
    };
    const exceptions: Todo = {
      key: `${row.id} exceptions`,
      what: t('desk.home.todo.exceptions', { no: row.number, n: row.exceptions.length }),
      why: t('desk.home.why.exceptions'),
      since: undefined,
      to,
    };
    const isIdle = row.status === 'open' && row.orderCount === 0;
    return [...(isIdle ? [] : [step]), ...(row.exceptions.length > 0 ? [exceptions] : [])];
  };
}

/** Each by itself: a buyer waits for that money, and somebody has to answer her. */
function useRefundTodo(): (refund: UnpaidRefundRowFragment) => Todo {
  const { t } = useWords();
  const { dateTime } = useTimes();
  return ({ id, orderNumber, totalFen, acceptedAt, tries, triedAt, lastError }) => {
    const said = lastError ?? t('desk.home.why.refund_refused');
    return {
      key: `refund ${id}`,
      what: t('desk.home.todo.refund', { no: orderNumber, sum: yuan(totalFen) }),
      why: triedAt
        ? t('desk.home.why.refund', { n: tries, time: dateTime(triedAt), said })
        : t('desk.home.why.refund_unasked'),
      since: acceptedAt,
      to: `/desk/orders?no=${orderNumber}`,
    };
  };
}

function useQuestionTodo(): (question: EntryQuestionFragment) => Todo {
  const { t } = useWords();
  return ({ id, entrySeq, askedBy, askedAt, text }) => ({
    key: `question ${id}`,
    what: t('desk.home.todo.question', { seq: entrySeq }),
    why: t('desk.home.why.question', { who: askedBy, text }),
    since: askedAt,
    to: `/desk/ledger?seq=${entrySeq}`,
  });
}

/** An alliance's program that hears nothing any more: paused because it failed, not by hand. */
function useWebhookTodo(): (webhook: WebhookRowFragment) => Todo[] {
  const { t } = useWords();
  return ({ id, url, status, reason, failuresInRow }) => {
    if (status !== 'paused' || reason !== 'failing') return [];
    const what = t('desk.home.todo.webhook', { host: new URL(url).host });
    const why = t('desk.home.why.webhook', { n: failuresInRow });
    return [{ key: `webhook ${id}`, what, why, since: undefined, to: '/desk/webhooks' }];
  };
}

type Queues = Omit<Sources, 'settlements' | 'refunds' | 'questions' | 'webhooks'>;

function useQueueTodos(): (sources: Queues) => Todo[] {
  const { t } = useWords();
  const { dateTime } = useTimes();
  return ({ payouts, claims, orders }) => {
    const bad = payouts.filter(({ status }) => isBad(status));
    const answerBy = earliest(claims.map((claim) => claim.answerBy));
    const paidAt = earliest(orders.map((order) => order.paidAt ?? order.placedAt));
    const time = (at: string | undefined) => ({ time: at === undefined ? '' : dateTime(at) });
    const todos: (Todo & { n: number })[] = [
      {
        key: 'claims',
        n: claims.length,
        what: t('desk.home.todo.claims', { n: claims.length }),
        why: t('desk.home.why.claims', time(answerBy)),
        since: earliest(claims.map((claim) => claim.openedAt)),
        to: '/desk/claims',
      },
      {
        key: 'payouts',
        n: bad.length,
        what: t('desk.home.todo.payouts', { n: bad.length }),
        why: t('desk.home.why.payouts'),
        since: earliest(bad.map((payout) => payout.at)),
        to: '/desk/payouts?status=trouble',
      },
      {
        key: 'orders',
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

function isBad(status: PayoutStatus): boolean {
  return status === 'failed' || status === 'unknown' || status === 'returned';
}

function earliest(instants: readonly string[]): string | undefined {
  return [...instants].sort()[0];
}

function latest(instants: readonly string[]): string | undefined {
  return [...instants].sort().at(-1);
}
