import { Link } from 'react-router';
import { useApi } from '../api';
import { serverNow } from '../boot';
import type { SettlementRowFragment } from '../generated/desk/graphql';
import { DeskTable, Empty, None, PageHead, StaleNote, TroubleNote, usePageTitle, Waiting, When } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { OPEN_QUESTIONS } from './entry-queries';
import { Equation } from './equation';
import { CLAIMS, ORDERS, UNPAID_REFUNDS } from './order-queries';
import { Desk, type Place } from './place';
import { PAYOUTS, SETTLEMENTS } from './queries';
import { useTodos, type Sources } from './todos';
import { WEBHOOKS } from './webhook-queries';

const AGAIN_MS = 30_000;

export default function Home() {
  const { t } = useWords();
  usePageTitle(t('desk.home.title'));
  return <Desk>{(place) => <HomePage place={place} />}</Desk>;
}

function HomePage({ place }: { place: Place }) {
  const { t } = useWords();
  const { slug } = place;
  const settlements = useApi(SETTLEMENTS, { slug, first: 24 }, { every: AGAIN_MS });
  if (settlements.trouble)
    return (
      <>
        <PageHead title={t('desk.home.title')} note={place.name} />
        <TroubleNote trouble={settlements.trouble} onRetry={settlements.reload} />
      </>
    );
  if (!settlements.data) return <Waiting rows={8} shape="table" />;
  const rows = settlements.data.settlements.nodes;
  return (
    <>
      <PageHead title={t('desk.home.title')} note={place.name} />
      <StaleNote since={settlements.staleSince} onRetry={settlements.reload} />
      <div className={s.page}>
        {rows[0] ? (
          <Current settlement={rows[0]} />
        ) : (
          <Empty art="empty-desk">{t('desk.home.no_settlement')}</Empty>
        )}
        <Todos slug={slug} settlements={rows} />
      </div>
    </>
  );
}

function Current({ settlement }: { settlement: SettlementRowFragment }) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>
        {t('desk.home.current')}
        <Link to={`/desk/settlements/${settlement.id}`} className={`${s.link ?? ''} small`}>
          {t('desk.home.current_more')}
        </Link>
      </h2>
      <Equation of={settlement} />
      <p className={`meta ${s.flow ?? ''}`}>{t('desk.home.flow')}</p>
    </section>
  );
}

/** The queues beside the settlements; one that has not answered yet, or is not for this office, holds nothing up. */
function useQueues(slug: string): Omit<Sources, 'settlements' | 'questions'> {
  const claims = useApi(CLAIMS, { slug, status: ['opened'] }, { every: AGAIN_MS });
  const unsent = useApi(ORDERS, { slug, status: ['paid', 'packing'], first: 100 }, { every: AGAIN_MS });
  const payouts = useApi(PAYOUTS, { slug }, { every: AGAIN_MS });
  const refunds = useApi(UNPAID_REFUNDS, { slug }, { every: AGAIN_MS });
  const webhooks = useApi(WEBHOOKS, { slug }, { every: AGAIN_MS });
  return {
    payouts: (payouts.data?.settlements.nodes ?? []).flatMap((row) => row.payouts),
    claims: claims.data?.allianceClaims.nodes ?? [],
    orders: unsent.data?.allianceOrders.nodes ?? [],
    refunds: refunds.data?.unpaidRefunds ?? [],
    webhooks: webhooks.data?.webhookEndpoints ?? [],
  };
}

/** What was asked about entries and nobody answered. */
function useQuestions(slug: string): Sources['questions'] {
  return useApi(OPEN_QUESTIONS, { slug }, { every: AGAIN_MS }).data?.openEntryQuestions ?? [];
}

function Todos({ slug, settlements }: { slug: string; settlements: Sources['settlements'] }) {
  const { t } = useWords();
  const todos = useTodos({ settlements, questions: useQuestions(slug), ...useQueues(slug) });
  return (
    <section className={s.block}>
      <h2>
        {t('desk.home.todo')}
        <span className="meta">{t('desk.home.todo_n', { n: todos.length })}</span>
      </h2>
      <DeskTable
        caption={t('desk.home.todo')}
        rows={todos}
        rowKey={(todo) => todo.key}
        empty={<Empty art="empty-desk">{t('desk.home.none')}</Empty>}
        columns={[
          {
            key: 'what',
            head: t('desk.home.col.what'),
            cell: (todo) => (
              <Link to={todo.to} className={s.link}>
                {todo.what}
              </Link>
            ),
          },
          {
            key: 'why',
            head: t('desk.home.col.why'),
            onPhone: true,
            cell: (todo) => <span className="mute">{todo.why}</span>,
          },
          {
            key: 'age',
            head: t('desk.home.col.age'),
            onPhone: true,
            numeric: true,
            cell: (todo) => (todo.since ? <Age since={todo.since} /> : <None />),
          },
        ]}
      />
    </section>
  );
}

const DAY_MS = 86_400_000;

/** How long it waits: in days once it is more than one. */
function Age({ since }: { since: string }) {
  const { t } = useWords();
  const days = Math.floor((serverNow() - Date.parse(since)) / DAY_MS);
  return days > 0 ? t('desk.home.days', { n: days }) : <When at={since} as="ago" />;
}
