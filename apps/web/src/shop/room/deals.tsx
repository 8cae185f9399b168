import type { Room } from '../../use-room';
import { DropChip } from './drops';
import { FlashCard } from './flash';
import { LuckyChip } from './lucky';
import { isOnAir, type Purchase, type RoomView } from './room-view';
import { bagsShown, dropsShown, flashShown } from './tools-view';
import s from './tools.module.css';
import type { MineInRoom } from './use-mine';
import { useNow } from './use-now';

interface DealsProps {
  room: Room;
  view: RoomView;
  own: MineInRoom;
  isGuest: boolean;
  onPay: (purchase: Purchase) => void;
}

/** What the room offers beside its shelf: flash deals, coupons, lucky bags. They scroll in their own place and cover nothing. */
export function Deals({ room, view, own, isGuest, onPay }: DealsProps) {
  const { snapshot, personal, send } = room;
  const isAny =
    snapshot !== null && snapshot.flash.length + snapshot.coupons.length + snapshot.lucky.length > 0;
  const now = useNow(isAny);
  if (!isAny || !isOnAir(view)) return null;
  const flash = flashShown(view, snapshot.flash, own.claims, now);
  const drops = dropsShown(snapshot, own.mine, personal, now);
  const bags = bagsShown(snapshot, own.mine, personal, now);
  if (flash.length + drops.length + bags.length === 0) return null;
  return (
    <div className={s.deals} data-deals>
      {drops.length + bags.length > 0 && (
        <div className={s.chips}>
          {drops.map((shown) => (
            <DropChip key={shown.drop.id} shown={shown} isGuest={isGuest} />
          ))}
          {bags.map((shown) => (
            <LuckyChip key={shown.bag.id} shown={shown} view={view} send={send} isGuest={isGuest} />
          ))}
        </div>
      )}
      {flash.map((shown) => (
        <FlashCard key={shown.deal.id} flash={shown} isGuest={isGuest} own={own} onPay={onPay} />
      ))}
    </div>
  );
}
