import { Link } from 'react-router';
import { serverNow } from '../boot';
import { None, Tag, When, type DeskColumn } from '../ui';
import { useWords } from '../words';
import { useOnward } from './crumbs';
import s from './desk.module.css';
import { instantOf, isDay, isGreen, type Todo } from './todos';

/** What waits, why, of which kind and how long. */
export function useQueueColumns(): DeskColumn<Todo>[] {
  const { t } = useWords();
  const onward = useOnward();
  return [
    {
      key: 'what',
      head: t('desk.home.col.what'),
      cell: (todo) => (
        <Link to={todo.to} state={onward} className={s.link}>
          {todo.what}
        </Link>
      ),
    },
    {
      key: 'why',
      head: t('desk.home.col.why'),
      onPhone: true,
      cell: (todo) => <span className="mute">{todo.why}</span>,
    },
    {
      key: 'kind',
      head: t('desk.review.col.kind'),
      cell: (todo) => <Tag tone={isGreen(todo) ? 'leaf' : 'plain'}>{t(`desk.review.kind.${todo.kind}`)}</Tag>,
    },
    {
      key: 'age',
      head: t('desk.home.col.age'),
      onPhone: true,
      numeric: true,
      cell: (todo) => (todo.since ? <Age since={todo.since} /> : <None />),
    },
  ];
}

const DAY_MS = 86_400_000;
/** How long it waits: in days once it is more than one. Of what has only a day nobody knows the hours. */
function Age({ since }: { since: string }) {
  const { t } = useWords();
  const days = Math.floor((serverNow() - instantOf(since)) / DAY_MS);
  if (days > 0) return t('desk.home.days', { n: days });
  return isDay(since) ? t('desk.home.today') : <When at={since} as="ago" />;
}
