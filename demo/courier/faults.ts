import type { Delivery } from '../http/delivery';
import { Draws } from '../http/seeded';
import type { Fields } from './fields';
import type { PushFaults } from './parcel';

/** Rates from 0 to 1, but for the seconds of delay and the number of extra pushes. */
interface Faults extends PushFaults {
  readonly dropReply: number;
  readonly delaySeconds: number;
  readonly http500: number;
  readonly code601: number;
  readonly truncate: number;
  readonly trickle: number;
  readonly oldEnvelope: number;
}

const NONE: Faults = {
  dropReply: 0,
  delaySeconds: 0,
  http500: 0,
  code601: 0,
  truncate: 0,
  trickle: 0,
  oldEnvelope: 0,
  pushDuplicates: 0,
  pushShuffle: 0,
  pushWrongSign: 0,
  pushLowerSign: 0,
};

type FaultName = keyof Faults;

/** What befalls one request. */
interface RequestFate {
  readonly isServerError: boolean;
  readonly isOutOfCredit: boolean;
  readonly isOldEnvelope: boolean;
  readonly delivery: Delivery;
}

/** What befalls one push. */
export interface PushFate {
  readonly copies: number;
  readonly isShuffled: boolean;
  readonly sign: 'right' | 'wrong' | 'lower';
}

/** The switches. `times` lets that many requests or pushes suffer and then clears all; `path` spares the other paths. */
export class FaultBox {
  private faults = NONE;
  private path = '';
  private timesLeft = Infinity;
  private readonly draws: Draws;

  constructor(seed: string) {
    this.draws = new Draws(`${seed}|faults`);
  }

  /** Replaces all switches; says what was not understood. */
  set(fields: Fields): string | undefined {
    const { times, path, ...switches } = fields;
    const faults = faultsFrom(switches);
    if (typeof faults === 'string') return faults;
    this.faults = { ...NONE, ...faults };
    this.path = typeof path === 'string' ? path : '';
    this.timesLeft = typeof times === 'number' ? times : Infinity;
    return undefined;
  }

  inForce(): Faults {
    return this.faults;
  }

  fateOf(path: string, header: string | undefined): RequestFate {
    const applies = path.startsWith(this.path);
    const faults = { ...(applies ? this.faults : NONE), ...faultsOfHeader(header) };
    const isHit = (name: FaultName): boolean => this.draws.isHit(faults[name]);
    const fate: RequestFate = {
      isServerError: isHit('http500'),
      isOutOfCredit: isHit('code601'),
      isOldEnvelope: isHit('oldEnvelope'),
      delivery: { way: wayOf(isHit), delayMs: faults.delaySeconds * 1000 },
    };
    if (applies && isSpoiled(fate)) this.countDown();
    return fate;
  }

  fateOfPush(own: Partial<PushFaults>): PushFate {
    const faults = { ...this.faults, ...own };
    const isShuffled = this.draws.isHit(faults.pushShuffle);
    const sign = this.signFate(faults);
    const copies = 1 + faults.pushDuplicates;
    if (isShuffled || sign !== 'right' || copies > 1) this.countDown();
    return { copies, isShuffled, sign };
  }

  /** How late a shuffled push goes out, as a part of the longest delay. */
  lateness(): number {
    return this.draws.next();
  }

  private signFate(faults: PushFaults): PushFate['sign'] {
    if (this.draws.isHit(faults.pushWrongSign)) return 'wrong';
    return this.draws.isHit(faults.pushLowerSign) ? 'lower' : 'right';
  }

  private countDown(): void {
    this.timesLeft -= 1;
    if (this.timesLeft <= 0) this.set({});
  }
}

function wayOf(isHit: (name: FaultName) => boolean): Delivery['way'] {
  if (isHit('dropReply')) return 'dropped';
  if (isHit('truncate')) return 'truncated';
  return isHit('trickle') ? 'trickled' : 'whole';
}

function isSpoiled({ isServerError, isOutOfCredit, isOldEnvelope, delivery }: RequestFate): boolean {
  return isServerError || isOutOfCredit || isOldEnvelope || delivery.way !== 'whole' || delivery.delayMs > 0;
}

/** `drop-reply, delay-seconds=3` and the like; a name alone means always. */
export function faultsOfHeader(header: string | undefined): Partial<Faults> {
  if (!header) return {};
  const fields: Record<string, unknown> = {};
  for (const part of header.split(',')) {
    const [name = '', value = '1'] = part.trim().split('=');
    fields[name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())] = Number(value);
  }
  const faults = faultsFrom(fields);
  return typeof faults === 'string' ? {} : faults;
}

function faultsFrom(fields: Fields): Partial<Faults> | string {
  for (const [name, value] of Object.entries(fields)) {
    if (!(name in NONE)) return `no such fault: ${name}`;
    if (typeof value !== 'number' || !(value >= 0)) return `${name} must be a number from 0 up`;
  }
  return fields;
}
