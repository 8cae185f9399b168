import { useState } from 'react';
import { useWords } from '../words';
import { Button } from './button';

interface First<Row> {
  shown: readonly Row[];
  /** How many there are when some are left out. */
  whole: number | undefined;
  showAll: () => void;
}

/** The first rows of a long list, until all of it is asked for. One row more than fits is shown at once. */
export function useFirst<Row>(rows: readonly Row[], count: number): First<Row> {
  const [isWhole, setIsWhole] = useState(false);
  const fits = isWhole || rows.length <= count + 1;
  return {
    shown: fits ? rows : rows.slice(0, count),
    whole: fits ? undefined : rows.length,
    showAll: () => {
      setIsWhole(true);
    },
  };
}

export function ShowAll({ of: { whole, showAll } }: { of: First<unknown> }) {
  const { t } = useWords();
  if (whole === undefined) return null;
  return (
    <div className="ui-show-all">
      <Button onClick={showAll}>{t('ui.show_all', { n: whole })}</Button>
    </div>
  );
}
