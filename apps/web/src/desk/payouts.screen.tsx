import { sumFen, fen } from '@app/money';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../api';
import type { PayoutRowFragment, PayoutStatus } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  Empty,
  Money,
  None,
  PageHead,
  ShowAll,
  StaleNote,
  StatusTag,
  TroubleNote,
  useFirst,
  usePageTitle,
  useStatusWord,
  useUrlState,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { canConfirm, ConfirmPayout, PayoutFiles } from './payout-acts';
import { Desk, holds, type Place } from './place';
import { PAYOUTS } from './queries';
import { SavedViews } from './saved-views';

const FILTERS = ['all', 'sent', 'succeeded', 'trouble'] as const;
type Filter = (typeof FILTERS)[number];

const OF_FILTER: Record<Filter, readonly PayoutStatus[] | undefined> = {
  all: undefined,
  sent: ['created', 'sent'],
  succeeded: ['succeeded'],
  trouble: ['failed', 'unknown', 'returned'],
};
const WORD_OF = { sent: 'sent', succeeded: 'succeeded', trouble: 'failed' } as const;

interface Row extends PayoutRowFragment {
  settlementId: string;
  settlementNumber: string;
}

export default function Payouts() {
  const { t } = useWords();
  usePageTitle(t('desk.payouts.title'));
  return <Desk>{(place) => <PayoutsPage place={place} />}</Desk>;
}

const ROWS_FIRST = 50;
const AGAIN_MS = 10_000;

function PayoutsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const read = useApi(PAYOUTS, { slug: place.slug }, { every: AGAIN_MS });
  const rows = (read.data?.settlements.nodes ?? [])
    .flatMap(({ id, number, payouts }) =>
      payouts.map((payout): Row => ({ ...payout, settlementId: id, settlementNumber: number })),
    )
    .sort((a, b) => b.at.localeCompare(a.at));
  return (
    <>
      <PageHead title={t('desk.payouts.title')} note={place.name} />
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={8} />}
      {read.data && (
        <>
          <List rows={rows} onDone={read.reload} />
          <Files place={place} settlements={read.data.settlements.nodes} onDone={read.reload} />
        </>
      )}
    </>
  );
}

interface FilesOfProps {
  place: Place;
  settlements: readonly {
    id: string;
    number: string;
    status: string;
    payouts: readonly PayoutRowFragment[];
  }[];
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
          waiting={settlement.payouts.filter((payout) => payout.status === 'created').length}
          mayDraw={holds(place.me, 'accountant')}
          onDone={onDone}
        />
      ))}
    </div>
  );
}

function List({ rows, onDone }: { rows: readonly Row[]; onDone: () => void }) {
  const { t } = useWords();
  const word = useStatusWord();
  const [filter, setFilter] = useUrlState('status', FILTERS, 'all');
  const ofFilter = (each: Filter) => rows.filter((row) => OF_FILTER[each]?.includes(row.status) ?? true);
  const found = ofFilter(filter);
  const first = useFirst(found, ROWS_FIRST);
  const [open, setOpen] = useState<Row>();
  return (
    <div className={s.page}>
      <SavedViews page="payouts" />
      <div className={s.chips} role="group" aria-label={t('desk.filter')}>
        {FILTERS.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === filter}
            onClick={() => {
              setFilter(each);
            }}
          >
            {each === 'all'
              ? t('desk.filter_all', { n: rows.length })
              : t('desk.filter_n', {
                  word: word({ kind: 'payout', status: WORD_OF[each] }),
                  n: ofFilter(each).length,
                })}
          </button>
        ))}
      </div>
      <DeskTable
        caption={t('desk.payouts.title')}
        rows={first.shown}
        rowKey={(row) => row.id}
        totalCount={found.length}
        empty={
          <Empty art="empty-desk">
            {t(rows.length === 0 ? 'desk.payouts.empty' : 'desk.payouts.empty_filter')}
          </Empty>
        }
        columns={[
          { key: 'party', head: t('desk.payouts.party'), cell: (row) => row.partyName },
          { key: 'account', head: t('desk.payouts.account'), cell: (row) => row.accountMasked },
          {
            key: 'settlement',
            head: t('desk.payouts.settlement'),
            cell: (row) => (
              <Link to={`/desk/settlements/${row.settlementId}`} className={s.link}>
                {row.settlementNumber}
              </Link>
            ),
          },
          {
            key: 'no',
            head: t('desk.payouts.out_no'),
            cell: (row) => <span className="mute">{row.outNo}</span>,
          },
          {
            key: 'amount',
            head: t('desk.payouts.amount'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Money fen={row.amountFen} />,
            total: <Money fen={sumFen(found.map((row) => fen(row.amountFen)))} />,
          },
          {
            key: 'withheld',
            head: t('desk.payouts.withheld'),
            numeric: true,
            cell: (row) => (BigInt(row.withheldFen) === 0n ? <None /> : <Money fen={row.withheldFen} />),
            total: <Money fen={sumFen(found.map((row) => fen(row.withheldFen)))} />,
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
                  {t('desk.payouts.confirm')}
                </Button>
              ),
          },
          { key: 'at', head: t('desk.payouts.at'), onPhone: true, cell: (row) => <When at={row.at} /> },
        ]}
      />
      <ShowAll of={first} />
      {open && (
        <ConfirmPayout
          payout={open}
          onDone={onDone}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </div>
  );
}
