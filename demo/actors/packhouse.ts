import { randomUUID } from 'node:crypto';
import { Refused, type Door } from './door';

export interface Task {
  readonly id: string;
  readonly status: string;
  readonly plannedGrams: number;
  readonly openedAt: string;
  readonly lots: readonly { readonly id: string }[];
  readonly steps: readonly { readonly at: string }[];
}
interface Board {
  packBoard: { groups: { tasks: Task[] }[] };
}

const BOARD = `query { packBoard { groups { tasks { id status plannedGrams openedAt lots { id } steps { at } } } } }`;
const ADVANCE = `mutation ($input: AdvanceTaskInput!) { advanceTask(input: $input) { id status } }`;

/** Which step a packhouse takes next with a task, by its status. */
const NEXT_STEP: Readonly<Record<string, string>> = {
  planned: 'harvest',
  harvested: 'grade',
  graded: 'pack',
  packed: 'label',
  labelled: 'hand_over',
};

/**
 * Works through the board of the packhouse that `door` is signed in to: every open task one step further. Returns how many
 * steps were taken. `isDue` says which tasks to touch.
 */
export async function workThrough(door: Door, isDue: (task: Task) => boolean = () => true): Promise<number> {
  const { packBoard } = await door.ask<Board>(BOARD);
  let steps = 0;
  for (const task of packBoard.groups.flatMap((group) => group.tasks)) {
    if (isDue(task) && (await advance(door, task))) steps += 1;
  }
  return steps;
}

async function advance(door: Door, task: Task): Promise<boolean> {
  const step = NEXT_STEP[task.status];
  if (step === undefined) return false;
  const input = {
    requestId: randomUUID(),
    taskId: task.id,
    step,
    ...(step === 'harvest' && task.lots[0] && { lotId: task.lots[0].id }),
    ...(step === 'pack' && { weightGrams: task.plannedGrams }),
  };
  try {
    await door.ask(ADVANCE, { input });
    return true;
  } catch (error) {
    // The waybill is still being bought, or someone else was faster: the next look decides.
    if (error instanceof Refused) return false;
    throw error;
  }
}
