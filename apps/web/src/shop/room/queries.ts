import { graphql } from '../../generated/shop';

export const ROOM = graphql(`
  query Room($id: ID!) {
    liveSession(id: $id) {
      id
      status
      title
      cover
      scheduledAt
      startedAt
      endedAt
      viewers
      orderCount
      joinToken
      alliance {
        id
        slug
        name
        brand {
          name
          logo
        }
      }
      streamer {
        displayName
        avatar
      }
      isSyntheticHost
      seller {
        name
        address
        contact
        licence
        isSelfProduced
      }
      media {
        state
        whepUrl
        flvUrl
        hlsUrl
      }
      pinnedItem {
        id
      }
      items {
        id
        position
        name
        priceFen
        listPriceFen
        grams
        comparePrice {
          priceFen
          basis
          from
          to
        }
        isListed
        soldCount
        sku {
          id
          name
          available
        }
        product {
          slug
          name
          isPerishable
          specLine
          pictures {
            url
            alt
            ground
          }
        }
      }
    }
  }
`);

export const GOOD = graphql(`
  query RoomGood($slug: String!) {
    product(slug: $slug) {
      name
      slug
      isPerishable
      origin {
        name
      }
      lot {
        plotName
        harvestedOn
      }
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
        perPersonMax
      }
    }
  }
`);

export const ADDRESSES = graphql(`
  query RoomAddresses {
    me {
      addresses {
        id
        name
        phone
        regionCode
        regionName
        street
        isDefault
      }
    }
  }
`);

export const SAVE_ADDRESS = graphql(`
  mutation RoomSaveAddress($input: SaveAddressInput!) {
    saveAddress(input: $input) {
      addresses {
        id
      }
    }
  }
`);

export const QUOTE = graphql(`
  query RoomQuote($input: QuoteOrderInput!) {
    quoteOrder(input: $input) {
      goodsFen
      discountFen
      freightFen
      totalFen
      isPerishable
      groups {
        villageName
        freightFen
        shipBy
      }
      bestCoupon {
        code
        name
      }
    }
  }
`);

export const PLACE = graphql(`
  mutation RoomPlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      number
      totalFen
      payBy
    }
  }
`);

export const START_PAYMENT = graphql(`
  mutation RoomStartPayment($input: StartPaymentInput!) {
    startPayment(input: $input) {
      id
      status
      action {
        kind
        url
      }
    }
  }
`);

export const PAYMENT = graphql(`
  query RoomPayment($id: ID!) {
    payment(id: $id) {
      id
      status
    }
  }
`);
