import fc from 'fast-check';
import {
  afterStep,
  canStep,
  isOnAir,
  SESSION_STATUSES,
  SESSION_STEPS,
  type SessionStatus,
  type SessionStep,
} from './session-status';

const STEPS = Object.keys(SESSION_STEPS) as SessionStep[];
const steps = fc.array(fc.constantFrom(...STEPS), { maxLength: 30 });

function walk(taken: readonly SessionStep[]): SessionStatus[] {
  let status: SessionStatus = 'scheduled';
  const seen: SessionStatus[] = [status];
  for (const step of taken) {
    if (canStep(status, step)) status = afterStep(status, step);
    seen.push(status);
  }
  return seen;
}

function refusalOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('the life of a session', () => {
  it('runs from the plan to the end with a break in between', () => {
    expect(walk(['rehearse', 'start', 'pause', 'resume', 'end'])).toEqual([
      'scheduled',
      'preview',
      'live',
      'paused',
      'live',
      'ended',
    ]);
  });

  it('never leaves an end', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const seen = walk(taken);
        const end = seen.findIndex((status) => status === 'ended' || status === 'banned');
        return end === -1 || seen.slice(end).every((status) => status === seen[end]);
      }),
    );
  });

  it('ends only what was on air', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const seen = walk(taken);
        const end = seen.indexOf('ended');
        return end === -1 || isOnAir(seen[end - 1]!);
      }),
    );
  });

  it('refuses every step that the table does not have, naming it', () => {
    for (const status of SESSION_STATUSES) {
      for (const step of STEPS.filter((each) => !canStep(status, each))) {
        const refused = { code: 'step_not_allowed', values: { thing: 'session', status, step } };
        expect(refusalOf(() => afterStep(status, step))).toMatchObject(refused);
      }
    }
  });
});
