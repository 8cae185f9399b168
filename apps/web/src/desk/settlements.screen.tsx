import { Link, useNavigate } from 'react-router';
import { useApiPages } from '../api';
import type { SettlementRowFragment, SettlementStatus } from '../generated/desk/graphql';
import {
  DeskTable,
  Dot,
  Empty,
  LinkButton,
  Money,
  None,
  StatusTag,
  usePageTitle,
  useStatusWord,
  useUrlState,
  useUrlText,
  type DeskColumn,
} from '../ui';
import { useWords } from '../words';
import { totalOf, type SettlementTotal } from './amounts';
import { useOnward } from './crumbs';
import s from './desk.module.css';
import { FilterChips } from './filter-chips';
import { Equation } from './equation';
import { useRowKeys } from './keys';
import { ListPage } from './list-page';
import { Desk, type Place } from './place';
import { SETTLEMENTS } from './queries';
import { SavedViews } from './saved-views';
import { ActBar } from './settlement-acts';

const STATUSES = ['all', 'open', 'review', 'approved', 'paid_out', 'published'] as const;

export default function Settlements() {
  const { t } = useWords();
  usePageTitle(t('desk.settlements.title'));
  return <Desk>{(place) => <SettlementsPage place={place} />}</Desk>;
}

function SettlementsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const read = useApiPages(SETTLEMENTS, { slug: place.slug, first: 50 }, (data) => data.settlements);
  return (
    <ListPage
      title={t('desk.settlements.title')}
      note={place.name}
      read={read}
      bones={{ rows: 10, shape: 'table' }}
    >
      {(rows) => <List rows={rows} hasMore={read.hasMore} />}
    </ListPage>
  );
}

function List({ rows, hasMore }: { rows: readonly SettlementRowFragment[]; hasMore: boolean }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const onward = useOnward();
  const [status, setStatus] = useUrlState('status', STATUSES, 'all');
  const [at, setAt] = useUrlText('at');
  const isWhole = status === 'all' && !hasMore;
  const shown = rows.filter((row) => status === 'all' || row.status === status);
  const selected = chosenOf(shown, at);
  useRowKeys({
    keys: shown.map((row) => row.number),
    selected: selected?.number,
    onSelect: setAt,
    onOpen: (number) => {
      const row = shown.find((each) => each.number === number);
      if (row) void navigate(`/desk/settlements/${row.id}`, { state: onward });
    },
  });
  const columns = useColumns(isWhole ? totalOf(shown) : undefined);
  if (rows.length === 0) return <Empty art="empty-desk">{t('desk.settlements.empty')}</Empty>;
  return (
    <>
      {selected && <Chosen of={selected} />}
      <SavedViews page="settlements" />
      <Filter rows={rows} value={status} onChange={setStatus} />
      <DeskTable
        caption={t('desk.settlements.table')}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.number}
        selected={selected?.number}
        onRow={(row) => {
          setAt(row.number);
        }}
        totalCount={isWhole ? shown.length : undefined}
        empty={<Empty art="empty-desk">{t('desk.settlements.empty_filter')}</Empty>}
      />
      <p className={`meta ${s.hint ?? ''}`}>
        {t('desk.settlements.total_note')} {t('desk.keys')}
      </p>
    </>
  );
}

function chosenOf(rows: readonly SettlementRowFragment[], number: string): SettlementRowFragment | undefined {
  return rows.find((row) => row.number === number) ?? rows[0];
}

/** The chosen one above the table: its equation, and what can be done with it. */
function Chosen({ of }: { of: SettlementRowFragment }) {
  const { t } = useWords();
  return (
    <>
      <Equation of={of} />
      <div className={s.subhead}>
        <p className="small mute">
          {of.number}
          <Dot />
          {t('desk.period', { from: of.periodFrom, to: of.periodTo })}
        </p>
        <ActBar of={of}>
          <LinkButton to={`/desk/settlements/${of.id}`} state={useOnward()}>
            {t('desk.settlements.open', { no: of.number })}
          </LinkButton>
        </ActBar>
      </div>
    </>
  );
}

interface FilterProps {
  rows: readonly SettlementRowFragment[];
  value: (typeof STATUSES)[number];
  onChange: (status: (typeof STATUSES)[number]) => void;
}

function Filter({ rows, value, onChange }: FilterProps) {
  const { t } = useWords();
  const word = useStatusWord();
  const countOf = (status: SettlementStatus) => rows.filter((row) => row.status === status).length;
  return (
    <FilterChips
      filters={STATUSES.filter((status) => status === 'all' || status === value || countOf(status) > 0)}
      value={value}
      onChange={onChange}
      word={(status) =>
        status === 'all'
          ? t('desk.filter_all', { n: rows.length })
          : t('desk.filter_n', { word: word({ kind: 'settlement', status }), n: countOf(status) })
      }
    />
  );
}

function useColumns(total: SettlementTotal | undefined): DeskColumn<SettlementRowFragment>[] {
  const { t } = useWords();
  const onward = useOnward();
  const money = (key: 'opening' | 'due' | 'paid' | 'closing', onPhone = false) => ({
    key,
    head: t(`desk.settlements.${key}`),
    numeric: true,
    onPhone,
    cell: (row: SettlementRowFragment) => <Money fen={row[`${key}Fen`]} />,
    total: total && <Money fen={total[`${key}Fen`]} />,
  });
  return [
    {
      key: 'number',
      head: t('desk.settlements.number'),
      cell: (row) => (
        <Link to={`/desk/settlements/${row.id}`} state={onward} className={s.link}>
          {row.number}
        </Link>
      ),
    },
    {
      key: 'period',
      head: t('desk.settlements.period'),
      cell: (row) => t('desk.period', { from: row.periodFrom, to: row.periodTo.slice(5) }),
    },
    money('opening'),
    money('due', true),
    {
      key: 'refunded',
      head: t('desk.settlements.refunded'),
      numeric: true,
      cell: (row) => <Money fen={-BigInt(row.refundedFen)} />,
      total: total && <Money fen={-total.refundedFen} />,
    },
    money('paid'),
    { ...money('closing', true), cell: (row) => <b>{<Money fen={row.closingFen} />}</b> },
    {
      key: 'orders',
      head: t('desk.settlements.orders'),
      numeric: true,
      cell: (row) => row.orderCount.toLocaleString('en'),
      total: total?.orderCount.toLocaleString('en'),
    },
    {
      key: 'status',
      head: t('desk.settlements.status'),
      onPhone: true,
      cell: (row) => <StatusTag kind="settlement" status={row.status} />,
    },
    { key: 'prepared', head: t('desk.settlements.prepared'), cell: (row) => row.preparedBy ?? <None /> },
    {
      key: 'approved',
      head: t('desk.settlements.approved'),
      cell: (row) => row.approvedBy ?? (row.status === 'review' ? t('desk.settlements.awaiting') : <None />),
    },
  ];
}
