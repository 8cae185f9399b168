import type * as Schema from '../generated/schema';
import type { TraceFacts } from './trace-reader';

export type TraceView = Omit<Schema.Trace, '__typename'>;

const NO_PICTURE = { url: '/art/box.svg', alt: '', ground: 'soil' };

export function toTraceView({
  box,
  product,
  picture,
  lot,
  plot,
  village,
  growerName,
}: TraceFacts): TraceView {
  const { traceCode, weightGrams, packedAt, handedOverAt, scanCount, firstScannedAt } = box.parcel;
  const { sownOn, harvestedOn, checkedOn, checkReport, certificateNumber } = lot;
  return {
    code: traceCode,
    productName: product.name,
    picture: picture ? { url: picture.url, alt: picture.alt, ground: picture.ground } : NO_PICTURE,
    villageName: village.name,
    townName: village.townName,
    plotName: plot.name,
    plotCode: plot.code,
    lotCode: lot.code,
    growerName,
    ...{ sownOn, harvestedOn, checkedOn, checkReport, certificateNumber },
    ...{ weightGrams, packedAt, handedOverAt, scanCount, firstScannedAt },
    isRecalled: lot.recalledAt !== null,
  };
}
