import { graphql } from '../generated/desk';

graphql(`
  fragment PeriodRow on AccountingPeriod {
    month
    status
    from
    to
  }
`);

graphql(`
  fragment CorrectionRow on EntryCorrection {
    id
    status
    reversesSeq
    memo
    effectiveDay
    maker
    checker
    requestedAt
    refusal
    sentBackFor
    bookedSeq
    canDecide
    postings {
      debitCode
      debitName
      creditCode
      creditName
      amountFen
    }
  }
`);

export const PERIODS = graphql(`
  query DeskPeriods($slug: String!) {
    accountingPeriods(allianceSlug: $slug, first: 36) {
      nodes {
        ...PeriodRow
      }
    }
  }
`);

export const PERIOD = graphql(`
  query DeskPeriod($slug: String!, $month: ID!) {
    accountingPeriod(allianceSlug: $slug, month: $month) {
      ...PeriodRow
      softClosedBy
      root
      chainSeq
      sealedAt
      checklist {
        key
        state
        count
        found
        ranAt
        sums {
          formFen
          booksFen
        }
      }
      acts {
        act
        isAllowed
        why
      }
      history {
        step
        by
        at
        reason
      }
    }
  }
`);

export const LAST_CHECK = graphql(`
  query DeskLastCheck($slug: String!) {
    lastBookCheck(allianceSlug: $slug) {
      id
      at
      by
      chainSeq
      faultCount
    }
  }
`);

export const ASK_CHECK = graphql(`
  mutation DeskAskCheck($slug: String!, $requestId: ID!) {
    askBookCheck(allianceSlug: $slug, requestId: $requestId)
  }
`);

export const SOFT_CLOSE = graphql(`
  mutation DeskSoftClose($slug: String!, $month: ID!, $requestId: ID!) {
    softClosePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {
      ...PeriodRow
    }
  }
`);

export const REOPEN = graphql(`
  mutation DeskReopen($slug: String!, $month: ID!, $reason: String!, $requestId: ID!) {
    reopenPeriod(allianceSlug: $slug, month: $month, reason: $reason, requestId: $requestId) {
      ...PeriodRow
    }
  }
`);

export const CLOSE = graphql(`
  mutation DeskClose($slug: String!, $month: ID!, $requestId: ID!) {
    closePeriod(allianceSlug: $slug, month: $month, requestId: $requestId) {
      ...PeriodRow
    }
  }
`);

export const DAY_ROOTS = graphql(`
  query DeskDayRoots {
    ledgerDayRoots(first: 7) {
      nodes {
        day
        entryCount
        lastSeq
        root
      }
    }
  }
`);

export const CORRECTIONS = graphql(`
  query DeskCorrections($slug: String!, $after: String) {
    entryCorrections(allianceSlug: $slug, first: 20, after: $after) {
      nodes {
        ...CorrectionRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const APPROVE_CORRECTION = graphql(`
  mutation DeskApproveCorrection($id: ID!, $requestId: ID!) {
    approveCorrection(id: $id, requestId: $requestId) {
      ...CorrectionRow
    }
  }
`);

export const REJECT_CORRECTION = graphql(`
  mutation DeskRejectCorrection($id: ID!, $reason: String!, $requestId: ID!) {
    rejectCorrection(id: $id, reason: $reason, requestId: $requestId) {
      ...CorrectionRow
    }
  }
`);

export const REQUEST_CORRECTION = graphql(`
  mutation DeskRequestCorrection($input: CorrectionInput!) {
    requestCorrection(input: $input) {
      ...CorrectionRow
    }
  }
`);

export const AUDIT = graphql(`
  query DeskAudit($slug: String!, $thing: String, $thingId: ID, $byId: ID, $day: Day, $after: String) {
    auditTrail(
      allianceSlug: $slug
      thing: $thing
      thingId: $thingId
      byId: $byId
      day: $day
      first: 50
      after: $after
    ) {
      nodes {
        id
        thing
        thingId
        label
        step
        from
        to
        by
        byId
        at
        reason
        detail
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
