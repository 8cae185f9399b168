import { graphql } from '../generated/desk';

graphql(`
  fragment SavedView on SavedView {
    id
    page
    name
    query
  }
`);

export const VIEWS = graphql(`
  query DeskSavedViews {
    savedViews {
      ...SavedView
    }
  }
`);

export const SAVE_VIEW = graphql(`
  mutation DeskSaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      ...SavedView
    }
  }
`);

export const RENAME_VIEW = graphql(`
  mutation DeskRenameView($id: ID!, $name: String!) {
    renameView(id: $id, name: $name) {
      ...SavedView
    }
  }
`);

export const REMOVE_VIEW = graphql(`
  mutation DeskRemoveView($id: ID!) {
    removeView(id: $id)
  }
`);
