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
    "\n  fragment Box on OriginTask {\n    id\n    parcelId\n    orderNumber\n    platform\n    status\n    villageName\n    lines {\n      lineId\n      itemName\n      quantity\n    }\n    skuId\n    productName\n    picture {\n      url\n      alt\n      ground\n    }\n    plannedGrams\n    gramsMin\n    gramsMax\n    weightGrams\n    lot {\n      id\n      code\n      plotName\n    }\n    lots {\n      id\n      code\n      plotName\n      growerName\n      harvestedOn\n      remainingKg\n    }\n    traceCode\n    waybillNumber\n    waybillStatus\n    labelUrl\n    dueAt\n    recipientMask\n  }\n": typeof types.BoxFragmentDoc,
    "\n  query PackBoard {\n    packBoard {\n      villageId\n      villageName\n      cutOffAt\n      packed\n      total\n      groups {\n        skuId\n        itemName\n        plotName\n        lotCode\n        toHarvest\n        toPack\n        toHandOver\n        done\n        short\n        tasks {\n          ...Box\n        }\n      }\n    }\n  }\n": typeof types.PackBoardDocument,
    "\n  query PackTask($id: ID!) {\n    originTask(id: $id) {\n      ...Box\n    }\n  }\n": typeof types.PackTaskDocument,
    "\n  query PackByCode($code: String!) {\n    originTaskByCode(code: $code) {\n      ...Box\n    }\n  }\n": typeof types.PackByCodeDocument,
    "\n  mutation PackAdvance($input: AdvanceTaskInput!) {\n    advanceTask(input: $input) {\n      ...Box\n    }\n  }\n": typeof types.PackAdvanceDocument,
    "\n  mutation PackShort($input: ReportShortInput!) {\n    reportShort(input: $input) {\n      ...Box\n    }\n  }\n": typeof types.PackShortDocument,
};
const documents: Documents = {
    "\n  fragment Box on OriginTask {\n    id\n    parcelId\n    orderNumber\n    platform\n    status\n    villageName\n    lines {\n      lineId\n      itemName\n      quantity\n    }\n    skuId\n    productName\n    picture {\n      url\n      alt\n      ground\n    }\n    plannedGrams\n    gramsMin\n    gramsMax\n    weightGrams\n    lot {\n      id\n      code\n      plotName\n    }\n    lots {\n      id\n      code\n      plotName\n      growerName\n      harvestedOn\n      remainingKg\n    }\n    traceCode\n    waybillNumber\n    waybillStatus\n    labelUrl\n    dueAt\n    recipientMask\n  }\n": types.BoxFragmentDoc,
    "\n  query PackBoard {\n    packBoard {\n      villageId\n      villageName\n      cutOffAt\n      packed\n      total\n      groups {\n        skuId\n        itemName\n        plotName\n        lotCode\n        toHarvest\n        toPack\n        toHandOver\n        done\n        short\n        tasks {\n          ...Box\n        }\n      }\n    }\n  }\n": types.PackBoardDocument,
    "\n  query PackTask($id: ID!) {\n    originTask(id: $id) {\n      ...Box\n    }\n  }\n": types.PackTaskDocument,
    "\n  query PackByCode($code: String!) {\n    originTaskByCode(code: $code) {\n      ...Box\n    }\n  }\n": types.PackByCodeDocument,
    "\n  mutation PackAdvance($input: AdvanceTaskInput!) {\n    advanceTask(input: $input) {\n      ...Box\n    }\n  }\n": types.PackAdvanceDocument,
    "\n  mutation PackShort($input: ReportShortInput!) {\n    reportShort(input: $input) {\n      ...Box\n    }\n  }\n": types.PackShortDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Box on OriginTask {\n    id\n    parcelId\n    orderNumber\n    platform\n    status\n    villageName\n    lines {\n      lineId\n      itemName\n      quantity\n    }\n    skuId\n    productName\n    picture {\n      url\n      alt\n      ground\n    }\n    plannedGrams\n    gramsMin\n    gramsMax\n    weightGrams\n    lot {\n      id\n      code\n      plotName\n    }\n    lots {\n      id\n      code\n      plotName\n      growerName\n      harvestedOn\n      remainingKg\n    }\n    traceCode\n    waybillNumber\n    waybillStatus\n    labelUrl\n    dueAt\n    recipientMask\n  }\n"): typeof import('./graphql').BoxFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PackBoard {\n    packBoard {\n      villageId\n      villageName\n      cutOffAt\n      packed\n      total\n      groups {\n        skuId\n        itemName\n        plotName\n        lotCode\n        toHarvest\n        toPack\n        toHandOver\n        done\n        short\n        tasks {\n          ...Box\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PackBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PackTask($id: ID!) {\n    originTask(id: $id) {\n      ...Box\n    }\n  }\n"): typeof import('./graphql').PackTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PackByCode($code: String!) {\n    originTaskByCode(code: $code) {\n      ...Box\n    }\n  }\n"): typeof import('./graphql').PackByCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PackAdvance($input: AdvanceTaskInput!) {\n    advanceTask(input: $input) {\n      ...Box\n    }\n  }\n"): typeof import('./graphql').PackAdvanceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PackShort($input: ReportShortInput!) {\n    reportShort(input: $input) {\n      ...Box\n    }\n  }\n"): typeof import('./graphql').PackShortDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
