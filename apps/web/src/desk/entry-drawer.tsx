import { useApi } from '../api';
import type { EntryFragment } from '../generated/desk/graphql';
import { Empty, Sheet, TroubleNote, Waiting } from '../ui';
import { useWords } from '../words';
import { Crumbs } from './crumbs';
import s from './desk.module.css';
import { EntryBlock } from './entry-block';
import { ENTRY } from './entry-queries';
import { OrderLink } from './split-detail';

interface EntryDrawerProps {
  slug: string;
  seq: string;
  onClose: () => void;
}

/** One entry with what was asked about it, and the way to its order. */
export function EntryDrawer({ slug, seq, onClose }: EntryDrawerProps) {
  const { t } = useWords();
  const { data, trouble, reload } = useApi(ENTRY, { slug, seq });
  return (
    <Sheet open side="right" onClose={onClose} title={t('desk.entry.title', { seq })}>
      <div className={`desk small ${s.stack ?? ''}`}>
        <Crumbs />
        {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
        {!data && !trouble && <Waiting rows={4} />}
        {data && <Whole entry={data.journalEntry} />}
      </div>
    </Sheet>
  );
}

function Whole({ entry }: { entry: EntryFragment | null }) {
  const { t } = useWords();
  if (!entry) return <Empty art="empty-desk">{t('desk.ledger.empty')}</Empty>;
  return (
    <>
      <EntryBlock entry={entry} />
      {entry.orderNumber && (
        <p>
          {t('desk.ledger.order')} <OrderLink number={entry.orderNumber} />
        </p>
      )}
    </>
  );
}
