import type { Compare } from '@app/live-room/core';
import { Money, Price } from '../../ui';
import { useWords } from '../../words';
import s from './tools.module.css';

interface ComparedProps {
  fen: string;
  compare: Compare | null;
  size?: 's' | 'm';
}

/** A price, and beside it the struck one with what it is compared with in words: never a bare line through a number. */
export function ComparedPrice({ fen, compare, size = 'm' }: ComparedProps) {
  const { t } = useWords();
  return (
    <span className={s.prices}>
      <Price fen={fen} size={size} />
      {compare && (
        <span className={s.compared} title={`${compare.from} – ${compare.to}`}>
          {t(`room.compare.${compare.basis}`)}{' '}
          <s>
            <Money fen={compare.priceFen} />
          </s>
        </span>
      )}
    </span>
  );
}
