import type { BoxFragment, PackBoardQuery, TaskStatus } from '../generated/pack/graphql';
import type { PackStep, QueuedStep } from './step-queue';

export type Board = PackBoardQuery['packBoard'];
export type Group = Board['groups'][number];

const AFTER = {
  harvest: 'harvested',
  grade: 'graded',
  pack: 'packed',
  label: 'labelled',
  hand_over: 'handed_over',
  short: 'short',
} as const satisfies Record<PackStep, TaskStatus>;

const NEXT: Partial<Record<TaskStatus, Exclude<PackStep, 'short'>>> = {
  planned: 'harvest',
  harvested: 'grade',
  graded: 'pack',
  packed: 'label',
  labelled: 'hand_over',
};

export const STEPS = ['harvest', 'grade', 'pack', 'label', 'hand_over'] as const;

export function nextStep(status: TaskStatus): Exclude<PackStep, 'short'> | undefined {
  return NEXT[status];
}

const COUNTED = {
  planned: 'toHarvest',
  harvested: 'toPack',
  graded: 'toPack',
  packed: 'toHandOver',
  labelled: 'toHandOver',
  handed_over: 'done',
  short: 'short',
} as const satisfies Record<TaskStatus, keyof Group>;

/** A box as it stands on this phone: what the market knows, and the steps that still wait here. */
export function withQueued<Box extends BoxFragment>(box: Box, queue: readonly QueuedStep[]): Box {
  const last = queue.filter((step) => step.taskId === box.id && !step.refused).at(-1);
  if (!last) return box;
  const weightGrams = queue.find((step) => step.taskId === box.id && step.weightGrams)?.weightGrams;
  return { ...box, status: AFTER[last.step], weightGrams: weightGrams ?? box.weightGrams };
}

/** The board with the steps that wait here, so that counts go on without network. */
export function boardWithQueued(board: Board, queue: readonly QueuedStep[]): Board {
  if (queue.length === 0) return board;
  let { packed } = board;
  const groups = board.groups.map((group) => {
    const counts = {
      toHarvest: group.toHarvest,
      toPack: group.toPack,
      toHandOver: group.toHandOver,
      done: group.done,
      short: group.short,
    };
    const tasks = group.tasks.map((before) => {
      const box = withQueued(before, queue);
      counts[COUNTED[before.status]] -= 1;
      counts[COUNTED[box.status]] += 1;
      packed += Number(isPacked(box.status)) - Number(isPacked(before.status));
      return box;
    });
    return { ...group, ...counts, tasks };
  });
  return { ...board, packed, groups };
}

function isPacked(status: TaskStatus): boolean {
  return status === 'packed' || status === 'labelled' || status === 'handed_over';
}

export function totalOf(group: Group): number {
  return group.toHarvest + group.toPack + group.toHandOver + group.done;
}

/** The act that comes next for a group, and the boxes it is for; what holds up most boxes first. */
export interface NextAct {
  step: Exclude<PackStep, 'short'>;
  boxes: readonly BoxFragment[];
}

export function nextAct(group: Group): NextAct | undefined {
  const of = (status: TaskStatus) => group.tasks.filter((box) => box.status === status);
  for (const step of ['pack', 'grade', 'harvest', 'label', 'hand_over'] as const) {
    const status = (Object.keys(NEXT) as TaskStatus[]).find((each) => NEXT[each] === step);
    const boxes = status ? of(status) : [];
    if (boxes.length > 0) return { step, boxes };
  }
  return undefined;
}

export function findBox(
  board: Board | undefined,
  match: (box: BoxFragment) => boolean,
): BoxFragment | undefined {
  return board?.groups.flatMap((group) => group.tasks).find(match);
}

/** By any of the codes that a box carries. */
export function hasCode(box: BoxFragment, code: string): boolean {
  return [box.traceCode, box.waybillNumber, box.orderNumber].includes(code);
}

export function itemText(box: BoxFragment): string {
  return box.lines.map(({ itemName, quantity }) => `${itemName} ×${String(quantity)}`).join('，');
}

/** The digits that people call out: the last four of the order. */
export function tailOf(orderNumber: string): string {
  return orderNumber.slice(-4);
}
