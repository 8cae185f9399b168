import { fractionOf } from '../http/seeded';
import type { Followers } from './followers';
import { type Parcel, newestScan } from './parcel';
import { areaCodeOf, areaNameOf, placeOf, regionOf } from './regions';
import { COLLECTED_AFTER_DAYS, redirectSteps, returnSteps, type ScriptStep } from './scripts';
import { isBeforePickup, isFinal } from './states';
import type { World } from './world';

const PACE_SPREAD = 0.1;

/** Carries each parcel along its script: one scan after the other, each at its own instant. */
export class Carriage {
  constructor(
    private readonly world: World,
    private readonly followers: Followers,
    private readonly onScan: (parcel: Parcel) => void,
  ) {}

  begin(parcel: Parcel): void {
    this.scheduleNext(parcel);
  }

  /** Cancels a label before pick-up; says why not otherwise. */
  cancel(parcel: Parcel): string | undefined {
    if (parcel.isCancelled) return undefined;
    const newest = newestScan(parcel);
    if (newest && !isBeforePickup(newest.code)) return '快件已揽收，不能取消';
    const { number } = parcel.label;
    this.world.books.write({ kind: 'cancelled', number });
    const days = this.daysNow(parcel);
    this.rescript(parcel, [{ days, code: '401', where: 'origin', text: '面单已取消' }]);
    return undefined;
  }

  /** Turns a parcel that is on its way; says why not otherwise. */
  intercept(parcel: Parcel, kind: 'return' | 'redirect'): string | undefined {
    const newest = newestScan(parcel);
    if (!newest || isBeforePickup(newest.code)) return '快件尚未揽收，请取消面单';
    if (isFinal(newest.code)) return '快件已签收或已退回，不能拦截';
    const from = this.daysNow(parcel) + 0.05;
    this.rescript(parcel, kind === 'return' ? returnSteps(from) : redirectSteps(from));
    return undefined;
  }

  private rescript(parcel: Parcel, next: readonly ScriptStep[]): void {
    const steps = [...parcel.steps.slice(0, parcel.scans.length), ...next];
    this.world.books.write({ kind: 'rescripted', number: parcel.label.number, steps });
    this.scheduleNext(parcel);
  }

  private scheduleNext(parcel: Parcel): void {
    const step = parcel.steps[parcel.scans.length];
    if (!step) return;
    const at = this.dueAt(parcel, step);
    this.world.schedule.at(at, () => {
      if (parcel.steps[parcel.scans.length] === step) this.scan(parcel, step, at);
    });
  }

  private scan(parcel: Parcel, step: ScriptStep, at: number): void {
    const { sender, recipient, number } = parcel.label;
    const region = regionOf(step.where.startsWith('origin') ? sender.address : recipient.address);
    const text = step.text.replace('{place}', placeOf(region));
    const scan = { at, code: step.code, text, areaCode: areaCodeOf(region), areaName: areaNameOf(region) };
    this.world.books.write({ kind: 'scanned', number, scan });
    this.followers.tell(parcel);
    this.onScan(parcel);
    this.scheduleNext(parcel);
  }

  /** No two parcels travel equally fast, yet each one always the same under one seed. */
  private dueAt(parcel: Parcel, step: ScriptStep): number {
    if (step.days === 0) return parcel.label.at;
    return Math.round(this.beginOf(parcel) + this.world.pace.days(step.days * this.speedOf(parcel)));
  }

  /** The instant from which the days of its script count: its label, or later when the courier let a packhouse take its time. */
  private beginOf(parcel: Parcel): number {
    const collectedAfterMs = this.world.pace.days(COLLECTED_AFTER_DAYS * this.speedOf(parcel));
    return parcel.label.at + Math.max(0, this.world.collectMs - collectedAfterMs);
  }

  private daysNow(parcel: Parcel): number {
    const elapsed = this.world.clock.now() - this.beginOf(parcel);
    return elapsed / (this.world.pace.days(1) * this.speedOf(parcel));
  }

  private speedOf(parcel: Parcel): number {
    const drawn = fractionOf(this.world.seed, parcel.label.number, 'speed');
    return 1 - PACE_SPREAD + 2 * PACE_SPREAD * drawn;
  }
}
