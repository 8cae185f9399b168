import { Injectable } from '@nestjs/common';
import { cleanText, dayOf, newId, requirePermission, type Actor } from '@app/platform';
import { Transactions, requestHash } from '@app/outbox';
import { BrandRow } from '../brand.row';
import { registerBrand, type BrandInput } from '../core';
import { requireAlliance } from '../seats';

export interface RegisterBrandInput extends BrandInput {
  readonly allianceId: string;
  readonly requestId: string;
}

/** Registers the one brand of an alliance. */
@Injectable()
export class RegisterBrand {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: RegisterBrandInput): Promise<BrandRow> {
    requirePermission(actor, 'trio.appoint');
    requireAlliance(actor, input.allianceId);
    return this.transactions.run(async (tx) => {
      // Read first: of two equal requests the later one then finds the earlier one's row.
      const known = await tx.rows.findBy(BrandRow, { allianceId: input.allianceId });
      const { allianceId, requestId } = input;
      const [earlier] = await tx.earlier(BrandRow, { registeredBy: actor.id, requestId }, input);
      if (earlier) return earlier;

      registerBrand(known, input);
      const brand = tx.rows.create(BrandRow, {
        id: newId(),
        allianceId,
        slug: input.slug,
        name: cleanText(input.name),
        logo: input.logo,
        registeredOn: dayOf(tx.now),
        registeredBy: actor.id,
        requestId,
        requestHash: requestHash(input),
        endedAt: null,
      });
      await tx.rows.insert(BrandRow, brand);
      await tx.step('brand', brand.id, 'register', null, 'registered', actor.id);
      return brand;
    });
  }
}
