import type { Pages } from '../api';
import { Button } from '../ui';
import { useWords } from '../words';

/** Under a list that is read by pages: the next one, while there is one. */
export function MoreRows({ read }: { read: Pick<Pages<unknown>, 'hasMore' | 'loadingMore' | 'more'> }) {
  const { t } = useWords();
  if (!read.hasMore) return null;
  return (
    <div>
      <Button busy={read.loadingMore} onClick={read.more}>
        {t('ui.more_rows')}
      </Button>
    </div>
  );
}
