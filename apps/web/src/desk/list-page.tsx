import type { ReactNode } from 'react';
import type { Pages } from '../api';
import {
  Button,
  PageHead,
  StaleNote,
  TroubleNote,
  Waiting,
  type PageHeadProps,
  type SkeletonProps,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';

interface ListPageProps<Row> extends PageHeadProps {
  read: Pages<Row>;
  /** The shape of what is waited for. */
  bones?: SkeletonProps;
  /** What stands while the rows are read: saved views, filters, a note. */
  above?: ReactNode;
  /** The rows, or the sentence that there are none. */
  children: (rows: readonly Row[]) => ReactNode;
  below?: ReactNode;
}

/** The frame of a desk's list that pages by cursor: head, what failed, waiting, the rows, and more of them. */
export function ListPage<Row>({ read, bones, above, children, below, ...head }: ListPageProps<Row>) {
  const { t } = useWords();
  return (
    <>
      <PageHead {...head} />
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      <div className={s.page}>
        {above}
        {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
        {read.waiting && <Waiting {...bones} />}
        {read.data && children(read.data)}
        {read.hasMore && (
          <div className={s.moreRow}>
            <Button busy={read.loadingMore} onClick={read.more}>
              {t('ui.more_rows')}
            </Button>
          </div>
        )}
        {read.data && below}
      </div>
    </>
  );
}
