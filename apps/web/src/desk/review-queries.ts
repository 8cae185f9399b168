import { graphql } from '../generated/desk';

graphql(`
  fragment ReviewRow on ReviewItem {
    kind
    id
    since
    label
    note
    amountFen
    by
    entrySeq
    canApprove
    why
  }
`);

export const REVIEW = graphql(`
  query DeskReview($slug: String!, $kind: ReviewKind, $after: String) {
    reviewQueue(allianceSlug: $slug, kind: $kind, first: 100, after: $after) {
      nodes {
        ...ReviewRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const REVIEW_COUNTS = graphql(`
  query DeskReviewCounts($slug: String!) {
    reviewCounts(allianceSlug: $slug) {
      kind
      count
    }
  }
`);

export const REVIEW_REFUND = graphql(`
  mutation DeskReviewRefund($id: ID!, $requestId: ID!) {
    reviewRefund(id: $id, requestId: $requestId)
  }
`);

export const ATTACH_PAPER = graphql(`
  mutation DeskAttachPaper($seq: ID!, $note: String!, $pictureId: ID, $requestId: ID!) {
    attachPaper(seq: $seq, note: $note, pictureId: $pictureId, requestId: $requestId) {
      id
    }
  }
`);

export const MONEY_FLOW = graphql(`
  query DeskMoneyFlow($slug: String!, $from: Day!, $to: Day!) {
    moneyFlow(allianceSlug: $slug, from: $from, to: $to) {
      day
      takenFen
      refundedFen
      paidFen
    }
  }
`);
