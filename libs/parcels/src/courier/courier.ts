import type { Instant } from '@app/platform';
import type { CourierEntry } from '../core';

/** Injection token: `@Inject(COURIER) courier: Courier`. */
export const COURIER = Symbol('courier');

export interface Party {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

export interface LabelRequest {
  /** our id of the box: asking twice with it gives one number */
  readonly idempotencyKey: string;
  readonly carrierCode: string;
  readonly sender: Party;
  readonly recipient: Party;
  readonly cargo: string;
  readonly weightGrams: number;
  readonly callbackUrl: string;
  /** signs the pushes about this box */
  readonly salt: string;
}

/** `unknown`: nobody knows whether a number was sold; ask again with the same key. */
export type LabelOutcome =
  | {
      readonly kind: 'issued';
      readonly number: string;
      readonly labelUrl: string | null;
      readonly courierTask: string | null;
      readonly courierOrderNumber: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface LabelRef {
  readonly carrierCode: string;
  readonly number: string;
  readonly courierOrderNumber: string | null;
}

export interface Answer {
  readonly kind: 'done' | 'refused' | 'unknown';
  readonly reason: string;
}

/** What a verified push says. */
export interface Push {
  readonly number: string;
  readonly carrierCode: string;
  /** newest first */
  readonly entries: readonly CourierEntry[];
  /** the courier found out that another carrier has the box */
  readonly carrierNow: string | null;
  /** the courier will tell no more, and the box did not arrive */
  readonly isGivenUp: boolean;
}

export interface RawPush {
  readonly param: string;
  readonly sign: string | undefined;
}

export interface LabelPicture {
  /** image/… */
  readonly type: string;
  readonly body: Buffer;
}

/** Who carries boxes. One adapter for each API; nothing else knows how they speak. */
export interface Courier {
  createLabel(request: LabelRequest): Promise<LabelOutcome>;
  cancelLabel(label: LabelRef, reason: string): Promise<Answer>;
  /** The picture behind a label's address; `null` when there is none to be had. */
  labelPicture(url: string): Promise<LabelPicture | null>;
  /** Asks for the whole list of a number, for repair only: the text of a push, to be kept and read like one. `null`: no news. */
  track(label: LabelRef, phone: string): Promise<string | null>;
  /** Whether the push was signed with this salt. */
  isGenuine(push: RawPush, salt: string): boolean;
  /** The number a push speaks of, also before it is verified. `null`: no push at all. */
  numberIn(param: string): string | null;
  readPush(param: string, receivedAt: Instant): Push;
}
