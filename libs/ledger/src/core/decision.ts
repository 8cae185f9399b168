import { Refusal } from '@app/platform/core';

/** What one person asks for and another decides. `Open` is what it is called until then. */
export type DecisionStatus<Open extends string> = Open | 'approved' | 'refused';

/** The maker is never the checker, and nothing is decided twice. */
export function decided(
  thing: { readonly status: DecisionStatus<string>; readonly actorId: string },
  deciderId: string,
  isApproved: boolean,
): 'approved' | 'refused' {
  const step = isApproved ? 'approve' : 'refuse';
  if (thing.status === 'approved' || thing.status === 'refused')
    throw new Refusal('step_not_allowed', { status: thing.status, step });
  if (thing.actorId === deciderId) throw new Refusal('same_person');
  return isApproved ? 'approved' : 'refused';
}
