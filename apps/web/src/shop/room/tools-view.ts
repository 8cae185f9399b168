import {
  USUAL_CHAT,
  type ChatMode,
  type RoomCorrection,
  type RoomDrop,
  type RoomFlash,
  type RoomLucky,
  type Snapshot,
  type Told,
} from '@app/live-room/core';
import type { RoomMineQuery } from '../../generated/shop/graphql';
import { isOnAir, type RoomGood, type RoomView } from './room-view';

export type Mine = NonNullable<RoomMineQuery['liveSession']>;
export type FlashClaim = Mine['myFlashClaims'][number];

const CORRECTION_SHOWN_MS = 60_000;
/** How long after its time a bag's result stays in sight. */
const RESULT_SHOWN_MS = 10 * 60_000;

/** `soon`: counts down. `held`: mine until its time is over, whatever the others' state is. */
export type FlashStage = 'soon' | 'open' | 'soldout' | 'held';

export interface FlashShown {
  deal: RoomFlash;
  good: RoomGood;
  stage: FlashStage;
  claim: FlashClaim | undefined;
}

/** The deals in sight, what one holds first. A deal opens by the server's clock, even when its event is late. */
export function flashShown(
  view: Pick<RoomView, 'goods' | 'status'>,
  flash: readonly RoomFlash[],
  claims: readonly FlashClaim[],
  now: number,
): FlashShown[] {
  if (!isOnAir(view)) return [];
  const known = new Set(flash.map(({ id }) => id));
  // A deal that is over has left the room, but what is held of it can still be paid.
  const over = claims.filter((claim) => !known.has(claim.deal.id)).map(dealOf);
  const shown = [...flash, ...over].flatMap((deal) => {
    const good = view.goods.find(({ id }) => id === deal.itemId);
    const claim = claims.find((each) => each.deal.id === deal.id && Date.parse(each.until) > now);
    const stage = claim ? 'held' : stageOf(deal, now);
    return good && stage ? [{ deal, good, stage, claim }] : [];
  });
  const isHeld = ({ stage }: FlashShown) => (stage === 'held' ? 1 : 0);
  return shown.sort((a, b) => isHeld(b) - isHeld(a) || a.deal.opensAt - b.deal.opensAt);
}

function dealOf({ deal: { item, comparePrice, ...deal } }: FlashClaim): RoomFlash {
  const [opensAt, closesAt] = [Date.parse(deal.opensAt), Date.parse(deal.closesAt)];
  return { ...deal, itemId: item.id, compare: comparePrice, opensAt, closesAt };
}

function stageOf({ status, opensAt, closesAt }: RoomFlash, now: number): FlashStage | undefined {
  if (status === 'closed' || now >= closesAt) return undefined;
  if (status === 'soldout') return 'soldout';
  return now < opensAt ? 'soon' : 'open';
}

export interface DropShown {
  drop: RoomDrop;
  isClaimed: boolean;
}

export function dropsShown(
  snapshot: Snapshot | null,
  mine: Mine | undefined,
  personal: readonly Told[],
  now: number,
): DropShown[] {
  const claimed = new Set(mine?.drops.filter(({ isClaimed }) => isClaimed).map(({ id }) => id));
  for (const told of personal) if (told.t === 'coupon.granted') claimed.add(told.d.dropId);
  return (snapshot?.coupons ?? [])
    .filter(({ closesAt }) => closesAt > now)
    .map((drop) => ({ drop, isClaimed: claimed.has(drop.id) }));
}

/** `drawing`: its time is over and the result is on its way. */
export type BagStage = 'open' | 'drawing' | 'drawn';

export interface BagShown {
  bag: RoomLucky;
  stage: BagStage;
  /** mine, from 1 */
  number: number | undefined;
  /** undefined until the draw is known here, and for who was not in it */
  haveWon: boolean | undefined;
}

export function bagsShown(
  snapshot: Snapshot | null,
  mine: Mine | undefined,
  personal: readonly Told[],
  now: number,
): BagShown[] {
  return (snapshot?.lucky ?? [])
    .filter(({ closesAt }) => closesAt + RESULT_SHOWN_MS > now)
    .map((bag) => {
      const read = mine?.luckyBags.find(({ id }) => id === bag.id);
      return {
        bag,
        stage: bag.result ? 'drawn' : bag.closesAt > now ? 'open' : 'drawing',
        number: read?.myNumber ?? numberIn(personal, bag.id),
        haveWon: bag.result ? (resultIn(personal, bag.id) ?? read?.haveWon ?? undefined) : undefined,
      };
    });
}

function numberIn(personal: readonly Told[], bagId: string): number | undefined {
  for (const told of personal) if (told.t === 'lucky.entered' && told.d.bagId === bagId) return told.d.number;
  return undefined;
}

function resultIn(personal: readonly Told[], bagId: string): boolean | undefined {
  for (const told of personal)
    if (told.t === 'lucky.result' && told.d.bagId === bagId) return told.d.isWinner;
  return undefined;
}

/** The newest correction stands for a minute over the picture; all of them are kept with the show. */
export function correctionShown(
  corrections: readonly RoomCorrection[],
  now: number,
): RoomCorrection | undefined {
  const last = corrections.at(-1);
  return last && now - last.at < CORRECTION_SHOWN_MS ? last : undefined;
}

/** Whether one may speak, and what to know before. Who runs the room always may. */
export type Voice =
  | { kind: 'open'; slowSeconds: number; isHeld: boolean }
  | { kind: 'all_muted' }
  | { kind: 'muted'; until: number | null }
  | { kind: 'banned' };

export interface VoiceFacts {
  isStaff: boolean;
  isShutOut: boolean;
  personal: readonly Told[];
  chatMode: ChatMode | undefined;
}

export function voiceOf({ isStaff, isShutOut, personal, chatMode }: VoiceFacts, now: number): Voice {
  if (isShutOut) return { kind: 'banned' };
  const mode = isStaff ? USUAL_CHAT : (chatMode ?? USUAL_CHAT);
  const open = { kind: 'open', slowSeconds: mode.slowSeconds, isHeld: mode.isHeld } as const;
  if (isStaff) return open;
  return sanctionIn(personal, now) ?? (mode.isMuted ? { kind: 'all_muted' } : open);
}

/** The last that was told counts: a mute that is lifted is a mute until then. */
function sanctionIn(personal: readonly Told[], now: number): Voice | undefined {
  const last = personal.findLast(({ t }) => t === 'muted' || t === 'banned');
  if (last?.t === 'banned') return { kind: 'banned' };
  if (last?.t !== 'muted') return undefined;
  const { until } = last.d;
  return until === null || until > now ? { kind: 'muted', until } : undefined;
}
