import { graphql } from '../generated/desk';

export const ENTRY = graphql(`
  query DeskEntry($slug: String!, $seq: ID!) {
    journalEntry(allianceSlug: $slug, seq: $seq) {
      ...Entry
    }
  }
`);

graphql(`
  fragment EntryQuestion on EntryQuestion {
    id
    entrySeq
    text
    askedBy
    askedAt
    answer
    answeredBy
    answeredAt
    isMine
  }
`);

graphql(`
  fragment EntryPaper on EntryPaper {
    id
    note
    picture
    addedBy
    addedAt
  }
`);

export const ASK_ABOUT_ENTRY = graphql(`
  mutation DeskAskAboutEntry($seq: ID!, $text: String!, $requestId: ID!) {
    askAboutEntry(seq: $seq, text: $text, requestId: $requestId) {
      id
    }
  }
`);

export const ANSWER_ENTRY = graphql(`
  mutation DeskAnswerEntry($id: ID!, $text: String!) {
    answerEntryQuestion(id: $id, text: $text) {
      id
    }
  }
`);
