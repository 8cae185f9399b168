import { graphql } from '../generated/studio';

export const VIOLATIONS = graphql(`
  query Violations($id: ID!) {
    liveSession(id: $id) {
      id
      console {
        reportCount
        violations {
          ...ViolationRow
        }
      }
    }
  }
  fragment ViolationRow on Violation {
    id
    kind
    reason
    article
    evidence
    status
    offsetMs
    raisedAt
    replayMs
    appeal
    appealedAt
    judgement
    judgedAt
  }
`);

export const APPEAL = graphql(`
  mutation AppealViolation($id: ID!, $text: String!) {
    appealViolation(id: $id, text: $text) {
      id
      status
    }
  }
`);
