import { graphql } from '../generated/desk';

graphql(`
  fragment ProofRow on AllianceProof {
    of
    subjectId
    name
    isServing
    standing
    dueAt
    verifiedAt
    verifiedBy
    evidenceSha256
    seller {
      name
      address
      contact
      licence
      isSelfProduced
    }
  }
`);

export const PROOFS = graphql(`
  query DeskProofs($slug: String!, $after: String) {
    allianceProofs(allianceSlug: $slug, first: 50, after: $after) {
      nodes {
        ...ProofRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const RECORD_PROOF = graphql(`
  mutation DeskRecordProof($input: RecordProofInput!) {
    recordProof(input: $input)
  }
`);

export const VERIFY_SELLER = graphql(`
  mutation DeskVerifySeller($allianceId: ID!, $evidenceSha256: String!) {
    verifySeller(allianceId: $allianceId, evidenceSha256: $evidenceSha256)
  }
`);
