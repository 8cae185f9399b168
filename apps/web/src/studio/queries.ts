import { graphql } from '../generated/studio';

export const MY_SESSIONS = graphql(`
  query MySessions {
    mySessions {
      id
      status
      title
      cover
      scheduledAt
      startedAt
      endedAt
      alliance {
        slug
        name
        brand {
          name
          logo
        }
      }
      streamer {
        displayName
      }
      items {
        id
        product {
          pictures {
            url
            alt
            ground
          }
        }
      }
      console {
        orderCount
        quantity
        salesFen
        viewersPeak
      }
    }
  }
`);

export const WHO_SERVES = graphql(`
  query WhoServes {
    alliances {
      slug
      name
      brand {
        name
        logo
      }
      streamer {
        displayName
        avatar
        servesUntil
      }
    }
  }
`);

export const STUDIO_GOODS = graphql(`
  query StudioGoods($allianceSlug: String!) {
    products(allianceSlug: $allianceSlug, first: 60) {
      nodes {
        id
        name
        pictures {
          url
          alt
          ground
        }
        skus {
          id
          name
          priceFen
          available
        }
      }
    }
  }
`);

export const SCHEDULE = graphql(`
  mutation ScheduleSession($input: ScheduleSessionInput!) {
    scheduleSession(input: $input) {
      id
    }
  }
`);

export const SESSION = graphql(`
  query StudioSession($id: ID!) {
    liveSession(id: $id) {
      id
      status
      title
      cover
      coverText
      scheduledAt
      startedAt
      endedAt
      viewers
      joinToken
      checklist {
        gate
        isGreen
        isAdvised
        isConfirmable
        dueAt
        evidenceSha256
      }
      alliance {
        id
        slug
        name
        brand {
          name
        }
      }
      streamer {
        displayName
      }
      media {
        state
        flvUrl
      }
      pinnedItem {
        id
      }
      items {
        id
        position
        priceFen
        isListed
        soldCount
        script
        sku {
          id
          name
          available
        }
        product {
          name
          slug
          pictures {
            url
            alt
            ground
          }
        }
      }
      console {
        orderCount
        quantity
        salesFen
        viewersPeak
        orders {
          orderNumber
          buyerMask
          items
          totalFen
          paidAt
        }
        minutes {
          at
          orders
          viewers
          comments
          salesFen
          shown
          opened
          ordered
          paid
          isClosed
        }
        uniqueViewers
        sources {
          source
          viewers
        }
        pins {
          itemId
          startedAt
          endedAt
        }
      }
    }
  }
`);

export const PUSH_ADDRESS = graphql(`
  query PushAddress($sessionId: ID!) {
    pushAddress(sessionId: $sessionId) {
      url
      key
      whipUrl
      expiresAt
    }
  }
`);

export const CONFIRM = graphql(`
  mutation ConfirmChecks($id: ID!, $gates: [Gate!]!, $evidenceSha256: String) {
    confirmChecks(sessionId: $id, gates: $gates, evidenceSha256: $evidenceSha256) {
      id
      checklist {
        gate
        isGreen
        isAdvised
        isConfirmable
        dueAt
        evidenceSha256
      }
    }
  }
`);

export const START = graphql(`
  mutation StartSession($id: ID!) {
    startSession(id: $id) {
      id
      status
    }
  }
`);

export const PAUSE = graphql(`
  mutation PauseSession($id: ID!) {
    pauseSession(id: $id) {
      id
      status
    }
  }
`);

export const RESUME = graphql(`
  mutation ResumeSession($id: ID!) {
    resumeSession(id: $id) {
      id
      status
    }
  }
`);

export const END = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      id
      status
    }
  }
`);

export const PIN = graphql(`
  mutation PinItem($sessionId: ID!, $itemId: ID!) {
    pinItem(sessionId: $sessionId, itemId: $itemId) {
      id
      pinnedItem {
        id
      }
    }
  }
`);
