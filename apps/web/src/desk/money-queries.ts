import { graphql } from '../generated/desk';

export const DUES = graphql(`
  query DeskDues($slug: String!) {
    debtors(allianceSlug: $slug) {
      partyId
      role
      name
      currentFen
      claimFen
      since
    }
    writeOffs(allianceSlug: $slug) {
      id
      partyName
      amountFen
      reason
      status
      requestedBy
      requestedAt
      decidedBy
      decidedAt
      why
    }
    pool(allianceSlug: $slug) {
      poolFen
      reserveFen
      villages {
        id
        name
      }
      allocations {
        id
        amountFen
        reserveBasisPoints
        reserveFen
        basis
        parts {
          villageName
          weight
          amountFen
        }
        status
        proposedBy
        proposedAt
        decidedBy
        decidedAt
        why
      }
      expenses {
        id
        title
        payeeName
        amountFen
        status
        proposedAt
      }
    }
    withholding(allianceSlug: $slug) {
      method
      months {
        month
        incomeFen
        withheldFen
        remittedFen
      }
    }
  }
`);

export const WRITE_OFF = graphql(`
  mutation DeskWriteOff($partyId: ID!, $amountFen: Fen!, $reason: String!, $requestId: ID!) {
    requestWriteOff(partyId: $partyId, amountFen: $amountFen, reason: $reason, requestId: $requestId) {
      id
      status
    }
  }
`);

export const DECIDE_WRITE_OFF = graphql(`
  mutation DeskDecideWriteOff($id: ID!, $isApproved: Boolean!, $requestId: ID!) {
    decideWriteOff(id: $id, isApproved: $isApproved, requestId: $requestId) {
      id
      status
    }
  }
`);

export const REPAY = graphql(`
  mutation DeskRepay($partyId: ID!, $amountFen: Fen!, $reference: String!, $requestId: ID!) {
    recordRepayment(partyId: $partyId, amountFen: $amountFen, reference: $reference, requestId: $requestId)
  }
`);

export const PROPOSE_POOL = graphql(`
  mutation DeskProposePool(
    $slug: String!
    $amountFen: Fen!
    $reserve: Int!
    $basis: PoolBasis!
    $weights: [PoolWeight!]!
    $requestId: ID!
  ) {
    proposePool(
      allianceSlug: $slug
      amountFen: $amountFen
      reserveBasisPoints: $reserve
      basis: $basis
      weights: $weights
      requestId: $requestId
    ) {
      id
      status
    }
  }
`);

export const DECIDE_POOL = graphql(`
  mutation DeskDecidePool($id: ID!, $isApproved: Boolean!, $requestId: ID!) {
    decidePool(id: $id, isApproved: $isApproved, requestId: $requestId) {
      id
      status
    }
  }
`);

export const REMIT_TAX = graphql(`
  mutation DeskRemitTax(
    $slug: String!
    $month: String!
    $amountFen: Fen!
    $reference: String!
    $requestId: ID!
  ) {
    remitTax(
      allianceSlug: $slug
      month: $month
      amountFen: $amountFen
      reference: $reference
      requestId: $requestId
    ) {
      method
    }
  }
`);

export const SET_WITHHOLDING = graphql(`
  mutation DeskSetWithholding($slug: String!, $method: IitMethod!, $requestId: ID!) {
    setWithholding(allianceSlug: $slug, method: $method, requestId: $requestId) {
      method
    }
  }
`);

export const BATCHES = graphql(`
  query DeskBatches($id: ID!) {
    payoutBatches(settlementId: $id) {
      id
      number
      payoutCount
      totalFen
      sha256
      drawnBy
      drawnAt
      content
    }
  }
`);

export const DRAW_FILE = graphql(`
  mutation DeskDrawFile($id: ID!, $requestId: ID!) {
    drawPayoutFile(settlementId: $id, requestId: $requestId) {
      id
      number
      content
    }
  }
`);

export const CONFIRM_PAYOUT = graphql(`
  mutation DeskConfirmPayout($payoutId: ID!, $end: PayoutEnd!, $reference: String!, $requestId: ID!) {
    confirmPayout(payoutId: $payoutId, end: $end, reference: $reference, requestId: $requestId) {
      id
      status
    }
  }
`);
