import { graphql } from '../generated/studio';

export const HIDE_COMMENTS = graphql(`
  mutation HideComments($sessionId: ID!, $qs: [Int!]!, $reason: HideReason!) {
    hideComments(sessionId: $sessionId, qs: $qs, reason: $reason)
  }
`);

export const SHOW_COMMENTS = graphql(`
  mutation ShowComments($sessionId: ID!, $qs: [Int!]!) {
    showComments(sessionId: $sessionId, qs: $qs)
  }
`);

export const SANCTION = graphql(`
  mutation SanctionViewer($input: SanctionInput!) {
    sanctionViewer(input: $input) {
      id
      personMask
    }
  }
`);

export const LIFT_SANCTION = graphql(`
  mutation LiftSanction($id: ID!) {
    liftSanction(id: $id)
  }
`);

export const SET_CHAT_MODE = graphql(`
  mutation SetChatMode($sessionId: ID!, $mode: ChatModeInput!) {
    setChatMode(sessionId: $sessionId, mode: $mode) {
      id
    }
  }
`);

export const JUDGE_HELD = graphql(`
  mutation JudgeHeldComment($id: ID!, $isReleased: Boolean!) {
    judgeHeldComment(id: $id, isReleased: $isReleased)
  }
`);

export const HOLD_WORD = graphql(`
  mutation HoldWord($allianceId: ID!, $word: String!, $isHeld: Boolean!) {
    holdWord(allianceId: $allianceId, word: $word, isHeld: $isHeld)
  }
`);

export const ANSWER_QUESTION = graphql(`
  mutation AnswerQuestion($sessionId: ID!, $q: Int!) {
    answerQuestion(sessionId: $sessionId, q: $q) {
      q
      answeredAt
    }
  }
`);

export const HELPERS = graphql(`
  query Helpers($id: ID!) {
    liveSession(id: $id) {
      id
      console {
        helpers {
          id
          displayName
          kind
          pairedAt
        }
      }
    }
  }
`);

export const HELPER_INVITE = graphql(`
  query HelperInvite($id: ID!, $kind: HelperKind!) {
    helperInvite(sessionId: $id, kind: $kind) {
      invite
      expiresAt
    }
  }
`);

export const INVITED_TO = graphql(`
  query InvitedTo($id: ID!) {
    liveSession(id: $id) {
      id
      title
      streamer {
        displayName
      }
      alliance {
        name
      }
    }
  }
`);

export const PAIR_HELPER = graphql(`
  mutation PairHelper($invite: String!) {
    pairHelper(invite: $invite) {
      id
    }
  }
`);

export const END_PAIRING = graphql(`
  mutation EndPairing($id: ID!) {
    endPairing(id: $id)
  }
`);
