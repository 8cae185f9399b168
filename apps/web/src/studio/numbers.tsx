import { Dot, Money } from '../ui';
import { useWords } from '../words';
import type { SalesNow } from './sales';
import s from './numbers.module.css';
import shared from './studio.module.css';

interface NumbersProps {
  sales: SalesNow;
  viewers: number;
  peak: number;
}

/** The three numbers that are read from a metre away. */
export function Numbers({ sales, viewers, peak }: NumbersProps) {
  const { t, locale } = useWords();
  return (
    <div className={s.numbers}>
      <div>
        <span className="meta">{t('studio.number.orders')}</span>
        <b>{sales.orders.toLocaleString(locale)}</b>
      </div>
      <div className={s.numberMoney}>
        <span className="meta">{t('studio.number.sales')}</span>
        <b>
          <Money fen={sales.salesFen} />
        </b>
      </div>
      <div>
        <span className="meta">
          {t('studio.number.viewers')}
          <span className={shared.wideOnly}>
            <Dot />
            {t('studio.number.peak', { n: peak })}
          </span>
        </span>
        <b>{viewers.toLocaleString(locale)}</b>
      </div>
    </div>
  );
}
