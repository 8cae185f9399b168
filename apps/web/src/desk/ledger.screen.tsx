import { useApi, useApiPages } from '../api';
import type { DeskAccountsQuery, EntryRowFragment } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  Empty,
  Money,
  None,
  PageHead,
  TroubleNote,
  usePageTitle,
  useUrlText,
  Waiting,
  type DeskColumn,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useAccountName, useEntryKind } from './entry-block';
import { EntryDrawer } from './entry-drawer';
import { useRowKeys } from './keys';
import { NumberSearch } from './number-search';
import { Desk, type Place } from './place';
import { ACCOUNTS, ENTRIES } from './queries';
import { OrderLink } from './split-detail';

export default function Ledger() {
  const { t } = useWords();
  usePageTitle(t('desk.ledger.title'));
  return <Desk>{(place) => <LedgerPage place={place} />}</Desk>;
}

function LedgerPage({ place }: { place: Place }) {
  const { t } = useWords();
  const [account, setAccount] = useUrlText('account');
  const [order, setOrder] = useUrlText('no');
  const [seq, setSeq] = useUrlText('seq');
  const nameOf = useAccountName();
  const accounts = useApi(ACCOUNTS, { slug: place.slug });
  const chosen = accounts.data?.accounts.find((each) => each.code === account);
  return (
    <>
      <PageHead
        title={t('desk.ledger.title')}
        note={place.name}
        end={<NumberSearch key={order} value={order} onSearch={setOrder} />}
      />
      <div className={`${s.page ?? ''} ${s.besideLeft ?? ''}`}>
        <section className={s.block}>
          <h2>{t('desk.ledger.accounts')}</h2>
          {accounts.trouble && <TroubleNote trouble={accounts.trouble} onRetry={accounts.reload} />}
          {accounts.waiting && <Waiting rows={8} />}
          {accounts.data && (
            <Accounts accounts={accounts.data.accounts} value={account} onPick={setAccount} />
          )}
        </section>
        <section className={s.block}>
          <h2>
            {chosen
              ? t('desk.ledger.filtered', { name: nameOf(chosen.code, chosen.name) })
              : t('desk.ledger.entries')}
            {chosen && (
              <span>
                <Money fen={chosen.balanceFen} />
              </span>
            )}
          </h2>
          <Entries slug={place.slug} account={account} order={order} onOpen={setSeq} />
        </section>
      </div>
      {seq && (
        <EntryDrawer
          slug={place.slug}
          seq={seq}
          onClose={() => {
            setSeq('');
          }}
        />
      )}
    </>
  );
}

const CLASSES = ['A', 'L', 'E', 'R', 'X'] as const;

interface AccountsProps {
  accounts: DeskAccountsQuery['accounts'];
  value: string;
  onPick: (code: string) => void;
}

function Accounts({ accounts, value, onPick }: AccountsProps) {
  const { t } = useWords();
  const nameOf = useAccountName();
  const row = (code: string, name: string, balanceFen?: string) => (
    <li key={code}>
      <button
        type="button"
        className={s.account}
        aria-pressed={code === value}
        onClick={() => {
          onPick(code);
        }}
      >
        <span>{nameOf(code, name)}</span>
        {balanceFen !== undefined && <Money fen={balanceFen} />}
      </button>
    </li>
  );
  return (
    <div className={`card ${s.pick ?? ''} ${s.accounts ?? ''}`}>
      <ul>{row('', t('desk.ledger.all'))}</ul>
      {CLASSES.map((letter) => {
        const found = accounts.filter((account) => account.class === letter);
        if (found.length === 0) return null;
        return (
          <div key={letter}>
            <h3 className={`meta ${s.class ?? ''}`}>{t(`desk.ledger.class.${letter}`)}</h3>
            <ul>{found.map((account) => row(account.code, account.name, account.balanceFen))}</ul>
          </div>
        );
      })}
    </div>
  );
}

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
  onOpen: (seq: string) => void;
}

function Entries({ slug, account, order, onOpen }: EntriesProps) {
  const { t } = useWords();
  const variables = { slug, account: account || null, order: order || null };
  const read = useApiPages(ENTRIES, variables, (data) => data.journalEntries);
  const columns = useColumns(onOpen);
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
      {read.hasMore && (
        <div className={s.moreRow}>
          <Button busy={read.loadingMore} onClick={read.more}>
            {t('ui.more_rows')}
          </Button>
        </div>
      )}
    </>
  );
}

/** One row a posting; what belongs to the whole entry stands in its first row. */
function useColumns(onOpen: (seq: string) => void): DeskColumn<PostingRow>[] {
  const { t } = useWords();
  const kindOf = useEntryKind();
  const nameOf = useAccountName();
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
    {
      key: 'debit',
      head: t('desk.ledger.debit'),
      onPhone: true,
      cell: ({ posting }) => (
        <>
          <b>{t('desk.entry.debit')}</b> {nameOf(posting.debitCode, posting.debitName)}
        </>
      ),
    },
    {
      key: 'credit',
      head: t('desk.ledger.credit'),
      onPhone: true,
      cell: ({ posting }) => (
        <>
          <b>{t('desk.entry.credit')}</b> {nameOf(posting.creditCode, posting.creditName)}
        </>
      ),
    },
    {
      key: 'amount',
      head: t('desk.ledger.amount'),
      numeric: true,
      onPhone: true,
      cell: ({ posting }) => <Money fen={posting.amountFen} />,
    },
  ];
}
