import { fen, formatYuan } from '@app/money';
import { useWords } from '../words';

function useSpokenYuan(): (amount: bigint) => string {
  const { t } = useWords();
  return (amount) =>
    amount < 0n
      ? t('ui.money.negative', { amount: formatYuan(-amount) })
      : t('ui.money.yuan', { amount: formatYuan(amount) });
}

export interface MoneyProps {
  /** Whole fen as the API gives it. */
  fen: string | bigint;
  /** Shows + before a positive amount. */
  signed?: boolean;
}

/** Plain amount without the sign: `99.80`, `−10.00`; negative in red on the desk. Read aloud as "99.80 元". */
export function Money({ fen: value, signed = false }: MoneyProps) {
  const amount = fen(value);
  const spoken = useSpokenYuan()(amount);
  const text = `${signed && amount > 0n ? '+' : ''}${formatYuan(amount)}`;
  return (
    <span className={amount < 0n ? 'ui-money is-negative' : 'ui-money'}>
      <span aria-hidden="true">{text}</span>
      <span className="sr">{spoken}</span>
    </span>
  );
}

export interface PriceProps {
  fen: string | bigint;
  size?: 's' | 'm' | 'l';
  /** Money that was shared out is leaf, not radish. */
  shared?: boolean;
  /** Leaves out .00, as on a coupon. */
  round?: boolean;
}

/** A price: ¥ and decimals at two thirds. Read aloud as "49.90 元". */
export function Price({ fen: value, size = 'm', shared = false, round = false }: PriceProps) {
  const amount = fen(value);
  const spoken = useSpokenYuan()(amount);
  const [yuan, cents] = formatYuan(amount < 0n ? -amount : amount).split('.');
  const className = ['price', size === 'm' ? '' : size, shared ? 'shared' : ''].filter(Boolean).join(' ');
  return (
    <span className={className}>
      <span aria-hidden="true">
        {amount < 0n && '−'}
        <i>¥</i>
        {yuan}
        {!(round && cents === '00') && <small>.{cents}</small>}
      </span>
      <span className="sr">{spoken}</span>
    </span>
  );
}
