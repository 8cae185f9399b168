import { Money, Price } from '../ui';
import { useWords } from '../words';
import s from './breakdown.module.css';

interface BreakdownProps {
  goodsFen: string;
  discountFen: string;
  freightFen: string;
  totalFen: string;
  refundedFen?: string;
  /** What the last line is called: 应付, or 实付 with how. */
  totalLabel: string;
  discountLabel?: string;
}

/** Goods less discount plus freight is the total: each line as the server says it. */
export function Breakdown(props: BreakdownProps) {
  const { t } = useWords();
  const { refundedFen = '0' } = props;
  return (
    <dl className={s.lines}>
      <dt>{t('shop.sum.goods')}</dt>
      <dd>
        <Money fen={props.goodsFen} />
      </dd>
      {props.discountFen !== '0' && (
        <>
          <dt>{props.discountLabel ?? t('shop.sum.discount')}</dt>
          <dd>
            <Money fen={-BigInt(props.discountFen)} />
          </dd>
        </>
      )}
      <dt>{t('shop.sum.freight')}</dt>
      <dd>
        <Money fen={props.freightFen} />
      </dd>
      <dt className="b">{props.totalLabel}</dt>
      <dd>
        <Price fen={props.totalFen} size="s" />
      </dd>
      {refundedFen !== '0' && (
        <>
          <dt>{t('shop.sum.refunded')}</dt>
          <dd>
            <Money fen={refundedFen} />
          </dd>
        </>
      )}
    </dl>
  );
}
