import { graphql } from '../generated/desk';

graphql(`
  fragment ExportRow on PaperExport {
    id
    paper
    format
    from
    to
    settlementNumber
    bookName
    month
    status
    rowsTotal
    rowsDone
    sha256
    madeBy
    createdAt
    url
    sums {
      accruedFen
      reversedFen
      paidFen
      otherFen
    }
  }
`);

graphql(`
  fragment BatchRow on VoucherBatch {
    id
    firstNumber
    lastNumber
    debitFen
    hash
    madeBy
    madeAt
    checkedBy
    mayCheck
  }
`);

graphql(`
  fragment BookRow on VoucherBook {
    book
    name
    regimeName
    regimeSource
    caution
    serviceVatBasisPoints
    isEquityHolder
    columnsOf
    columns {
      field
      head
      standardHead
    }
  }
`);

graphql(`
  fragment QuestionRow on VillagerQuestion {
    id
    text
    villageName
    askedBy
    askedAt
    answer
    isPublic
    answeredBy
  }
`);

export const EXPORTS = graphql(`
  query DeskExports($slug: String!) {
    paperExports(allianceSlug: $slug) {
      ...ExportRow
    }
  }
`);

export const EXPORT_CHOICES = graphql(`
  query DeskExportChoices($slug: String!) {
    settlements(allianceSlug: $slug, first: 24) {
      nodes {
        id
        number
      }
    }
  }
`);

export const SUMS = graphql(`
  query DeskStatementSums($slug: String!, $from: Day, $to: Day, $settlementId: ID) {
    statementSums(allianceSlug: $slug, from: $from, to: $to, settlementId: $settlementId) {
      accruedFen
      reversedFen
      paidFen
      otherFen
    }
  }
`);

export const MAKE_EXPORT = graphql(`
  mutation DeskMakeExport($input: ExportInput!, $requestId: ID!) {
    makeExport(input: $input, requestId: $requestId) {
      ...ExportRow
    }
  }
`);

export const BOOKS = graphql(`
  query DeskVoucherBooks($slug: String!) {
    voucherBooks(allianceSlug: $slug) {
      ...BookRow
    }
  }
`);

export const MONTH = graphql(`
  query DeskVoucherMonth($slug: String!, $book: ID!, $month: String!) {
    voucherMonth(allianceSlug: $slug, book: $book, month: $month) {
      waitingCount
      waitingDebitFen
      waiting {
        entrySeq
        day
        summary
        lines {
          side
          code
          name
          aux
          amountFen
        }
      }
      batches {
        ...BatchRow
      }
    }
  }
`);

export const POST_VOUCHERS = graphql(`
  mutation DeskPostVouchers($slug: String!, $book: ID!, $month: String!, $requestId: ID!) {
    postVouchers(allianceSlug: $slug, book: $book, month: $month, requestId: $requestId) {
      ...BatchRow
    }
  }
`);

export const CHECK_VOUCHERS = graphql(`
  mutation DeskCheckVouchers($id: ID!) {
    checkVouchers(batchId: $id) {
      ...BatchRow
    }
  }
`);

export const SAVE_BOOK = graphql(`
  mutation DeskSaveBook($input: VoucherBookInput!) {
    saveVoucherBook(input: $input) {
      ...BookRow
    }
  }
`);

export const QUESTIONS = graphql(`
  query DeskVillagerQuestions($slug: String!) {
    villagerQuestions(allianceSlug: $slug) {
      ...QuestionRow
    }
    householdCodes(allianceSlug: $slug) {
      name
      villageName
      code
    }
  }
`);

export const ANSWER = graphql(`
  mutation DeskAnswerVillager($id: ID!, $answer: String!, $isPublic: Boolean!) {
    answerVillager(id: $id, answer: $answer, isPublic: $isPublic) {
      ...QuestionRow
    }
  }
`);
