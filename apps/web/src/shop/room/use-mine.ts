import { useEffect, useState } from 'react';
import { useAct, useApi, type Act } from '../../api';
import type {
  RoomReserveFlashMutation,
  RoomReserveFlashMutationVariables,
} from '../../generated/shop/graphql';
import type { Room } from '../../use-room';
import { MINE, RESERVE_FLASH } from './tool-queries';
import type { FlashClaim, Mine } from './tools-view';

export interface MineInRoom {
  mine: Mine | undefined;
  claims: readonly FlashClaim[];
  reserve: (dealId: string, quantity: number) => Promise<void>;
  reserving: Act<RoomReserveFlashMutation, RoomReserveFlashMutationVariables>;
}

/** What is this person's own in the room; read again whenever the room tells him something, on whichever screen he did it. */
export function useMine(sessionId: string, personal: Room['personal'], isGuest: boolean): MineInRoom {
  const { data, reload } = useApi(MINE, { id: sessionId }, { enabled: !isGuest });
  const lastQ = personal.at(-1)?.q ?? 0;
  useEffect(() => {
    if (lastQ > 0 && !isGuest) reload();
    // only what is newly told counts, not a new function of the same read
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lastQ, isGuest]);
  const reserving = useAct(RESERVE_FLASH);
  // Stands in until the read that follows the reservation is there, so that the button is not free for a moment.
  const [fresh, setFresh] = useState<{ claim: FlashClaim; with: typeof data }>();
  const mine = data?.liveSession ?? undefined;
  return {
    mine,
    claims: claimsOf(mine, fresh?.with === data ? fresh?.claim : undefined),
    reserving,
    reserve: async (dealId, quantity) => {
      const answer = await reserving.run((requestId) => ({ dealId, quantity, requestId }));
      if (answer) setFresh({ claim: answer.reserveFlash, with: data });
    },
  };
}

function claimsOf(mine: Mine | undefined, fresh: FlashClaim | undefined): readonly FlashClaim[] {
  const held = mine?.myFlashClaims.filter(({ status }) => status === 'held') ?? [];
  return fresh && held.every(({ id }) => id !== fresh.id) ? [...held, fresh] : held;
}
