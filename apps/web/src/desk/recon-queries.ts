import { graphql } from '../generated/desk';

export const RECON_ACCOUNTS = graphql(`
  query ReconAccounts($slug: String!) {
    reconAccounts(allianceSlug: $slug) {
      code
      name
      provider
      numberMasked
      statedTo
      differenceFen
      unownedCount
      unownedSince
    }
  }
`);

graphql(`
  fragment ReconLine on StatementLine {
    id
    day
    kind
    feeFen
    netFen
    ref
    memo
    counterparty
  }
  fragment ReconMove on BookedMove {
    seq
    day
    kind
    amountFen
    memo
    orderNumber
  }
  fragment Proposal on ReconPairing {
    key
    basis
    gapDays
    rivals
    lines {
      ...ReconLine
    }
    moves {
      ...ReconMove
    }
  }
  fragment BreakRow on ReconBreak {
    key
    kind
    amountFen
    since
    status
    ownerId
    ownerName
    dueOn
    note
    resolution
    lines {
      ...ReconLine
    }
    moves {
      ...ReconMove
    }
  }
`);

export const RECON = graphql(`
  query Recon($slug: String!, $account: String!, $month: String!) {
    reconciliation(allianceSlug: $slug, accountCode: $account, month: $month) {
      until
      ledgerFen
      statementFen
      differenceFen
      oldestBreakOn
      proposalCount
      byIdCount
      breakCount
      differsCount
      thereCount
      hereCount
      unownedCount
      matchedCount
      proposals {
        ...Proposal
      }
      breaks {
        ...BreakRow
      }
      matched {
        id
        basis
        amountFen
        matchedBy
        note
        lines {
          ...ReconLine
        }
        moves {
          ...ReconMove
        }
      }
      statements {
        id
        fileName
        fromDay
        toDay
        lineCount
        addedCount
        importedAt
      }
    }
  }
`);

export const RECON_OWNERS = graphql(`
  query ReconOwners($slug: String!) {
    reconOwners(allianceSlug: $slug) {
      id
      name
    }
  }
`);

export const MATCH = graphql(`
  mutation MatchLines($input: MatchLinesInput!) {
    matchLines(input: $input)
  }
`);

export const UNMATCH = graphql(`
  mutation UnmatchLines($input: UnmatchLinesInput!) {
    unmatchLines(input: $input)
  }
`);

export const OWN_BREAK = graphql(`
  mutation OwnBreak($input: OwnBreakInput!) {
    ownBreak(input: $input)
  }
`);

export const RESOLVE_BREAK = graphql(`
  mutation ResolveBreak($input: ResolveBreakInput!) {
    resolveBreak(input: $input)
  }
`);

export const FETCH_STATEMENT = graphql(`
  mutation FetchStatement($slug: String!, $account: String!, $day: Day!) {
    fetchStatement(allianceSlug: $slug, accountCode: $account, day: $day)
  }
`);
