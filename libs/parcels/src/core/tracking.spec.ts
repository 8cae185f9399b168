import fc from 'fast-check';
import {
  afterTaskStep,
  canStepTask,
  checkCharacter,
  foldPushes,
  readTraceCode,
  PACKHOUSE_STEPS,
  traceCode,
  type CourierEntry,
  type TaskStatus,
} from './index';

const entry = (at: number, code: string): CourierEntry => ({ at, code, text: `${code}@${at}`, place: null });

describe('a unit code', () => {
  it.each([
    ['7K2M9QX4T0B', 'M'],
    ['00000000001', 'Y'],
    ['ZZZZZZZZZZZ', 'B'],
  ])('%s is checked by %s', (body, check) => {
    expect(checkCharacter(body)).toBe(check);
  });

  it('is read as people type it, and a slip of one character is noticed', () => {
    expect(readTraceCode('7k2m-9qx4-tobm')).toBe('7K2M9QX4T0BM');
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 11, maxLength: 11 }),
        fc.nat(11),
        fc.nat(31),
        (bytes, at, by) => {
          const code = traceCode(bytes);
          expect(readTraceCode(code)).toBe(code);
          const other = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(by);
          const slip = code.slice(0, at) + other + code.slice(at + 1);
          expect(readTraceCode(slip)).toBe(slip === code ? code : null);
        },
      ),
    );
  });
});

describe('the course of a parcel', () => {
  const list = [entry(5, '3'), entry(4, '5'), entry(3, '1002'), entry(2, '103'), entry(1, '102')];

  it('is that of the newest entry', () => {
    expect(foldPushes([list])).toMatchObject({ status: 'signed', collectedAt: 2, signedAt: 5 });
    expect(foldPushes([list.slice(1)])).toMatchObject({ status: 'out_for_delivery', signedAt: null });
    expect(foldPushes([])).toMatchObject({ status: 'awaiting_pickup', collectedAt: null });
  });

  it('takes back a wrong scan when a later one says so', () => {
    expect(foldPushes([list, [entry(6, '5'), ...list]])).toMatchObject({
      status: 'out_for_delivery',
      signedAt: null,
    });
  });

  it('does not depend on how often and in which order pushes come', () => {
    const pushes = list.map((_, index) => list.slice(index));
    const expected = foldPushes(pushes);
    fc.assert(
      fc.property(fc.shuffledSubarray([...pushes, ...pushes], { minLength: pushes.length }), (shuffled) => {
        expect(foldPushes([...shuffled, list])).toEqual(expected);
      }),
    );
  });

  it('keeps an unknown code without being moved by it', () => {
    const course = foldPushes([[entry(9, '777'), ...list.slice(2)]]);
    expect(course.status).toBe('in_transit');
    expect(course.entries).toHaveLength(4);
  });
});

describe('an origin task', () => {
  it('skips no step, whatever is tried', () => {
    const order: TaskStatus[] = ['planned', 'harvested', 'graded', 'packed', 'labelled', 'handed_over'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PACKHOUSE_STEPS, 'fall_short' as const), { maxLength: 40 }),
        (tried) => {
          let status: TaskStatus = 'planned';
          for (const step of tried) {
            if (!canStepTask(status, step)) {
              expect(() => afterTaskStep(status, step)).toThrow('step_not_allowed');
              continue;
            }
            const next = afterTaskStep(status, step);
            if (next !== 'short') expect(order.indexOf(next)).toBe(order.indexOf(status) + 1);
            status = next;
          }
        },
      ),
    );
  });
});
