import { Injectable } from '@nestjs/common';
import type { Fen } from '@app/money';
import { Transactions, type EventPayloads, type Tx } from '@app/outbox';
import { Refusal, startOfDay, type Actor } from '@app/platform';
import { netOfLine, providerOf, type ReconBreak } from '../core';
import { requireNotSoftClosed } from '../open-days';
import { findBreak, noteOf, stepBreak, type BreakRequest } from '../recon-answer';
import type { ReconResolution } from '../recon-break.row';
import { lockReconAccount, wasAsked } from '../recon-request';
import { StatementLineRow } from '../statement-line.row';

export interface ResolveBreakInput extends BreakRequest {
  readonly resolution: ReconResolution;
}

type Provider = EventPayloads['provider.settled']['provider'];

/**
 * Ends a break: the books are told what the statement says and they lack, or it is explained in writing. What was told comes
 * back as an entry and joins its line; until then, and where money is only on its way, the difference stays in the sum.
 */
@Injectable()
export class ResolveBreak {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: ResolveBreakInput): Promise<void> {
    return this.transactions.run(async (tx) => {
      await lockReconAccount(tx, actor, input);
      if (await wasAsked(tx, actor, 'resolve', input)) return;
      const found = await findBreak(tx, input);
      const { resolution } = input;
      const note = noteOf(input);
      await stepBreak(tx, actor, 'resolve', input, found, {
        ...{ resolution, note },
        resolvedBy: actor.id,
        resolvedAt: tx.now,
      });
      if (resolution !== 'explained') await tell(tx, input, found, resolution);
    });
  }
}

/** One line of a provider's statement, and nothing that could be told twice. */
async function tell(
  tx: Tx,
  { allianceId, accountCode }: ResolveBreakInput,
  found: ReconBreak,
  resolution: Exclude<ReconResolution, 'explained'>,
): Promise<void> {
  const provider = providerOf(accountCode);
  const line = found.lines[0];
  if (!isProvider(provider) || !line || found.lines.length > 1 || found.kind === 'duplicate')
    throw new Refusal('step_not_allowed', { status: found.kind, step: resolution });
  const { id: lineId, ref, orderId, day } = await tx.rows.findOneByOrFail(StatementLineRow, { id: line.id });
  await requireNotSoftClosed(tx, allianceId, day);
  const statedAt = startOfDay(day);
  if (resolution === 'settled') {
    if (line.kind !== 'settlement')
      throw new Refusal('step_not_allowed', { status: line.kind, step: resolution });
    const amountFen = -netOfLine(line);
    await tx.emit('provider.settled', {
      provider,
      allianceId,
      settlementRef: ref,
      amountFen,
      settledAt: statedAt,
    });
    return;
  }
  if (found.kind !== 'fee') throw new Refusal('step_not_allowed', { status: found.kind, step: resolution });
  const feeFen = feeIn(line, resolution);
  const stated = { provider, allianceId, lineId, orderId, feeFen, statedAt };
  if (resolution === 'fee_stated') await tx.emit('provider.fee_stated', stated);
  else {
    const refundId = line.kind === 'refund' ? line.ourRef : null;
    await tx.emit('provider.fee_returned', { ...stated, refundId });
  }
}

/** The whole fee of the line, whichever way the provider writes it: beside a payment, or as a line of its own. */
function feeIn(
  { kind, grossFen, feeFen }: ReconBreak['lines'][number],
  resolution: 'fee_stated' | 'fee_returned',
): Fen {
  const isOwnLine = kind === 'fee' || kind === 'fee_returned';
  const keptFen = isOwnLine ? feeFen - grossFen : feeFen;
  const amountFen = resolution === 'fee_stated' ? keptFen : -keptFen;
  if (amountFen < 0n || (isOwnLine && amountFen === 0n))
    throw new Refusal('step_not_allowed', { status: kind, step: resolution });
  return amountFen;
}

function isProvider(name: string | null): name is Provider {
  return name === 'sandbox' || name === 'stripe';
}
