import { COURSE, MOTION_STATUSES } from '@app/governance/core';
import { Link, useNavigate } from 'react-router';
import { useApiPages } from '../api';
import type { MotionRowFragment } from '../generated/desk/graphql';
import {
  DeskTable,
  Empty,
  LinkButton,
  None,
  StatusTag,
  usePageTitle,
  useStatusWord,
  useUrlState,
  useUrlText,
  type DeskColumn,
} from '../ui';
import { useWords } from '../words';
import { DECISION_OFFICES } from './decision-offices';
import { MOTIONS } from './decision-queries';
import { ExpenseButton } from './expense-sheet';
import s from './desk.module.css';
import { FilterChips } from './filter-chips';
import { useRowKeys } from './keys';
import { ListPage } from './list-page';
import { Desk, type Place } from './place';
import { VillageRulesBlock } from './village-rules-block';

const FILTERS = ['all', ...MOTION_STATUSES] as const;

/** What the alliance's villages decide on, and how each of them decides. */
export default function Decisions() {
  const { t } = useWords();
  usePageTitle(t('desk.decisions.title'));
  return <Desk offices={DECISION_OFFICES}>{(place) => <DecisionsPage place={place} />}</Desk>;
}

function DecisionsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const read = useApiPages(MOTIONS, { slug: place.slug }, (data) => data.motions);
  return (
    <ListPage
      title={t('desk.decisions.title')}
      note={place.name}
      end={
        <>
          <ExpenseButton place={place} />
          <LinkButton to={`/vote?alliance=${place.slug}`}>{t('desk.decisions.public')}</LinkButton>
        </>
      }
      read={read}
      bones={{ rows: 8, shape: 'table' }}
      below={<VillageRulesBlock place={place} />}
    >
      {(rows) => <List rows={rows} />}
    </ListPage>
  );
}

function List({ rows }: { rows: readonly MotionRowFragment[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [status, setStatus] = useUrlState('status', FILTERS, 'all');
  const [at, setAt] = useUrlText('at');
  const shown = rows.filter((row) => status === 'all' || row.status === status);
  useRowKeys({
    keys: shown.map((row) => row.id),
    selected: shown.some((row) => row.id === at) ? at : undefined,
    onSelect: setAt,
    onOpen: (id) => {
      void navigate(`/desk/decisions/${id}`);
    },
  });
  const columns = useColumns();
  if (rows.length === 0) return <Empty art="empty-desk">{t('desk.decisions.empty')}</Empty>;
  return (
    <>
      <Filter rows={rows} value={status} onChange={setStatus} />
      <DeskTable
        caption={t('desk.decisions.table')}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        selected={at === '' ? undefined : at}
        onRow={(row) => {
          setAt(row.id);
        }}
        empty={<Empty art="empty-desk">{t('desk.decisions.empty_filter')}</Empty>}
      />
      <p className={`meta ${s.hint ?? ''}`}>{t('desk.keys')}</p>
    </>
  );
}

type FilterValue = (typeof FILTERS)[number];
interface FilterProps {
  rows: readonly MotionRowFragment[];
  value: FilterValue;
  onChange: (status: FilterValue) => void;
}

function Filter({ rows, value, onChange }: FilterProps) {
  const { t } = useWords();
  const word = useStatusWord();
  const countOf = (status: FilterValue) =>
    status === 'all' ? rows.length : rows.filter((row) => row.status === status).length;
  return (
    <FilterChips
      filters={FILTERS.filter((status) => status === 'all' || status === value || countOf(status) > 0)}
      value={value}
      onChange={onChange}
      word={(status) =>
        status === 'all'
          ? t('desk.decisions.all', { n: rows.length })
          : t('desk.decisions.n', { word: word({ kind: 'motion', status }), n: countOf(status) })
      }
    />
  );
}

function useColumns(): DeskColumn<MotionRowFragment>[] {
  const { t } = useWords();
  return [
    {
      key: 'motion',
      head: t('desk.decisions.motion'),
      cell: (row) => (
        <Link to={`/desk/decisions/${row.id}`} className={s.link}>
          {row.title}
        </Link>
      ),
    },
    { key: 'village', head: t('desk.decisions.village'), onPhone: true, cell: (row) => row.village.name },
    {
      key: 'procedure',
      head: t('desk.decisions.procedure'),
      wraps: true,
      cell: (row) => t(`ui.procedure.${row.procedure}`),
    },
    {
      key: 'body',
      head: t('desk.decisions.body'),
      wraps: true,
      cell: (row) => t(`ui.quorum.${row.quorumRule}`),
    },
    {
      key: 'last',
      head: t('desk.decisions.last_day'),
      cell: (row) => lastDay(row) ?? <None />,
    },
    {
      key: 'next',
      head: t('desk.decisions.next'),
      wraps: true,
      onPhone: true,
      cell: (row) => {
        const step = nextOf(row);
        return step === undefined ? <None /> : t(`ui.motion_step.${row.procedure}.${step}`);
      },
    },
    {
      key: 'status',
      head: t('desk.decisions.status'),
      onPhone: true,
      cell: (row) => <StatusTag kind="motion" status={row.status} />,
    },
  ];
}

function lastDay({ records }: MotionRowFragment): string | undefined {
  return records
    .map(({ day }) => day)
    .sort()
    .at(-1);
}

function nextOf({ status, records }: MotionRowFragment) {
  if (status === 'rejected') return undefined;
  return COURSE.find((step) => !records.some((record) => record.step === step));
}
