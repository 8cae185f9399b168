import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isDigest } from '@app/alliance/core';
import { Transactions } from '@app/outbox';
import { refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { CONFIRMED_GATES, type ConfirmedGate } from '../core';
import type { LiveSessionRow } from '../live-session.row';
import { SessionCheckRow } from '../session-check.row';
import { lockSession } from '../sessions';

/**
 * Whoever runs the show has looked at certificates, words, place, cut-off: by name and time, and with the digest of the paper when
 * there is one (live.md L5). The paper itself stays with the alliance. What is confirmed stays so: a paper may be added to it, none is
 * replaced, and the step keeps what a changed script card takes away.
 */
@Injectable()
export class ConfirmChecks {
  constructor(private readonly transactions: Transactions) {}

  async run(
    actor: Actor,
    sessionId: string,
    gates: readonly ConfirmedGate[],
    evidenceSha256: string | null = null,
  ): Promise<LiveSessionRow> {
    requirePermission(actor, 'session.moderate');
    refuseTroubles({
      ...(gates.every((gate) => CONFIRMED_GATES.includes(gate)) ? {} : { gates: 'unknown' }),
      ...(evidenceSha256 === null || isDigest(evidenceSha256) ? {} : { evidenceSha256: 'invalid' }),
    });
    return this.transactions.run(async (tx) => {
      const session = await lockSession(tx, actor, 'session.moderate', sessionId);
      const done = await tx.rows.findBy(SessionCheckRow, { sessionId, gate: In([...gates]) });
      const fresh = [...new Set(gates)].filter((gate) => !done.some((each) => each.gate === gate));
      const bare = done.filter((each) => each.evidenceSha256 === null).map(({ gate }) => gate);
      const added = evidenceSha256 === null ? [] : bare;
      if (fresh.length + added.length === 0) return session;
      const by = { checkedBy: actor.id, checkedAt: tx.now, evidenceSha256 };
      if (fresh.length > 0)
        await tx.rows.insert(
          SessionCheckRow,
          fresh.map((gate) => ({ sessionId, gate, ...by })),
        );
      if (added.length > 0)
        await tx.rows.update(SessionCheckRow, { sessionId, gate: In(added) }, { evidenceSha256 });
      const { status } = session;
      const detail = { gates: [...fresh, ...added], ...(evidenceSha256 === null ? {} : { evidenceSha256 }) };
      await tx.step('session', sessionId, 'check', status, status, actor.id, { detail });
      return session;
    });
  }
}
