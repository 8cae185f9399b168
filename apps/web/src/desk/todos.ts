import type { ClaimRowFragment, OrderRowFragment, SettlementRowFragment } from '../generated/desk/graphql';
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

interface Sources {
  settlements: readonly SettlementRowFragment[];
  claims: readonly ClaimRowFragment[];
  orders: readonly OrderRowFragment[];
}

const WAITS_FOR = { open: 'submit', review: 'approve', approved: 'pay_out', paid_out: 'publish' } as const;

/** What waits for someone at this desk, with its age, the oldest first; each leads to where it is done. */
export function useTodos({ settlements, claims, orders }: Sources): Todo[] {
  const { t } = useWords();
  const { dateTime } = useTimes();
  const bad = settlements
    .flatMap((row) => row.payouts)
    .filter(({ status }) => status === 'failed' || status === 'unknown' || status === 'returned');
  const oldest = <Row>(rows: readonly Row[], at: (row: Row) => string): string | undefined =>
    rows.map(at).sort()[0];
  const answerBy = oldest(claims, (claim) => claim.answerBy);
  const paidAt = oldest(orders, (order) => order.paidAt ?? order.placedAt);

  const found: (Todo | undefined)[] = [
    ...settlements.map((row): Todo | undefined => {
      const act = row.status === 'published' ? undefined : WAITS_FOR[row.status];
      if (!act || (row.status === 'open' && row.orderCount === 0)) return undefined;
      return {
        key: row.id,
        what: t(`desk.home.todo.${act}`, { no: row.number }),
        why: t(`desk.home.why.${act}`, { sum: yuan(row.closingFen) }),
        since:
          oldest(row.history, (step) => step.at) &&
          [...row.history]
            .map((step) => step.at)
            .sort()
            .at(-1),
        to: `/desk/settlements/${row.id}`,
      };
    }),
    ...settlements.map((row): Todo | undefined =>
      row.exceptions.length > 0 && row.status !== 'published'
        ? {
            key: `${row.id} exceptions`,
            what: t('desk.home.todo.exceptions', { no: row.number, n: row.exceptions.length }),
            why: t('desk.home.why.exceptions'),
            since: undefined,
            to: `/desk/settlements/${row.id}`,
          }
        : undefined,
    ),
    answerBy === undefined
      ? undefined
      : {
          key: 'claims',
          what: t('desk.home.todo.claims', { n: claims.length }),
          why: t('desk.home.why.claims', { time: dateTime(answerBy) }),
          since: oldest(claims, (claim) => claim.openedAt),
          to: '/desk/claims',
        },
    bad.length === 0
      ? undefined
      : {
          key: 'payouts',
          what: t('desk.home.todo.payouts', { n: bad.length }),
          why: t('desk.home.why.payouts'),
          since: oldest(bad, (payout) => payout.at),
          to: '/desk/payouts?status=trouble',
        },
    paidAt === undefined
      ? undefined
      : {
          key: 'orders',
          what: t('desk.home.todo.orders', { n: orders.length }),
          why: t('desk.home.why.orders', { time: dateTime(paidAt) }),
          since: paidAt,
          to: '/desk/orders?status=to_ship',
        },
  ];
  return found
    .filter((todo) => todo !== undefined)
    .sort((a, b) => (a.since ?? '9').localeCompare(b.since ?? '9'));
}
