import { useState } from 'react';
import { useAct, useApi } from '../api';
import { serverNow } from '../boot';
import type { ReconAccountsQuery, ReconQuery } from '../generated/desk/graphql';
import {
  Button,
  Empty,
  Money,
  PageHead,
  Refused,
  StaleNote,
  Tabs,
  toast,
  TroubleNote,
  usePageTitle,
  useUrlState,
  useUrlText,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useAccountName } from './entry-block';
import { MonthField, monthNow } from './month-field';
import { Desk, type Place } from './place';
import { daysSince, tabOf } from './recon-amounts';
import { BreakTable } from './recon-breaks';
import { ImportSheet } from './recon-import';
import { Agreed } from './recon-proposals';
import { FETCH_STATEMENT, RECON, RECON_ACCOUNTS } from './recon-queries';
import r from './recon.module.css';
import { SavedViews } from './saved-views';

type Account = ReconAccountsQuery['reconAccounts'][number];
export type Month = ReconQuery['reconciliation'];

/** What every part of the page acts upon. */
export interface ReconAt {
  readonly slug: string;
  readonly account: string;
  readonly until: string;
  readonly isProvider: boolean;
  /** an accountant's; others look */
  readonly mayWork: boolean;
}

export default function Recon() {
  const { t } = useWords();
  usePageTitle(t('desk.recon.title'));
  return <Desk>{(place) => <ReconPage place={place} />}</Desk>;
}

const TABS = ['agreed', 'differs', 'there', 'here'] as const;

function ReconPage({ place }: { place: Place }) {
  const { t } = useWords();
  const [account, setAccount] = useUrlText('account');
  const [month, setMonth] = useUrlText('month');
  const accounts = useApi(RECON_ACCOUNTS, { slug: place.slug });
  const all = accounts.data?.reconAccounts ?? [];
  const chosen = all.find((each) => each.code === account) ?? all[0];
  const thisMonth = monthNow();
  return (
    <>
      <PageHead
        title={t('desk.recon.title')}
        note={place.name}
        end={
          <MonthField
            value={month || thisMonth}
            onChange={(picked) => {
              setMonth(picked === thisMonth ? '' : picked);
            }}
          />
        }
      />
      <div className={s.page}>
        {accounts.trouble && <TroubleNote trouble={accounts.trouble} onRetry={accounts.reload} />}
        {accounts.waiting && <Waiting rows={8} />}
        {chosen && (
          <>
            <Accounts accounts={all} value={chosen.code} onPick={setAccount} />
            <SavedViews page="recon" />
            <AccountMonth key={chosen.code} place={place} account={chosen} month={month || thisMonth} />
          </>
        )}
      </div>
    </>
  );
}

interface AccountsProps {
  accounts: readonly Account[];
  value: string;
  onPick: (code: string) => void;
}

