import { fen } from '@app/money';
import { formatYuan } from '@app/money';
import type { SettlementRowFragment } from '../generated/desk/graphql';
import { Icon, Money } from '../ui';
import { useWords } from '../words';
import s from './equation.module.css';

/** opening + due − refunds − paid = closing: read before all else on the page. */
export function Equation({ of }: { of: SettlementRowFragment }) {
  const { t } = useWords();
  const terms = termsOf(of);
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

/** Recovered and withheld are terms of few settlements: a 0 among them would only take room. */
function termsOf(of: SettlementRowFragment) {
  const taken = (key: 'refunded' | 'recovered' | 'withheld' | 'paid', value: string, isLoss: boolean) => ({
    ...{ key, value, sign: '−' },
    bad: isLoss && fen(value) > 0n,
  });
  return [
    { key: 'opening' as const, sign: '', value: of.openingFen, bad: false },
    { key: 'due' as const, sign: '+', value: of.dueFen, bad: false },
    taken('refunded', of.refundedFen, true),
    ...[taken('recovered', of.recoveredFen, true), taken('withheld', of.withheldFen, false)].filter(
      ({ value }) => fen(value) !== 0n,
    ),
    taken('paid', of.paidFen, false),
  ];
}

export function yuan(value: string | bigint): string {
  return formatYuan(fen(value));
}
