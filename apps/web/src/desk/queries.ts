import { graphql } from '../generated/desk';

graphql(`
  fragment SettlementRow on Settlement {
    id
    number
    status
    periodFrom
    periodTo
    openingFen
    dueFen
    refundedFen
    recoveredFen
    withheldFen
    paidFen
    closingFen
    isBalanced
    orderCount
    preparedBy
    approvedBy
    exceptions {
      kind
      detail
    }
    history {
      step
      by
      at
      reason
    }
    acts {
      act
      isAllowed
      why
    }
  }
`);

graphql(`
  fragment PayoutRow on Payout {
    id
    outNo
    partyName
    accountMasked
    amountFen
    withheldFen
    status
    reason
    at
  }
`);

export const SETTLEMENTS = graphql(`
  query DeskSettlements($slug: String!, $first: Int, $after: String) {
    settlements(allianceSlug: $slug, first: $first, after: $after) {
      nodes {
        ...SettlementRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const PAYOUTS = graphql(`
  query DeskPayouts($slug: String!, $status: [PayoutStatus!], $after: String) {
    payouts(allianceSlug: $slug, status: $status, first: 50, after: $after) {
      nodes {
        ...PayoutRow
        settlement {
          id
          number
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** What all payouts come to, and the settlements whose payouts may still go to the bank. */
export const PAYOUT_SUMS = graphql(`
  query DeskPayoutSums($slug: String!) {
    payoutSums(allianceSlug: $slug) {
      status
      count
      amountFen
      withheldFen
    }
    settlements(allianceSlug: $slug, first: 24) {
      nodes {
        id
        number
        status
        unsentPayoutCount
      }
    }
  }
`);

export const SETTLEMENT = graphql(`
  query DeskSettlement($id: ID!) {
    settlement(id: $id) {
      ...SettlementRow
      sha256
      publishedOn
      payouts {
        ...PayoutRow
      }
      alliance {
        slug
        name
      }
      parties {
        key
        role
        name
        carryInFen
        accruedFen
        reversedFen
        recoveredFen
        withheldFen
        netFen
      }
    }
  }
`);

export const LINES = graphql(`
  query DeskLines($id: ID!, $after: String) {
    settlement(id: $id) {
      id
      lines(first: 50, after: $after) {
        nodes {
          orderNumber
          itemName
          completedOn
          baseFen
          accruedFen
          reversedFen
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

graphql(`
  fragment EntryRow on JournalEntry {
    seq
    kind
    effectiveDay
    postedAt
    orderNumber
    memo
    hash
    postings {
      debitCode
      debitName
      creditCode
      creditName
      amountFen
    }
  }
`);

graphql(`
  fragment Entry on JournalEntry {
    ...EntryRow
    questions {
      ...EntryQuestion
    }
    papers {
      ...EntryPaper
    }
  }
`);

export const SPLIT = graphql(`
  query DeskSplit($number: ID!) {
    splitOf(orderNumber: $number) {
      orderNumber
      ruleVersion
      ruleSha256
      ruleSince
      waterfall {
        key
        amountFen
      }
      baseFen
      parties {
        key
        role
        name
        basisPoints
        exactFen
        shareFen
        roundingFen
      }
      reversedFen
      accruedAt
      lines {
        lineId
        itemName
        clauseNumber
        clauseName
        by
        over
        base
        baseFen
        weightGrams
        boundsKept
        floorFen
        floorFromPoolFen
        floorFromAllianceFen
        shares {
          key
          name
          basisPoints
          exactFen
          floorFen
          remainder
          roundingFen
          shareFen
          pin
        }
      }
      entries {
        ...Entry
      }
    }
  }
`);

export const ACCOUNTS = graphql(`
  query DeskAccounts($slug: String!) {
    accounts(allianceSlug: $slug) {
      code
      name
      initials
      class
      balanceFen
    }
  }
`);

export const SUBMIT = graphql(`
  mutation DeskSubmit($id: ID!, $requestId: ID!) {
    submitSettlement(id: $id, requestId: $requestId) {
      id
      status
    }
  }
`);

export const APPROVE = graphql(`
  mutation DeskApprove($id: ID!, $requestId: ID!) {
    approveSettlement(id: $id, requestId: $requestId) {
      id
      status
    }
  }
`);

export const SEND_BACK = graphql(`
  mutation DeskSendBack($id: ID!, $reason: String!, $requestId: ID!) {
    sendBackSettlement(id: $id, reason: $reason, requestId: $requestId) {
      id
      status
    }
  }
`);

export const PAY_OUT = graphql(`
  mutation DeskPayOut($id: ID!, $requestId: ID!) {
    payOutSettlement(id: $id, requestId: $requestId) {
      id
      status
    }
  }
`);

export const PUBLISH = graphql(`
  mutation DeskPublish($id: ID!, $requestId: ID!) {
    publishSettlement(id: $id, requestId: $requestId) {
      id
      status
    }
  }
`);
