import { useWords } from '../words';
import { useStands } from './use-stands';

const PATIENCE_MS = 150;

export interface SkeletonProps {
  rows?: number;
  /** The page's shape: lines of text, rows with a picture, goods in columns, one good under its picture, blocks of a page, or a table. */
  shape?: 'lines' | 'rows' | 'goods' | 'good' | 'blocks' | 'table';
}

export function Skeleton({ rows = 3, shape = 'lines' }: SkeletonProps) {
  return (
    <div className={shape === 'goods' ? 'goods' : `ui-skeleton is-${shape}`} aria-hidden="true">
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={`ui-bone is-${shape}`} />
      ))}
    </div>
  );
}

/** Nothing for 150 ms, then the page's shape in grey; says 正在加载 once. */
export function Waiting({ rows = 4, shape = 'lines' }: SkeletonProps) {
  const { t } = useWords();
  const late = useStands(PATIENCE_MS);
  return (
    <div className={`ui-waiting of-${shape}`} role="status" aria-busy="true">
      {late && (
        <>
          <span className="sr">{t('ui.loading')}</span>
          <Skeleton rows={rows} shape={shape} />
        </>
      )}
    </div>
  );
}
