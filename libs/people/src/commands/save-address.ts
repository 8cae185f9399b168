import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { GUEST, Refusal, cleanText, newId, refuseTroubles, type Actor } from '@app/platform';
import { StepRow, Transactions, requestHash, type Tx } from '@app/outbox';
import { AddressRow } from '../address.row';
import { addressTroubles, cleanPhone, type AddressInput } from '../core';

const ADDRESSES_MAX = 20;

export interface SaveAddressInput extends AddressInput {
  readonly requestId: string;
  readonly id?: string | null | undefined;
  readonly isDefault: boolean;
}

/** Adds an address of one's own or changes it. */
@Injectable()
export class SaveAddress {
  constructor(private readonly transactions: Transactions) {}

  async run(owner: Actor, input: SaveAddressInput): Promise<void> {
    if (owner.id === GUEST.id) throw new Refusal('not_signed_in');
    const address = {
      name: cleanText(input.name),
      phone: cleanPhone(input.phone),
      regionCode: input.regionCode,
      street: cleanText(input.street),
    };
    refuseTroubles(addressTroubles(address));
    await this.transactions.run(async (tx) => {
      if (await isRepeated(tx, owner.id, input)) return;
      const { id, earlier } = await keep(tx, owner.id, input, address);
      await tx.step('address', id, 'save', earlier ? 'kept' : null, 'kept', owner.id, {
        requestId: input.requestId,
        detail: requestHash(input),
      });
    });
  }
}

async function isRepeated(tx: Tx, ownerId: string, input: SaveAddressInput): Promise<boolean> {
  const step = await tx.rows.findOneBy(StepRow, { doneBy: ownerId, requestId: input.requestId });
  if (!step) return false;
  if (step.detail !== JSON.stringify(requestHash(input))) throw new Refusal('request_reused');
  return true;
}

async function keep(
  tx: Tx,
  personId: string,
  input: SaveAddressInput,
  address: AddressInput,
): Promise<{ id: string; earlier: AddressRow | undefined }> {
  const mine = await tx.rows.findBy(AddressRow, { personId, removedAt: IsNull() });
  const earlier = mine.find((each) => each.id === input.id);
  if (input.id && !earlier) throw new Refusal('not_found', { thing: 'address' });
  const isDefault = input.isDefault || mine.length === 0;
  if (earlier) {
    const defaultSince = isDefault ? tx.now : earlier.defaultSince;
    await tx.rows.update(AddressRow, { id: earlier.id }, { ...address, defaultSince });
    return { id: earlier.id, earlier };
  }
  if (mine.length >= ADDRESSES_MAX) throw new Refusal('over_limit', { max: ADDRESSES_MAX });
  const id = newId();
  const defaultSince = isDefault ? tx.now : null;
  await tx.rows.insert(AddressRow, {
    id,
    personId,
    createdAt: tx.now,
    removedAt: null,
    ...address,
    defaultSince,
  });
  return { id, earlier };
}
