import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { FlashClaimRow } from './flash-claim.row';
import { FlashDealRow } from './flash-deal.row';

const DEALS_MAX = 100;
const CLAIMS_MAX = 50;

@Injectable()
export class FlashQueries {
  constructor(private readonly database: DataSource) {}

  /** Deals of one room, newest first, closed ones too. */
  dealsOf(sessionId: string): Promise<FlashDealRow[]> {
    return this.database.manager.find(FlashDealRow, {
      where: { sessionId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: DEALS_MAX,
    });
  }

  dealsByIds(ids: readonly string[]): Promise<FlashDealRow[]> {
    return this.database.manager.findBy(FlashDealRow, { id: In([...ids]) });
  }

  /** What the buyer holds of a room's deals and has not ordered yet. */
  heldBy(buyerId: string, sessionId: string): Promise<FlashClaimRow[]> {
    return this.database.manager
      .createQueryBuilder(FlashClaimRow, 'claim')
      .innerJoin(FlashDealRow, 'deal', 'deal.id = claim.deal_id')
      .where("deal.session_id = :sessionId AND claim.buyer_id = :buyerId AND claim.status = 'held'", {
        sessionId,
        buyerId,
      })
      .orderBy('claim.id')
      .limit(CLAIMS_MAX)
      .getMany();
  }
}
