import { sumFen, fen } from '@app/money';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi, useApiPages } from '../api';
import type { DeskPayoutsQuery, DeskPayoutSumsQuery, PayoutStatus } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  Empty,
  Money,
  None,
  PageHead,
  StaleNote,
  StatusTag,
  TroubleNote,
  usePageTitle,
  useStatusWord,
  useUrlState,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import { useOnward } from './crumbs';
import s from './desk.module.css';
import { FilterChips } from './filter-chips';
import { MoreRows } from './more-rows';
import { canConfirm, ConfirmPayout, PayoutFiles } from './payout-acts';
import { Desk, holds, type Place } from './place';
import { PAYOUT_SUMS, PAYOUTS } from './queries';
import { SavedViews } from './saved-views';

const FILTERS = ['all', 'sent', 'succeeded', 'trouble'] as const;
type Filter = (typeof FILTERS)[number];

const OF_FILTER: Record<Filter, PayoutStatus[] | null> = {
  all: null,
  sent: ['created', 'sent'],
  succeeded: ['succeeded'],
  trouble: ['failed', 'unknown', 'returned'],
};
const WORD_OF = { sent: 'sent', succeeded: 'succeeded', trouble: 'failed' } as const;

type Row = DeskPayoutsQuery['payouts']['nodes'][number];
type Sum = DeskPayoutSumsQuery['payoutSums'][number];

export default function Payouts() {
  const { t } = useWords();
  usePageTitle(t('desk.payouts.title'));
  return <Desk>{(place) => <PayoutsPage place={place} />}</Desk>;
}

const AGAIN_MS = 10_000;

function PayoutsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const sums = useApi(PAYOUT_SUMS, { slug: place.slug }, { every: AGAIN_MS });
  const [filter, setFilter] = useUrlState('status', FILTERS, 'all');
  return (
    <>
      <PageHead title={t('desk.payouts.title')} note={place.name} />
      <StaleNote since={sums.staleSince} onRetry={sums.reload} />
      {sums.trouble && <TroubleNote trouble={sums.trouble} onRetry={sums.reload} />}
      {sums.waiting && <Waiting rows={8} />}
      {sums.data && (
        <>
          <div className={s.page}>
            <SavedViews page="payouts" />
            <Filters sums={sums.data.payoutSums} value={filter} onChange={setFilter} />
            <List slug={place.slug} filter={filter} sums={sums.data.payoutSums} onDone={sums.reload} />
          </div>
          <Files place={place} settlements={sums.data.settlements.nodes} onDone={sums.reload} />
        </>
      )}
    </>
  );
}

interface FilesOfProps {
  place: Place;
  settlements: DeskPayoutSumsQuery['settlements']['nodes'];
  onDone: () => void;
}

/** Settlements whose payouts are not all made: theirs are the files that a cashier needs. */
function Files({ place, settlements, onDone }: FilesOfProps) {
  const approved = settlements.filter((each) => each.status === 'approved');
  return (
    <div className={s.page}>
      {approved.map((settlement) => (
        <PayoutFiles
          key={settlement.id}
          settlement={settlement}
          waiting={settlement.unsentPayoutCount}
          mayDraw={holds(place.me, 'accountant')}
          onDone={onDone}
        />
      ))}
    </div>
  );
}

interface FiltersProps {
  sums: readonly Sum[];
  value: Filter;
  onChange: (filter: Filter) => void;
}

function Filters({ sums, value, onChange }: FiltersProps) {
  const { t } = useWords();
  const word = useStatusWord();
  return (
    <FilterChips
      filters={FILTERS}
      value={value}
      onChange={onChange}
      word={(filter) =>
        filter === 'all'
          ? t('desk.filter_all', { n: countOf(sums) })
          : t('desk.filter_n', {
              word: word({ kind: 'payout', status: WORD_OF[filter] }),
              n: countOf(ofFilter(sums, filter)),
            })
      }
    />
  );
}

function ofFilter(sums: readonly Sum[], filter: Filter): readonly Sum[] {
  const statuses = OF_FILTER[filter];
  return statuses ? sums.filter(({ status }) => statuses.includes(status)) : sums;
}

function countOf(sums: readonly Sum[]): number {
  return sums.reduce((count, each) => count + each.count, 0);
}

interface ListProps {
  slug: string;
  filter: Filter;
  sums: readonly Sum[];
  onDone: () => void;
}

function List({ slug, filter, sums, onDone }: ListProps) {
  const { t } = useWords();
  const onward = useOnward();
  const status = OF_FILTER[filter];
  const read = useApiPages(PAYOUTS, { slug, status }, (data) => data.payouts, { every: AGAIN_MS });
  const [open, setOpen] = useState<Row>();
  const found = ofFilter(sums, filter);
  if (read.trouble) return <TroubleNote trouble={read.trouble} onRetry={read.reload} />;
  if (!read.data) return <Waiting rows={8} />;
  return (
    <>
      <DeskTable
        caption={t('desk.payouts.title')}
        rows={read.data}
        rowKey={(row) => row.id}
        totalCount={countOf(found)}
        empty={
          <Empty art="empty-desk">
            {t(sums.length === 0 ? 'desk.payouts.empty' : 'desk.payouts.empty_filter')}
          </Empty>
        }
        columns={[
          { key: 'party', head: t('desk.payouts.party'), cell: (row) => row.partyName },
          { key: 'account', head: t('desk.payouts.account'), cell: (row) => row.accountMasked },
          {
            key: 'settlement',
            head: t('desk.payouts.settlement'),
            cell: (row) => (
              <Link to={`/desk/settlements/${row.settlement.id}`} state={onward} className={s.link}>
                {row.settlement.number}
              </Link>
            ),
          },
          {
            key: 'no',
            head: t('desk.payouts.out_no'),
            wraps: true,
            cell: (row) => <span className="mute">{row.outNo}</span>,
          },
          {
            key: 'amount',
            head: t('desk.payouts.amount'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Money fen={row.amountFen} />,
            total: <Money fen={sumFen(found.map((sum) => fen(sum.amountFen)))} />,
          },
          {
            key: 'withheld',
            head: t('desk.payouts.withheld'),
            numeric: true,
            cell: (row) => (BigInt(row.withheldFen) === 0n ? <None /> : <Money fen={row.withheldFen} />),
            total: <Money fen={sumFen(found.map((sum) => fen(sum.withheldFen)))} />,
          },
          {
            key: 'status',
            head: t('desk.payouts.status'),
            onPhone: true,
            cell: (row) => (
              <span title={row.reason ?? undefined}>
                <StatusTag kind="payout" status={row.status} />
              </span>
            ),
          },
          { key: 'at', head: t('desk.payouts.at'), onPhone: true, cell: (row) => <When at={row.at} /> },
          {
            key: 'acts',
            head: t('desk.dues.acts'),
            cell: (row) =>
              canConfirm(row) && (
                <Button
                  onClick={() => {
                    setOpen(row);
                  }}
                >
                  {t(row.status === 'succeeded' ? 'desk.payouts.record_return' : 'desk.payouts.confirm')}
                </Button>
              ),
          },
        ]}
      />
      <MoreRows read={read} />
      {open && (
        <ConfirmPayout
          payout={open}
          onDone={() => {
            read.reload();
            onDone();
          }}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
