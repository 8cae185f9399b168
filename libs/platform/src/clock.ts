import { Injectable } from '@nestjs/common';
import type { Instant } from './core';

/** The only place that asks the machine for the time. `CLOCK_OFFSET_MS` moves it for processes under test. */
@Injectable()
export class Clock {
  private offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0);

  now(): Instant {
    return Date.now() + this.offsetMs;
  }

  /** For specs: lets time pass without waiting. */
  advance(ms: number): void {
    this.offsetMs += ms;
  }
}
