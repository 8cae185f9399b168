import { fen } from '@app/money';
import { formatYuan } from '@app/money';
import type { SettlementRowFragment } from '../generated/desk/graphql';
import { Icon, Money } from '../ui';
import { useWords } from '../words';
import s from './equation.module.css';

/** opening + due − refunds − paid = closing: read before all else on the page. */
export function Equation({ of }: { of: SettlementRowFragment }) {
  const { t } = useWords();
  const terms = [
    { key: 'opening', sign: '', value: of.openingFen, bad: false },
    { key: 'due', sign: '+', value: of.dueFen, bad: false },
    { key: 'refunded', sign: '−', value: of.refundedFen, bad: fen(of.refundedFen) > 0n },
    // Terms of few settlements: a 0 among them would only take room.
    ...(fen(of.recoveredFen) === 0n
      ? []
      : [{ key: 'recovered' as const, sign: '−', value: of.recoveredFen, bad: fen(of.recoveredFen) > 0n }]),
    ...(fen(of.withheldFen) === 0n
      ? []
      : [{ key: 'withheld' as const, sign: '−', value: of.withheldFen, bad: false }]),
    { key: 'paid', sign: '−', value: of.paidFen, bad: false },
  ] as const;
  return (
    <section className={s.eq} aria-label={t('desk.equation.label')}>
      {terms.map(({ key, sign, value, bad }) => (
        <div key={key} className={s.term}>
          {sign && <span className={s.sign}>{sign}</span>}
          <p>
            <span className="meta">{t(`desk.equation.${key}`, { n: of.orderCount })}</span>
            <b className={bad ? 'bad' : undefined}>
              <Money fen={value} />
            </b>
          </p>
        </div>
      ))}
      <div className={`${s.term ?? ''} ${s.closing ?? ''} ${of.isBalanced ? '' : (s.broken ?? '')}`}>
        <span className={s.sign}>=</span>
        <p>
          <span className={`meta ${s.said ?? ''}`}>
            {t('desk.equation.closing')}
            <span className={of.isBalanced ? 'leaf' : 'bad'}>
              <Icon name={of.isBalanced ? 'check' : 'alert'} size="s" />
              {t(of.isBalanced ? 'desk.equation.holds' : 'desk.equation.broken')}
            </span>
          </span>
          <b>
            <Money fen={of.closingFen} />
          </b>
        </p>
      </div>
    </section>
  );
}

export function yuan(value: string | bigint): string {
  return formatYuan(fen(value));
}
