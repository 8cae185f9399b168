import fc from 'fast-check';
import { afterStep, canStep, ORDER_STEPS, type OrderStatus, type OrderStep } from './order-status';

const walks = fc.array(fc.constantFrom(...ORDER_STEPS), { maxLength: 40 });

/** Every status that a walk comes through, steps that are not allowed left out. */
function walk(steps: readonly OrderStep[]): OrderStatus[] {
  const seen: OrderStatus[] = ['placed'];
  let status: OrderStatus = 'placed';
  for (const step of steps) {
    if (!canStep(status, step)) continue;
    status = afterStep(status, step);
    seen.push(status);
  }
  return seen;
}

describe('the life of an order', () => {
  it('goes from placed to completed', () => {
    expect(walk(['pay', 'pack', 'ship', 'deliver', 'complete'])).toEqual([
      'placed',
      'paid',
      'packing',
      'shipped',
      'delivered',
      'completed',
    ]);
  });

  it('never comes to one status twice', () => {
    fc.assert(fc.property(walks, (steps) => new Set(walk(steps)).size === walk(steps).length));
  });

  it('ends at completed, closed and cancelled', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const seen = walk(steps);
        const end = seen.findIndex((status) => ['completed', 'closed', 'cancelled'].includes(status));
        return end === -1 || end === seen.length - 1;
      }),
    );
  });

  it('is never shipped without having been paid and packed', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const seen = walk(steps);
        return !seen.includes('shipped') || (seen.includes('paid') && seen.includes('packing'));
      }),
    );
  });

  it('is not called off once it has left the village', () => {
    for (const status of ['shipped', 'delivered', 'completed'] as const) {
      expect(canStep(status, 'cancel')).toBe(false);
      expect(canStep(status, 'close')).toBe(false);
    }
  });

  it('says what was tried when a step is not allowed', () => {
    expect(() => afterStep('closed', 'pay')).toThrow(
      'step_not_allowed {"thing":"order","status":"closed","step":"pay"}',
    );
  });
});
