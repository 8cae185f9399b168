import { useApi } from '../api';
import type { DeskDuesQuery } from '../generated/desk/graphql';
import { PageHead, StaleNote, TroubleNote, usePageTitle, Waiting } from '../ui';
import { useWords } from '../words';
import { Debtors } from './debts';
import s from './desk.module.css';
import { ExpensesSection } from './fund-expenses';
import { DUES } from './money-queries';
import { Desk, type Place } from './place';
import { PoolSection } from './pool';
import { TaxSection } from './tax';
import { WriteOffs } from './write-offs';

export type Dues = DeskDuesQuery;

const AGAIN_MS = 15_000;

export default function DuesScreen() {
  const { t } = useWords();
  usePageTitle(t('desk.dues.title'));
  return <Desk>{(place) => <DuesPage place={place} />}</Desk>;
}

/** What is owed to the alliance, what it holds for all villages, and what it keeps for the tax office. */
function DuesPage({ place }: { place: Place }) {
  const { t } = useWords();
  const read = useApi(DUES, { slug: place.slug }, { every: AGAIN_MS });
  return (
    <>
      <PageHead title={t('desk.dues.title')} note={place.name} />
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={8} />}
      {read.data && (
        <div className={s.page}>
          <Debtors debtors={read.data.debtors} me={place.me} onDone={read.reload} />
          <WriteOffs writeOffs={read.data.writeOffs} onDone={read.reload} />
          <PoolSection pool={read.data.pool} place={place} onDone={read.reload} />
          <ExpensesSection expenses={read.data.pool.expenses} />
          <TaxSection withholding={read.data.withholding} place={place} onDone={read.reload} />
        </div>
      )}
    </>
  );
}
