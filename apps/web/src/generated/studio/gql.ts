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
    "\n  query SoldElsewhere($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        elsewhere {\n          platform\n          orders\n          quantity\n        }\n      }\n    }\n  }\n": typeof types.SoldElsewhereDocument,
    "\n  query Forwards($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        forwards {\n          id\n          name\n          url\n          keyTail\n          isOn\n          state\n          fault\n          kbps\n          since\n        }\n      }\n    }\n  }\n": typeof types.ForwardsDocument,
    "\n  mutation KeepForward($input: KeepForwardInput!) {\n    keepForward(input: $input) {\n      id\n      isOn\n    }\n  }\n": typeof types.KeepForwardDocument,
    "\n  mutation RemoveForward($id: ID!) {\n    removeForward(id: $id)\n  }\n": typeof types.RemoveForwardDocument,
    "\n  mutation HideComments($sessionId: ID!, $qs: [Int!]!, $reason: HideReason!) {\n    hideComments(sessionId: $sessionId, qs: $qs, reason: $reason)\n  }\n": typeof types.HideCommentsDocument,
    "\n  mutation ShowComments($sessionId: ID!, $qs: [Int!]!) {\n    showComments(sessionId: $sessionId, qs: $qs)\n  }\n": typeof types.ShowCommentsDocument,
    "\n  mutation SanctionViewer($input: SanctionInput!) {\n    sanctionViewer(input: $input) {\n      id\n      personMask\n    }\n  }\n": typeof types.SanctionViewerDocument,
    "\n  mutation LiftSanction($id: ID!) {\n    liftSanction(id: $id)\n  }\n": typeof types.LiftSanctionDocument,
    "\n  mutation SetChatMode($sessionId: ID!, $mode: ChatModeInput!) {\n    setChatMode(sessionId: $sessionId, mode: $mode) {\n      id\n    }\n  }\n": typeof types.SetChatModeDocument,
    "\n  mutation JudgeHeldComment($id: ID!, $isReleased: Boolean!) {\n    judgeHeldComment(id: $id, isReleased: $isReleased)\n  }\n": typeof types.JudgeHeldCommentDocument,
    "\n  mutation HoldWord($allianceId: ID!, $word: String!, $isHeld: Boolean!) {\n    holdWord(allianceId: $allianceId, word: $word, isHeld: $isHeld)\n  }\n": typeof types.HoldWordDocument,
    "\n  mutation AnswerQuestion($sessionId: ID!, $q: Int!) {\n    answerQuestion(sessionId: $sessionId, q: $q) {\n      q\n      answeredAt\n    }\n  }\n": typeof types.AnswerQuestionDocument,
    "\n  query Helpers($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        helpers {\n          id\n          displayName\n          kind\n          pairedAt\n        }\n      }\n    }\n  }\n": typeof types.HelpersDocument,
    "\n  query HelperInvite($id: ID!, $kind: HelperKind!) {\n    helperInvite(sessionId: $id, kind: $kind) {\n      invite\n      expiresAt\n    }\n  }\n": typeof types.HelperInviteDocument,
    "\n  query InvitedTo($id: ID!) {\n    liveSession(id: $id) {\n      id\n      title\n      streamer {\n        displayName\n      }\n      alliance {\n        name\n      }\n    }\n  }\n": typeof types.InvitedToDocument,
    "\n  mutation PairHelper($invite: String!) {\n    pairHelper(invite: $invite) {\n      id\n    }\n  }\n": typeof types.PairHelperDocument,
    "\n  mutation EndPairing($id: ID!) {\n    endPairing(id: $id)\n  }\n": typeof types.EndPairingDocument,
    "\n  mutation ListItem($input: ListItemInput!) {\n    listItem(input: $input) {\n      id\n    }\n  }\n": typeof types.ListItemDocument,
    "\n  mutation UpdateItem($input: UpdateItemInput!) {\n    updateItem(input: $input) {\n      id\n      rev\n    }\n  }\n": typeof types.UpdateItemDocument,
    "\n  mutation WriteScript($input: WriteScriptInput!) {\n    writeScript(input: $input) {\n      id\n      script\n    }\n  }\n": typeof types.WriteScriptDocument,
    "\n  mutation DelistItem($itemId: ID!, $rev: Int!, $reason: DelistReason!) {\n    delistItem(itemId: $itemId, rev: $rev, reason: $reason) {\n      id\n    }\n  }\n": typeof types.DelistItemDocument,
    "\n  mutation ReorderItems($sessionId: ID!, $itemIds: [ID!]!) {\n    reorderItems(sessionId: $sessionId, itemIds: $itemIds) {\n      id\n    }\n  }\n": typeof types.ReorderItemsDocument,
    "\n  query StudioTools($id: ID!) {\n    liveSession(id: $id) {\n      id\n      notice\n      items {\n        id\n        rev\n        name\n        priceFen\n        isListed\n        explainCount\n        explainMs\n        listPriceFen\n        comparePrice {\n          priceFen\n          basis\n          from\n          to\n        }\n        lowestDeal {\n          priceFen\n        }\n      }\n      flashDeals {\n        id\n        status\n        priceFen\n        quantity\n        claimed\n        perPersonMax\n        opensAt\n        closesAt\n        item {\n          id\n          name\n        }\n      }\n      drops {\n        id\n        name\n        faceFen\n        minFen\n        quantity\n        claimed\n        droppedAt\n        closesAt\n        closedAt\n      }\n      luckyBags {\n        id\n        prize\n        isCoupon\n        winnersMax\n        entrants\n        closesAt\n        proofPath\n        result {\n          drawnAt\n        }\n        winners {\n          place\n          number\n          mask\n          givenAt\n        }\n      }\n      corrections {\n        id\n        text\n        postedAt\n      }\n      console {\n        questions {\n          q\n          mask\n          text\n          askedAt\n          answeredAt\n        }\n        held {\n          id\n          authorMask\n          text\n          rule\n          heldAt\n        }\n        sanctions {\n          id\n          personMask\n          kind\n          reason\n          until\n        }\n        heldWords\n      }\n    }\n    flashTemplates {\n      key\n      countdownSeconds\n      durationSeconds\n      quantity\n      perPersonMax\n      cutBasisPoints\n    }\n  }\n": typeof types.StudioToolsDocument,
    "\n  mutation ScheduleFlash($input: ScheduleFlashInput!) {\n    scheduleFlash(input: $input) {\n      id\n      status\n    }\n  }\n": typeof types.ScheduleFlashDocument,
    "\n  mutation CloseFlash($dealId: ID!) {\n    closeFlash(dealId: $dealId) {\n      id\n      status\n    }\n  }\n": typeof types.CloseFlashDocument,
    "\n  mutation DropCoupon($input: DropCouponInput!) {\n    dropCoupon(input: $input) {\n      id\n    }\n  }\n": typeof types.DropCouponDocument,
    "\n  mutation CloseDrop($id: ID!) {\n    closeDrop(id: $id) {\n      id\n      closedAt\n    }\n  }\n": typeof types.CloseDropDocument,
    "\n  mutation OpenLuckyBag($input: OpenLuckyBagInput!) {\n    openLuckyBag(input: $input) {\n      id\n    }\n  }\n": typeof types.OpenLuckyBagDocument,
    "\n  mutation HandOverPrize($bagId: ID!, $place: Int!) {\n    handOverPrize(bagId: $bagId, place: $place) {\n      id\n    }\n  }\n": typeof types.HandOverPrizeDocument,
    "\n  mutation PostCorrection($input: PostCorrectionInput!) {\n    postCorrection(input: $input) {\n      id\n    }\n  }\n": typeof types.PostCorrectionDocument,
    "\n  mutation SetNotice($sessionId: ID!, $text: String) {\n    setNotice(sessionId: $sessionId, text: $text) {\n      id\n      notice\n    }\n  }\n": typeof types.SetNoticeDocument,
    "\n  query Violations($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        reportCount\n        violations {\n          ...ViolationRow\n        }\n      }\n    }\n  }\n  fragment ViolationRow on Violation {\n    id\n    kind\n    reason\n    article\n    evidence\n    status\n    offsetMs\n    raisedAt\n    replayMs\n    appeal\n    appealedAt\n    judgement\n    judgedAt\n  }\n": typeof types.ViolationsDocument,
    "\n  mutation AppealViolation($id: ID!, $text: String!) {\n    appealViolation(id: $id, text: $text) {\n      id\n      status\n    }\n  }\n": typeof types.AppealViolationDocument,
    "\n  query MySessions {\n    mySessions {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      alliance {\n        slug\n        name\n        brand {\n          name\n          logo\n        }\n      }\n      streamer {\n        displayName\n      }\n      items {\n        id\n        product {\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n      }\n    }\n  }\n": typeof types.MySessionsDocument,
    "\n  query WhoServes {\n    alliances {\n      slug\n      name\n      brand {\n        name\n        logo\n      }\n      streamer {\n        displayName\n        avatar\n        servesUntil\n      }\n    }\n  }\n": typeof types.WhoServesDocument,
    "\n  query StudioGoods($allianceSlug: String!) {\n    products(allianceSlug: $allianceSlug, first: 60) {\n      nodes {\n        id\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n        skus {\n          id\n          name\n          priceFen\n          available\n        }\n      }\n    }\n  }\n": typeof types.StudioGoodsDocument,
    "\n  mutation ScheduleSession($input: ScheduleSessionInput!) {\n    scheduleSession(input: $input) {\n      id\n    }\n  }\n": typeof types.ScheduleSessionDocument,
    "\n  query StudioSession($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      coverText\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      joinToken\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n        dueAt\n        evidenceSha256\n      }\n      alliance {\n        id\n        slug\n        name\n        brand {\n          name\n        }\n      }\n      streamer {\n        displayName\n      }\n      media {\n        state\n        flvUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        priceFen\n        isListed\n        soldCount\n        script\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          name\n          slug\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n        orders {\n          orderNumber\n          buyerMask\n          items\n          totalFen\n          paidAt\n        }\n        minutes {\n          at\n          orders\n          viewers\n          comments\n          salesFen\n          shown\n          opened\n          ordered\n          paid\n          isClosed\n        }\n        uniqueViewers\n        sources {\n          source\n          viewers\n        }\n        pins {\n          itemId\n          startedAt\n          endedAt\n        }\n      }\n    }\n  }\n": typeof types.StudioSessionDocument,
    "\n  query PushAddress($sessionId: ID!) {\n    pushAddress(sessionId: $sessionId) {\n      url\n      key\n      whipUrl\n      expiresAt\n    }\n  }\n": typeof types.PushAddressDocument,
    "\n  mutation ConfirmChecks($id: ID!, $gates: [Gate!]!, $evidenceSha256: String) {\n    confirmChecks(sessionId: $id, gates: $gates, evidenceSha256: $evidenceSha256) {\n      id\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n        dueAt\n        evidenceSha256\n      }\n    }\n  }\n": typeof types.ConfirmChecksDocument,
    "\n  mutation StartSession($id: ID!) {\n    startSession(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.StartSessionDocument,
    "\n  mutation PauseSession($id: ID!) {\n    pauseSession(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.PauseSessionDocument,
    "\n  mutation ResumeSession($id: ID!) {\n    resumeSession(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.ResumeSessionDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation PinItem($sessionId: ID!, $itemId: ID!) {\n    pinItem(sessionId: $sessionId, itemId: $itemId) {\n      id\n      pinnedItem {\n        id\n      }\n    }\n  }\n": typeof types.PinItemDocument,
    "\n  query ShareShow($id: ID!) {\n    liveSession(id: $id) {\n      id\n      shareUrl\n      reminders\n    }\n  }\n": typeof types.ShareShowDocument,
    "\n  query ShowMoney($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        money {\n          paidFen\n          refundedFen\n          settledFen\n        }\n      }\n    }\n  }\n": typeof types.ShowMoneyDocument,
};
const documents: Documents = {
    "\n  query SoldElsewhere($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        elsewhere {\n          platform\n          orders\n          quantity\n        }\n      }\n    }\n  }\n": types.SoldElsewhereDocument,
    "\n  query Forwards($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        forwards {\n          id\n          name\n          url\n          keyTail\n          isOn\n          state\n          fault\n          kbps\n          since\n        }\n      }\n    }\n  }\n": types.ForwardsDocument,
    "\n  mutation KeepForward($input: KeepForwardInput!) {\n    keepForward(input: $input) {\n      id\n      isOn\n    }\n  }\n": types.KeepForwardDocument,
    "\n  mutation RemoveForward($id: ID!) {\n    removeForward(id: $id)\n  }\n": types.RemoveForwardDocument,
    "\n  mutation HideComments($sessionId: ID!, $qs: [Int!]!, $reason: HideReason!) {\n    hideComments(sessionId: $sessionId, qs: $qs, reason: $reason)\n  }\n": types.HideCommentsDocument,
    "\n  mutation ShowComments($sessionId: ID!, $qs: [Int!]!) {\n    showComments(sessionId: $sessionId, qs: $qs)\n  }\n": types.ShowCommentsDocument,
    "\n  mutation SanctionViewer($input: SanctionInput!) {\n    sanctionViewer(input: $input) {\n      id\n      personMask\n    }\n  }\n": types.SanctionViewerDocument,
    "\n  mutation LiftSanction($id: ID!) {\n    liftSanction(id: $id)\n  }\n": types.LiftSanctionDocument,
    "\n  mutation SetChatMode($sessionId: ID!, $mode: ChatModeInput!) {\n    setChatMode(sessionId: $sessionId, mode: $mode) {\n      id\n    }\n  }\n": types.SetChatModeDocument,
    "\n  mutation JudgeHeldComment($id: ID!, $isReleased: Boolean!) {\n    judgeHeldComment(id: $id, isReleased: $isReleased)\n  }\n": types.JudgeHeldCommentDocument,
    "\n  mutation HoldWord($allianceId: ID!, $word: String!, $isHeld: Boolean!) {\n    holdWord(allianceId: $allianceId, word: $word, isHeld: $isHeld)\n  }\n": types.HoldWordDocument,
    "\n  mutation AnswerQuestion($sessionId: ID!, $q: Int!) {\n    answerQuestion(sessionId: $sessionId, q: $q) {\n      q\n      answeredAt\n    }\n  }\n": types.AnswerQuestionDocument,
    "\n  query Helpers($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        helpers {\n          id\n          displayName\n          kind\n          pairedAt\n        }\n      }\n    }\n  }\n": types.HelpersDocument,
    "\n  query HelperInvite($id: ID!, $kind: HelperKind!) {\n    helperInvite(sessionId: $id, kind: $kind) {\n      invite\n      expiresAt\n    }\n  }\n": types.HelperInviteDocument,
    "\n  query InvitedTo($id: ID!) {\n    liveSession(id: $id) {\n      id\n      title\n      streamer {\n        displayName\n      }\n      alliance {\n        name\n      }\n    }\n  }\n": types.InvitedToDocument,
    "\n  mutation PairHelper($invite: String!) {\n    pairHelper(invite: $invite) {\n      id\n    }\n  }\n": types.PairHelperDocument,
    "\n  mutation EndPairing($id: ID!) {\n    endPairing(id: $id)\n  }\n": types.EndPairingDocument,
    "\n  mutation ListItem($input: ListItemInput!) {\n    listItem(input: $input) {\n      id\n    }\n  }\n": types.ListItemDocument,
    "\n  mutation UpdateItem($input: UpdateItemInput!) {\n    updateItem(input: $input) {\n      id\n      rev\n    }\n  }\n": types.UpdateItemDocument,
    "\n  mutation WriteScript($input: WriteScriptInput!) {\n    writeScript(input: $input) {\n      id\n      script\n    }\n  }\n": types.WriteScriptDocument,
    "\n  mutation DelistItem($itemId: ID!, $rev: Int!, $reason: DelistReason!) {\n    delistItem(itemId: $itemId, rev: $rev, reason: $reason) {\n      id\n    }\n  }\n": types.DelistItemDocument,
    "\n  mutation ReorderItems($sessionId: ID!, $itemIds: [ID!]!) {\n    reorderItems(sessionId: $sessionId, itemIds: $itemIds) {\n      id\n    }\n  }\n": types.ReorderItemsDocument,
    "\n  query StudioTools($id: ID!) {\n    liveSession(id: $id) {\n      id\n      notice\n      items {\n        id\n        rev\n        name\n        priceFen\n        isListed\n        explainCount\n        explainMs\n        listPriceFen\n        comparePrice {\n          priceFen\n          basis\n          from\n          to\n        }\n        lowestDeal {\n          priceFen\n        }\n      }\n      flashDeals {\n        id\n        status\n        priceFen\n        quantity\n        claimed\n        perPersonMax\n        opensAt\n        closesAt\n        item {\n          id\n          name\n        }\n      }\n      drops {\n        id\n        name\n        faceFen\n        minFen\n        quantity\n        claimed\n        droppedAt\n        closesAt\n        closedAt\n      }\n      luckyBags {\n        id\n        prize\n        isCoupon\n        winnersMax\n        entrants\n        closesAt\n        proofPath\n        result {\n          drawnAt\n        }\n        winners {\n          place\n          number\n          mask\n          givenAt\n        }\n      }\n      corrections {\n        id\n        text\n        postedAt\n      }\n      console {\n        questions {\n          q\n          mask\n          text\n          askedAt\n          answeredAt\n        }\n        held {\n          id\n          authorMask\n          text\n          rule\n          heldAt\n        }\n        sanctions {\n          id\n          personMask\n          kind\n          reason\n          until\n        }\n        heldWords\n      }\n    }\n    flashTemplates {\n      key\n      countdownSeconds\n      durationSeconds\n      quantity\n      perPersonMax\n      cutBasisPoints\n    }\n  }\n": types.StudioToolsDocument,
    "\n  mutation ScheduleFlash($input: ScheduleFlashInput!) {\n    scheduleFlash(input: $input) {\n      id\n      status\n    }\n  }\n": types.ScheduleFlashDocument,
    "\n  mutation CloseFlash($dealId: ID!) {\n    closeFlash(dealId: $dealId) {\n      id\n      status\n    }\n  }\n": types.CloseFlashDocument,
    "\n  mutation DropCoupon($input: DropCouponInput!) {\n    dropCoupon(input: $input) {\n      id\n    }\n  }\n": types.DropCouponDocument,
    "\n  mutation CloseDrop($id: ID!) {\n    closeDrop(id: $id) {\n      id\n      closedAt\n    }\n  }\n": types.CloseDropDocument,
    "\n  mutation OpenLuckyBag($input: OpenLuckyBagInput!) {\n    openLuckyBag(input: $input) {\n      id\n    }\n  }\n": types.OpenLuckyBagDocument,
    "\n  mutation HandOverPrize($bagId: ID!, $place: Int!) {\n    handOverPrize(bagId: $bagId, place: $place) {\n      id\n    }\n  }\n": types.HandOverPrizeDocument,
    "\n  mutation PostCorrection($input: PostCorrectionInput!) {\n    postCorrection(input: $input) {\n      id\n    }\n  }\n": types.PostCorrectionDocument,
    "\n  mutation SetNotice($sessionId: ID!, $text: String) {\n    setNotice(sessionId: $sessionId, text: $text) {\n      id\n      notice\n    }\n  }\n": types.SetNoticeDocument,
    "\n  query Violations($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        reportCount\n        violations {\n          ...ViolationRow\n        }\n      }\n    }\n  }\n  fragment ViolationRow on Violation {\n    id\n    kind\n    reason\n    article\n    evidence\n    status\n    offsetMs\n    raisedAt\n    replayMs\n    appeal\n    appealedAt\n    judgement\n    judgedAt\n  }\n": types.ViolationsDocument,
    "\n  mutation AppealViolation($id: ID!, $text: String!) {\n    appealViolation(id: $id, text: $text) {\n      id\n      status\n    }\n  }\n": types.AppealViolationDocument,
    "\n  query MySessions {\n    mySessions {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      alliance {\n        slug\n        name\n        brand {\n          name\n          logo\n        }\n      }\n      streamer {\n        displayName\n      }\n      items {\n        id\n        product {\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n      }\n    }\n  }\n": types.MySessionsDocument,
    "\n  query WhoServes {\n    alliances {\n      slug\n      name\n      brand {\n        name\n        logo\n      }\n      streamer {\n        displayName\n        avatar\n        servesUntil\n      }\n    }\n  }\n": types.WhoServesDocument,
    "\n  query StudioGoods($allianceSlug: String!) {\n    products(allianceSlug: $allianceSlug, first: 60) {\n      nodes {\n        id\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n        skus {\n          id\n          name\n          priceFen\n          available\n        }\n      }\n    }\n  }\n": types.StudioGoodsDocument,
    "\n  mutation ScheduleSession($input: ScheduleSessionInput!) {\n    scheduleSession(input: $input) {\n      id\n    }\n  }\n": types.ScheduleSessionDocument,
    "\n  query StudioSession($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      coverText\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      joinToken\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n        dueAt\n        evidenceSha256\n      }\n      alliance {\n        id\n        slug\n        name\n        brand {\n          name\n        }\n      }\n      streamer {\n        displayName\n      }\n      media {\n        state\n        flvUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        priceFen\n        isListed\n        soldCount\n        script\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          name\n          slug\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n        orders {\n          orderNumber\n          buyerMask\n          items\n          totalFen\n          paidAt\n        }\n        minutes {\n          at\n          orders\n          viewers\n          comments\n          salesFen\n          shown\n          opened\n          ordered\n          paid\n          isClosed\n        }\n        uniqueViewers\n        sources {\n          source\n          viewers\n        }\n        pins {\n          itemId\n          startedAt\n          endedAt\n        }\n      }\n    }\n  }\n": types.StudioSessionDocument,
    "\n  query PushAddress($sessionId: ID!) {\n    pushAddress(sessionId: $sessionId) {\n      url\n      key\n      whipUrl\n      expiresAt\n    }\n  }\n": types.PushAddressDocument,
    "\n  mutation ConfirmChecks($id: ID!, $gates: [Gate!]!, $evidenceSha256: String) {\n    confirmChecks(sessionId: $id, gates: $gates, evidenceSha256: $evidenceSha256) {\n      id\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n        dueAt\n        evidenceSha256\n      }\n    }\n  }\n": types.ConfirmChecksDocument,
    "\n  mutation StartSession($id: ID!) {\n    startSession(id: $id) {\n      id\n      status\n    }\n  }\n": types.StartSessionDocument,
    "\n  mutation PauseSession($id: ID!) {\n    pauseSession(id: $id) {\n      id\n      status\n    }\n  }\n": types.PauseSessionDocument,
    "\n  mutation ResumeSession($id: ID!) {\n    resumeSession(id: $id) {\n      id\n      status\n    }\n  }\n": types.ResumeSessionDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n      status\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation PinItem($sessionId: ID!, $itemId: ID!) {\n    pinItem(sessionId: $sessionId, itemId: $itemId) {\n      id\n      pinnedItem {\n        id\n      }\n    }\n  }\n": types.PinItemDocument,
    "\n  query ShareShow($id: ID!) {\n    liveSession(id: $id) {\n      id\n      shareUrl\n      reminders\n    }\n  }\n": types.ShareShowDocument,
    "\n  query ShowMoney($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        money {\n          paidFen\n          refundedFen\n          settledFen\n        }\n      }\n    }\n  }\n": types.ShowMoneyDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SoldElsewhere($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        elsewhere {\n          platform\n          orders\n          quantity\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SoldElsewhereDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Forwards($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        forwards {\n          id\n          name\n          url\n          keyTail\n          isOn\n          state\n          fault\n          kbps\n          since\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ForwardsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepForward($input: KeepForwardInput!) {\n    keepForward(input: $input) {\n      id\n      isOn\n    }\n  }\n"): typeof import('./graphql').KeepForwardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveForward($id: ID!) {\n    removeForward(id: $id)\n  }\n"): typeof import('./graphql').RemoveForwardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HideComments($sessionId: ID!, $qs: [Int!]!, $reason: HideReason!) {\n    hideComments(sessionId: $sessionId, qs: $qs, reason: $reason)\n  }\n"): typeof import('./graphql').HideCommentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShowComments($sessionId: ID!, $qs: [Int!]!) {\n    showComments(sessionId: $sessionId, qs: $qs)\n  }\n"): typeof import('./graphql').ShowCommentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SanctionViewer($input: SanctionInput!) {\n    sanctionViewer(input: $input) {\n      id\n      personMask\n    }\n  }\n"): typeof import('./graphql').SanctionViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LiftSanction($id: ID!) {\n    liftSanction(id: $id)\n  }\n"): typeof import('./graphql').LiftSanctionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetChatMode($sessionId: ID!, $mode: ChatModeInput!) {\n    setChatMode(sessionId: $sessionId, mode: $mode) {\n      id\n    }\n  }\n"): typeof import('./graphql').SetChatModeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JudgeHeldComment($id: ID!, $isReleased: Boolean!) {\n    judgeHeldComment(id: $id, isReleased: $isReleased)\n  }\n"): typeof import('./graphql').JudgeHeldCommentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldWord($allianceId: ID!, $word: String!, $isHeld: Boolean!) {\n    holdWord(allianceId: $allianceId, word: $word, isHeld: $isHeld)\n  }\n"): typeof import('./graphql').HoldWordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerQuestion($sessionId: ID!, $q: Int!) {\n    answerQuestion(sessionId: $sessionId, q: $q) {\n      q\n      answeredAt\n    }\n  }\n"): typeof import('./graphql').AnswerQuestionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Helpers($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        helpers {\n          id\n          displayName\n          kind\n          pairedAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').HelpersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HelperInvite($id: ID!, $kind: HelperKind!) {\n    helperInvite(sessionId: $id, kind: $kind) {\n      invite\n      expiresAt\n    }\n  }\n"): typeof import('./graphql').HelperInviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitedTo($id: ID!) {\n    liveSession(id: $id) {\n      id\n      title\n      streamer {\n        displayName\n      }\n      alliance {\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').InvitedToDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PairHelper($invite: String!) {\n    pairHelper(invite: $invite) {\n      id\n    }\n  }\n"): typeof import('./graphql').PairHelperDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPairing($id: ID!) {\n    endPairing(id: $id)\n  }\n"): typeof import('./graphql').EndPairingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ListItem($input: ListItemInput!) {\n    listItem(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').ListItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateItem($input: UpdateItemInput!) {\n    updateItem(input: $input) {\n      id\n      rev\n    }\n  }\n"): typeof import('./graphql').UpdateItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteScript($input: WriteScriptInput!) {\n    writeScript(input: $input) {\n      id\n      script\n    }\n  }\n"): typeof import('./graphql').WriteScriptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DelistItem($itemId: ID!, $rev: Int!, $reason: DelistReason!) {\n    delistItem(itemId: $itemId, rev: $rev, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql').DelistItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReorderItems($sessionId: ID!, $itemIds: [ID!]!) {\n    reorderItems(sessionId: $sessionId, itemIds: $itemIds) {\n      id\n    }\n  }\n"): typeof import('./graphql').ReorderItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StudioTools($id: ID!) {\n    liveSession(id: $id) {\n      id\n      notice\n      items {\n        id\n        rev\n        name\n        priceFen\n        isListed\n        explainCount\n        explainMs\n        listPriceFen\n        comparePrice {\n          priceFen\n          basis\n          from\n          to\n        }\n        lowestDeal {\n          priceFen\n        }\n      }\n      flashDeals {\n        id\n        status\n        priceFen\n        quantity\n        claimed\n        perPersonMax\n        opensAt\n        closesAt\n        item {\n          id\n          name\n        }\n      }\n      drops {\n        id\n        name\n        faceFen\n        minFen\n        quantity\n        claimed\n        droppedAt\n        closesAt\n        closedAt\n      }\n      luckyBags {\n        id\n        prize\n        isCoupon\n        winnersMax\n        entrants\n        closesAt\n        proofPath\n        result {\n          drawnAt\n        }\n        winners {\n          place\n          number\n          mask\n          givenAt\n        }\n      }\n      corrections {\n        id\n        text\n        postedAt\n      }\n      console {\n        questions {\n          q\n          mask\n          text\n          askedAt\n          answeredAt\n        }\n        held {\n          id\n          authorMask\n          text\n          rule\n          heldAt\n        }\n        sanctions {\n          id\n          personMask\n          kind\n          reason\n          until\n        }\n        heldWords\n      }\n    }\n    flashTemplates {\n      key\n      countdownSeconds\n      durationSeconds\n      quantity\n      perPersonMax\n      cutBasisPoints\n    }\n  }\n"): typeof import('./graphql').StudioToolsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScheduleFlash($input: ScheduleFlashInput!) {\n    scheduleFlash(input: $input) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').ScheduleFlashDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseFlash($dealId: ID!) {\n    closeFlash(dealId: $dealId) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').CloseFlashDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DropCoupon($input: DropCouponInput!) {\n    dropCoupon(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').DropCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseDrop($id: ID!) {\n    closeDrop(id: $id) {\n      id\n      closedAt\n    }\n  }\n"): typeof import('./graphql').CloseDropDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenLuckyBag($input: OpenLuckyBagInput!) {\n    openLuckyBag(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').OpenLuckyBagDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HandOverPrize($bagId: ID!, $place: Int!) {\n    handOverPrize(bagId: $bagId, place: $place) {\n      id\n    }\n  }\n"): typeof import('./graphql').HandOverPrizeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostCorrection($input: PostCorrectionInput!) {\n    postCorrection(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').PostCorrectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetNotice($sessionId: ID!, $text: String) {\n    setNotice(sessionId: $sessionId, text: $text) {\n      id\n      notice\n    }\n  }\n"): typeof import('./graphql').SetNoticeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Violations($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        reportCount\n        violations {\n          ...ViolationRow\n        }\n      }\n    }\n  }\n  fragment ViolationRow on Violation {\n    id\n    kind\n    reason\n    article\n    evidence\n    status\n    offsetMs\n    raisedAt\n    replayMs\n    appeal\n    appealedAt\n    judgement\n    judgedAt\n  }\n"): typeof import('./graphql').ViolationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AppealViolation($id: ID!, $text: String!) {\n    appealViolation(id: $id, text: $text) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').AppealViolationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MySessions {\n    mySessions {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      alliance {\n        slug\n        name\n        brand {\n          name\n          logo\n        }\n      }\n      streamer {\n        displayName\n      }\n      items {\n        id\n        product {\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n      }\n    }\n  }\n"): typeof import('./graphql').MySessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoServes {\n    alliances {\n      slug\n      name\n      brand {\n        name\n        logo\n      }\n      streamer {\n        displayName\n        avatar\n        servesUntil\n      }\n    }\n  }\n"): typeof import('./graphql').WhoServesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StudioGoods($allianceSlug: String!) {\n    products(allianceSlug: $allianceSlug, first: 60) {\n      nodes {\n        id\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n        skus {\n          id\n          name\n          priceFen\n          available\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').StudioGoodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScheduleSession($input: ScheduleSessionInput!) {\n    scheduleSession(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql').ScheduleSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StudioSession($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      coverText\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      joinToken\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n        dueAt\n        evidenceSha256\n      }\n      alliance {\n        id\n        slug\n        name\n        brand {\n          name\n        }\n      }\n      streamer {\n        displayName\n      }\n      media {\n        state\n        flvUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        priceFen\n        isListed\n        soldCount\n        script\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          name\n          slug\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n        orders {\n          orderNumber\n          buyerMask\n          items\n          totalFen\n          paidAt\n        }\n        minutes {\n          at\n          orders\n          viewers\n          comments\n          salesFen\n          shown\n          opened\n          ordered\n          paid\n          isClosed\n        }\n        uniqueViewers\n        sources {\n          source\n          viewers\n        }\n        pins {\n          itemId\n          startedAt\n          endedAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').StudioSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PushAddress($sessionId: ID!) {\n    pushAddress(sessionId: $sessionId) {\n      url\n      key\n      whipUrl\n      expiresAt\n    }\n  }\n"): typeof import('./graphql').PushAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmChecks($id: ID!, $gates: [Gate!]!, $evidenceSha256: String) {\n    confirmChecks(sessionId: $id, gates: $gates, evidenceSha256: $evidenceSha256) {\n      id\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n        dueAt\n        evidenceSha256\n      }\n    }\n  }\n"): typeof import('./graphql').ConfirmChecksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartSession($id: ID!) {\n    startSession(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').StartSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseSession($id: ID!) {\n    pauseSession(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').PauseSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeSession($id: ID!) {\n    resumeSession(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').ResumeSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').EndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PinItem($sessionId: ID!, $itemId: ID!) {\n    pinItem(sessionId: $sessionId, itemId: $itemId) {\n      id\n      pinnedItem {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').PinItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShareShow($id: ID!) {\n    liveSession(id: $id) {\n      id\n      shareUrl\n      reminders\n    }\n  }\n"): typeof import('./graphql').ShareShowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShowMoney($id: ID!) {\n    liveSession(id: $id) {\n      id\n      console {\n        money {\n          paidFen\n          refundedFen\n          settledFen\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ShowMoneyDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
