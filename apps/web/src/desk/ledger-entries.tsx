import { useApiPages } from '../api';
import type { EntryRowFragment } from '../generated/desk/graphql';
import { DeskTable, Empty, Money, None, TroubleNote, useUrlText, Waiting, type DeskColumn } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useAccountName, useEntryKind } from './entry-block';
import { ENTRIES } from './entry-queries';
import { useRowKeys } from './keys';
import { MoreRows } from './more-rows';
import { OrderLink } from './split-detail';

interface PostingRow {
  key: string;
  entry: EntryRowFragment;
  posting: EntryRowFragment['postings'][number];
  isFirst: boolean;
}

interface EntriesProps {
  slug: string;
  account: string;
  order: string;
  /** `2026-11`, or all */
  month: string;
  onOpen: (seq: string) => void;
}

/** The entries of the filter, newest first; of one account each with the side on which it stands there. */
export function Entries({ slug, account, order, month, onOpen }: EntriesProps) {
  const { t } = useWords();
  const variables = { slug, account: account || null, order: order || null, month: month || null };
  const read = useApiPages(ENTRIES, variables, (data) => data.journalEntries);
  const columns = [...useEntryColumns(onOpen), ...useSideColumns(account)];
  const [at, setAt] = useUrlText('at');
  const rows = (read.data ?? []).flatMap((entry) =>
    entry.postings
      .filter((posting) => account === '' || posting.debitCode === account || posting.creditCode === account)
      .map((posting, at) => ({ key: `${entry.seq}.${String(at)}`, entry, posting, isFirst: at === 0 })),
  );
  useRowKeys({
    keys: rows.map((row) => row.key),
    selected: at || undefined,
    onSelect: setAt,
    onOpen: (key) => {
      onOpen(key.split('.')[0] ?? '');
    },
  });
  if (read.trouble) return <TroubleNote trouble={read.trouble} onRetry={read.reload} />;
  if (!read.data) return <Waiting rows={8} />;
  return (
    <>
      <DeskTable
        caption={t('desk.ledger.entries')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        selected={at}
        onRow={(row) => {
          onOpen(row.entry.seq);
        }}
        empty={<Empty art="empty-desk">{t('desk.ledger.empty')}</Empty>}
      />
      <MoreRows read={read} />
    </>
  );
}

/** One row a posting; what belongs to the whole entry stands in its first row. */
function useEntryColumns(onOpen: (seq: string) => void): DeskColumn<PostingRow>[] {
  const { t } = useWords();
  const kindOf = useEntryKind();
  return [
    {
      key: 'seq',
      head: t('desk.ledger.seq'),
      cell: ({ entry, isFirst }) =>
        isFirst ? (
          <button
            type="button"
            className={s.rowButton}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(entry.seq);
            }}
          >
            {t('desk.entry.seq', { seq: entry.seq })}
          </button>
        ) : (
          <span className="sr">{entry.seq}</span>
        ),
    },
    { key: 'day', head: t('desk.ledger.day'), cell: ({ entry, isFirst }) => isFirst && entry.effectiveDay },
    { key: 'kind', head: t('desk.ledger.kind'), cell: ({ entry, isFirst }) => isFirst && kindOf(entry.kind) },
    {
      key: 'order',
      head: t('desk.ledger.order'),
      cell: ({ entry, isFirst }) =>
        isFirst && (entry.orderNumber ? <OrderLink number={entry.orderNumber} /> : <None />),
    },
  ];
}

/** Of all accounts both names and the amount; of one the account on the other side and the amount under debit or credit. */
function useSideColumns(account: string): DeskColumn<PostingRow>[] {
  const { t } = useWords();
  const nameOf = useAccountName();
  const named = (key: 'debit' | 'credit'): DeskColumn<PostingRow> => ({
    key,
    head: t(`desk.ledger.${key}`),
    wraps: true,
    onPhone: true,
    cell: ({ posting }) => (
      <>
        <b>{t(`desk.entry.${key}`)}</b> {nameOf(posting[`${key}Code`], posting[`${key}Name`])}
      </>
    ),
  });
  const amount = (key: 'debit' | 'credit'): DeskColumn<PostingRow> => ({
    key,
    head: t(`desk.ledger.${key}_yuan`),
    numeric: true,
    onPhone: true,
    cell: ({ posting }) => (posting[`${key}Code`] === account ? <Money fen={posting.amountFen} /> : <None />),
  });
  if (account !== '')
    return [
      {
        key: 'other',
        head: t('desk.ledger.other'),
        wraps: true,
        onPhone: true,
        cell: ({ posting: { debitCode, debitName, creditCode, creditName } }) =>
          debitCode === account ? nameOf(creditCode, creditName) : nameOf(debitCode, debitName),
      },
      amount('debit'),
      amount('credit'),
    ];
  return [
    named('debit'),
    named('credit'),
    {
      key: 'amount',
      head: t('desk.ledger.amount'),
      numeric: true,
      onPhone: true,
      cell: ({ posting }) => <Money fen={posting.amountFen} />,
    },
  ];
}
