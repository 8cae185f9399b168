import type { PartyRole } from './split-rule';

/** Of an organisation, or of a person. */
export type AccountKind = 'corporate' | 'personal';

interface Payee {
  readonly role: PartyRole;
  readonly bankAccount: string | null;
  readonly accountKind: AccountKind | null;
}

/** People may have accounts of their own; the money of a collective goes to the collective's account and to no person's. */
const PEOPLE: readonly PartyRole[] = ['PRODUCER', 'STREAMER'];

export function mayHold(role: PartyRole, kind: AccountKind | null): boolean {
  return kind === 'corporate' || PEOPLE.includes(role);
}

export function isPayable(payee: Payee): boolean {
  return payee.bankAccount !== null && mayHold(payee.role, payee.accountKind);
}
