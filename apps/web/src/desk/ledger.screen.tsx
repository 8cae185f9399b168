import { useApi } from '../api';
import type { DeskAccountsQuery } from '../generated/desk/graphql';
import { Money, PageHead, TroubleNote, usePageTitle, useUrlText, Waiting } from '../ui';
import { useWords } from '../words';
import { AccountSums } from './account-sums';
import s from './desk.module.css';
import { useAccountName } from './entry-block';
import { EntryDrawer } from './entry-drawer';
import { Entries } from './ledger-entries';
import { MonthField, monthNow } from './month-field';
import { NumberSearch } from './number-search';
import { Desk, type Place } from './place';
import { ACCOUNTS } from './queries';
import { SavedViews } from './saved-views';

export default function Ledger() {
  const { t } = useWords();
  usePageTitle(t('desk.ledger.title'));
  return <Desk>{(place) => <LedgerPage place={place} />}</Desk>;
}

function LedgerPage({ place }: { place: Place }) {
  const { t } = useWords();
  const [account, setAccount] = useUrlText('account');
  const [order, setOrder] = useUrlText('no');
  const [month, setMonth] = useUrlText('month');
  const [seq, setSeq] = useUrlText('seq');
  const accounts = useApi(ACCOUNTS, { slug: place.slug });
  const chosen = accounts.data?.accounts.find((each) => each.code === account);
  return (
    <>
      <PageHead
        title={t('desk.ledger.title')}
        note={place.name}
        end={
          <>
            <MonthField value={month} onChange={setMonth} />
            <NumberSearch key={order} value={order} onSearch={setOrder} />
          </>
        }
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
        <Booked
          slug={place.slug}
          account={chosen}
          code={account}
          month={month}
          order={order}
          onOpen={setSeq}
        />
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

interface BookedProps {
  slug: string;
  /** The account whose code it is, once they are read. */
  account: DeskAccountsQuery['accounts'][number] | undefined;
  code: string;
  month: string;
  order: string;
  onOpen: (seq: string) => void;
}

/** What was booked, of one account with its sums above. */
function Booked({ slug, account, code, month, order, onOpen }: BookedProps) {
  const { t } = useWords();
  const nameOf = useAccountName();
  return (
    <section className={`${s.block ?? ''} ${s.stack ?? ''}`}>
      <SavedViews page="ledger" />
      <h2>
        {account
          ? t('desk.ledger.filtered', { name: nameOf(account.code, account.name) })
          : t('desk.ledger.entries')}
        {account && (
          <span>
            <Money fen={account.balanceFen} />
          </span>
        )}
      </h2>
      {account && <AccountSums slug={slug} account={account} month={month || monthNow()} />}
      <Entries slug={slug} account={code} order={order} month={month} onOpen={onOpen} />
    </section>
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
