import { graphql } from '../generated/desk';

graphql(`
  fragment MotionRow on Motion {
    id
    kind
    title
    status
    procedure
    quorumRule
    isMerged
    openedAt
    decidedAt
    village {
      id
      name
    }
    records {
      step
      day
      outcome
    }
  }
`);

graphql(`
  fragment MotionWhole on Motion {
    ...MotionRow
    subjectId
    sha256
    body
    amountFen
    payeeName
    lawItem
    postingDays
    noticeDays
    notBefore
    inForceFrom
    canRecord
    alliance {
      id
      name
    }
    records {
      step
      day
      noticeOn
      outcome
      ballot
      due
      present
      yes
      no
      abstained
      minutesSha256
      minutesUrl
      note
      recordedBy
      recordedAt
    }
    villages {
      motionId
      status
      village {
        id
        name
      }
    }
    supervisors {
      personId
      name
      conflicts
    }
    roll {
      partyMembers
      adults
      households
      villagersRepresentatives
      members
      memberRepresentatives
      council
    }
  }
`);

export const MOTIONS = graphql(`
  query DeskMotions($slug: String!, $after: String) {
    motions(allianceSlug: $slug, first: 50, after: $after) {
      nodes {
        ...MotionRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const MOTION = graphql(`
  query DeskMotion($id: ID!) {
    motion(id: $id) {
      ...MotionWhole
    }
  }
`);

export const VILLAGE_RULES = graphql(`
  query DeskVillageRules($slug: String!) {
    alliance(slug: $slug) {
      id
      villages {
        id
        name
      }
    }
    villageRules(allianceSlug: $slug) {
      village {
        id
        name
      }
      procedure
      quorumRule
      postingDays
      noticeDays
      isMerged
      setBy
      setAt
      roll {
        partyMembers
        adults
        households
        villagersRepresentatives
        members
        memberRepresentatives
        council
      }
    }
  }
`);

export const SUPERVISOR_CHOICES = graphql(`
  query DeskSupervisorChoices($id: ID!) {
    supervisorChoices(motionId: $id) {
      personId
      name
    }
  }
`);

export const PROPOSE_EXPENSE = graphql(`
  mutation DeskProposeMotion($input: ProposeMotionInput!) {
    proposeMotion(input: $input) {
      id
    }
  }
`);

export const RECORD_STEP = graphql(`
  mutation DeskRecordStep($input: MotionStepInput!) {
    recordMotionStep(input: $input) {
      id
      status
    }
  }
`);

export const PUBLISH_RESOLUTION = graphql(`
  mutation DeskPublishResolution($input: PublishMotionInput!) {
    publishResolution(input: $input) {
      id
      status
    }
  }
`);

export const PUBLISH_RESULT = graphql(`
  mutation DeskPublishResult($input: PublishMotionInput!) {
    publishResult(input: $input) {
      id
      status
    }
  }
`);

export const REJECT_MOTION = graphql(`
  mutation DeskRejectMotion($input: RejectMotionInput!) {
    rejectMotion(input: $input) {
      id
      status
    }
  }
`);

export const NAME_SUPERVISOR = graphql(`
  mutation DeskNameSupervisor($id: ID!, $personId: ID!) {
    nameSupervisor(motionId: $id, personId: $personId) {
      id
    }
  }
`);

export const SET_VILLAGE_RULES = graphql(`
  mutation DeskSetVillageRules($input: VillageRulesInput!) {
    setVillageRules(input: $input) {
      postingDays
    }
  }
`);
