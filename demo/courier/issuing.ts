import { fractionOf } from '../http/seeded';
import type { Carriage } from './carriage';
import { carrierOf, siblingOf, waybillNumber } from './carriers';
import type { Label, Parcel } from './parcel';
import type { ScriptChoice } from './script-choice';
import type { World } from './world';

type Order = Pick<
  Label,
  'com' | 'orderId' | 'partner' | 'sender' | 'recipient' | 'cargo' | 'count' | 'weightKg'
> & {
  readonly isMasked: boolean;
  readonly hasChildren: boolean;
};

/** Makes a parcel out of an order: the number, what stands on the label, and its fate. */
export class Issuing {
  constructor(
    private readonly world: World,
    private readonly scripts: ScriptChoice,
    private readonly carriage: Carriage,
  ) {}

  /** `number` is given when somebody follows a parcel whose label was bought elsewhere. */
  issue(order: Order, number = this.freshNumber(order)): Parcel {
    const script = this.scripts.choose(order.orderId);
    const { hasChildren, ...said } = order;
    const label: Label = {
      ...said,
      number,
      carriedBy: script === 'wrong_carrier' ? siblingOf(order.com) : order.com,
      taskId: this.drawId('task', number),
      carrierOrder: carrierOf(order.com)?.hasOwnOrder ? this.drawId('order', number) : '',
      children: hasChildren ? childNumbers(number, order.count) : [],
      script,
      at: this.world.clock.now(),
    };
    this.world.books.write({ kind: 'labelled', label });
    return this.world.books.mustFind(number);
  }

  /** Apart from `issue`, so that whoever rides along as a follower hears of the first scan. */
  begin(parcel: Parcel): void {
    this.carriage.begin(parcel);
  }

  private freshNumber({ com, orderId }: Order): string {
    const { books, seed } = this.world;
    const words = [seed, orderId || `label ${books.parcels.size}`];
    for (let attempt = 0; ; attempt += 1) {
      const number = waybillNumber(com, ...words, attempt);
      if (!books.parcels.has(number)) return number;
    }
  }

  private drawId(kind: string, number: string): string {
    const draw = (part: number): string =>
      Math.floor(fractionOf(this.world.seed, kind, number, part) * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
    return [1, 2, 3, 4].map(draw).join('').toUpperCase();
  }
}

function childNumbers(parent: string, count: number): string[] {
  return Array.from({ length: count - 1 }, (_, index) => `${parent}${String(index + 1).padStart(3, '0')}`);
}
