import { fen, sumFen } from '@app/money';
import { Link } from 'react-router';
import { DeskTable, Empty, Money, Tag, When, type Tone } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import type { Dues } from './dues.screen';

type Expense = Dues['pool']['expenses'][number];

const TONES: Record<Expense['status'], Tone> = {
  proposed: 'sun',
  authorised: 'info',
  rejected: 'red',
  booked: 'leaf',
};

/** What villages spend of the common fund: put to them, carried by all, booked once the fund holds it, paid with a settlement. */
export function ExpensesSection({ expenses }: { expenses: readonly Expense[] }) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>
        {t('desk.expenses.title')}
        <span className={`meta ${s.hint ?? ''}`}>{t('desk.expenses.note')}</span>
        <Link to="/desk/decisions" className={s.link}>
          {t('desk.expenses.decisions')}
        </Link>
      </h2>
      <DeskTable
        caption={t('desk.expenses.title')}
        rows={expenses}
        rowKey={(row) => row.id}
        totalCount={expenses.length}
        empty={<Empty art="empty-desk">{t('desk.expenses.empty')}</Empty>}
        columns={[
          { key: 'title', head: t('desk.expenses.what'), onPhone: true, cell: (row) => row.title },
          { key: 'payee', head: t('desk.expenses.payee'), cell: (row) => row.payeeName },
          {
            key: 'amount',
            head: t('desk.dues.amount'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Money fen={row.amountFen} />,
            total: <Money fen={sumFen(expenses.map((row) => fen(row.amountFen)))} />,
          },
          { key: 'at', head: t('desk.expenses.at'), cell: (row) => <When at={row.proposedAt} as="day" /> },
          {
            key: 'status',
            head: t('desk.payouts.status'),
            onPhone: true,
            cell: (row) => <Tag tone={TONES[row.status]}>{t(`desk.expenses.status.${row.status}`)}</Tag>,
          },
        ]}
      />
    </section>
  );
}
