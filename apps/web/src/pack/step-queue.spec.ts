import { StepQueue, type Answer, type QueuedStep } from './step-queue';

function memory(): { getItem: (key: string) => string | null; setItem: (key: string, text: string) => void } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
  };
}

function step(requestId: string, taskId = 'box-1'): QueuedStep {
  return { requestId, taskId, step: 'harvest', item: '沙窝萝卜 5斤装', takenAt: 0 };
}

function queueWith(answers: Record<string, Answer>, store = memory()) {
  const sent: string[] = [];
  const queue = new StepQueue(store, ({ requestId }) => {
    sent.push(requestId);
    return Promise.resolve(answers[requestId] ?? 'done');
  });
  return { queue, sent };
}

describe('the queue of a packhouse phone', () => {
  it('sends steps in the order they were taken and forgets them once answered', async () => {
    const { queue, sent } = queueWith({});
    queue.add(step('a'), step('b'));
    await queue.flush();
    expect(sent).toEqual(['a', 'b']);
    expect(queue.list()).toEqual([]);
  });

  it('keeps what did not get through, with its request id, also over a restart', async () => {
    const store = memory();
    const { queue, sent } = queueWith({ a: 'later' }, store);
    queue.add(step('a'), step('b'));
    await queue.flush();
    expect(sent).toEqual(['a']);
    const later = queueWith({}, store);
    await later.queue.flush();
    expect(later.sent).toEqual(['a', 'b']);
  });

  it('holds the later steps of a box whose step was refused, and goes on with others', async () => {
    const { queue, sent } = queueWith({ a: { code: 'step_not_allowed', values: {} } });
    queue.add(step('a'), step('b'), step('c', 'box-2'));
    await queue.flush();
    expect(sent).toEqual(['a', 'c']);
    expect(queue.list().map(({ requestId, refused }) => [requestId, refused?.code])).toEqual([
      ['a', 'step_not_allowed'],
      ['b', undefined],
    ]);
  });

  it('sends nothing twice when two rounds meet', async () => {
    const { queue, sent } = queueWith({});
    queue.add(step('a'));
    await Promise.all([queue.flush(), queue.flush()]);
    expect(sent).toEqual(['a']);
  });

  it('begins empty when what was kept cannot be read', () => {
    const store = memory();
    store.setItem('pack.queue', '{"half');
    expect(queueWith({}, store).queue.list()).toEqual([]);
  });
});
