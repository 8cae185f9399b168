import type { StockHint } from '@app/live-room/core';
import { Button, Dot, Sheet, type ButtonLook } from '../../ui';
import { useWords } from '../../words';
import { Pic } from '../pic';
import { ComparedPrice } from './compared-price';
import type { RoomGood, RoomView } from './room-view';
import s from './room.module.css';

/** 剩 8, 售罄, or nothing while there is plenty. */
export function useStockWords(): (left: StockHint) => string | undefined {
  const { t } = useWords();
  return (left) => {
    if (left === 'out') return t('room.sold_out');
    return left === 'plenty' ? undefined : t('room.left', { n: left });
  };
}

/** 2500 g is 2.5, 5000 g is 5. */
function kilos(grams: number): string {
  return (grams / 1_000).toFixed(2).replace(/\.?0+$/, '');
}

function GoodLine({ good }: { good: RoomGood }) {
  const { t } = useWords();
  const stock = useStockWords()(good.left);
  return (
    <span className="meta">
      {stock && <span className={good.left === 'out' ? undefined : 'warn'}>{stock}</span>}
      {stock && good.sold > 0 && <Dot />}
      {good.sold > 0 && t('room.sold', { n: good.sold })}
      {!stock && good.sold === 0 && t('room.in_stock')}
      <Dot />
      <span className="nw">{t('room.weight', { kg: kilos(good.grams) })}</span>
    </span>
  );
}

interface PinnedProps {
  good: RoomGood;
  onBuy: (good: RoomGood) => void;
}

/** What the streamer is showing now. */
export function Pinned({ good, onBuy }: PinnedProps) {
  const { t } = useWords();
  return (
    <section className={s.pinned} data-good={good.id} aria-label={t('room.pinned')}>
      <span className={s.pinnedPic}>
        <Pic picture={good.picture} size={92} bare />
        <span>{t('room.pinned')}</span>
      </span>
      <span className="grow">
        <b className="c2">{good.name}</b>
        <GoodLine good={good} />
        <ComparedPrice fen={good.priceFen} compare={good.compare} />
      </span>
      <BuyButton good={good} look="fill" onBuy={onBuy} />
    </section>
  );
}

function BuyButton({ good, look, onBuy }: PinnedProps & { look: ButtonLook }) {
  const { t } = useWords();
  if (good.left === 'out') return <span className={s.soldOut}>{t('room.sold_out')}</span>;
  return (
    <Button
      look={look}
      className={s.buyButton}
      aria-label={t('room.buy.good', { name: good.name })}
      onClick={() => {
        onBuy(good);
      }}
    >
      {t('room.buy')}
    </Button>
  );
}

interface ShelfProps {
  view: RoomView;
  onBuy: (good: RoomGood) => void;
}

/** All goods of the show in the streamer's order; the one shown now is marked. */
export function Shelf({ view, onBuy }: ShelfProps) {
  const { t } = useWords();
  if (view.goods.length === 0) return <p className="small mute">{t('room.bag.empty')}</p>;
  return (
    <ol className={s.shelfList}>
      {view.goods.map((good, at) => (
        <li key={good.id} data-good={good.id} className={good.id === view.pinnedId ? s.isShown : undefined}>
          <span className={s.shelfPic}>
            <Pic picture={good.picture} size={72} bare />
            <em aria-hidden="true">{at + 1}</em>
          </span>
          <span className="grow">
            <span className="b c2">{good.name}</span>
            {good.id === view.pinnedId ? (
              <span className="meta leaf">{t('room.pinned')}</span>
            ) : (
              <GoodLine good={good} />
            )}
            <ComparedPrice fen={good.priceFen} compare={good.compare} size="s" />
          </span>
          <BuyButton good={good} look="tint" onBuy={onBuy} />
        </li>
      ))}
    </ol>
  );
}

export function BagSheet({ view, onBuy, onClose }: ShelfProps & { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet open onClose={onClose} title={t('room.bag.title', { n: view.goods.length })}>
      <Shelf view={view} onBuy={onBuy} />
    </Sheet>
  );
}
