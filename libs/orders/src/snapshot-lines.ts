import { In } from 'typeorm';
import { ProductPictureRow, type TakenSku } from '@app/catalog';
import type { Fen } from '@app/money';
import { requestHash, type Tx } from '@app/outbox';
import { newId } from '@app/platform';
import { OrderLineRow } from './order-line.row';

export interface PricedLine extends TakenSku {
  readonly listFen: Fen;
  readonly discountFen: Fen;
  readonly paidFen: Fen;
}

/** The lines as the shopper saw them, each with a digest of exactly that: what is sold is never rewritten. */
export async function snapshotLines(
  tx: Tx,
  orderId: string,
  lines: readonly PricedLine[],
): Promise<OrderLineRow[]> {
  const pictures = await tx.rows.find(ProductPictureRow, {
    where: { productId: In([...new Set(lines.map((line) => line.productId))]) },
    order: { position: 'ASC' },
  });
  return lines.map((line, position) => {
    const picture = pictures.find((each) => each.productId === line.productId);
    const { skuId, productId, productSlug, category, villageId, growerId, itemName, unitGrams } = line;
    const shown = {
      ...{ skuId, productId, productSlug, category, villageId, growerId, itemName, unitGrams },
      quantity: line.quantity,
      unitFen: line.priceFen,
      listFen: line.listFen,
      discountFen: line.discountFen,
      pictureUrl: picture?.url ?? '',
      pictureAlt: picture?.alt ?? itemName,
      pictureGround: picture?.ground ?? 'leaf',
    };
    return tx.rows.create(OrderLineRow, {
      id: newId(),
      orderId,
      position,
      ...shown,
      ...{ refundedQuantity: 0, refundedFen: 0n, refundedCouponFen: 0n },
      sha256: requestHash(shown),
    });
  });
}
