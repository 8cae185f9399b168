/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AdvanceTaskInput = {
  lotId?: string | number | null | undefined;
  /** Made by the phone, also offline; the same again does nothing. */
  requestId: string | number;
  /** harvest, grade, pack, label, hand_over */
  step: string;
  taskId: string | number;
  weightGrams?: number | null | undefined;
};

export type ReportShortInput = {
  reason: string;
  requestId: string | number;
  taskId: string | number;
};

export type TaskStatus =
  | 'graded'
  | 'handed_over'
  | 'harvested'
  | 'labelled'
  | 'packed'
  | 'planned'
  | 'short';

export type WaybillStatus =
  | 'issued'
  | 'refused'
  | 'requested'
  | 'unknown'
  | 'voided';

export type BoxFragment = { id: string, parcelId: string, orderNumber: string, platform: string | null, status: TaskStatus, villageName: string, skuId: string, productName: string, plannedGrams: number, gramsMin: number, gramsMax: number, weightGrams: number | null, traceCode: string | null, waybillNumber: string | null, waybillStatus: WaybillStatus | null, labelUrl: string | null, dueAt: string, recipientMask: string, lines: Array<{ lineId: string, itemName: string, quantity: number }>, picture: { url: string, alt: string, ground: string }, lot: { id: string, code: string, plotName: string } | null, lots: Array<{ id: string, code: string, plotName: string, growerName: string, harvestedOn: string, remainingKg: number }> };

export type PackBoardQueryVariables = Exact<{ [key: string]: never; }>;


export type PackBoardQuery = { packBoard: { villageId: string, villageName: string, cutOffAt: string, packed: number, total: number, groups: Array<{ skuId: string, itemName: string, plotName: string | null, lotCode: string | null, toHarvest: number, toPack: number, toHandOver: number, done: number, short: number, tasks: Array<{ id: string, parcelId: string, orderNumber: string, platform: string | null, status: TaskStatus, villageName: string, skuId: string, productName: string, plannedGrams: number, gramsMin: number, gramsMax: number, weightGrams: number | null, traceCode: string | null, waybillNumber: string | null, waybillStatus: WaybillStatus | null, labelUrl: string | null, dueAt: string, recipientMask: string, lines: Array<{ lineId: string, itemName: string, quantity: number }>, picture: { url: string, alt: string, ground: string }, lot: { id: string, code: string, plotName: string } | null, lots: Array<{ id: string, code: string, plotName: string, growerName: string, harvestedOn: string, remainingKg: number }> }> }> } };

export type PackTaskQueryVariables = Exact<{
  id: string | number;
}>;


export type PackTaskQuery = { originTask: { id: string, parcelId: string, orderNumber: string, platform: string | null, status: TaskStatus, villageName: string, skuId: string, productName: string, plannedGrams: number, gramsMin: number, gramsMax: number, weightGrams: number | null, traceCode: string | null, waybillNumber: string | null, waybillStatus: WaybillStatus | null, labelUrl: string | null, dueAt: string, recipientMask: string, lines: Array<{ lineId: string, itemName: string, quantity: number }>, picture: { url: string, alt: string, ground: string }, lot: { id: string, code: string, plotName: string } | null, lots: Array<{ id: string, code: string, plotName: string, growerName: string, harvestedOn: string, remainingKg: number }> } | null };

export type PackByCodeQueryVariables = Exact<{
  code: string;
}>;


export type PackByCodeQuery = { originTaskByCode: { id: string, parcelId: string, orderNumber: string, platform: string | null, status: TaskStatus, villageName: string, skuId: string, productName: string, plannedGrams: number, gramsMin: number, gramsMax: number, weightGrams: number | null, traceCode: string | null, waybillNumber: string | null, waybillStatus: WaybillStatus | null, labelUrl: string | null, dueAt: string, recipientMask: string, lines: Array<{ lineId: string, itemName: string, quantity: number }>, picture: { url: string, alt: string, ground: string }, lot: { id: string, code: string, plotName: string } | null, lots: Array<{ id: string, code: string, plotName: string, growerName: string, harvestedOn: string, remainingKg: number }> } | null };

export type PackAdvanceMutationVariables = Exact<{
  input: AdvanceTaskInput;
}>;


export type PackAdvanceMutation = { advanceTask: { id: string, parcelId: string, orderNumber: string, platform: string | null, status: TaskStatus, villageName: string, skuId: string, productName: string, plannedGrams: number, gramsMin: number, gramsMax: number, weightGrams: number | null, traceCode: string | null, waybillNumber: string | null, waybillStatus: WaybillStatus | null, labelUrl: string | null, dueAt: string, recipientMask: string, lines: Array<{ lineId: string, itemName: string, quantity: number }>, picture: { url: string, alt: string, ground: string }, lot: { id: string, code: string, plotName: string } | null, lots: Array<{ id: string, code: string, plotName: string, growerName: string, harvestedOn: string, remainingKg: number }> } };

export type PackShortMutationVariables = Exact<{
  input: ReportShortInput;
}>;


