import { MoreThanOrEqual } from 'typeorm';
import type { AllianceQueries } from '@app/alliance';
import type { Tx } from '@app/outbox';
import { LiveEventRow } from './live-event.row';
import type { LuckyBagRow } from './lucky-bag.row';

/** Of one person in one bag's time. */
const COMMENTS_READ = 200;

/** Whether the person really did a bag's task, as far as the server itself knows. */
export async function isTaskDone(
  tx: Tx,
  alliances: AllianceQueries,
  bag: LuckyBagRow,
  who: { readonly personId: string; readonly allianceId: string; readonly hasWatched: boolean },
): Promise<boolean> {
  if (bag.taskKind === 'watch') return who.hasWatched;
  if (bag.taskKind === 'follow') return alliances.isFollower(tx.rows, who.allianceId, who.personId);
  const comments = await tx.rows.find(LiveEventRow, {
    where: {
      actorId: who.personId,
      sessionId: bag.sessionId,
      stream: 'c',
      type: 'chat.msg',
      at: MoreThanOrEqual(bag.openedAt),
    },
    order: { seq: 'DESC' },
    take: COMMENTS_READ,
  });
  return comments.some(({ payload }) => (JSON.parse(payload) as { x: string }).x === bag.taskText);
}
