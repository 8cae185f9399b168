import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useApiPages } from '../api';
import type { PayoutStatus, ReviewKind, SettlementRowFragment } from '../generated/desk/graphql';
import { Button, DeskTable, Empty, Refused, toast, useConfirm, useUrlState, useUrlText } from '../ui';
import { useWords } from '../words';
import { useOnward } from './crumbs';
import s from './desk.module.css';
import { FilterChips } from './filter-chips';
import { useKeys, useRowKeys } from './keys';
import { MoreRows } from './more-rows';
import { CLAIMS, ORDERS, UNPAID_REFUNDS } from './order-queries';
import { PROOFS } from './proof-queries';
import { PAYOUTS } from './queries';
import { useQueueColumns } from './queue-columns';
import { RECON_ACCOUNTS } from './recon-queries';
import { useReviewActs, type Decision } from './review-acts';
import { REVIEW, REVIEW_COUNTS } from './review-queries';
import { ReturnSheet } from './review-return';
import { SavedViews } from './saved-views';
import { isGreen, TODO_KINDS, useTodos, type Sources, type Todo, type TodoKind } from './todos';
import { WEBHOOKS } from './webhook-queries';

const AGAIN_MS = 30_000;
/** Somebody has to look at these. */
const BAD_PAYOUTS: PayoutStatus[] = ['failed', 'unknown', 'returned'];
const FILTERS = ['all', ...TODO_KINDS] as const;

interface QueueProps {
  slug: string;
  settlements: readonly SettlementRowFragment[];
}

/** Everything that waits for this desk, the oldest first, and the keys by which it is worked off. */
export function Queue({ slug, settlements }: QueueProps) {
  const { t } = useWords();
  const [kind, setKind] = useUrlState('kind', FILTERS, 'all');
  const review = useReview(slug, kind);
  const [outside, queues] = [useOutside(slug), useQueues(slug)];
  const beside = { ...outside.sources, ...queues.sources };
  const todos = useTodos({ settlements, review: review.data ?? [], ...beside });
  const isWhole = !(review.waiting || outside.waiting || queues.waiting);
  const counts = useCounts(slug, todos);
  const shown = todos.filter((todo) => kind === 'all' || todo.kind === kind);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <section className={s.block}>
      <h2>
        {t('desk.home.todo')}
        <span className="meta">{t('desk.home.todo_n', { n: total })}</span>
      </h2>
      <SavedViews page="queue" />
      <Kinds counts={counts} total={total} value={kind} onChange={setKind} />
      <List todos={shown} isWhole={isWhole} />
      <MoreRows read={review} />
    </section>
  );
}

const OF_BOOKS: readonly string[] = [
  ...['correction', 'entry_without_paper', 'party_in_debit', 'pool', 'question', 'refund', 'rule'],
  ...['villager_question', 'vouchers', 'write_off'],
];

/** The queue of the books, of the chosen kind alone when it is one of theirs. */
function useReview(slug: string, kind: TodoKind | 'all') {
  const only = OF_BOOKS.includes(kind) ? (kind as ReviewKind) : null;
  return useApiPages(REVIEW, { slug, kind: only }, (data) => data.reviewQueue, { every: AGAIN_MS });
}

interface Beside<Kind extends keyof Sources> {
  sources: Pick<Sources, Kind>;
  /** One of them has not answered yet. */
  waiting: boolean;
}

/** The queues beside the books; one that has not answered yet, or is not for this office, holds nothing up. */
function useQueues(slug: string): Beside<'payouts' | 'claims' | 'orders' | 'refunds'> {
  const claims = useApi(CLAIMS, { slug, status: ['opened'] }, { every: AGAIN_MS });
  const unsent = useApi(ORDERS, { slug, status: ['paid', 'packing'], first: 100 }, { every: AGAIN_MS });
  const payouts = useApi(PAYOUTS, { slug, status: BAD_PAYOUTS }, { every: AGAIN_MS });
  const refunds = useApi(UNPAID_REFUNDS, { slug }, { every: AGAIN_MS });
  const sources = {
    payouts: payouts.data?.payouts.nodes ?? [],
    claims: claims.data?.allianceClaims.nodes ?? [],
    orders: unsent.data?.allianceOrders.nodes ?? [],
    refunds: refunds.data?.unpaidRefunds ?? [],
  };
  return { sources, waiting: [claims, unsent, payouts, refunds].some(({ waiting }) => waiting) };
}

/** What does not agree with those outside: statements, messages that did not arrive, papers that the law wants seen. */
function useOutside(slug: string): Beside<'accounts' | 'webhooks' | 'proofs'> {
  const accounts = useApi(RECON_ACCOUNTS, { slug }, { every: AGAIN_MS });
  const webhooks = useApi(WEBHOOKS, { slug }, { every: AGAIN_MS });
  const proofs = useApiPages(PROOFS, { slug }, (data) => data.allianceProofs, { every: AGAIN_MS });
  const sources = {
    accounts: accounts.data?.reconAccounts ?? [],
    webhooks: webhooks.data?.webhookEndpoints ?? [],
    proofs: proofs.data ?? [],
  };
  return { sources, waiting: [accounts, webhooks, proofs].some(({ waiting }) => waiting) };
}

