import { graphql } from '../generated/pack';

graphql(`
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
`);

export const BOARD = graphql(`
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
`);

export const TASK = graphql(`
  query PackTask($id: ID!) {
    originTask(id: $id) {
      ...Box
    }
  }
`);

export const BY_CODE = graphql(`
  query PackByCode($code: String!) {
    originTaskByCode(code: $code) {
      ...Box
    }
  }
`);

export const ADVANCE = graphql(`
  mutation PackAdvance($input: AdvanceTaskInput!) {
    advanceTask(input: $input) {
      ...Box
    }
  }
`);

export const SHORT = graphql(`
  mutation PackShort($input: ReportShortInput!) {
    reportShort(input: $input) {
      ...Box
    }
  }
`);
