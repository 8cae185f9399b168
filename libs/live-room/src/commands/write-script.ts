import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { isOnAir, refuseWording, scriptTroubles, tidyScript } from '../core';
import type { LiveSessionRow } from '../live-session.row';
import { SessionCheckRow } from '../session-check.row';
import { SessionItemRow } from '../session-item.row';
import { lockItem } from '../shelf';

export interface WriteScriptInput {
  readonly itemId: string;
  readonly text: string;
  /** the card on which the change was made, so that two phones cannot overwrite each other */
  readonly was: string;
}

/**
 * Writes what the streamer means to say of a good. It is advertising before it is spoken (live.md L6, L10): words that may not stand
 * are refused, and a card that is changed before the show has to be looked at again. Each text is kept in its step.
 */
@Injectable()
export class WriteScript {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: WriteScriptInput): Promise<SessionItemRow> {
    requirePermission(actor, 'session.sell');
    refuseTroubles(scriptTroubles(input.text));
    const script = tidyScript(input.text);
    return this.transactions.run(async (tx) => {
      const { session, item } = await lockItem(tx, actor, input.itemId, 'write_script');
      refuseWording(script, { side: 'seller' }, 'text');
      const before = item.script;
      if (before === script) return item;
      if (before !== input.was) throw new Refusal('stale_revision', { thing: 'script' });
      await tx.rows.update(SessionItemRow, item.id, { script });
      const status = item.isListed ? 'listed' : 'delisted';
      const detail = { before, after: script };
      await tx.step('item', item.id, 'write_script', status, status, actor.id, { detail });
      if (!isOnAir(session.status)) await lookAgain(tx, session, actor);
      return Object.assign(item, { script });
    });
  }
}

async function lookAgain(tx: Tx, { id: sessionId, status }: LiveSessionRow, actor: Actor): Promise<void> {
  const { affected } = await tx.rows.delete(SessionCheckRow, { sessionId, gate: 'script' });
  if (affected === 0) return;
  const detail = { gates: ['script'] };
  await tx.step('session', sessionId, 'uncheck', status, status, actor.id, { detail });
}
