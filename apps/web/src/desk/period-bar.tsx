import { Link } from 'react-router';
import { useApi } from '../api';
import { Icon, StatusTag } from '../ui';
import { useWords } from '../words';
import { PERIODS } from './period-queries';
import s from './periods.module.css';

/** At the head of every page of the books: which month runs, and which are over and not closed. */
export function PeriodBar({ slug }: { slug: string }) {
  const { t } = useWords();
  const read = useApi(PERIODS, { slug });
  const [current, ...earlier] = read.data?.accountingPeriods.nodes ?? [];
  if (!current) return null;
  const waiting = earlier.filter((each) => each.status !== 'closed');
  const oldest = waiting.at(-1);
  return (
    <Link to="/desk/periods" className={s.bar}>
      <span className="sr">{t('desk.periods.title')}</span>
      <Icon name="calendar" size="s" />
      <span className="nw">{current.month}</span>
      <StatusTag kind="period" status={current.status} />
      {oldest && (
        <span className="nw">{t('desk.periods.waiting', { n: waiting.length, month: oldest.month })}</span>
      )}
    </Link>
  );
}