/** Of the books' kinds all that wait, also those on pages that are not read yet; of the others the rows here. */
function useCounts(slug: string, todos: readonly Todo[]): ReadonlyMap<TodoKind, number> {
  const read = useApi(REVIEW_COUNTS, { slug }, { every: AGAIN_MS });
  const counts = new Map<TodoKind, number>();
  for (const { kind } of todos) if (!OF_BOOKS.includes(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { kind, count } of read.data?.reviewCounts ?? []) if (count > 0) counts.set(kind, count);
  return counts;
}

interface KindsProps {
  counts: ReadonlyMap<TodoKind, number>;
  total: number;
  value: TodoKind | 'all';
  onChange: (kind: TodoKind | 'all') => void;
}

function Kinds({ counts, total, value, onChange }: KindsProps) {
  const { t } = useWords();
  const shown = FILTERS.filter((kind) => kind === 'all' || kind === value || counts.has(kind));
  if (total === 0 && value === 'all') return null;
  return (
    <FilterChips
      filters={shown}
      value={value}
      onChange={onChange}
      word={(kind) =>
        t('desk.filter_n', {
          word: t(`desk.review.kind.${kind}`),
          n: kind === 'all' ? total : (counts.get(kind) ?? 0),
        })
      }
    />
  );
}

function List({ todos, isWhole }: { todos: readonly Todo[]; isWhole: boolean }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const onward = useOnward();
  const [at, setAt] = useUrlText('at');
  const selected = useChosen(todos, at, isWhole);
  const { approve, approveAll, trouble } = useApprovals(todos);
  const [returning, setReturning] = useState<Todo & { decision: Decision }>();
  useRowKeys({
    keys: todos.map((todo) => todo.key),
    selected: selected?.key,
    onSelect: setAt,
    onOpen: (key) => {
      const todo = todos.find((each) => each.key === key);
      if (todo) void navigate(todo.to, { state: onward });
    },
  });
  useKeys({
    a: () => void approve(selected),
    'Shift+a': () => void approveAll(),
    r: () => {
      if (selected && mayReturn(selected)) setReturning({ ...selected, decision: selected.decision });
      else toast(t('desk.review.no_return'));
    },
  });
  return (
    <>
      <Refused trouble={trouble} />
      <DeskTable
        caption={t('desk.home.todo')}
        rows={todos}
        rowKey={(todo) => todo.key}
        selected={selected?.key}
        onRow={(todo) => {
          setAt(todo.key);
        }}
        empty={<Empty art="empty-desk">{t('desk.home.none')}</Empty>}
        columns={useQueueColumns()}
      />
      <Tail todos={todos} onAll={() => void approveAll()} />
      {returning && (
        <ReturnSheet
          todo={returning}
          onClose={() => {
            setReturning(undefined);
          }}
        />
      )}
    </>
  );
}

/**
 * The row that she went to, or the first of the whole queue, and none before it is whole: the keys act on it, so what comes in
 * above later must not take its place between her look and her press.
 */
function useChosen(todos: readonly Todo[], at: string, isWhole: boolean): Todo | undefined {
  const [held, setHeld] = useState(at);
  const rowOf = (key: string) => todos.find((todo) => todo.key === key);
  const chosen = rowOf(at) ?? rowOf(held) ?? (isWhole ? todos[0] : undefined);
  if (isWhole && chosen && chosen.key !== held) setHeld(chosen.key);
  return chosen;
}

function mayReturn(todo: Todo): todo is Todo & { decision: Decision } {
  const { decision, whyNot } = todo;
  if (decision === undefined || decision.kind === 'vouchers' || decision.kind === 'refund') return false;
  return whyNot === undefined || whyNot === 'exceptions';
}

/** Which keys there are, and the one for everything that is green. */
function Tail({ todos, onAll }: { todos: readonly Todo[]; onAll: () => void }) {
  const { t } = useWords();
  const green = todos.filter(isGreen).length;
  if (todos.length === 0) return null;
  return (
    <div className={s.tail}>
      <p className={`meta ${s.hint ?? ''}`}>{t('desk.review.keys')}</p>
      {green > 0 && (
        <Button onClick={onAll} aria-keyshortcuts="Shift+A">
          {t('desk.review.all_green', { n: green })} <kbd className={s.kbd}>⇧A</kbd>
        </Button>
      )}
    </div>
  );
}

/** One after the other, each asked for once; the first that is refused says why and stops the rest. */
function useApprovals(todos: readonly Todo[]) {
  const { t, refusal } = useWords();
  const confirm = useConfirm();
  const acts = useReviewActs();
  const whyNot = (todo: Todo) =>
    todo.whyNot === 'exceptions' ? t('desk.review.exceptions') : refusal(todo.whyNot ?? 'not_permitted');
  const approve = async (todo: Todo | undefined) => {
    if (!todo || acts.busy) return;
    const { decision } = todo;
    if (!decision) toast(t('desk.review.not_here'));
    else if (!isGreen(todo)) toast(whyNot(todo));
    else if (
      await confirm({ title: t('desk.review.ask_one'), body: todo.what, act: t('desk.act.approve') })
    ) {
      if (await acts.approve(decision)) toast(t('desk.review.done', { n: 1 }));
    }
  };
  const approveAll = async () => {
    const green = todos.filter(isGreen);
    if (green.length === 0) toast(t('desk.review.no_green'));
    if (green.length === 0 || acts.busy) return;
    const body = (
      <ul className={s.rows}>
        {green.map((todo) => (
          <li key={todo.key}>{todo.what}</li>
        ))}
      </ul>
    );
    const title = t('desk.review.ask_all', { n: green.length });
    if (!(await confirm({ title, body, act: t('desk.review.approve_n', { n: green.length }) }))) return;
    let done = 0;
    for (const { decision } of green) {
      if (!decision || !(await acts.approve(decision))) break;
      done += 1;
    }
    toast(t('desk.review.done', { n: done }));
  };
  return { approve, approveAll, trouble: acts.trouble };
}