export type PackShortMutation = { reportShort: { id: string, parcelId: string, orderNumber: string, platform: string | null, status: TaskStatus, villageName: string, skuId: string, productName: string, plannedGrams: number, gramsMin: number, gramsMax: number, weightGrams: number | null, traceCode: string | null, waybillNumber: string | null, waybillStatus: WaybillStatus | null, labelUrl: string | null, dueAt: string, recipientMask: string, lines: Array<{ lineId: string, itemName: string, quantity: number }>, picture: { url: string, alt: string, ground: string }, lot: { id: string, code: string, plotName: string } | null, lots: Array<{ id: string, code: string, plotName: string, growerName: string, harvestedOn: string, remainingKg: number }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const BoxFragmentDoc = new TypedDocumentString(`
    fragment Box on OriginTask {
  id
  parcelId
  orderNumber
  platform
  status
  villageName
  lines {
    lineId
    itemName
    quantity
  }
  skuId
  productName
  picture {
    url
    alt
    ground
  }
  plannedGrams
  gramsMin
  gramsMax
  weightGrams
  lot {
    id
    code
    plotName
  }
  lots {
    id
    code
    plotName
    growerName
    harvestedOn
    remainingKg
  }
  traceCode
  waybillNumber
  waybillStatus
  labelUrl
  dueAt
  recipientMask
}
    `, {"fragmentName":"Box"}) as unknown as TypedDocumentString<BoxFragment, unknown>;
export const PackBoardDocument = new TypedDocumentString(`
    query PackBoard {
  packBoard {
    villageId
    villageName
    cutOffAt
    packed
    total
    groups {
      skuId
      itemName
      plotName
      lotCode
      toHarvest
      toPack
      toHandOver
      done
      short
      tasks {
        ...Box
      }
    }
  }
}
    fragment Box on OriginTask {
  id
  parcelId
  orderNumber
  platform
  status
  villageName
  lines {
    lineId
    itemName
    quantity
  }
  skuId
  productName
  picture {
    url
    alt
    ground
  }
  plannedGrams
  gramsMin
  gramsMax
  weightGrams
  lot {
    id
    code
    plotName
  }
  lots {
    id
    code
    plotName
    growerName
    harvestedOn
    remainingKg
  }
  traceCode
  waybillNumber
  waybillStatus
  labelUrl
  dueAt
  recipientMask
}`) as unknown as TypedDocumentString<PackBoardQuery, PackBoardQueryVariables>;
export const PackTaskDocument = new TypedDocumentString(`
    query PackTask($id: ID!) {
  originTask(id: $id) {
    ...Box
  }
}
    fragment Box on OriginTask {
  id
  parcelId
  orderNumber
  platform
  status
  villageName
  lines {
    lineId
    itemName
    quantity
  }
  skuId
  productName
  picture {
    url
    alt
    ground
  }
  plannedGrams
  gramsMin
  gramsMax
  weightGrams
  lot {
    id
    code
    plotName
  }
  lots {
    id
    code
    plotName
    growerName
    harvestedOn
    remainingKg
  }
  traceCode
  waybillNumber
  waybillStatus
  labelUrl
  dueAt
  recipientMask
}`) as unknown as TypedDocumentString<PackTaskQuery, PackTaskQueryVariables>;
export const PackByCodeDocument = new TypedDocumentString(`
    query PackByCode($code: String!) {
  originTaskByCode(code: $code) {
    ...Box
  }
}
    fragment Box on OriginTask {
  id
  parcelId
  orderNumber
  platform
  status
  villageName
  lines {
    lineId
    itemName
    quantity
  }
  skuId
  productName
  picture {
    url
    alt
    ground
  }
  plannedGrams
  gramsMin
  gramsMax
  weightGrams
  lot {
    id
    code
    plotName
  }
  lots {
    id
    code
    plotName
    growerName
    harvestedOn
    remainingKg
  }
  traceCode
  waybillNumber
  waybillStatus
  labelUrl
  dueAt
  recipientMask
}`) as unknown as TypedDocumentString<PackByCodeQuery, PackByCodeQueryVariables>;
export const PackAdvanceDocument = new TypedDocumentString(`
    mutation PackAdvance($input: AdvanceTaskInput!) {
  advanceTask(input: $input) {
    ...Box
  }
}
    fragment Box on OriginTask {
  id
  parcelId
  orderNumber
  platform
  status
  villageName
  lines {
    lineId
    itemName
    quantity
  }
  skuId
  productName
  picture {
    url
    alt
    ground
  }
  plannedGrams
  gramsMin
  gramsMax
  weightGrams
  lot {
    id
    code
    plotName
  }
  lots {
    id
    code
    plotName
    growerName
    harvestedOn
    remainingKg
  }
  traceCode
  waybillNumber
  waybillStatus
  labelUrl
  dueAt
  recipientMask
}`) as unknown as TypedDocumentString<PackAdvanceMutation, PackAdvanceMutationVariables>;
export const PackShortDocument = new TypedDocumentString(`
    mutation PackShort($input: ReportShortInput!) {
  reportShort(input: $input) {
    ...Box
  }
}
    fragment Box on OriginTask {
  id
  parcelId
  orderNumber
  platform
  status
  villageName
  lines {
    lineId
    itemName
    quantity
  }
  skuId
  productName
  picture {
    url
    alt
    ground
  }
  plannedGrams
  gramsMin
  gramsMax
  weightGrams
  lot {
    id
    code
    plotName
  }
  lots {
    id
    code
    plotName
    growerName
    harvestedOn
    remainingKg
  }
  traceCode
  waybillNumber
  waybillStatus
  labelUrl
  dueAt
  recipientMask
}`) as unknown as TypedDocumentString<PackShortMutation, PackShortMutationVariables>;