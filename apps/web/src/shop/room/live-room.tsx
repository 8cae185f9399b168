import { useState } from 'react';
import { liveOrigin } from '../../boot';
import { useMe } from '../../sign-in';
import { Icon, usePageTitle } from '../../ui';
import { useRoom, type Room } from '../../use-room';
import { useWords } from '../../words';
import { BuySheet } from './buy-sheet';
import { CommentBox } from './comment-box';
import { Comments } from './comments';
import { Deals } from './deals';
import { Follow } from './follow';
import { BagSheet, Pinned, Shelf } from './goods';
import { Host } from './host';
import { Likes } from './likes';
import { Notices } from './notices';
import { isOnAir, viewOf, type Purchase, type RoomGood, type RoomView, type Session } from './room-view';
import s from './room.module.css';
import { SellerSheet } from './seller-sheet';
import { Stage } from './stage';
import { Ticker } from './ticker';
import { useComment } from './use-comment';
import { useMine } from './use-mine';
import { useSeen } from './use-seen';
import { useVoice } from './use-voice';
import { useVisibleHeight } from './visible-height';

/** One room: on a phone the picture fills the page and the rest lies on it; on a wide screen shelf, picture and talk stand side by side. */
export function LiveRoom({ session }: { session: Session }) {
  const { t } = useWords();
  const room = useRoom(session.id, session.joinToken, liveOrigin());
  const view = viewOf(session, room.snapshot);
  const isGuest = useMe().me === null;
  const [sheet, setSheet] = useState<'bag' | 'seller'>();
  const own = useMine(session.id, room.personal, isGuest);
  const [buying, setBuying] = useState<Purchase>();
  const box = useVisibleHeight();
  useSeen(room.send, buying?.good.id);
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
  const buy = (good: RoomGood) => {
    setBuying({ good });
  };
  return (
    <div className={s.room} ref={box} data-status={view.status}>
      <Stage view={view} connection={room.connection} mine={own.mine} isGuest={isGuest}>
        {isOnAir(view) && <Notices snapshot={room.snapshot} />}
      </Stage>
      <Host view={view} viewers={room.meter?.viewers ?? session.viewers} onSeller={openSeller}>
        <Follow mine={own.mine} isGuest={isGuest} allianceId={view.allianceId} />
      </Host>
      <aside className={s.shelf} aria-label={t('room.bag')}>
        <h2 className="b">{t('room.bag.title', { n: view.goods.length })}</h2>
        <Shelf view={view} onBuy={buy} />
      </aside>
      <Deals room={room} view={view} own={own} isGuest={isGuest} onPay={setBuying} />
      <Ticker ticks={room.ticks} paidOrders={view.paidOrders} />
      <Shown view={view} onBuy={buy} />
      <TalkParts room={room} view={view} isGuest={isGuest} onBag={openBag} />
      {sheet === 'bag' && <BagSheet view={view} onBuy={buy} onClose={close} />}
      {buying && (
        <BuySheet
          key={buying.claim?.id ?? buying.good.id}
          purchase={buying}
          view={view}
          isGuest={isGuest}
          onClose={() => {
            setBuying(undefined);
          }}
          onSeller={openSeller}
        />
      )}
      {sheet === 'seller' && <SellerSheet view={view} isGuest={isGuest} onClose={close} />}
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
  const speaking = useComment(room);
  const voice = useVoice(room);
  return (
    <>
      <Comments comments={room.comments} pending={speaking.pending} isGuest={isGuest} send={room.send} />
      {isOnAir(view) && <Likes likes={room.meter?.likes ?? 0} send={room.send} />}
      <div className={s.bar}>
        <CommentBox isGuest={isGuest} isOpen={isOnAir(view)} voice={voice} speaking={speaking} />
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
