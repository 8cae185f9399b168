import type { EntityManager } from 'typeorm';
import { open } from '@app/platform';
import {
  CORRECTIONS_SHOWN,
  LUCKY_SHOWN,
  type LuckyTask,
  type RoomCorrection,
  type RoomDrop,
  type RoomLucky,
  type Snapshot,
} from './core';
import type { CorrectionRow } from './correction.row';

export type ShownTools = Pick<Snapshot, 'coupons' | 'lucky' | 'corrections'>;

interface DropFacts extends Omit<RoomDrop, 'faceFen' | 'minFen'> {
  readonly faceFen: number;
  readonly minFen: number;
}
interface LuckyFacts extends Omit<RoomLucky, 'task' | 'result'> {
  readonly taskKind: LuckyTask['kind'];
  readonly taskText: string | null;
  readonly entrants: number;
  readonly root: string | null;
  readonly seed: string;
  readonly winners: string | null;
}

const ms = (column: string): string => `CAST(UNIX_TIMESTAMP(${column}) * 1000 AS UNSIGNED)`;

// One statement, since a crowd that comes in at once must cost few: each kind as its own facts, in the order of the room's events.
const TOOLS = `SELECT 'coupon' AS kind, tool.position, CAST(JSON_OBJECT('id', tool.id, 'name', coupon.name,
      'faceFen', coupon.face_fen, 'minFen', coupon.min_fen, 'quantity', tool.quantity,
      'closesAt', ${ms('tool.closes_at')}) AS CHAR) AS facts
    FROM coupon_drops tool JOIN coupons coupon ON coupon.id = tool.coupon_id
    WHERE tool.session_id = ? AND tool.closed_at IS NULL
  UNION ALL (SELECT 'lucky', tool.position, CAST(JSON_OBJECT('id', tool.id, 'prize', tool.prize,
      'winnersMax', tool.winners_max, 'taskKind', tool.task_kind, 'taskText', tool.task_text,
      'closesAt', ${ms('tool.closes_at')}, 'commit', tool.commit_hash, 'entrants', tool.entrants, 'root', tool.root,
      'seed', tool.sealed_seed, 'winners', (SELECT GROUP_CONCAT(entry.mask ORDER BY entry.place SEPARATOR ' ')
        FROM lucky_entries entry WHERE entry.bag_id = tool.id AND entry.place IS NOT NULL)) AS CHAR)
    FROM lucky_bags tool WHERE tool.session_id = ? ORDER BY tool.position DESC LIMIT ${LUCKY_SHOWN})
  UNION ALL (SELECT 'correction', tool.position, CAST(JSON_OBJECT('id', tool.id, 'text', tool.text,
      'at', ${ms('tool.posted_at')}, 'offsetMs', tool.offset_ms) AS CHAR)
    FROM session_corrections tool WHERE tool.session_id = ? ORDER BY tool.position DESC LIMIT ${CORRECTIONS_SHOWN})
  ORDER BY kind, position`;

/** What of coupons, lucky bags and corrections a room shows, read in the caller's snapshot. */
export async function readTools(rows: EntityManager, sessionId: string): Promise<ShownTools> {
  const found: { kind: 'coupon' | 'lucky' | 'correction'; facts: string }[] = await rows.query(TOOLS, [
    ...[sessionId, sessionId, sessionId],
  ]);
  const of = <F>(kind: string): F[] =>
    found.filter((each) => each.kind === kind).map((each) => JSON.parse(each.facts) as F);
  return {
    coupons: of<DropFacts>('coupon').map(toDrop),
    lucky: of<LuckyFacts>('lucky').map(toLucky),
    corrections: of<RoomCorrection>('correction'),
  };
}

export function toRoomCorrection({ id, text, postedAt, offsetMs }: CorrectionRow): RoomCorrection {
  return { id, text, at: postedAt, offsetMs };
}

function toDrop({ faceFen, minFen, ...facts }: DropFacts): RoomDrop {
  return { ...facts, faceFen: String(faceFen), minFen: String(minFen) };
}

/** The seed stays sealed where the bag is not drawn. */
function toLucky({ taskKind, taskText, entrants, root, seed, winners, ...facts }: LuckyFacts): RoomLucky {
  const masks = winners === null ? [] : winners.split(' ');
  return {
    ...facts,
    task: taskKind === 'comment' ? { kind: 'comment', text: taskText ?? '' } : { kind: 'follow' },
    result: root === null ? null : { winners: masks, seed: open(seed), entrants, root },
  };
}
