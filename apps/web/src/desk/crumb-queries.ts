import { graphql } from '../generated/desk';

export const SETTLEMENT_NUMBER = graphql(`
  query DeskSettlementNumber($id: ID!) {
    settlement(id: $id) {
      number
    }
  }
`);
