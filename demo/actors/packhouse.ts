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

const AT_ONCE = 4;

/**
 * Works through the board of the packhouse that `door` is signed in to: every open task as far as it goes now (a label waits
 * for its waybill). Returns how many steps were taken. `isDue` says which tasks to touch.
 */
export async function workThrough(door: Door, isDue: (task: Task) => boolean = () => true): Promise<number> {
  const { packBoard } = await door.ask<Board>(BOARD);
  const left = packBoard.groups.flatMap((group) => group.tasks).filter(isDue);
  let steps = 0;
  const work = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) {
      for (let status: string | null = task.status; status !== null;) {
        status = await advance(door, { ...task, status });
        if (status !== null) steps += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return steps;
}

/** Takes the task's next step; answers its new status, or null when it goes no further now. */
async function advance(door: Door, task: Task): Promise<string | null> {
  const step = NEXT_STEP[task.status];
  if (step === undefined) return null;
  const input = {
    requestId: randomUUID(),
    taskId: task.id,
    step,
    ...(step === 'harvest' && task.lots[0] && { lotId: task.lots[0].id }),
    ...(step === 'pack' && { weightGrams: task.plannedGrams }),
  };
  try {
    const { advanceTask } = await door.ask<{ advanceTask: { status: string } }>(ADVANCE, { input });
    return advanceTask.status;
  } catch (error) {
    // The waybill is still being bought, or someone else was faster: the next look decides.
    if (error instanceof Refused) return null;
    throw error;
  }
}
