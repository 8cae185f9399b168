import { fractionOf } from '../http/seeded';
import { type Fields, asFields, numberOf, textOf } from './fields';
import { isScriptName, type ScriptName } from './scripts';

/** Which script a new label follows: one set for its order, one set for the next labels, a drawn one, or the normal one. */
export class ScriptChoice {
  private readonly ofOrder = new Map<string, ScriptName>();
  private next: ScriptName[] = [];
  private mix: readonly (readonly [ScriptName, number])[] = [];

  constructor(private readonly seed: string) {}

  choose(orderId: string): ScriptName {
    return this.ofOrder.get(orderId) ?? this.next.shift() ?? this.drawn(orderId);
  }

  /** `{script, orderId}`, `{script, count}` or `{mix: {locker: 0.1}}`; says what was not understood. */
  set(fields: Fields): string | undefined {
    const mix = asFields(fields.mix);
    if (mix) return this.setMix(mix);
    const { script } = fields;
    if (!isScriptName(script)) return `no such script: ${textOf(fields, 'script')}`;
    const orderId = textOf(fields, 'orderId');
    if (orderId) this.ofOrder.set(orderId, script);
    else this.next.push(...Array.from({ length: numberOf(fields, 'count', 1) }, () => script));
    return undefined;
  }

  private setMix(mix: Fields): string | undefined {
    const parts: [ScriptName, number][] = [];
    for (const [name, share] of Object.entries(mix)) {
      if (!isScriptName(name) || typeof share !== 'number') return `no such script or share: ${name}`;
      parts.push([name, share]);
    }
    this.mix = parts;
    return undefined;
  }

  private drawn(orderId: string): ScriptName {
    let left = fractionOf(this.seed, orderId, 'script');
    for (const [name, share] of this.mix) {
      if (left < share) return name;
      left -= share;
    }
    return 'normal';
  }
}
