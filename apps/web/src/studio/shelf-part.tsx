import { Button, Dot, Money, Refused } from '../ui';
import { useWords } from '../words';
import { Elapsed } from './elapsed';
import type { ConsoleGood, Pin } from './goods-now';
import { Pic } from './pic';
import s from './studio.module.css';

interface ShelfProps {
  goods: readonly ConsoleGood[];
  pin: Pin;
  isOnAir: boolean;
}

/** Each good with one big button: show it. */
export function ShelfPart({ goods, pin, isOnAir }: ShelfProps) {
  const { t } = useWords();
  return (
    <section>
      <h2 className={s.partHead}>
        {t('studio.shelf', { n: goods.length })}
        <span className={`meta ${s.wideOnly ?? ''}`}>
          {t('studio.shelf.keys', { n: Math.min(9, goods.length) })}
        </span>
      </h2>
      <Refused trouble={pin.trouble} />
      <ol className={s.shelf}>
        {goods.map((good, at) => (
          <li key={good.id} className={good.pinnedAt === undefined ? undefined : s.isPinned}>
            <kbd>{at + 1}</kbd>
            <Pic picture={good.picture} size={52} />
            <span className="grow">
              <b className="c2">{good.name}</b>
              <GoodLine good={good} />
            </span>
            <PinButton good={good} pin={pin} isOnAir={isOnAir} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const STOCK_MAX = 999; // the API counts no further

function GoodLine({ good }: { good: ConsoleGood }) {
  const { t } = useWords();
  const isFew = typeof good.left === 'number';
  const left = typeof good.left === 'number' ? good.left : good.available;
  return (
    <span className={isFew || good.left === 'out' ? 'meta warn' : 'meta'}>
      <Money fen={good.priceFen} />
      <Dot />
      {good.left === 'out'
        ? t('studio.sold_out')
        : t(isFew ? 'studio.left_few' : left >= STOCK_MAX ? 'studio.left_many' : 'studio.left', { n: left })}
      {good.sold > 0 && (
        <>
          <Dot />
          {t('studio.sold', { n: good.sold })}
        </>
      )}
    </span>
  );
}

function PinButton({ good, pin, isOnAir }: { good: ConsoleGood; pin: Pin; isOnAir: boolean }) {
  const { t } = useWords();
  const isPinned = good.pinnedAt !== undefined;
  return (
    <Button
      look={isPinned ? 'fill' : 'tint'}
      big
      className={s.pinButton}
      aria-pressed={isPinned}
      aria-disabled={!isOnAir || undefined}
      busy={pin.busy === good.id}
      onClick={() => {
        if (isOnAir && !isPinned) pin.show(good.id);
      }}
    >
      {good.pinnedAt === undefined ? (
        t('studio.pin')
      ) : (
        <span className={s.pinnedWords}>
          {t('studio.pinned')}
          <Elapsed since={good.pinnedAt} short />
        </span>
      )}
      <span className="sr">{good.name}</span>
    </Button>
  );
}
