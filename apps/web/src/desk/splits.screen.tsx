import { useApi } from '../api';
import type { OrderRowFragment } from '../generated/desk/graphql';
import {
  Empty,
  Money,
  PageHead,
  StatusTag,
  TroubleNote,
  usePageTitle,
  useUrlText,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useRowKeys } from './keys';
import { NumberSearch } from './number-search';
import { ORDERS } from './order-queries';
import { Desk, type Place } from './place';
import { SplitDetail } from './split-detail';
import p from './split.module.css';

export default function Splits() {
  const { t } = useWords();
  usePageTitle(t('desk.splits.title'));
  return <Desk>{(place) => <SplitsPage place={place} />}</Desk>;
}

function SplitsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const [number, setNumber] = useUrlText('no');
  return (
    <>
      <PageHead
        title={t('desk.splits.title')}
        note={number ? t('desk.split.order', { no: number }) : place.name}
        end={<NumberSearch key={number} value={number} onSearch={setNumber} />}
      />
      <div className={`${s.page ?? ''} ${s.beside ?? ''}`}>
        <div className={p.card}>
          {number === '' ? (
            <Empty art="empty-desk">{t('desk.splits.pick')}</Empty>
          ) : (
            <SplitDetail key={number} number={number} />
          )}
        </div>
        <Recent slug={place.slug} number={number} onPick={setNumber} />
      </div>
    </>
  );
}

const SHARED = ['paid', 'packing', 'shipped', 'delivered', 'completed'] as const;

interface RecentProps {
  slug: string;
  number: string;
  onPick: (number: string) => void;
}

function Recent({ slug, number, onPick }: RecentProps) {
  const { t } = useWords();
  const read = useApi(ORDERS, { slug, status: [...SHARED], first: 24 });
  const orders = read.data?.allianceOrders.nodes ?? [];
  useRowKeys({
    keys: orders.map((order) => order.number),
    selected: number || undefined,
    onSelect: onPick,
    onOpen: onPick,
  });
  return (
    <section className={s.block}>
      <h2>{t('desk.splits.recent')}</h2>
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={6} />}
      {read.data && (
        <ul className={`card ${s.pick ?? ''}`}>
          {orders.length === 0 && <li className="mute">{t('desk.splits.empty')}</li>}
          {orders.map((order) => (
            <li key={order.number}>
              <RecentOrder order={order} isChosen={order.number === number} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface RecentOrderProps {
  order: OrderRowFragment;
  isChosen: boolean;
  onPick: (number: string) => void;
}

function RecentOrder({ order, isChosen, onPick }: RecentOrderProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={s.pickRow}
      aria-pressed={isChosen}
      onClick={() => {
        onPick(order.number);
      }}
    >
      <span className="sp">
        <b>{order.number}</b>
        <Money fen={order.totalFen} />
      </span>
      <span className="sp meta">
        <span className="ell">
          {order.lines.map((line) => `${line.itemName} ×${String(line.quantity)}`).join(t('ui.mark.comma'))}
        </span>
        <When at={order.paidAt ?? order.placedAt} />
      </span>
      <StatusTag kind="order" status={order.status} />
    </button>
  );
}
