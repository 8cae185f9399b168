import { graphql } from '../generated/desk';

graphql(`
  fragment RuleVersion on SplitRuleVersion {
    id
    version
    title
    state
    sha256
    rule
    inForceFrom
    parentId
    proposedBy
    proposedAt
    canWithdraw
    villages {
      villageId
      name
      result
      decidedAt
      procedure
      due
      present
      yes
      no
      abstained
      steps {
        step
        day
      }
    }
  }
`);

export const RULES = graphql(`
  query DeskRules($slug: String!) {
    splitRules(allianceSlug: $slug) {
      ...RuleVersion
    }
  }
`);

/** What a clause's conditions can be chosen from. */
export const RULE_CHOICES = graphql(`
  query DeskRuleChoices($slug: String!) {
    categories {
      slug
      name
    }
    alliance(slug: $slug) {
      id
      villages {
        id
        name
      }
      streamer {
        personId
        displayName
      }
    }
    products(allianceSlug: $slug, first: 48) {
      nodes {
        id
        name
        skus {
          id
          name
        }
      }
    }
  }
`);

export const SIMULATE = graphql(`
  query DeskSimulate($input: SimulateSplitRuleInput!) {
    simulateSplitRule(input: $input) {
      orders
      skipped
      isCut
      clauseLines
      parties {
        key
        role
        name
        beforeFen
        afterFen
      }
    }
  }
`);

export const PROPOSE = graphql(`
  mutation DeskPropose($input: ProposeSplitRuleInput!) {
    proposeSplitRule(input: $input) {
      ...RuleVersion
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation DeskWithdraw($id: ID!, $reason: String!, $requestId: ID!) {
    withdrawSplitRule(id: $id, reason: $reason, requestId: $requestId) {
      ...RuleVersion
    }
  }
`);

export const RECOMPUTE = graphql(`
  query DeskRecompute($number: ID!) {
    recomputeSplit(orderNumber: $number) {
      hasEvent
      isEqual
      differences {
        lineId
        what
        stored
        computed
      }
    }
  }
`);
