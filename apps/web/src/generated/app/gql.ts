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
    "\n  query Me {\n    me {\n      id\n      displayName\n      phoneMasked\n      avatar\n      offices {\n        office\n        allianceId\n        allianceSlug\n        allianceName\n        villageId\n        villageName\n      }\n    }\n  }\n": typeof types.MeDocument,
    "\n  query RoomToken($id: ID!) {\n    liveSession(id: $id) {\n      id\n      joinToken\n    }\n  }\n": typeof types.RoomTokenDocument,
};
const documents: Documents = {
    "\n  query Me {\n    me {\n      id\n      displayName\n      phoneMasked\n      avatar\n      offices {\n        office\n        allianceId\n        allianceSlug\n        allianceName\n        villageId\n        villageName\n      }\n    }\n  }\n": types.MeDocument,
    "\n  query RoomToken($id: ID!) {\n    liveSession(id: $id) {\n      id\n      joinToken\n    }\n  }\n": types.RoomTokenDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      displayName\n      phoneMasked\n      avatar\n      offices {\n        office\n        allianceId\n        allianceSlug\n        allianceName\n        villageId\n        villageName\n      }\n    }\n  }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomToken($id: ID!) {\n    liveSession(id: $id) {\n      id\n      joinToken\n    }\n  }\n"): typeof import('./graphql').RoomTokenDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
