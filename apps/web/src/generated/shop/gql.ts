/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Addresses {\n    me {\n      id\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n": typeof types.AddressesDocument,
    "\n  mutation SaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      id\n    }\n  }\n": typeof types.SaveAddressDocument,
    "\n  mutation RemoveAddress($id: ID!) {\n    removeAddress(id: $id) {\n      id\n    }\n  }\n": typeof types.RemoveAddressDocument,
    "\n  fragment AllianceCard on Alliance {\n    id\n    slug\n    name\n    townName\n    formKind\n    blurb\n    brand {\n      id\n      name\n      logo\n    }\n    streamer {\n      personId\n      displayName\n      servesUntil\n    }\n    villages {\n      id\n      name\n    }\n    settlements {\n      id\n      dueFen\n      periodFrom\n      periodTo\n    }\n  }\n": typeof types.AllianceCardFragmentDoc,
    "\n  query AlliancePage($slug: String!) {\n    alliance(slug: $slug) {\n      id\n      slug\n      name\n      townName\n      formKind\n      blurb\n      brand {\n        id\n        name\n        logo\n        registeredOn\n      }\n      streamer {\n        personId\n        displayName\n        avatar\n        servesSince\n        servesUntil\n        isPartyMember\n      }\n      villages {\n        id\n        name\n        townName\n        blurb\n        picture\n      }\n      settlements {\n        id\n        number\n        periodFrom\n        periodTo\n        dueFen\n        orderCount\n      }\n      sessions {\n        ...SessionCard\n      }\n    }\n  }\n": typeof types.AlliancePageDocument,
    "\n  query AllianceGoods($slug: String!) {\n    products(first: 24, allianceSlug: $slug) {\n      nodes {\n        ...Good\n      }\n    }\n  }\n": typeof types.AllianceGoodsDocument,
    "\n  query BrowseGoods(\n    $search: String\n    $allianceSlug: String\n    $categorySlug: String\n    $sort: ProductSort\n    $after: String\n  ) {\n    products(\n      first: 24\n      search: $search\n      allianceSlug: $allianceSlug\n      categorySlug: $categorySlug\n      sort: $sort\n      after: $after\n    ) {\n      nodes {\n        ...Good\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.BrowseGoodsDocument,
    "\n  query Shelves {\n    categories {\n      slug\n      name\n      icon\n    }\n    alliances {\n      id\n      slug\n      brand {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ShelvesDocument,
    "\n  query CartSkus($ids: [ID!]!) {\n    skus(ids: $ids) {\n      sku {\n        id\n        name\n        priceFen\n        available\n        perPersonMax\n      }\n      product {\n        id\n        slug\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n        origin {\n          id\n          name\n        }\n        alliance {\n          id\n          slug\n          name\n          brand {\n            id\n            name\n            logo\n          }\n        }\n      }\n    }\n  }\n": typeof types.CartSkusDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      number\n      status\n    }\n  }\n": typeof types.PlaceOrderDocument,
    "\n  query CheckoutSkus($ids: [ID!]!) {\n    skus(ids: $ids) {\n      sku {\n        id\n        name\n        priceFen\n        available\n      }\n      product {\n        id\n        slug\n        name\n        isPerishable\n        pictures {\n          url\n          alt\n          ground\n        }\n        alliance {\n          id\n          slug\n          name\n          brand {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.CheckoutSkusDocument,
    "\n  query CheckoutAddresses {\n    me {\n      id\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n": typeof types.CheckoutAddressesDocument,
    "\n  query ClaimOrder($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      canClaim\n      freightFen\n      ...OrderLines\n    }\n  }\n": typeof types.ClaimOrderDocument,
    "\n  mutation OpenClaim($input: OpenClaimInput!) {\n    openClaim(input: $input) {\n      id\n      refundFen\n    }\n  }\n": typeof types.OpenClaimDocument,
    "\n  query Coupons($slug: String!) {\n    coupons(allianceSlug: $slug) {\n      code\n      name\n      faceFen\n      minFen\n      endsAt\n      allianceName\n    }\n  }\n": typeof types.CouponsDocument,
    "\n  fragment Good on Product {\n    id\n    slug\n    name\n    specLine\n    isPerishable\n    priceFromFen\n    available\n    soldCount\n    alliance {\n      id\n      slug\n      name\n    }\n    origin {\n      id\n      name\n    }\n    lot {\n      id\n      plotName\n      harvestedOn\n    }\n    pictures {\n      url\n      alt\n      ground\n    }\n    skus {\n      id\n      name\n      priceFen\n      available\n      unitGrams\n      perPersonMax\n    }\n  }\n": typeof types.GoodFragmentDoc,
    "\n  query HomeLive {\n    liveSessions(status: [live, paused, scheduled]) {\n      ...SessionCard\n    }\n  }\n": typeof types.HomeLiveDocument,
    "\n  query HomeGoods {\n    products(first: 24) {\n      nodes {\n        ...Good\n      }\n    }\n  }\n": typeof types.HomeGoodsDocument,
    "\n  query HomeAlliances {\n    alliances {\n      ...AllianceCard\n    }\n  }\n": typeof types.HomeAlliancesDocument,
    "\n  fragment SessionCard on LiveSession {\n    id\n    status\n    title\n    cover\n    coverText\n    viewers\n    scheduledAt\n    startedAt\n    endedAt\n    alliance {\n      id\n      slug\n      name\n      townName\n      brand {\n        id\n        name\n      }\n    }\n    streamer {\n      personId\n      displayName\n      avatar\n    }\n    pinnedItem {\n      id\n      priceFen\n      sku {\n        id\n        name\n      }\n      product {\n        id\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n      }\n    }\n  }\n": typeof types.SessionCardFragmentDoc,
    "\n  query LiveList {\n    liveSessions(status: [live, paused, scheduled, ended]) {\n      ...SessionCard\n    }\n  }\n": typeof types.LiveListDocument,
    "\n  mutation SendCode($phone: String!) {\n    requestLoginCode(phone: $phone)\n  }\n": typeof types.SendCodeDocument,
    "\n  mutation LogIn($phone: String!, $code: String!) {\n    logIn(phone: $phone, code: $code) {\n      person {\n        id\n      }\n    }\n  }\n": typeof types.LogInDocument,
    "\n  query MyCounts {\n    myOrderCounts {\n      toPay\n      toShip\n      toReceive\n      afterSales\n    }\n  }\n": typeof types.MyCountsDocument,
    "\n  mutation LogOut {\n    logOut\n  }\n": typeof types.LogOutDocument,
    "\n  query NamedInRooms {\n    me {\n      id\n      isNamedInRooms\n    }\n  }\n": typeof types.NamedInRoomsDocument,
    "\n  mutation SetNamedInRooms($isNamed: Boolean!) {\n    setNamedInRooms(isNamed: $isNamed) {\n      id\n      isNamedInRooms\n    }\n  }\n": typeof types.SetNamedInRoomsDocument,
    "\n  mutation CancelOrder($number: ID!, $requestId: ID!) {\n    cancelOrder(orderNumber: $number, requestId: $requestId) {\n      number\n      status\n    }\n  }\n": typeof types.CancelOrderDocument,
    "\n  mutation ConfirmReceipt($number: ID!, $requestId: ID!) {\n    confirmReceipt(orderNumber: $number, requestId: $requestId) {\n      number\n      status\n    }\n  }\n": typeof types.ConfirmReceiptDocument,
    "\n  mutation WithdrawClaim($id: ID!, $requestId: ID!) {\n    withdrawClaim(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": typeof types.WithdrawClaimDocument,
    "\n  fragment OrderLines on Order {\n    lines {\n      id\n      skuId\n      productSlug\n      itemName\n      villageName\n      quantity\n      unitFen\n      listFen\n      discountFen\n      refundedFen\n      picture {\n        url\n        alt\n        ground\n      }\n    }\n  }\n": typeof types.OrderLinesFragmentDoc,
    "\n  query OrderSplit($number: ID!) {\n    splitOf(orderNumber: $number) {\n      ruleVersion\n      baseFen\n      reversedFen\n      accruedAt\n      waterfall {\n        key\n        amountFen\n      }\n      parties {\n        key\n        name\n        role\n        basisPoints\n        shareFen\n      }\n    }\n  }\n": typeof types.OrderSplitDocument,
    "\n  query Order($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      refundedFen\n      payBy\n      placedAt\n      paidAt\n      receiptDueAt\n      note\n      canPay\n      canCancel\n      canConfirm\n      canClaim\n      alliance {\n        id\n        slug\n        name\n        brand {\n          id\n          name\n        }\n      }\n      recipient {\n        name\n        phone\n        regionName\n        street\n      }\n      parcels {\n        ...ParcelCourse\n      }\n      payments {\n        id\n        method\n        status\n      }\n      claims {\n        id\n        status\n        reason\n        refundFen\n        openedAt\n        answerBy\n        decision\n        lines {\n          lineId\n          itemName\n          quantity\n          levelPercent\n          refundFen\n        }\n      }\n      liveSession {\n        id\n        streamer {\n          personId\n          displayName\n        }\n      }\n      ...OrderLines\n    }\n  }\n": typeof types.OrderDocument,
    "\n  query Orders($tab: OrderTab, $after: String) {\n    myOrders(tab: $tab, first: 12, after: $after) {\n      nodes {\n        number\n        status\n        totalFen\n        refundedFen\n        placedAt\n        canPay\n        canConfirm\n        alliance {\n          id\n          brand {\n            id\n            name\n            logo\n          }\n        }\n        parcels {\n          id\n        }\n        claims {\n          id\n          status\n        }\n        ...OrderLines\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.OrdersDocument,
    "\n  query OrderCounts {\n    myOrderCounts {\n      toPay\n      toShip\n      toReceive\n      afterSales\n    }\n  }\n": typeof types.OrderCountsDocument,
    "\n  fragment ParcelCourse on Parcel {\n    id\n    status\n    villageName\n    carrierName\n    waybillNumber\n    taskStatus\n    shipBy\n    packedAt\n    handedOverAt\n    signedAt\n    traceCode\n    lines {\n      lineId\n      itemName\n      quantity\n    }\n    entries {\n      at\n      source\n      kind\n      text\n      place\n    }\n  }\n": typeof types.ParcelCourseFragmentDoc,
    "\n  query PayResult($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      totalFen\n      canPay\n      parcels {\n        id\n        villageName\n        shipBy\n      }\n      payments {\n        id\n        status\n      }\n      liveSession {\n        id\n        status\n      }\n    }\n  }\n": typeof types.PayResultDocument,
    "\n  query PayOrder($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      totalFen\n      payBy\n      canPay\n      alliance {\n        id\n        brand {\n          id\n          name\n        }\n      }\n      lines {\n        id\n        itemName\n        quantity\n      }\n    }\n  }\n": typeof types.PayOrderDocument,
    "\n  mutation StartPayment($input: StartPaymentInput!) {\n    startPayment(input: $input) {\n      id\n      provider\n      method\n      amountFen\n      action {\n        kind\n        url\n        qrText\n        clientSecret\n      }\n    }\n  }\n": typeof types.StartPaymentDocument,
    "\n  query Delivery($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      freightFen\n      groups {\n        villageName\n        shipBy\n      }\n    }\n  }\n": typeof types.DeliveryDocument,
    "\n  query Product($slug: String!) {\n    product(slug: $slug) {\n      ...Good\n      story\n      storageNote\n      brand {\n        id\n        name\n        logo\n      }\n      lot {\n        id\n        code\n        growerName\n        remainingKg\n      }\n      alliance {\n        id\n        streamer {\n          personId\n          displayName\n        }\n        sessions {\n          id\n          status\n        }\n        seller {\n          name\n          isSelfProduced\n        }\n      }\n      trace {\n        code\n        sownOn\n        checkedOn\n        harvestedOn\n        packedAt\n      }\n    }\n  }\n": typeof types.ProductDocument,
    "\n  query Room($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      orderCount\n      joinToken\n      alliance {\n        id\n        slug\n        name\n        brand {\n          name\n          logo\n        }\n      }\n      streamer {\n        displayName\n        avatar\n      }\n      isSyntheticHost\n      seller {\n        name\n        address\n        contact\n        licence\n        isSelfProduced\n      }\n      media {\n        state\n        whepUrl\n        flvUrl\n        hlsUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        name\n        priceFen\n        listPriceFen\n        grams\n        comparePrice {\n          priceFen\n          basis\n          from\n          to\n        }\n        isListed\n        soldCount\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          slug\n          name\n          isPerishable\n          specLine\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n    }\n  }\n": typeof types.RoomDocument,
    "\n  query RoomGood($slug: String!) {\n    product(slug: $slug) {\n      name\n      slug\n      isPerishable\n      origin {\n        name\n      }\n      lot {\n        plotName\n        harvestedOn\n      }\n      pictures {\n        url\n        alt\n        ground\n      }\n      skus {\n        id\n        name\n        priceFen\n        available\n        perPersonMax\n      }\n    }\n  }\n": typeof types.RoomGoodDocument,
    "\n  query RoomAddresses {\n    me {\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n": typeof types.RoomAddressesDocument,
    "\n  mutation RoomSaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      addresses {\n        id\n      }\n    }\n  }\n": typeof types.RoomSaveAddressDocument,
    "\n  query RoomQuote($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      isPerishable\n      groups {\n        villageName\n        freightFen\n        shipBy\n      }\n      bestCoupon {\n        code\n        name\n      }\n    }\n  }\n": typeof types.RoomQuoteDocument,
    "\n  mutation RoomPlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      number\n      totalFen\n      payBy\n    }\n  }\n": typeof types.RoomPlaceOrderDocument,
    "\n  mutation RoomStartPayment($input: StartPaymentInput!) {\n    startPayment(input: $input) {\n      id\n      status\n      action {\n        kind\n        url\n      }\n    }\n  }\n": typeof types.RoomStartPaymentDocument,
    "\n  query RoomPayment($id: ID!) {\n    payment(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.RoomPaymentDocument,
    "\n  query RoomReplay($id: ID!) {\n    liveSession(id: $id) {\n      id\n      replay {\n        hlsUrl\n        durationMs\n        chapters {\n          pinId\n          name\n          offsetMs\n          durationMs\n          product {\n            slug\n          }\n        }\n        corrections {\n          id\n          text\n          offsetMs\n        }\n      }\n    }\n  }\n": typeof types.RoomReplayDocument,
    "\n  mutation ReportSession($sessionId: ID!, $reason: RoomReportReason!, $text: String!) {\n    reportSession(sessionId: $sessionId, reason: $reason, text: $text)\n  }\n": typeof types.ReportSessionDocument,
    "\n  fragment RoomDeal on FlashDeal {\n    id\n    status\n    priceFen\n    quantity\n    held\n    perPersonMax\n    opensAt\n    closesAt\n    comparePrice {\n      priceFen\n      basis\n      from\n      to\n    }\n    item {\n      id\n    }\n  }\n": typeof types.RoomDealFragmentDoc,
    "\n  query RoomMine($id: ID!) {\n    liveSession(id: $id) {\n      id\n      isReminded\n      reminders\n      alliance {\n        id\n        isFollowed\n      }\n      myFlashClaims {\n        id\n        quantity\n        status\n        until\n        deal {\n          ...RoomDeal\n        }\n      }\n      drops {\n        id\n        isClaimed\n      }\n      luckyBags {\n        id\n        myNumber\n        haveWon\n      }\n    }\n  }\n": typeof types.RoomMineDocument,
    "\n  mutation RoomReserveFlash($dealId: ID!, $quantity: Int!, $requestId: ID!) {\n    reserveFlash(dealId: $dealId, quantity: $quantity, requestId: $requestId) {\n      id\n      quantity\n      status\n      until\n      deal {\n        ...RoomDeal\n      }\n    }\n  }\n": typeof types.RoomReserveFlashDocument,
    "\n  mutation RoomClaimCoupon($dropId: ID!) {\n    claimCoupon(dropId: $dropId) {\n      id\n      isClaimed\n    }\n  }\n": typeof types.RoomClaimCouponDocument,
    "\n  mutation RoomEnterLuckyBag($bagId: ID!) {\n    enterLuckyBag(bagId: $bagId) {\n      id\n      myNumber\n    }\n  }\n": typeof types.RoomEnterLuckyBagDocument,
    "\n  mutation RoomFollow($id: ID!) {\n    followAlliance(id: $id) {\n      id\n      isFollowed\n    }\n  }\n": typeof types.RoomFollowDocument,
    "\n  mutation RoomUnfollow($id: ID!) {\n    unfollowAlliance(id: $id) {\n      id\n      isFollowed\n    }\n  }\n": typeof types.RoomUnfollowDocument,
    "\n  mutation RoomRemindMe($sessionId: ID!) {\n    remindMe(sessionId: $sessionId) {\n      id\n      isReminded\n    }\n  }\n": typeof types.RoomRemindMeDocument,
    "\n  mutation RoomForgetReminder($sessionId: ID!) {\n    forgetReminder(sessionId: $sessionId) {\n      id\n      isReminded\n    }\n  }\n": typeof types.RoomForgetReminderDocument,
    "\n  query Track($number: ID!) {\n    order(number: $number) {\n      number\n      parcels {\n        ...ParcelCourse\n      }\n    }\n  }\n": typeof types.TrackDocument,
    "\n  query Quote($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      isPerishable\n      groups {\n        villageName\n        grams\n        freightFen\n        shipBy\n      }\n      bestCoupon {\n        code\n        name\n        faceFen\n        minFen\n      }\n    }\n  }\n": typeof types.QuoteDocument,
};
const documents: Documents = {
    "\n  query Addresses {\n    me {\n      id\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n": types.AddressesDocument,
    "\n  mutation SaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      id\n    }\n  }\n": types.SaveAddressDocument,
    "\n  mutation RemoveAddress($id: ID!) {\n    removeAddress(id: $id) {\n      id\n    }\n  }\n": types.RemoveAddressDocument,
    "\n  fragment AllianceCard on Alliance {\n    id\n    slug\n    name\n    townName\n    formKind\n    blurb\n    brand {\n      id\n      name\n      logo\n    }\n    streamer {\n      personId\n      displayName\n      servesUntil\n    }\n    villages {\n      id\n      name\n    }\n    settlements {\n      id\n      dueFen\n      periodFrom\n      periodTo\n    }\n  }\n": types.AllianceCardFragmentDoc,
    "\n  query AlliancePage($slug: String!) {\n    alliance(slug: $slug) {\n      id\n      slug\n      name\n      townName\n      formKind\n      blurb\n      brand {\n        id\n        name\n        logo\n        registeredOn\n      }\n      streamer {\n        personId\n        displayName\n        avatar\n        servesSince\n        servesUntil\n        isPartyMember\n      }\n      villages {\n        id\n        name\n        townName\n        blurb\n        picture\n      }\n      settlements {\n        id\n        number\n        periodFrom\n        periodTo\n        dueFen\n        orderCount\n      }\n      sessions {\n        ...SessionCard\n      }\n    }\n  }\n": types.AlliancePageDocument,
    "\n  query AllianceGoods($slug: String!) {\n    products(first: 24, allianceSlug: $slug) {\n      nodes {\n        ...Good\n      }\n    }\n  }\n": types.AllianceGoodsDocument,
    "\n  query BrowseGoods(\n    $search: String\n    $allianceSlug: String\n    $categorySlug: String\n    $sort: ProductSort\n    $after: String\n  ) {\n    products(\n      first: 24\n      search: $search\n      allianceSlug: $allianceSlug\n      categorySlug: $categorySlug\n      sort: $sort\n      after: $after\n    ) {\n      nodes {\n        ...Good\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.BrowseGoodsDocument,
    "\n  query Shelves {\n    categories {\n      slug\n      name\n      icon\n    }\n    alliances {\n      id\n      slug\n      brand {\n        id\n        name\n      }\n    }\n  }\n": types.ShelvesDocument,
    "\n  query CartSkus($ids: [ID!]!) {\n    skus(ids: $ids) {\n      sku {\n        id\n        name\n        priceFen\n        available\n        perPersonMax\n      }\n      product {\n        id\n        slug\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n        origin {\n          id\n          name\n        }\n        alliance {\n          id\n          slug\n          name\n          brand {\n            id\n            name\n            logo\n          }\n        }\n      }\n    }\n  }\n": types.CartSkusDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      number\n      status\n    }\n  }\n": types.PlaceOrderDocument,
    "\n  query CheckoutSkus($ids: [ID!]!) {\n    skus(ids: $ids) {\n      sku {\n        id\n        name\n        priceFen\n        available\n      }\n      product {\n        id\n        slug\n        name\n        isPerishable\n        pictures {\n          url\n          alt\n          ground\n        }\n        alliance {\n          id\n          slug\n          name\n          brand {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.CheckoutSkusDocument,
    "\n  query CheckoutAddresses {\n    me {\n      id\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n": types.CheckoutAddressesDocument,
    "\n  query ClaimOrder($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      canClaim\n      freightFen\n      ...OrderLines\n    }\n  }\n": types.ClaimOrderDocument,
    "\n  mutation OpenClaim($input: OpenClaimInput!) {\n    openClaim(input: $input) {\n      id\n      refundFen\n    }\n  }\n": types.OpenClaimDocument,
    "\n  query Coupons($slug: String!) {\n    coupons(allianceSlug: $slug) {\n      code\n      name\n      faceFen\n      minFen\n      endsAt\n      allianceName\n    }\n  }\n": types.CouponsDocument,
    "\n  fragment Good on Product {\n    id\n    slug\n    name\n    specLine\n    isPerishable\n    priceFromFen\n    available\n    soldCount\n    alliance {\n      id\n      slug\n      name\n    }\n    origin {\n      id\n      name\n    }\n    lot {\n      id\n      plotName\n      harvestedOn\n    }\n    pictures {\n      url\n      alt\n      ground\n    }\n    skus {\n      id\n      name\n      priceFen\n      available\n      unitGrams\n      perPersonMax\n    }\n  }\n": types.GoodFragmentDoc,
    "\n  query HomeLive {\n    liveSessions(status: [live, paused, scheduled]) {\n      ...SessionCard\n    }\n  }\n": types.HomeLiveDocument,
    "\n  query HomeGoods {\n    products(first: 24) {\n      nodes {\n        ...Good\n      }\n    }\n  }\n": types.HomeGoodsDocument,
    "\n  query HomeAlliances {\n    alliances {\n      ...AllianceCard\n    }\n  }\n": types.HomeAlliancesDocument,
    "\n  fragment SessionCard on LiveSession {\n    id\n    status\n    title\n    cover\n    coverText\n    viewers\n    scheduledAt\n    startedAt\n    endedAt\n    alliance {\n      id\n      slug\n      name\n      townName\n      brand {\n        id\n        name\n      }\n    }\n    streamer {\n      personId\n      displayName\n      avatar\n    }\n    pinnedItem {\n      id\n      priceFen\n      sku {\n        id\n        name\n      }\n      product {\n        id\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n      }\n    }\n  }\n": types.SessionCardFragmentDoc,
    "\n  query LiveList {\n    liveSessions(status: [live, paused, scheduled, ended]) {\n      ...SessionCard\n    }\n  }\n": types.LiveListDocument,
    "\n  mutation SendCode($phone: String!) {\n    requestLoginCode(phone: $phone)\n  }\n": types.SendCodeDocument,
    "\n  mutation LogIn($phone: String!, $code: String!) {\n    logIn(phone: $phone, code: $code) {\n      person {\n        id\n      }\n    }\n  }\n": types.LogInDocument,
    "\n  query MyCounts {\n    myOrderCounts {\n      toPay\n      toShip\n      toReceive\n      afterSales\n    }\n  }\n": types.MyCountsDocument,
    "\n  mutation LogOut {\n    logOut\n  }\n": types.LogOutDocument,
    "\n  query NamedInRooms {\n    me {\n      id\n      isNamedInRooms\n    }\n  }\n": types.NamedInRoomsDocument,
    "\n  mutation SetNamedInRooms($isNamed: Boolean!) {\n    setNamedInRooms(isNamed: $isNamed) {\n      id\n      isNamedInRooms\n    }\n  }\n": types.SetNamedInRoomsDocument,
    "\n  mutation CancelOrder($number: ID!, $requestId: ID!) {\n    cancelOrder(orderNumber: $number, requestId: $requestId) {\n      number\n      status\n    }\n  }\n": types.CancelOrderDocument,
    "\n  mutation ConfirmReceipt($number: ID!, $requestId: ID!) {\n    confirmReceipt(orderNumber: $number, requestId: $requestId) {\n      number\n      status\n    }\n  }\n": types.ConfirmReceiptDocument,
    "\n  mutation WithdrawClaim($id: ID!, $requestId: ID!) {\n    withdrawClaim(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n": types.WithdrawClaimDocument,
    "\n  fragment OrderLines on Order {\n    lines {\n      id\n      skuId\n      productSlug\n      itemName\n      villageName\n      quantity\n      unitFen\n      listFen\n      discountFen\n      refundedFen\n      picture {\n        url\n        alt\n        ground\n      }\n    }\n  }\n": types.OrderLinesFragmentDoc,
    "\n  query OrderSplit($number: ID!) {\n    splitOf(orderNumber: $number) {\n      ruleVersion\n      baseFen\n      reversedFen\n      accruedAt\n      waterfall {\n        key\n        amountFen\n      }\n      parties {\n        key\n        name\n        role\n        basisPoints\n        shareFen\n      }\n    }\n  }\n": types.OrderSplitDocument,
    "\n  query Order($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      refundedFen\n      payBy\n      placedAt\n      paidAt\n      receiptDueAt\n      note\n      canPay\n      canCancel\n      canConfirm\n      canClaim\n      alliance {\n        id\n        slug\n        name\n        brand {\n          id\n          name\n        }\n      }\n      recipient {\n        name\n        phone\n        regionName\n        street\n      }\n      parcels {\n        ...ParcelCourse\n      }\n      payments {\n        id\n        method\n        status\n      }\n      claims {\n        id\n        status\n        reason\n        refundFen\n        openedAt\n        answerBy\n        decision\n        lines {\n          lineId\n          itemName\n          quantity\n          levelPercent\n          refundFen\n        }\n      }\n      liveSession {\n        id\n        streamer {\n          personId\n          displayName\n        }\n      }\n      ...OrderLines\n    }\n  }\n": types.OrderDocument,
    "\n  query Orders($tab: OrderTab, $after: String) {\n    myOrders(tab: $tab, first: 12, after: $after) {\n      nodes {\n        number\n        status\n        totalFen\n        refundedFen\n        placedAt\n        canPay\n        canConfirm\n        alliance {\n          id\n          brand {\n            id\n            name\n            logo\n          }\n        }\n        parcels {\n          id\n        }\n        claims {\n          id\n          status\n        }\n        ...OrderLines\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.OrdersDocument,
    "\n  query OrderCounts {\n    myOrderCounts {\n      toPay\n      toShip\n      toReceive\n      afterSales\n    }\n  }\n": types.OrderCountsDocument,
    "\n  fragment ParcelCourse on Parcel {\n    id\n    status\n    villageName\n    carrierName\n    waybillNumber\n    taskStatus\n    shipBy\n    packedAt\n    handedOverAt\n    signedAt\n    traceCode\n    lines {\n      lineId\n      itemName\n      quantity\n    }\n    entries {\n      at\n      source\n      kind\n      text\n      place\n    }\n  }\n": types.ParcelCourseFragmentDoc,
    "\n  query PayResult($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      totalFen\n      canPay\n      parcels {\n        id\n        villageName\n        shipBy\n      }\n      payments {\n        id\n        status\n      }\n      liveSession {\n        id\n        status\n      }\n    }\n  }\n": types.PayResultDocument,
    "\n  query PayOrder($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      totalFen\n      payBy\n      canPay\n      alliance {\n        id\n        brand {\n          id\n          name\n        }\n      }\n      lines {\n        id\n        itemName\n        quantity\n      }\n    }\n  }\n": types.PayOrderDocument,
    "\n  mutation StartPayment($input: StartPaymentInput!) {\n    startPayment(input: $input) {\n      id\n      provider\n      method\n      amountFen\n      action {\n        kind\n        url\n        qrText\n        clientSecret\n      }\n    }\n  }\n": types.StartPaymentDocument,
    "\n  query Delivery($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      freightFen\n      groups {\n        villageName\n        shipBy\n      }\n    }\n  }\n": types.DeliveryDocument,
    "\n  query Product($slug: String!) {\n    product(slug: $slug) {\n      ...Good\n      story\n      storageNote\n      brand {\n        id\n        name\n        logo\n      }\n      lot {\n        id\n        code\n        growerName\n        remainingKg\n      }\n      alliance {\n        id\n        streamer {\n          personId\n          displayName\n        }\n        sessions {\n          id\n          status\n        }\n        seller {\n          name\n          isSelfProduced\n        }\n      }\n      trace {\n        code\n        sownOn\n        checkedOn\n        harvestedOn\n        packedAt\n      }\n    }\n  }\n": types.ProductDocument,
    "\n  query Room($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      orderCount\n      joinToken\n      alliance {\n        id\n        slug\n        name\n        brand {\n          name\n          logo\n        }\n      }\n      streamer {\n        displayName\n        avatar\n      }\n      isSyntheticHost\n      seller {\n        name\n        address\n        contact\n        licence\n        isSelfProduced\n      }\n      media {\n        state\n        whepUrl\n        flvUrl\n        hlsUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        name\n        priceFen\n        listPriceFen\n        grams\n        comparePrice {\n          priceFen\n          basis\n          from\n          to\n        }\n        isListed\n        soldCount\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          slug\n          name\n          isPerishable\n          specLine\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n    }\n  }\n": types.RoomDocument,
    "\n  query RoomGood($slug: String!) {\n    product(slug: $slug) {\n      name\n      slug\n      isPerishable\n      origin {\n        name\n      }\n      lot {\n        plotName\n        harvestedOn\n      }\n      pictures {\n        url\n        alt\n        ground\n      }\n      skus {\n        id\n        name\n        priceFen\n        available\n        perPersonMax\n      }\n    }\n  }\n": types.RoomGoodDocument,
    "\n  query RoomAddresses {\n    me {\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n": types.RoomAddressesDocument,
    "\n  mutation RoomSaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      addresses {\n        id\n      }\n    }\n  }\n": types.RoomSaveAddressDocument,
    "\n  query RoomQuote($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      isPerishable\n      groups {\n        villageName\n        freightFen\n        shipBy\n      }\n      bestCoupon {\n        code\n        name\n      }\n    }\n  }\n": types.RoomQuoteDocument,
    "\n  mutation RoomPlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      number\n      totalFen\n      payBy\n    }\n  }\n": types.RoomPlaceOrderDocument,
    "\n  mutation RoomStartPayment($input: StartPaymentInput!) {\n    startPayment(input: $input) {\n      id\n      status\n      action {\n        kind\n        url\n      }\n    }\n  }\n": types.RoomStartPaymentDocument,
    "\n  query RoomPayment($id: ID!) {\n    payment(id: $id) {\n      id\n      status\n    }\n  }\n": types.RoomPaymentDocument,
    "\n  query RoomReplay($id: ID!) {\n    liveSession(id: $id) {\n      id\n      replay {\n        hlsUrl\n        durationMs\n        chapters {\n          pinId\n          name\n          offsetMs\n          durationMs\n          product {\n            slug\n          }\n        }\n        corrections {\n          id\n          text\n          offsetMs\n        }\n      }\n    }\n  }\n": types.RoomReplayDocument,
    "\n  mutation ReportSession($sessionId: ID!, $reason: RoomReportReason!, $text: String!) {\n    reportSession(sessionId: $sessionId, reason: $reason, text: $text)\n  }\n": types.ReportSessionDocument,
    "\n  fragment RoomDeal on FlashDeal {\n    id\n    status\n    priceFen\n    quantity\n    held\n    perPersonMax\n    opensAt\n    closesAt\n    comparePrice {\n      priceFen\n      basis\n      from\n      to\n    }\n    item {\n      id\n    }\n  }\n": types.RoomDealFragmentDoc,
    "\n  query RoomMine($id: ID!) {\n    liveSession(id: $id) {\n      id\n      isReminded\n      reminders\n      alliance {\n        id\n        isFollowed\n      }\n      myFlashClaims {\n        id\n        quantity\n        status\n        until\n        deal {\n          ...RoomDeal\n        }\n      }\n      drops {\n        id\n        isClaimed\n      }\n      luckyBags {\n        id\n        myNumber\n        haveWon\n      }\n    }\n  }\n": types.RoomMineDocument,
    "\n  mutation RoomReserveFlash($dealId: ID!, $quantity: Int!, $requestId: ID!) {\n    reserveFlash(dealId: $dealId, quantity: $quantity, requestId: $requestId) {\n      id\n      quantity\n      status\n      until\n      deal {\n        ...RoomDeal\n      }\n    }\n  }\n": types.RoomReserveFlashDocument,
    "\n  mutation RoomClaimCoupon($dropId: ID!) {\n    claimCoupon(dropId: $dropId) {\n      id\n      isClaimed\n    }\n  }\n": types.RoomClaimCouponDocument,
    "\n  mutation RoomEnterLuckyBag($bagId: ID!) {\n    enterLuckyBag(bagId: $bagId) {\n      id\n      myNumber\n    }\n  }\n": types.RoomEnterLuckyBagDocument,
    "\n  mutation RoomFollow($id: ID!) {\n    followAlliance(id: $id) {\n      id\n      isFollowed\n    }\n  }\n": types.RoomFollowDocument,
    "\n  mutation RoomUnfollow($id: ID!) {\n    unfollowAlliance(id: $id) {\n      id\n      isFollowed\n    }\n  }\n": types.RoomUnfollowDocument,
    "\n  mutation RoomRemindMe($sessionId: ID!) {\n    remindMe(sessionId: $sessionId) {\n      id\n      isReminded\n    }\n  }\n": types.RoomRemindMeDocument,
    "\n  mutation RoomForgetReminder($sessionId: ID!) {\n    forgetReminder(sessionId: $sessionId) {\n      id\n      isReminded\n    }\n  }\n": types.RoomForgetReminderDocument,
    "\n  query Track($number: ID!) {\n    order(number: $number) {\n      number\n      parcels {\n        ...ParcelCourse\n      }\n    }\n  }\n": types.TrackDocument,
    "\n  query Quote($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      isPerishable\n      groups {\n        villageName\n        grams\n        freightFen\n        shipBy\n      }\n      bestCoupon {\n        code\n        name\n        faceFen\n        minFen\n      }\n    }\n  }\n": types.QuoteDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Addresses {\n    me {\n      id\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n"): typeof import('./graphql').AddressesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').SaveAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveAddress($id: ID!) {\n    removeAddress(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql').RemoveAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AllianceCard on Alliance {\n    id\n    slug\n    name\n    townName\n    formKind\n    blurb\n    brand {\n      id\n      name\n      logo\n    }\n    streamer {\n      personId\n      displayName\n      servesUntil\n    }\n    villages {\n      id\n      name\n    }\n    settlements {\n      id\n      dueFen\n      periodFrom\n      periodTo\n    }\n  }\n"): typeof import('./graphql').AllianceCardFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlliancePage($slug: String!) {\n    alliance(slug: $slug) {\n      id\n      slug\n      name\n      townName\n      formKind\n      blurb\n      brand {\n        id\n        name\n        logo\n        registeredOn\n      }\n      streamer {\n        personId\n        displayName\n        avatar\n        servesSince\n        servesUntil\n        isPartyMember\n      }\n      villages {\n        id\n        name\n        townName\n        blurb\n        picture\n      }\n      settlements {\n        id\n        number\n        periodFrom\n        periodTo\n        dueFen\n        orderCount\n      }\n      sessions {\n        ...SessionCard\n      }\n    }\n  }\n"): typeof import('./graphql').AlliancePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AllianceGoods($slug: String!) {\n    products(first: 24, allianceSlug: $slug) {\n      nodes {\n        ...Good\n      }\n    }\n  }\n"): typeof import('./graphql').AllianceGoodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BrowseGoods(\n    $search: String\n    $allianceSlug: String\n    $categorySlug: String\n    $sort: ProductSort\n    $after: String\n  ) {\n    products(\n      first: 24\n      search: $search\n      allianceSlug: $allianceSlug\n      categorySlug: $categorySlug\n      sort: $sort\n      after: $after\n    ) {\n      nodes {\n        ...Good\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').BrowseGoodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shelves {\n    categories {\n      slug\n      name\n      icon\n    }\n    alliances {\n      id\n      slug\n      brand {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').ShelvesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CartSkus($ids: [ID!]!) {\n    skus(ids: $ids) {\n      sku {\n        id\n        name\n        priceFen\n        available\n        perPersonMax\n      }\n      product {\n        id\n        slug\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n        origin {\n          id\n          name\n        }\n        alliance {\n          id\n          slug\n          name\n          brand {\n            id\n            name\n            logo\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CartSkusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      number\n      status\n    }\n  }\n"): typeof import('./graphql').PlaceOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckoutSkus($ids: [ID!]!) {\n    skus(ids: $ids) {\n      sku {\n        id\n        name\n        priceFen\n        available\n      }\n      product {\n        id\n        slug\n        name\n        isPerishable\n        pictures {\n          url\n          alt\n          ground\n        }\n        alliance {\n          id\n          slug\n          name\n          brand {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CheckoutSkusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckoutAddresses {\n    me {\n      id\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n"): typeof import('./graphql').CheckoutAddressesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClaimOrder($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      canClaim\n      freightFen\n      ...OrderLines\n    }\n  }\n"): typeof import('./graphql').ClaimOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenClaim($input: OpenClaimInput!) {\n    openClaim(input: $input) {\n      id\n      refundFen\n    }\n  }\n"): typeof import('./graphql').OpenClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Coupons($slug: String!) {\n    coupons(allianceSlug: $slug) {\n      code\n      name\n      faceFen\n      minFen\n      endsAt\n      allianceName\n    }\n  }\n"): typeof import('./graphql').CouponsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Good on Product {\n    id\n    slug\n    name\n    specLine\n    isPerishable\n    priceFromFen\n    available\n    soldCount\n    alliance {\n      id\n      slug\n      name\n    }\n    origin {\n      id\n      name\n    }\n    lot {\n      id\n      plotName\n      harvestedOn\n    }\n    pictures {\n      url\n      alt\n      ground\n    }\n    skus {\n      id\n      name\n      priceFen\n      available\n      unitGrams\n      perPersonMax\n    }\n  }\n"): typeof import('./graphql').GoodFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeLive {\n    liveSessions(status: [live, paused, scheduled]) {\n      ...SessionCard\n    }\n  }\n"): typeof import('./graphql').HomeLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeGoods {\n    products(first: 24) {\n      nodes {\n        ...Good\n      }\n    }\n  }\n"): typeof import('./graphql').HomeGoodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeAlliances {\n    alliances {\n      ...AllianceCard\n    }\n  }\n"): typeof import('./graphql').HomeAlliancesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionCard on LiveSession {\n    id\n    status\n    title\n    cover\n    coverText\n    viewers\n    scheduledAt\n    startedAt\n    endedAt\n    alliance {\n      id\n      slug\n      name\n      townName\n      brand {\n        id\n        name\n      }\n    }\n    streamer {\n      personId\n      displayName\n      avatar\n    }\n    pinnedItem {\n      id\n      priceFen\n      sku {\n        id\n        name\n      }\n      product {\n        id\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SessionCardFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LiveList {\n    liveSessions(status: [live, paused, scheduled, ended]) {\n      ...SessionCard\n    }\n  }\n"): typeof import('./graphql').LiveListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendCode($phone: String!) {\n    requestLoginCode(phone: $phone)\n  }\n"): typeof import('./graphql').SendCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogIn($phone: String!, $code: String!) {\n    logIn(phone: $phone, code: $code) {\n      person {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').LogInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyCounts {\n    myOrderCounts {\n      toPay\n      toShip\n      toReceive\n      afterSales\n    }\n  }\n"): typeof import('./graphql').MyCountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogOut {\n    logOut\n  }\n"): typeof import('./graphql').LogOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NamedInRooms {\n    me {\n      id\n      isNamedInRooms\n    }\n  }\n"): typeof import('./graphql').NamedInRoomsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetNamedInRooms($isNamed: Boolean!) {\n    setNamedInRooms(isNamed: $isNamed) {\n      id\n      isNamedInRooms\n    }\n  }\n"): typeof import('./graphql').SetNamedInRoomsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelOrder($number: ID!, $requestId: ID!) {\n    cancelOrder(orderNumber: $number, requestId: $requestId) {\n      number\n      status\n    }\n  }\n"): typeof import('./graphql').CancelOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmReceipt($number: ID!, $requestId: ID!) {\n    confirmReceipt(orderNumber: $number, requestId: $requestId) {\n      number\n      status\n    }\n  }\n"): typeof import('./graphql').ConfirmReceiptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawClaim($id: ID!, $requestId: ID!) {\n    withdrawClaim(id: $id, requestId: $requestId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').WithdrawClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderLines on Order {\n    lines {\n      id\n      skuId\n      productSlug\n      itemName\n      villageName\n      quantity\n      unitFen\n      listFen\n      discountFen\n      refundedFen\n      picture {\n        url\n        alt\n        ground\n      }\n    }\n  }\n"): typeof import('./graphql').OrderLinesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderSplit($number: ID!) {\n    splitOf(orderNumber: $number) {\n      ruleVersion\n      baseFen\n      reversedFen\n      accruedAt\n      waterfall {\n        key\n        amountFen\n      }\n      parties {\n        key\n        name\n        role\n        basisPoints\n        shareFen\n      }\n    }\n  }\n"): typeof import('./graphql').OrderSplitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Order($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      refundedFen\n      payBy\n      placedAt\n      paidAt\n      receiptDueAt\n      note\n      canPay\n      canCancel\n      canConfirm\n      canClaim\n      alliance {\n        id\n        slug\n        name\n        brand {\n          id\n          name\n        }\n      }\n      recipient {\n        name\n        phone\n        regionName\n        street\n      }\n      parcels {\n        ...ParcelCourse\n      }\n      payments {\n        id\n        method\n        status\n      }\n      claims {\n        id\n        status\n        reason\n        refundFen\n        openedAt\n        answerBy\n        decision\n        lines {\n          lineId\n          itemName\n          quantity\n          levelPercent\n          refundFen\n        }\n      }\n      liveSession {\n        id\n        streamer {\n          personId\n          displayName\n        }\n      }\n      ...OrderLines\n    }\n  }\n"): typeof import('./graphql').OrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Orders($tab: OrderTab, $after: String) {\n    myOrders(tab: $tab, first: 12, after: $after) {\n      nodes {\n        number\n        status\n        totalFen\n        refundedFen\n        placedAt\n        canPay\n        canConfirm\n        alliance {\n          id\n          brand {\n            id\n            name\n            logo\n          }\n        }\n        parcels {\n          id\n        }\n        claims {\n          id\n          status\n        }\n        ...OrderLines\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderCounts {\n    myOrderCounts {\n      toPay\n      toShip\n      toReceive\n      afterSales\n    }\n  }\n"): typeof import('./graphql').OrderCountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ParcelCourse on Parcel {\n    id\n    status\n    villageName\n    carrierName\n    waybillNumber\n    taskStatus\n    shipBy\n    packedAt\n    handedOverAt\n    signedAt\n    traceCode\n    lines {\n      lineId\n      itemName\n      quantity\n    }\n    entries {\n      at\n      source\n      kind\n      text\n      place\n    }\n  }\n"): typeof import('./graphql').ParcelCourseFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayResult($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      totalFen\n      canPay\n      parcels {\n        id\n        villageName\n        shipBy\n      }\n      payments {\n        id\n        status\n      }\n      liveSession {\n        id\n        status\n      }\n    }\n  }\n"): typeof import('./graphql').PayResultDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayOrder($number: ID!) {\n    order(number: $number) {\n      number\n      status\n      totalFen\n      payBy\n      canPay\n      alliance {\n        id\n        brand {\n          id\n          name\n        }\n      }\n      lines {\n        id\n        itemName\n        quantity\n      }\n    }\n  }\n"): typeof import('./graphql').PayOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartPayment($input: StartPaymentInput!) {\n    startPayment(input: $input) {\n      id\n      provider\n      method\n      amountFen\n      action {\n        kind\n        url\n        qrText\n        clientSecret\n      }\n    }\n  }\n"): typeof import('./graphql').StartPaymentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Delivery($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      freightFen\n      groups {\n        villageName\n        shipBy\n      }\n    }\n  }\n"): typeof import('./graphql').DeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Product($slug: String!) {\n    product(slug: $slug) {\n      ...Good\n      story\n      storageNote\n      brand {\n        id\n        name\n        logo\n      }\n      lot {\n        id\n        code\n        growerName\n        remainingKg\n      }\n      alliance {\n        id\n        streamer {\n          personId\n          displayName\n        }\n        sessions {\n          id\n          status\n        }\n        seller {\n          name\n          isSelfProduced\n        }\n      }\n      trace {\n        code\n        sownOn\n        checkedOn\n        harvestedOn\n        packedAt\n      }\n    }\n  }\n"): typeof import('./graphql').ProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Room($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      orderCount\n      joinToken\n      alliance {\n        id\n        slug\n        name\n        brand {\n          name\n          logo\n        }\n      }\n      streamer {\n        displayName\n        avatar\n      }\n      isSyntheticHost\n      seller {\n        name\n        address\n        contact\n        licence\n        isSelfProduced\n      }\n      media {\n        state\n        whepUrl\n        flvUrl\n        hlsUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        name\n        priceFen\n        listPriceFen\n        grams\n        comparePrice {\n          priceFen\n          basis\n          from\n          to\n        }\n        isListed\n        soldCount\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          slug\n          name\n          isPerishable\n          specLine\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RoomDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomGood($slug: String!) {\n    product(slug: $slug) {\n      name\n      slug\n      isPerishable\n      origin {\n        name\n      }\n      lot {\n        plotName\n        harvestedOn\n      }\n      pictures {\n        url\n        alt\n        ground\n      }\n      skus {\n        id\n        name\n        priceFen\n        available\n        perPersonMax\n      }\n    }\n  }\n"): typeof import('./graphql').RoomGoodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomAddresses {\n    me {\n      addresses {\n        id\n        name\n        phone\n        regionCode\n        regionName\n        street\n        isDefault\n      }\n    }\n  }\n"): typeof import('./graphql').RoomAddressesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomSaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      addresses {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').RoomSaveAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomQuote($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      isPerishable\n      groups {\n        villageName\n        freightFen\n        shipBy\n      }\n      bestCoupon {\n        code\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').RoomQuoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomPlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      number\n      totalFen\n      payBy\n    }\n  }\n"): typeof import('./graphql').RoomPlaceOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomStartPayment($input: StartPaymentInput!) {\n    startPayment(input: $input) {\n      id\n      status\n      action {\n        kind\n        url\n      }\n    }\n  }\n"): typeof import('./graphql').RoomStartPaymentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomPayment($id: ID!) {\n    payment(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').RoomPaymentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomReplay($id: ID!) {\n    liveSession(id: $id) {\n      id\n      replay {\n        hlsUrl\n        durationMs\n        chapters {\n          pinId\n          name\n          offsetMs\n          durationMs\n          product {\n            slug\n          }\n        }\n        corrections {\n          id\n          text\n          offsetMs\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RoomReplayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportSession($sessionId: ID!, $reason: RoomReportReason!, $text: String!) {\n    reportSession(sessionId: $sessionId, reason: $reason, text: $text)\n  }\n"): typeof import('./graphql').ReportSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RoomDeal on FlashDeal {\n    id\n    status\n    priceFen\n    quantity\n    held\n    perPersonMax\n    opensAt\n    closesAt\n    comparePrice {\n      priceFen\n      basis\n      from\n      to\n    }\n    item {\n      id\n    }\n  }\n"): typeof import('./graphql').RoomDealFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomMine($id: ID!) {\n    liveSession(id: $id) {\n      id\n      isReminded\n      reminders\n      alliance {\n        id\n        isFollowed\n      }\n      myFlashClaims {\n        id\n        quantity\n        status\n        until\n        deal {\n          ...RoomDeal\n        }\n      }\n      drops {\n        id\n        isClaimed\n      }\n      luckyBags {\n        id\n        myNumber\n        haveWon\n      }\n    }\n  }\n"): typeof import('./graphql').RoomMineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomReserveFlash($dealId: ID!, $quantity: Int!, $requestId: ID!) {\n    reserveFlash(dealId: $dealId, quantity: $quantity, requestId: $requestId) {\n      id\n      quantity\n      status\n      until\n      deal {\n        ...RoomDeal\n      }\n    }\n  }\n"): typeof import('./graphql').RoomReserveFlashDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomClaimCoupon($dropId: ID!) {\n    claimCoupon(dropId: $dropId) {\n      id\n      isClaimed\n    }\n  }\n"): typeof import('./graphql').RoomClaimCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomEnterLuckyBag($bagId: ID!) {\n    enterLuckyBag(bagId: $bagId) {\n      id\n      myNumber\n    }\n  }\n"): typeof import('./graphql').RoomEnterLuckyBagDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomFollow($id: ID!) {\n    followAlliance(id: $id) {\n      id\n      isFollowed\n    }\n  }\n"): typeof import('./graphql').RoomFollowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomUnfollow($id: ID!) {\n    unfollowAlliance(id: $id) {\n      id\n      isFollowed\n    }\n  }\n"): typeof import('./graphql').RoomUnfollowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomRemindMe($sessionId: ID!) {\n    remindMe(sessionId: $sessionId) {\n      id\n      isReminded\n    }\n  }\n"): typeof import('./graphql').RoomRemindMeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoomForgetReminder($sessionId: ID!) {\n    forgetReminder(sessionId: $sessionId) {\n      id\n      isReminded\n    }\n  }\n"): typeof import('./graphql').RoomForgetReminderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Track($number: ID!) {\n    order(number: $number) {\n      number\n      parcels {\n        ...ParcelCourse\n      }\n    }\n  }\n"): typeof import('./graphql').TrackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Quote($input: QuoteOrderInput!) {\n    quoteOrder(input: $input) {\n      goodsFen\n      discountFen\n      freightFen\n      totalFen\n      isPerishable\n      groups {\n        villageName\n        grams\n        freightFen\n        shipBy\n      }\n      bestCoupon {\n        code\n        name\n        faceFen\n        minFen\n      }\n    }\n  }\n"): typeof import('./graphql').QuoteDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
