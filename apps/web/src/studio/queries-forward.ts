import { graphql } from '../generated/studio';

export const FORWARDS = graphql(`
  query Forwards($id: ID!) {
    liveSession(id: $id) {
      id
      console {
        forwards {
          id
          name
          url
          keyTail
          isOn
          state
          fault
          kbps
          since
        }
      }
    }
  }
`);

export const KEEP_FORWARD = graphql(`
  mutation KeepForward($input: KeepForwardInput!) {
    keepForward(input: $input) {
      id
      isOn
    }
  }
`);

export const REMOVE_FORWARD = graphql(`
  mutation RemoveForward($id: ID!) {
    removeForward(id: $id)
  }
`);
