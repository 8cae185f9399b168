import fc from 'fast-check';
import { HandClock } from './clock';
import { Schedule } from './schedule';

describe('the schedule', () => {
  it('runs everything once, in order of time, and equals in the order they were entered', async () => {
    const instants = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(instants, async (ats) => {
        const clock = new HandClock(0);
        const schedule = new Schedule(clock);
        const ran: { at: number; index: number }[] = [];
        ats.forEach((at, index) => {
          schedule.at(at, () => ran.push({ at, index }));
        });
        await clock.advance(50);
        const expected = ats.map((at, index) => ({ at, index }));
        expect(ran).toEqual(expected.sort((left, right) => left.at - right.at || left.index - right.index));
      }),
    );
  });

  it('runs what was entered while it ran', async () => {
    const clock = new HandClock(0);
    const schedule = new Schedule(clock);
    const ran: number[] = [];
    schedule.at(10, () => {
      ran.push(clock.now());
      schedule.at(20, () => ran.push(clock.now()));
    });
    await clock.advance(15);
    expect(ran).toEqual([10]);
    await clock.advance(15);
    expect(ran).toEqual([10, 20]);
  });
});
