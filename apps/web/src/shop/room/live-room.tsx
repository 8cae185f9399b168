import { useState } from 'react';
import { liveOrigin } from '../../boot';
import { useMe } from '../../sign-in';
import { Icon, usePageTitle } from '../../ui';
import { useRoom } from '../../use-room';
import { useWords } from '../../words';
import { BuySheet } from './buy-sheet';
import { CommentBox } from './comment-box';
import { Comments } from './comments';
import { BagSheet, Pinned, Shelf } from './goods';
import { Host } from './host';
import { Likes } from './likes';
import { viewOf, type RoomGood, type Session } from './room-view';
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
  const { me } = useMe();
  const isGuest = me === null;
  const speaking = useComment(room.comments, room.send);
  const [sheet, setSheet] = useState<'bag' | 'seller'>();
  const [buying, setBuying] = useState<RoomGood>();
  const box = useVisibleHeight();
  usePageTitle(view.title);

  const pinned = view.goods.find((good) => good.id === view.pinnedId);
  const isOnAir = view.status === 'live' || view.status === 'paused';
  const closeSheet = () => {
    setSheet(undefined);
  };
  return (
    <div className={s.room} ref={box} data-status={view.status}>
      <Stage view={view} connection={room.connection} />
      <Host
        view={view}
        viewers={room.meter?.viewers ?? session.viewers}
        onSeller={() => {
          setSheet('seller');
        }}
      />
      <aside className={s.shelf} aria-label={t('room.bag')}>
        <h2 className="b">{t('room.bag.title', { n: view.goods.length })}</h2>
        <Shelf view={view} onBuy={setBuying} />
      </aside>
      <Ticker ticks={room.ticks} paidOrders={view.paidOrders} />
      <Comments comments={room.comments} pending={speaking.pending} />
      {isOnAir && <Likes likes={room.meter?.likes ?? 0} send={room.send} />}
      {pinned && isOnAir && <Pinned good={pinned} onBuy={setBuying} />}
      <div className={s.bar}>
        <CommentBox isGuest={isGuest} isOpen={isOnAir} speaking={speaking} />
        <button
          type="button"
          className={s.bag}
          aria-label={t('room.bag.title', { n: view.goods.length })}
          onClick={() => {
            setSheet('bag');
          }}
        >
          <Icon name="bag" />
          <em aria-hidden="true">{view.goods.length}</em>
        </button>
      </div>
      {sheet === 'bag' && <BagSheet view={view} onBuy={setBuying} onClose={closeSheet} />}
      {buying && (
        <BuySheet
          good={buying}
          view={view}
          isGuest={isGuest}
          onClose={() => {
            setBuying(undefined);
          }}
          onSeller={() => {
            setSheet('seller');
          }}
        />
      )}
      {sheet === 'seller' && <SellerSheet view={view} onClose={closeSheet} />}
    </div>
  );
}
