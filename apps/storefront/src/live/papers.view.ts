import type { ProofState, SellerRow } from '@app/live-room';
import { toSeller } from './live.view';
import type { AllianceProof } from '../generated/schema';

/** A proof with the names of whose it is and of who saw it. */
export function toProofView(
  state: ProofState,
  names: ReadonlyMap<string, string>,
  seller: SellerRow | undefined,
): AllianceProof {
  const { of, subjectId, isServing, standing, dueAt, verifiedAt, verifiedBy, evidenceSha256 } = state;
  const sold = of === 'seller' && seller ? toSeller(seller) : null;
  return {
    ...{ of, subjectId, isServing, standing, dueAt, verifiedAt, evidenceSha256 },
    name: sold?.name ?? names.get(subjectId) ?? '',
    verifiedBy: verifiedBy === null ? null : (names.get(verifiedBy) ?? null),
    seller: sold,
  };
}
