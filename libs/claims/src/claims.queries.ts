import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { alliancesWith, invariant, type Actor } from '@app/platform';
import { ClaimLineRow } from './claim-line.row';
import { ClaimRow } from './claim.row';
import type { ClaimStatus } from './core';

const PAGE_MAX = 100;

@Injectable()
export class ClaimsQueries {
  constructor(private readonly database: DataSource) {}

  /** One's own claim, or one that one may decide. */
  async byId(actor: Actor, id: string): Promise<ClaimRow | null> {
    const claim = await this.database.manager.findOneBy(ClaimRow, { id });
    if (!claim || actor.id === '') return null;
    const isMine = claim.buyerId === actor.id;
    return isMine || alliancesWith(actor, 'claim.decide').includes(claim.allianceId) ? claim : null;
  }

  /** The claims of the orders, newest first. */
  ofOrders(orderIds: readonly string[]): Promise<ClaimRow[]> {
    return this.database.manager.find(ClaimRow, {
      where: { orderId: In([...orderIds]) },
      order: { id: 'DESC' },
    });
  }

  linesOf(claimIds: readonly string[]): Promise<ClaimLineRow[]> {
    return this.database.manager.find(ClaimLineRow, {
      where: { claimId: In([...claimIds]) },
      order: { claimId: 'ASC', lineId: 'ASC' },
    });
  }

  async ofAlliance(
    allianceId: string,
    status: readonly ClaimStatus[] | undefined,
    page: { readonly first: number; readonly after?: string | undefined },
  ): Promise<{ rows: ClaimRow[]; hasNextPage: boolean }> {
    invariant(page.first > 0 && page.first <= PAGE_MAX, 'a page has 1 to 100 claims');
    const rows = await this.database.manager.find(ClaimRow, {
      where: {
        allianceId,
        ...(status && { status: In([...status]) }),
        ...(page.after !== undefined && { id: LessThan(page.after) }),
      },
      order: { id: 'DESC' },
      take: page.first + 1,
    });
    return { rows: rows.slice(0, page.first), hasNextPage: rows.length > page.first };
  }
}
