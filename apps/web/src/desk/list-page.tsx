import type { ReactNode } from 'react';
import type { Pages } from '../api';
import { PageHead, StaleNote, TroubleNote, Waiting, type PageHeadProps, type SkeletonProps } from '../ui';
import s from './desk.module.css';
import { MoreRows } from './more-rows';

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
  return (
    <>
      <PageHead {...head} />
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      <div className={s.page}>
        {above}
        {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
        {read.waiting && <Waiting {...bones} />}
        {read.data && children(read.data)}
        <MoreRows read={read} />
        {read.data && below}
      </div>
    </>
  );
}
