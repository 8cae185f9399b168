import { useState } from 'react';
import { useAct } from '../api';
import { Button, Dot, IconButton, Money, Refused } from '../ui';
import { useWords } from '../words';
import { Elapsed } from './elapsed';
import { movedBy, type ConsoleGood, type Pin } from './goods-now';
import { Pic } from './pic';
import { REORDER } from './queries-shelf';
import type { StudioSession } from './session.screen';
import { ShelfAdd } from './shelf-add';
import { ShelfEdit } from './shelf-edit';
import s from './shelf.module.css';
import shared from './studio.module.css';
import tools from './tools.module.css';
import type { Tools } from './use-tools';

interface ShelfProps {
  session: StudioSession;
  goods: readonly ConsoleGood[];
  facts: Tools['items'] | undefined;
  pin: Pin;
  isOnAir: boolean;
  /** may show goods and arrange them; who only reads comments may not */
  sells: boolean;
}

/** Each good with one big button: show it. Arranging the shelf is a mode of its own, so that no thumb does it by chance. */
export function ShelfPart({ session, goods, facts, pin, isOnAir, sells }: ShelfProps) {
  const { t } = useWords();
  const [arranges, setArranges] = useState(false);
  const [edited, setEdited] = useState<string>();
  const [adds, setAdds] = useState(false);
  const reordering = useAct(REORDER);
  const good = goods.find((each) => each.id === edited);
  const known = facts?.find((each) => each.id === edited);
  const move = (at: number, by: number) => {
    const itemIds = movedBy(
      goods.map((each) => each.id),
      at,
      by,
    );
    void reordering.run({ sessionId: session.id, itemIds });
  };
  return (
    <section>
      <h2 className={shared.partHead}>
        {t('studio.shelf', { n: goods.length })}
        {sells && <ShelfActs goods={goods.length} arranges={arranges} onArrange={setArranges} />}
      </h2>
      <Refused trouble={pin.trouble ?? reordering.trouble} />
      <ol className={s.shelf}>
        {goods.map((each, at) => (
          <li key={each.id} className={each.pinnedAt === undefined ? undefined : s.isPinned}>
            <kbd>{at + 1}</kbd>
            {!arranges && <Pic picture={each.picture} size={52} />}
            <span className="grow">
              <b className="c2">{each.name}</b>
              <GoodLine good={each} />
            </span>
            {arranges ? (
              <Arrange
                good={each}
                isFirst={at === 0}
                isLast={at === goods.length - 1}
                onMove={(by) => {
                  move(at, by);
                }}
                onEdit={() => {
                  setEdited(each.id);
                }}
              />
            ) : (
              sells && <PinButton good={each} pin={pin} isOnAir={isOnAir} />
            )}
          </li>
        ))}
      </ol>
      {arranges && (
        <Button
          look="line"
          wide
          icon="plus"
          onClick={() => {
            setAdds(true);
          }}
        >
          {t('studio.shelf.add')}
        </Button>
      )}
      {good && known && (
        <ShelfEdit
          key={good.id}
          sessionId={session.id}
          good={good}
          facts={known}
          onDone={() => {
            setEdited(undefined);
          }}
        />
      )}
      {adds && (
        <ShelfAdd
          sessionId={session.id}
          allianceSlug={session.alliance.slug}
          onShelf={new Set(goods.map((each) => each.skuId))}
          onDone={() => {
            setAdds(false);
          }}
        />
      )}
    </section>
  );
}

interface ShelfActsProps {
  goods: number;
  arranges: boolean;
  onArrange: (arranges: boolean) => void;
}

function ShelfActs({ goods, arranges, onArrange }: ShelfActsProps) {
  const { t } = useWords();
  return (
    <>
      <span className={`meta ${shared.wideOnly ?? ''}`}>
        {t('studio.shelf.keys', { n: Math.min(9, goods) })}
      </span>
      <button
        type="button"
        className={tools.arrange}
        aria-pressed={arranges}
        onClick={() => {
          onArrange(!arranges);
        }}
      >
        {t(arranges ? 'studio.shelf.arranged' : 'studio.shelf.arrange')}
      </button>
    </>
  );
}

interface ArrangeProps {
  good: ConsoleGood;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: number) => void;
  onEdit: () => void;
}

function Arrange({ good, isFirst, isLast, onMove, onEdit }: ArrangeProps) {
  const { t } = useWords();
  const { name } = good;
  return (
    <span className={shared.moves}>
      <IconButton
        icon="arrow-up"
        label={t('studio.new.up', { name })}
        aria-disabled={isFirst || undefined}
        onClick={() => {
          if (!isFirst) onMove(-1);
        }}
      />
      <IconButton
        icon="arrow-down"
        label={t('studio.new.down', { name })}
        aria-disabled={isLast || undefined}
        onClick={() => {
          if (!isLast) onMove(1);
        }}
      />
      <IconButton icon="edit" label={t('studio.shelf.edit', { name })} onClick={onEdit} />
    </span>
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
          <span className="nw">{t('studio.sold', { n: good.sold })}</span>
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
