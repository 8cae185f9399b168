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
    "\n  query MySessions {\n    mySessions {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      alliance {\n        slug\n        name\n        brand {\n          name\n          logo\n        }\n      }\n      streamer {\n        displayName\n      }\n      items {\n        id\n        product {\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n      }\n    }\n  }\n": typeof types.MySessionsDocument,
    "\n  query WhoServes {\n    alliances {\n      slug\n      name\n      brand {\n        name\n        logo\n      }\n      streamer {\n        displayName\n        avatar\n        servesUntil\n      }\n    }\n  }\n": typeof types.WhoServesDocument,
    "\n  query StudioGoods($allianceSlug: String!) {\n    products(allianceSlug: $allianceSlug, first: 60) {\n      nodes {\n        id\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n        skus {\n          id\n          name\n          priceFen\n          available\n        }\n      }\n    }\n  }\n": typeof types.StudioGoodsDocument,
    "\n  mutation ScheduleSession($input: ScheduleSessionInput!) {\n    scheduleSession(input: $input) {\n      id\n    }\n  }\n": typeof types.ScheduleSessionDocument,
    "\n  query StudioSession($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      joinToken\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n      }\n      alliance {\n        name\n        brand {\n          name\n        }\n      }\n      streamer {\n        displayName\n      }\n      media {\n        state\n        flvUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        priceFen\n        isListed\n        soldCount\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          name\n          slug\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n        orders {\n          orderNumber\n          buyerMask\n          items\n          totalFen\n          paidAt\n        }\n        minutes {\n          at\n          orders\n          viewers\n        }\n      }\n    }\n  }\n": typeof types.StudioSessionDocument,
    "\n  query PushAddress($sessionId: ID!) {\n    pushAddress(sessionId: $sessionId) {\n      url\n      key\n      expiresAt\n    }\n  }\n": typeof types.PushAddressDocument,
    "\n  mutation ConfirmChecks($id: ID!, $gates: [Gate!]!) {\n    confirmChecks(sessionId: $id, gates: $gates) {\n      id\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n      }\n    }\n  }\n": typeof types.ConfirmChecksDocument,
    "\n  mutation StartSession($id: ID!) {\n    startSession(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.StartSessionDocument,
    "\n  mutation PauseSession($id: ID!) {\n    pauseSession(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.PauseSessionDocument,
    "\n  mutation ResumeSession($id: ID!) {\n    resumeSession(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.ResumeSessionDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation PinItem($sessionId: ID!, $itemId: ID!) {\n    pinItem(sessionId: $sessionId, itemId: $itemId) {\n      id\n      pinnedItem {\n        id\n      }\n    }\n  }\n": typeof types.PinItemDocument,
};
const documents: Documents = {
    "\n  query MySessions {\n    mySessions {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      alliance {\n        slug\n        name\n        brand {\n          name\n          logo\n        }\n      }\n      streamer {\n        displayName\n      }\n      items {\n        id\n        product {\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n      }\n    }\n  }\n": types.MySessionsDocument,
    "\n  query WhoServes {\n    alliances {\n      slug\n      name\n      brand {\n        name\n        logo\n      }\n      streamer {\n        displayName\n        avatar\n        servesUntil\n      }\n    }\n  }\n": types.WhoServesDocument,
    "\n  query StudioGoods($allianceSlug: String!) {\n    products(allianceSlug: $allianceSlug, first: 60) {\n      nodes {\n        id\n        name\n        pictures {\n          url\n          alt\n          ground\n        }\n        skus {\n          id\n          name\n          priceFen\n          available\n        }\n      }\n    }\n  }\n": types.StudioGoodsDocument,
    "\n  mutation ScheduleSession($input: ScheduleSessionInput!) {\n    scheduleSession(input: $input) {\n      id\n    }\n  }\n": types.ScheduleSessionDocument,
    "\n  query StudioSession($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      joinToken\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n      }\n      alliance {\n        name\n        brand {\n          name\n        }\n      }\n      streamer {\n        displayName\n      }\n      media {\n        state\n        flvUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        priceFen\n        isListed\n        soldCount\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          name\n          slug\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n        orders {\n          orderNumber\n          buyerMask\n          items\n          totalFen\n          paidAt\n        }\n        minutes {\n          at\n          orders\n          viewers\n        }\n      }\n    }\n  }\n": types.StudioSessionDocument,
    "\n  query PushAddress($sessionId: ID!) {\n    pushAddress(sessionId: $sessionId) {\n      url\n      key\n      expiresAt\n    }\n  }\n": types.PushAddressDocument,
    "\n  mutation ConfirmChecks($id: ID!, $gates: [Gate!]!) {\n    confirmChecks(sessionId: $id, gates: $gates) {\n      id\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n      }\n    }\n  }\n": types.ConfirmChecksDocument,
    "\n  mutation StartSession($id: ID!) {\n    startSession(id: $id) {\n      id\n      status\n    }\n  }\n": types.StartSessionDocument,
    "\n  mutation PauseSession($id: ID!) {\n    pauseSession(id: $id) {\n      id\n      status\n    }\n  }\n": types.PauseSessionDocument,
    "\n  mutation ResumeSession($id: ID!) {\n    resumeSession(id: $id) {\n      id\n      status\n    }\n  }\n": types.ResumeSessionDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n      status\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation PinItem($sessionId: ID!, $itemId: ID!) {\n    pinItem(sessionId: $sessionId, itemId: $itemId) {\n      id\n      pinnedItem {\n        id\n      }\n    }\n  }\n": types.PinItemDocument,
};

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
export function graphql(source: "\n  query StudioSession($id: ID!) {\n    liveSession(id: $id) {\n      id\n      status\n      title\n      cover\n      scheduledAt\n      startedAt\n      endedAt\n      viewers\n      joinToken\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n      }\n      alliance {\n        name\n        brand {\n          name\n        }\n      }\n      streamer {\n        displayName\n      }\n      media {\n        state\n        flvUrl\n      }\n      pinnedItem {\n        id\n      }\n      items {\n        id\n        position\n        priceFen\n        isListed\n        soldCount\n        sku {\n          id\n          name\n          available\n        }\n        product {\n          name\n          slug\n          pictures {\n            url\n            alt\n            ground\n          }\n        }\n      }\n      console {\n        orderCount\n        quantity\n        salesFen\n        viewersPeak\n        orders {\n          orderNumber\n          buyerMask\n          items\n          totalFen\n          paidAt\n        }\n        minutes {\n          at\n          orders\n          viewers\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').StudioSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PushAddress($sessionId: ID!) {\n    pushAddress(sessionId: $sessionId) {\n      url\n      key\n      expiresAt\n    }\n  }\n"): typeof import('./graphql').PushAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmChecks($id: ID!, $gates: [Gate!]!) {\n    confirmChecks(sessionId: $id, gates: $gates) {\n      id\n      checklist {\n        gate\n        isGreen\n        isAdvised\n        isConfirmable\n      }\n    }\n  }\n"): typeof import('./graphql').ConfirmChecksDocument;
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


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
