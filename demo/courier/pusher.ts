import { Poster } from '../http/post';
import type { PushFate } from './faults';
import { parseFields } from './fields';
import type { PushFaults } from './parcel';
import { signPush } from './sign';
import type { World } from './world';

interface Push {
  /** Pushes of one lane go out one after the other. */
  readonly lane: string;
  readonly url: string;
  readonly salt: string | undefined;
  readonly param: string;
  readonly extra?: Readonly<Record<string, string>>;
  readonly faults: Partial<PushFaults>;
  readonly done: (isDelivered: boolean) => void;
}

const RETRIES = 3;
const SHUFFLE_DAYS = 0.25;

/** Calls the shop: form-encoded, signed, again after thirty of the courier's minutes, three times, then never. */
export class Pusher {
  private readonly poster = new Poster();
  private readonly lanes = new Map<string, Promise<void>>();
  private isStopped = false;

  constructor(private readonly world: World) {}

  push(push: Push): void {
    const fate = this.world.faults.fateOfPush(push.faults);
    for (let copy = 0; copy < fate.copies; copy += 1) {
      if (fate.isShuffled) this.pushLate(push, fate.sign);
      else this.inLane(push, () => this.attempt(push, fate.sign, RETRIES));
    }
  }

  /** Resolves when nothing is on its way; what waits for its time does not count. */
  async settled(): Promise<void> {
    while (this.lanes.size > 0) await Promise.all(this.lanes.values());
  }

  stop(): void {
    this.isStopped = true;
    this.poster.close();
  }

  private pushLate(push: Push, sign: PushFate['sign']): void {
    const { clock, pace, schedule, faults } = this.world;
    schedule.at(clock.now() + faults.lateness() * pace.days(SHUFFLE_DAYS), () => {
      this.inLane(push, () => this.attempt(push, sign, RETRIES));
    });
  }

  private inLane(push: Push, send: () => Promise<void>): void {
    const tail = (this.lanes.get(push.lane) ?? Promise.resolve()).then(send).then(() => {
      if (this.lanes.get(push.lane) === tail) this.lanes.delete(push.lane);
    });
    this.lanes.set(push.lane, tail);
  }

  private async attempt(push: Push, sign: PushFate['sign'], retriesLeft: number): Promise<void> {
    if (this.hasStopped()) return;
    const body = new URLSearchParams({ ...push.extra, ...signed(push, sign), param: push.param }).toString();
    const answer = await this.poster.post(push.url, 'application/x-www-form-urlencoded; charset=UTF-8', body);
    if (this.hasStopped()) return;
    const isDelivered = answer.status === 200 && parseFields(answer.body)?.result === true;
    push.done(isDelivered);
    if (!isDelivered && retriesLeft > 0) this.retry(push, retriesLeft - 1);
  }

  private hasStopped(): boolean {
    return this.isStopped;
  }

  private retry(push: Push, retriesLeft: number): void {
    const { clock, retryMs, schedule, faults } = this.world;
    schedule.at(clock.now() + retryMs, () => {
      this.inLane(push, () => this.attempt(push, faults.fateOfPush(push.faults).sign, retriesLeft));
    });
  }
}

/** Without a salt there is no signature; with an empty one there is, and anybody can make it. */
function signed({ param, salt }: Push, fate: PushFate['sign']): { sign?: string } {
  if (salt === undefined) return {};
  const sign = signPush(param, salt);
  if (fate === 'wrong') return { sign: signPush(param, `${salt}-not`) };
  return { sign: fate === 'lower' ? sign.toLowerCase() : sign };
}
