import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { asTrouble, gqlFetch, queryClient, Trouble } from '../api';
import { newRequestId } from '../request-id';
import type { PackTaskQuery } from '../generated/pack/graphql';
import { ADVANCE, SHORT, TASK } from './queries';
import { StepQueue, type Answer, type QueuedStep } from './step-queue';

const AGAIN_MS = 8_000;
/** Not an answer to the step itself: the same request is sent again later. */
const PASSING = new Set(['offline', 'busy', 'internal', 'rate_limited', 'not_signed_in', 'session_expired']);

async function send({ requestId, taskId, step, lotId, weightGrams, reason }: QueuedStep): Promise<Answer> {
  try {
    if (step === 'short') {
      await keepBox(
        taskId,
        (await gqlFetch(SHORT, { input: { requestId, taskId, reason: reason ?? '' } })).reportShort,
      );
    } else {
      const input = { requestId, taskId, step, lotId: lotId ?? null, weightGrams: weightGrams ?? null };
      await keepBox(taskId, (await gqlFetch(ADVANCE, { input })).advanceTask);
    }
    return 'done';
  } catch (fault) {
    const { code, values } = asTrouble(fault);
    return PASSING.has(code) ? 'later' : { code, values };
  }
}

/** The answer is the box as it is now: kept before the step leaves the queue, so that the page never falls back a step. */
async function keepBox(id: string, box: NonNullable<PackTaskQuery['originTask']>): Promise<void> {
  const queryKey = [TASK.toString(), { id }];
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<PackTaskQuery>(queryKey, { originTask: box });
}

const queue = new StepQueue(localStorage, send);

async function sendWaiting(): Promise<void> {
  const before = queue.list().length;
  if (before === 0) return;
  await queue.flush();
  if (queue.list().length < before) void queryClient.invalidateQueries();
}

/** Keeps sending while anything waits: at once when the network is back, else every few seconds. */
export function useQueue(): readonly QueuedStep[] {
  const steps = useSyncExternalStore(queue.listen, queue.list);
  const waits = steps.some((step) => !step.refused);
  useEffect(() => {
    const again = () => void sendWaiting();
    window.addEventListener('online', again);
    const timer = waits ? setInterval(again, AGAIN_MS) : undefined;
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [waits]);
  return steps;
}

export const sendNow = (): void => void sendWaiting();
export const dropStep = (requestId: string): void => {
  queue.drop(requestId);
};

export type StepTaken = Omit<QueuedStep, 'requestId' | 'takenAt' | 'refused'>;

export interface TakingSteps {
  /** `kept` while there is no network; undefined when refused, then `trouble` says why. */
  take: (...steps: readonly StepTaken[]) => Promise<'done' | 'kept' | undefined>;
  busy: boolean;
  trouble: Trouble | undefined;
}

/**
 * Takes steps: written down first, then sent. A refusal of a step taken here is shown beside its button by whoever took it;
 * one that comes when that page is left stays in the queue, and the board shows it.
 */
export function useTakeSteps(): TakingSteps {
  const [sending, setSending] = useState(0);
  const [trouble, setTrouble] = useState<Trouble>();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  async function take(...steps: readonly StepTaken[]): Promise<'done' | 'kept' | undefined> {
    setSending((count) => count + 1);
    setTrouble(undefined);
    const mine = steps.map((step) => ({ ...step, requestId: newRequestId(), takenAt: Date.now() }));
    queue.add(...mine);
    await sendWaiting();
    setSending((count) => count - 1);
    const left = queue.list().filter((step) => mine.some(({ requestId }) => requestId === step.requestId));
    const refused = left.filter((step) => step.refused);
    if (isHere.current) for (const step of refused) queue.drop(step.requestId);
    const [first] = refused;
    if (first?.refused) {
      void queryClient.invalidateQueries(); // the box is not as it was shown
      setTrouble(new Trouble(first.refused.code, first.refused.values));
      return undefined;
    }
    return left.length > 0 ? 'kept' : 'done';
  }

  return { take, busy: sending > 0, trouble };
}

/** The phone itself knows that there is no network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}
