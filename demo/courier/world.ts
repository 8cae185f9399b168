import type { Books } from './books';
import type { Clock, Pace } from './clock';
import type { FaultBox } from './faults';
import type { Schedule } from './schedule';
import type { Credentials } from './sign';

/** What every part of the simulator stands on. */
export interface World {
  readonly clock: Clock;
  readonly pace: Pace;
  /** Between two attempts of one push. */
  readonly retryMs: number;
  /** The courier does not come sooner after a label, however short his days are. */
  readonly collectMs: number;
  readonly seed: string;
  readonly credentials: Credentials;
  readonly schedule: Schedule;
  readonly books: Books;
  readonly faults: FaultBox;
}