function Accounts({ accounts, value, onPick }: AccountsProps) {
  const { t } = useWords();
  const nameOf = useAccountName();
  return (
    <div className={s.chips} role="group" aria-label={t('desk.recon.account')}>
      {accounts.map(({ code, name, unownedCount }) => (
        <button
          key={code}
          type="button"
          className="chip"
          aria-pressed={code === value}
          onClick={() => {
            onPick(code);
          }}
        >
          {nameOf(code, name)}
          {unownedCount > 0 && (
            <span className="ui-count" title={t('desk.recon.unowned', { n: unownedCount })}>
              {unownedCount}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function AccountMonth({ place, account, month }: { place: Place; account: Account; month: string }) {
  const { t } = useWords();
  const read = useApi(RECON, { slug: place.slug, account: account.code, month });
  if (read.trouble) return <TroubleNote trouble={read.trouble} onRetry={read.reload} />;
  if (!read.data) return <Waiting rows={8} shape="table" />;
  const found = read.data.reconciliation;
  const at: ReconAt = {
    slug: place.slug,
    account: account.code,
    until: found.until,
    isProvider: Boolean(account.provider),
    mayWork: place.me.offices.some(
      ({ office, allianceSlug }) => office.toLowerCase() === 'accountant' && allianceSlug === place.slug,
    ),
  };
  return (
    <>
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      <Balances month={found} />
      {at.mayWork && <Bring at={at} account={account} />}
      {account.statedTo ? (
        <Lists at={at} month={found} />
      ) : (
        <Empty art="empty-desk">
          {t(at.isProvider ? 'desk.recon.empty_provider' : 'desk.recon.empty_bank')}
        </Empty>
      )}
    </>
  );
}

/** 账面, 账单, and what is between them: one figure, red until it is nothing, with the age of its oldest part. */
function Balances({ month }: { month: Month }) {
  const { t } = useWords();
  const { ledgerFen, statementFen, differenceFen, oldestBreakOn, unownedCount, until } = month;
  const isEven = differenceFen === '0' && month.breakCount === 0;
  return (
    <dl className={`card ${r.balances ?? ''}`}>
      <div>
        <dt>{t('desk.recon.ledger', { day: until })}</dt>
        <dd>
          <Money fen={ledgerFen} />
        </dd>
      </div>
      <div>
        <dt>{t('desk.recon.statement')}</dt>
        <dd>
          <Money fen={statementFen} />
        </dd>
      </div>
      <div className={isEven ? r.even : r.open}>
        <dt>{t('desk.recon.difference')}</dt>
        <dd>
          <Money fen={differenceFen} />
        </dd>
        <dd className="meta">
          {isEven
            ? t('desk.recon.even')
            : oldestBreakOn
              ? t('desk.recon.age', { n: daysSince(oldestBreakOn, serverNow()), day: oldestBreakOn })
              : ''}
          {unownedCount > 0 && <b className="bad"> {t('desk.recon.unowned', { n: unownedCount })}</b>}
        </dd>
      </div>
    </dl>
  );
}

function Bring({ at, account }: { at: ReconAt; account: Account }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const fetching = useAct(FETCH_STATEMENT);
  const fetchNow = async () => {
    const day = new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 10);
    const done = await fetching.run({ slug: at.slug, account: at.account, day });
    if (done) toast(t('desk.recon.fetching'));
  };
  return (
    <div className={s.chips}>
      <Button
        icon="plus"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('desk.recon.import')}
      </Button>
      {at.isProvider && (
        <Button icon="refresh" busy={fetching.busy} onClick={() => void fetchNow()}>
          {t('desk.recon.fetch')}
        </Button>
      )}
      <span className="meta">
        {account.numberMasked && `${account.numberMasked} `}
        {account.statedTo && t('desk.recon.stated_to', { day: account.statedTo })}
      </span>
      <Refused trouble={fetching.trouble} />
      {isOpen && (
        <ImportSheet
          at={at}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

function Lists({ at, month }: { at: ReconAt; month: Month }) {
  const { t } = useWords();
  const [tab, setTab] = useUrlState('tab', TABS, 'agreed');
  const shown = month.breaks.filter((found) => tabOf(found) === tab);
  const { proposalCount, matchedCount, differsCount, thereCount, hereCount } = month;
  const counts = {
    agreed: proposalCount + matchedCount,
    ...{ differs: differsCount, there: thereCount, here: hereCount },
  };
  const tabs = TABS.map((id) => ({ id, label: t(`desk.recon.tab.${id}`), count: counts[id] }));
  return (
    <>
      <Tabs label={t('desk.recon.title')} tabs={tabs} value={tab} onChange={setTab} panelId="recon-list" />
      <div id="recon-list" role="tabpanel" className={s.stack}>
        {tab !== 'agreed' && shown.length < counts[tab] && (
          <p className="meta">{t('desk.recon.cut', { n: shown.length, of: counts[tab] })}</p>
        )}
        {tab === 'agreed' ? (
          <Agreed at={at} month={month} />
        ) : (
          <BreakTable key={tab} at={at} tab={tab} breaks={shown} all={month.breaks} />
        )}
      </div>
    </>
  );
}
