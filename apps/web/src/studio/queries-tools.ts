import { graphql } from '../generated/studio';

/** What a console knows of its tools and of what waits for someone; asked again when the room tells that something moved. */
export const TOOLS = graphql(`
  query StudioTools($id: ID!) {
    liveSession(id: $id) {
      id
      notice
      items {
        id
        rev
        name
        priceFen
        isListed
        explainCount
        explainMs
        listPriceFen
        comparePrice {
          priceFen
          basis
          from
          to
        }
        lowestDeal {
          priceFen
        }
      }
      flashDeals {
        id
        status
        priceFen
        quantity
        claimed
        perPersonMax
        opensAt
        closesAt
        item {
          id
          name
        }
      }
      drops {
        id
        name
        faceFen
        minFen
        quantity
        claimed
        droppedAt
        closesAt
        closedAt
      }
      luckyBags {
        id
        prize
        isCoupon
        winnersMax
        entrants
        closesAt
        proofPath
        result {
          drawnAt
        }
        winners {
          place
          number
          mask
          givenAt
        }
      }
      corrections {
        id
        text
        postedAt
      }
      console {
        questions {
          q
          mask
          text
          askedAt
          answeredAt
        }
        held {
          id
          authorMask
          text
          rule
          heldAt
        }
        sanctions {
          id
          personMask
          kind
          reason
          until
        }
        heldWords
      }
    }
    flashTemplates {
      key
      countdownSeconds
      durationSeconds
      quantity
      perPersonMax
      cutBasisPoints
    }
  }
`);

export const SCHEDULE_FLASH = graphql(`
  mutation ScheduleFlash($input: ScheduleFlashInput!) {
    scheduleFlash(input: $input) {
      id
      status
    }
  }
`);

export const CLOSE_FLASH = graphql(`
  mutation CloseFlash($dealId: ID!) {
    closeFlash(dealId: $dealId) {
      id
      status
    }
  }
`);

export const DROP_COUPON = graphql(`
  mutation DropCoupon($input: DropCouponInput!) {
    dropCoupon(input: $input) {
      id
    }
  }
`);

export const CLOSE_DROP = graphql(`
  mutation CloseDrop($id: ID!) {
    closeDrop(id: $id) {
      id
      closedAt
    }
  }
`);

export const OPEN_LUCKY_BAG = graphql(`
  mutation OpenLuckyBag($input: OpenLuckyBagInput!) {
    openLuckyBag(input: $input) {
      id
    }
  }
`);

export const HAND_OVER_PRIZE = graphql(`
  mutation HandOverPrize($bagId: ID!, $place: Int!) {
    handOverPrize(bagId: $bagId, place: $place) {
      id
    }
  }
`);

export const POST_CORRECTION = graphql(`
  mutation PostCorrection($input: PostCorrectionInput!) {
    postCorrection(input: $input) {
      id
    }
  }
`);

export const SET_NOTICE = graphql(`
  mutation SetNotice($sessionId: ID!, $text: String) {
    setNotice(sessionId: $sessionId, text: $text) {
      id
      notice
    }
  }
`);
