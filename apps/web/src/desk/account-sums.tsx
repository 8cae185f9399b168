import { useApi } from '../api';
import type { DeskAccountsQuery } from '../generated/desk/graphql';
import { DeskTable, Money, None, TroubleNote, Waiting } from '../ui';
import { useWords } from '../words';
import { useAccountName } from './entry-block';
import { ACCOUNT_SUMS } from './entry-queries';

interface AccountSumsProps {
  slug: string;
  account: DeskAccountsQuery['accounts'][number];
  /** `2026-11` */
  month: string;
}

interface Line {
  key: 'opening' | 'month' | 'year';
  debitFen?: string;
  creditFen?: string;
  balanceFen: string;
}

/** 期初余额, 本期合计 and 本年累计 of one account. */
export function AccountSums({ slug, account: { code, name }, month }: AccountSumsProps) {
  const { t } = useWords();
  const nameOf = useAccountName();
  const { data, trouble, reload } = useApi(ACCOUNT_SUMS, { slug, account: code, month });
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (!data) return <Waiting rows={3} />;
  const sums = data.accountSums;
  if (!sums) return null;
  const { openingFen, closingFen, debitFen, creditFen, yearDebitFen, yearCreditFen } = sums;
  const lines: Line[] = [
    { key: 'opening', balanceFen: openingFen },
    { key: 'month', debitFen, creditFen, balanceFen: closingFen },
    { key: 'year', debitFen: yearDebitFen, creditFen: yearCreditFen, balanceFen: closingFen },
  ];
  const amount = (fen: string | undefined) => (fen === undefined ? <None /> : <Money fen={fen} />);
  return (
    <DeskTable
      caption={t('desk.ledger.sums', { name: nameOf(code, name), month })}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'of',
          head: t('desk.ledger.sums_of'),
          cell: ({ key }) => <b>{t(`desk.ledger.sums.${key}`, { month, year: month.slice(0, 4) })}</b>,
        },
        ...(['debit', 'credit'] as const).map((side) => ({
          key: side,
          head: t(`desk.ledger.${side}_yuan`),
          numeric: true,
          onPhone: true,
          cell: (line: Line) => amount(line[`${side}Fen`]),
        })),
        {
          key: 'balance',
          head: t('desk.ledger.balance'),
          numeric: true,
          onPhone: true,
          cell: ({ balanceFen }) => (
            <b>
              <Money fen={balanceFen} />
            </b>
          ),
        },
      ]}
    />
  );
}
