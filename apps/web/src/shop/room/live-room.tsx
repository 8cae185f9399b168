import { useState } from 'react';
import { liveOrigin } from '../../boot';
import { useMe } from '../../sign-in';
import { Icon, usePageTitle } from '../../ui';
import { useRoom, type Room } from '../../use-room';
import { useWords } from '../../words';
import { BuySheet } from './buy-sheet';
import { CommentBox } from './comment-box';
import { Comments } from './comments';
import { BagSheet, Pinned, Shelf } from './goods';
import { Host } from './host';
import { Likes } from './likes';
import { isOnAir, viewOf, type RoomGood, type RoomView, type Session } from './room-view';
import s from './room.module.css';
import { SellerSheet } from './seller-sheet';
import { Stage } from './stage';
import { Ticker } from './ticker';
import { useComment } from './use-comment';
import { useVisibleHeight } from './visible-height';

/** One room: on a phone the picture fills the page and the rest lies on it; on a wide screen shelf, picture and talk stand side by side. */
export function LiveRoom({ session }: { session: Session }) {
  const { t } = useWords();
  const room = useRoom(session.id, session.joinToken, liveOrigin());
  const view = viewOf(session, room.snapshot);
  const isGuest = useMe().me === null;
  const [sheet, setSheet] = useState<'bag' | 'seller'>();
  const [buying, setBuying] = useState<RoomGood>();
  const box = useVisibleHeight();
  usePageTitle(view.title);
  const close = () => {
    setSheet(undefined);
  };
  const openSeller = () => {
    setSheet('seller');
  };
  const openBag = () => {
    setSheet('bag');
  };
  return (
    <div className={s.room} ref={box} data-status={view.status}>
      <Stage view={view} connection={room.connection} />
      <Host view={view} viewers={room.meter?.viewers ?? session.viewers} onSeller={openSeller} />
      <aside className={s.shelf} aria-label={t('room.bag')}>
        <h2 className="b">{t('room.bag.title', { n: view.goods.length })}</h2>
        <Shelf view={view} onBuy={setBuying} />
      </aside>
      <Ticker ticks={room.ticks} paidOrders={view.paidOrders} />
      <Shown view={view} onBuy={setBuying} />
      <TalkParts room={room} view={view} isGuest={isGuest} onBag={openBag} />
      {sheet === 'bag' && <BagSheet view={view} onBuy={setBuying} onClose={close} />}
      {buying && (
        <BuySheet
          good={buying}
          view={view}
          isGuest={isGuest}
          onClose={() => {
            setBuying(undefined);
          }}
          onSeller={openSeller}
        />
      )}
      {sheet === 'seller' && <SellerSheet view={view} onClose={close} />}
    </div>
  );
}

function Shown({ view, onBuy }: { view: RoomView; onBuy: (good: RoomGood) => void }) {
  const pinned = view.goods.find((good) => good.id === view.pinnedId);
  return pinned && isOnAir(view) ? <Pinned good={pinned} onBuy={onBuy} /> : null;
}

interface TalkProps {
  room: Room;
  view: RoomView;
  isGuest: boolean;
  onBag: () => void;
}

function TalkParts({ room, view, isGuest, onBag }: TalkProps) {
  const { t } = useWords();
  const speaking = useComment(room.comments, room.send);
  return (
    <>
      <Comments comments={room.comments} pending={speaking.pending} />
      {isOnAir(view) && <Likes likes={room.meter?.likes ?? 0} send={room.send} />}
      <div className={s.bar}>
        <CommentBox isGuest={isGuest} isOpen={isOnAir(view)} speaking={speaking} />
        <button
          type="button"
          className={s.bag}
          aria-label={t('room.bag.title', { n: view.goods.length })}
          onClick={onBag}
        >
          <Icon name="bag" />
          <em aria-hidden="true">{view.goods.length}</em>
        </button>
      </div>
    </>
  );
}
