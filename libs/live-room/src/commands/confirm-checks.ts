import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '@app/outbox';
import { refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { CONFIRMED_GATES, type ConfirmedGate } from '../core';
import type { LiveSessionRow } from '../live-session.row';
import { SessionCheckRow } from '../session-check.row';
import { lockSession } from '../sessions';

/** Whoever runs the show has looked at certificates, words, place, cut-off: by name and time. What is confirmed stays so. */
@Injectable()
export class ConfirmChecks {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, sessionId: string, gates: readonly ConfirmedGate[]): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.moderate');
    refuseTroubles(gates.every((gate) => CONFIRMED_GATES.includes(gate)) ? {} : { gates: 'unknown' });
    return this.transactions.run(async (tx) => {
      const session = await lockSession(tx, actor, 'session.moderate', sessionId);
      const done = await tx.rows.findBy(SessionCheckRow, { sessionId, gate: In([...gates]) });
      const fresh = [...new Set(gates)].filter((gate) => !done.some((each) => each.gate === gate));
      if (fresh.length === 0) return session;
      const by = { checkedBy: actor.id, checkedAt: tx.now, evidenceSha256: null };
      await tx.rows.insert(
        SessionCheckRow,
        fresh.map((gate) => ({ sessionId, gate, ...by })),
      );
      const { status } = session;
      await tx.step('session', sessionId, 'check', status, status, actor.id, { detail: { gates: fresh } });
      return session;
    });
  }
}
