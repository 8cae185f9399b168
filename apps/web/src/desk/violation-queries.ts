import { graphql } from '../generated/desk';

export const VIOLATION_DESK = graphql(`
  query ViolationDesk {
    violationDesk {
      reports {
        ...RoomReportRow
      }
      appeals {
        ...AppealRow
      }
    }
  }
  fragment RoomReportRow on RoomReport {
    id
    reason
    text
    replayMs
    reportedAt
    session {
      id
      title
      alliance {
        name
      }
    }
  }
  fragment AppealRow on Violation {
    id
    kind
    reason
    article
    evidence
    raisedAt
    replayMs
    appeal
    appealedAt
    session {
      id
      title
      alliance {
        name
      }
    }
  }
`);

export const RAISE_VIOLATION = graphql(`
  mutation RaiseViolation($input: RaiseViolationInput!) {
    raiseViolation(input: $input) {
      id
    }
  }
`);

export const SETTLE_REPORTS = graphql(`
  mutation SettleReports($reportId: ID!) {
    settleReports(reportId: $reportId)
  }
`);

export const JUDGE_APPEAL = graphql(`
  mutation JudgeAppeal($id: ID!, $isUpheld: Boolean!, $text: String!) {
    judgeAppeal(id: $id, isUpheld: $isUpheld, text: $text) {
      id
      status
    }
  }
`);
