import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import {
  alliancesWith,
  cleanText,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { HELD_WORDS_MAX, wordTroubles } from '../core';
import { HeldWordRow } from '../held-word.row';

/** Adds a word for which comments wait in the alliance's rooms, or takes it away. Both are idempotent. */
@Injectable()
export class HoldWord {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, allianceId: string, said: string, isHeld: boolean): Promise<void> {
    requirePermission(actor, 'session.moderate');
    const word = cleanText(said);
    refuseTroubles(wordTroubles(word));
    if (!alliancesWith(actor, 'session.moderate').includes(allianceId))
      throw new Refusal('not_found', { thing: 'alliance' });
    await this.transactions.run(async (tx) => {
      const open = await tx.rows.findBy(HeldWordRow, { allianceId, endedAt: IsNull() });
      const found = open.find((each) => each.word === word);
      if (isHeld === (found !== undefined)) return;
      if (found) {
        await tx.rows.update(HeldWordRow, found.id, { endedAt: tx.now });
        await tx.step('held_word', found.id, 'remove', 'held', 'removed', actor.id);
        return;
      }
      if (open.length >= HELD_WORDS_MAX) throw new Refusal('over_limit', { max: HELD_WORDS_MAX });
      const row = { id: newId(), allianceId, word, addedBy: actor.id, addedAt: tx.now, endedAt: null };
      await tx.rows.insert(HeldWordRow, row);
      await tx.step('held_word', row.id, 'add', null, 'held', actor.id);
    });
  }
}
