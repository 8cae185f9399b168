import { graphql } from '../generated/studio';

export const LIST_ITEM = graphql(`
  mutation ListItem($input: ListItemInput!) {
    listItem(input: $input) {
      id
    }
  }
`);

export const UPDATE_ITEM = graphql(`
  mutation UpdateItem($input: UpdateItemInput!) {
    updateItem(input: $input) {
      id
      rev
    }
  }
`);

export const WRITE_SCRIPT = graphql(`
  mutation WriteScript($input: WriteScriptInput!) {
    writeScript(input: $input) {
      id
      script
    }
  }
`);

export const DELIST_ITEM = graphql(`
  mutation DelistItem($itemId: ID!, $rev: Int!, $reason: DelistReason!) {
    delistItem(itemId: $itemId, rev: $rev, reason: $reason) {
      id
    }
  }
`);

export const REORDER = graphql(`
  mutation ReorderItems($sessionId: ID!, $itemIds: [ID!]!) {
    reorderItems(sessionId: $sessionId, itemIds: $itemIds) {
      id
    }
  }
`);
