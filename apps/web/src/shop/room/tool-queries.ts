import { graphql } from '../../generated/shop';

graphql(`
  fragment RoomDeal on FlashDeal {
    id
    status
    priceFen
    quantity
    held
    perPersonMax
    opensAt
    closesAt
    comparePrice {
      priceFen
      basis
      from
      to
    }
    item {
      id
    }
  }
`);

/** What is this person's own in the room. */
export const MINE = graphql(`
  query RoomMine($id: ID!) {
    liveSession(id: $id) {
      id
      isReminded
      reminders
      alliance {
        id
        isFollowed
      }
      myFlashClaims {
        id
        quantity
        status
        until
        deal {
          ...RoomDeal
        }
      }
      drops {
        id
        isClaimed
      }
      luckyBags {
        id
        myNumber
        haveWon
      }
    }
  }
`);

export const RESERVE_FLASH = graphql(`
  mutation RoomReserveFlash($dealId: ID!, $quantity: Int!, $requestId: ID!) {
    reserveFlash(dealId: $dealId, quantity: $quantity, requestId: $requestId) {
      id
      quantity
      status
      until
      deal {
        ...RoomDeal
      }
    }
  }
`);

export const CLAIM_COUPON = graphql(`
  mutation RoomClaimCoupon($dropId: ID!) {
    claimCoupon(dropId: $dropId) {
      id
      isClaimed
    }
  }
`);

export const ENTER_LUCKY_BAG = graphql(`
  mutation RoomEnterLuckyBag($bagId: ID!) {
    enterLuckyBag(bagId: $bagId) {
      id
      myNumber
    }
  }
`);

export const FOLLOW = graphql(`
  mutation RoomFollow($id: ID!) {
    followAlliance(id: $id) {
      id
      isFollowed
    }
  }
`);

export const UNFOLLOW = graphql(`
  mutation RoomUnfollow($id: ID!) {
    unfollowAlliance(id: $id) {
      id
      isFollowed
    }
  }
`);

export const REMIND_ME = graphql(`
  mutation RoomRemindMe($sessionId: ID!) {
    remindMe(sessionId: $sessionId) {
      id
      isReminded
    }
  }
`);

export const FORGET_REMINDER = graphql(`
  mutation RoomForgetReminder($sessionId: ID!) {
    forgetReminder(sessionId: $sessionId) {
      id
      isReminded
    }
  }
`);
