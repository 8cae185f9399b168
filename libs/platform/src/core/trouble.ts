import { Refusal } from './refusal';

/** Troubles of an input by field: the code of a sentence in libs/words (`trouble.<code>`). Form and command use the same. */
export type Troubles = Readonly<Record<string, string>>;

/** Refuses with the fields that are in trouble; nothing happens when there are none. */
export function refuseTroubles(troubles: Troubles): void {
  const fields = Object.keys(troubles);
  const [first] = fields;
  if (first !== undefined) throw new Refusal('bad_input', { fields, ...troubles });
}
