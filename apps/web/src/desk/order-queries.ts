import { graphql } from '../generated/desk';

export const UNPAID_REFUNDS = graphql(`
  query DeskUnpaidRefunds($slug: String!) {
    unpaidRefunds(allianceSlug: $slug) {
      ...UnpaidRefundRow
    }
  }
`);

graphql(`
  fragment UnpaidRefundRow on UnpaidRefund {
    id
    orderNumber
    totalFen
    acceptedAt
    tries
    triedAt
    lastError
  }
`);

export const ORDERS = graphql(`
  query DeskOrders($slug: String!, $status: [OrderStatus!], $number: String, $first: Int, $after: String) {
    allianceOrders(allianceSlug: $slug, status: $status, number: $number, first: $first, after: $after) {
      nodes {
        ...OrderRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

graphql(`
  fragment OrderRow on Order {
    number
    platform
    platformNumber
    status
    totalFen
    refundedFen
    placedAt
    paidAt
    lines {
      id
      itemName
      quantity
    }
    recipient {
      name
      regionName
    }
  }
`);

export const ORDER = graphql(`
  query DeskOrder($number: ID!) {
    order(number: $number) {
      ...OrderRow
      goodsFen
      discountFen
      freightFen
      note
      recipient {
        name
        phone
        regionName
        street
      }
      parcels {
        id
        status
        villageName
        carrierName
        waybillNumber
        shipBy
        entries {
          at
          kind
          text
          place
        }
      }
      payments {
        id
        provider
        method
        status
        amountFen
      }
      claims {
        id
        status
        reason
        refundFen
      }
      liveSession {
        id
      }
      steps {
        step
        toStatus
        at
      }
    }
  }
`);

graphql(`
  fragment ClaimRow on Claim {
    id
    orderNumber
    status
    reason
    note
    lines {
      lineId
      itemName
      quantity
      levelPercent
      refundFen
    }
    photos
    refundFen
    openedAt
    answerBy
    decision
  }
`);

export const CLAIMS = graphql(`
  query DeskClaims($slug: String!, $status: [ClaimStatus!], $after: String) {
    allianceClaims(allianceSlug: $slug, status: $status, first: 50, after: $after) {
      nodes {
        ...ClaimRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const DECIDE = graphql(`
  mutation DeskDecide(
    $id: ID!
    $isAccepted: Boolean!
    $decision: String!
    $fault: RefundFault
    $requestId: ID!
  ) {
    decideClaim(id: $id, isAccepted: $isAccepted, decision: $decision, fault: $fault, requestId: $requestId) {
      ...ClaimRow
    }
  }
`);

export const EVIDENCE = graphql(`
  query DeskEvidence($number: ID!) {
    order(number: $number) {
      number
      lines {
        id
        itemName
        quantity
      }
      payments {
        id
        provider
        method
        status
        providerRef
      }
      parcels {
        id
        status
        carrierName
        waybillNumber
      }
      liveSession {
        id
        title
      }
      liveOffsetMs
    }
  }
`);
