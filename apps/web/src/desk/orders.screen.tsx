import { useState } from 'react';
import { useApiPages } from '../api';
import type { OrderRowFragment, OrderStatus } from '../generated/desk/graphql';
import {
  DeskTable,
  Empty,
  LinkButton,
  Money,
  StatusTag,
  usePageTitle,
  useStatusWord,
  useUrlState,
  useUrlText,
  When,
  type DeskColumn,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { FilterChips } from './filter-chips';
import { useRowKeys } from './keys';
import { ListPage } from './list-page';
import { NumberSearch } from './number-search';
import { OrderDrawer } from './order-drawer';
import { ORDERS } from './order-queries';
import { Desk, mayImport, ORDERS_OFFICES, type Place } from './place';
import { SavedViews } from './saved-views';

const FILTERS = ['all', 'placed', 'to_ship', 'shipped', 'delivered', 'completed', 'cancelled'] as const;
type Filter = (typeof FILTERS)[number];

const OF_FILTER: Record<Filter, OrderStatus[] | null> = {
  all: null,
  placed: ['placed'],
  to_ship: ['paid', 'packing'],
  shipped: ['shipped'],
  delivered: ['delivered'],
  completed: ['completed'],
  cancelled: ['cancelled', 'closed'],
};

export default function Orders() {
  const { t } = useWords();
  usePageTitle(t('desk.orders.title'));
  return <Desk offices={ORDERS_OFFICES}>{(place) => <OrdersPage place={place} />}</Desk>;
}

function OrdersPage({ place }: { place: Place }) {
  const { t } = useWords();
  const [filter, setFilter] = useUrlState('status', FILTERS, 'all');
  const [number, setNumber] = useUrlText('no');
  const variables = { slug: place.slug, status: OF_FILTER[filter], number: number || null, first: 50 };
  const read = useApiPages(ORDERS, variables, (data) => data.allianceOrders);
  return (
    <ListPage
      title={t('desk.orders.title')}
      note={place.name}
      end={
        <>
          {mayImport(place) && (
            <LinkButton to="/desk/orders/import" look="line" icon="arrow-up">
              {t('desk.import')}
            </LinkButton>
          )}
          <NumberSearch key={number} value={number} onSearch={setNumber} />
        </>
      }
      read={read}
      bones={{ rows: 8 }}
      above={
        <>
          <SavedViews page="orders" />
          <Filters value={filter} onChange={setFilter} />
        </>
      }
    >
      {(rows) => <List rows={rows} exact={number} isFiltered={filter !== 'all' || number !== ''} />}
    </ListPage>
  );
}

function Filters({ value, onChange }: { value: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useWords();
  const word = useStatusWord();
  return (
    <FilterChips
      filters={FILTERS}
      value={value}
      onChange={onChange}
      word={(filter) =>
        filter === 'all'
          ? t('desk.orders.all')
          : word({ kind: 'order', status: filter === 'to_ship' ? 'paid' : filter })
      }
    />
  );
}

interface ListProps {
  rows: readonly OrderRowFragment[];
  /** A number that was looked for: its order opens by itself. */
  exact: string;
  isFiltered: boolean;
}

function List({ rows, exact, isFiltered }: ListProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(exact);
  const [at, setAt] = useState<string>();
  const columns = useColumns(setOpen);
  useRowKeys({ keys: rows.map((row) => row.number), selected: at, onSelect: setAt, onOpen: setOpen });
  return (
    <>
      <DeskTable
        caption={t('desk.orders.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.number}
        selected={at}
        onRow={(row) => {
          setAt(row.number);
          setOpen(row.number);
        }}
        empty={
          <Empty art="empty-orders">{t(isFiltered ? 'desk.orders.empty_filter' : 'desk.orders.empty')}</Empty>
        }
      />
      {open !== '' && rows.some((row) => row.number === open) && (
        <OrderDrawer
          number={open}
          onClose={() => {
            setOpen('');
          }}
        />
      )}
    </>
  );
}

function useColumns(onOpen: (number: string) => void): DeskColumn<OrderRowFragment>[] {
  const { t } = useWords();
  return [
    {
      key: 'number',
      head: t('desk.orders.number'),
      cell: (row) => (
        <button
          type="button"
          className={s.rowButton}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row.number);
          }}
        >
          {row.number}
          {row.platform && <span className="meta"> {row.platform}</span>}
        </button>
      ),
    },
    { key: 'placed', head: t('desk.orders.placed'), cell: (row) => <When at={row.placedAt} /> },
    {
      key: 'items',
      head: t('desk.orders.items'),
      onPhone: true,
      cell: (row) =>
        row.lines.map((line) => `${line.itemName} ×${String(line.quantity)}`).join(t('ui.mark.comma')),
    },
    {
      key: 'recipient',
      head: t('desk.orders.recipient'),
      cell: (row) => (
        <>
          {row.recipient.name} <span className="mute">{row.recipient.regionName}</span>
        </>
      ),
    },
    {
      key: 'total',
      head: t('desk.orders.total'),
      numeric: true,
      onPhone: true,
      cell: (row) => <Money fen={row.totalFen} />,
    },
    {
      key: 'refunded',
      head: t('desk.orders.refunded'),
      numeric: true,
      cell: (row) => <Money fen={-BigInt(row.refundedFen)} />,
    },
    {
      key: 'status',
      head: t('desk.orders.status'),
      onPhone: true,
      cell: (row) => <StatusTag kind="order" status={row.status} />,
    },
  ];
}
