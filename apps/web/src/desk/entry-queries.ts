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

export const ACCOUNT_SUMS = graphql(`
  query DeskAccountSums($slug: String!, $account: String!, $month: String!) {
    accountSums(allianceSlug: $slug, accountCode: $account, month: $month) {
      month
      openingFen
      debitFen
      creditFen
      closingFen
      yearDebitFen
      yearCreditFen
    }
  }
`);

export const ENTRIES = graphql(`
  query DeskEntries($slug: String!, $account: String, $order: String, $month: String, $after: String) {
    journalEntries(
      allianceSlug: $slug
      accountCode: $account
      orderNumber: $order
      month: $month
      first: 50
      after: $after
    ) {
      nodes {
        ...EntryRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
