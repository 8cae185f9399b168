import type { BoxFragment, TaskStatus } from '../generated/pack/graphql';
import { boardWithQueued, nextAct, withQueued, type Board, type Group } from './board';
import type { PackStep, QueuedStep } from './step-queue';

function box(id: string, status: TaskStatus): BoxFragment {
  return {
    id,
    parcelId: id,
    orderNumber: '26112412345678',
    platform: null,
    status,
    villageName: '',
    lines: [],
    skuId: 'sku',
    productName: '',
    picture: { url: '', alt: '', ground: 'leaf' },
    plannedGrams: 5000,
    gramsMin: 4900,
    gramsMax: 5300,
    weightGrams: null,
    lot: null,
    lots: [],
    traceCode: null,
    waybillNumber: null,
    waybillStatus: null,
    labelUrl: null,
    dueAt: '2026-11-24T06:00:00.000Z',
    recipientMask: '',
  };
}

function group(...tasks: BoxFragment[]): Group {
  const count = (...statuses: TaskStatus[]) => tasks.filter((task) => statuses.includes(task.status)).length;
  return {
    skuId: 'sku',
    itemName: '',
    plotName: null,
    lotCode: null,
    toHarvest: count('planned'),
    toPack: count('harvested', 'graded'),
    toHandOver: count('packed', 'labelled'),
    done: count('handed_over'),
    short: count('short'),
    tasks,
  };
}

function queued(taskId: string, step: PackStep, more: Partial<QueuedStep> = {}): QueuedStep {
  return { requestId: `${taskId}-${step}`, taskId, step, item: '', takenAt: 0, ...more };
}

describe('the board of a packhouse', () => {
  it('counts a step that still waits on the phone', () => {
    const board: Board = {
      villageId: 'v',
      villageName: '',
      cutOffAt: '2026-11-24T06:00:00.000Z',
      packed: 0,
      total: 2,
      groups: [group(box('1', 'graded'), box('2', 'planned'))],
    };
    const shown = boardWithQueued(board, [queued('1', 'pack', { weightGrams: 5120 })]);
    expect(shown.packed).toBe(1);
    expect(shown.groups[0]).toMatchObject({ toHarvest: 1, toPack: 0, toHandOver: 1 });
  });

  it('does not believe a step that was refused', () => {
    const refused = { code: 'step_not_allowed', values: {} };
    expect(withQueued(box('1', 'graded'), [queued('1', 'pack', { refused })]).status).toBe('graded');
  });

  it('finishes open boxes before it begins new ones', () => {
    expect(nextAct(group(box('1', 'planned'), box('2', 'graded')))?.step).toBe('pack');
    expect(nextAct(group(box('1', 'planned'), box('2', 'labelled')))?.step).toBe('harvest');
    expect(nextAct(group(box('1', 'labelled')))?.step).toBe('hand_over');
    expect(nextAct(group(box('1', 'handed_over'), box('2', 'short')))).toBeUndefined();
  });
});
