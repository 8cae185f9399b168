import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { canonicalJson, dayOf, SECOND_MS, SETTINGS, type Actor, type Settings } from '@app/platform';
import { afterSettlementStep } from '../core';
import { sha256 } from '../digest';
import { lockSettlement, stepSettlement, wasDone, type SettlementRequest } from '../lock-settlement';
import { ordersOf, partySums, readyEntries, type ReadyEntry } from '../ready-entries';
import { SettlementLineRow } from '../settlement-line.row';
import { carryInto, heldSheet, withCarry } from '../settlement-sheet';
import type { SettlementRow } from '../settlement.row';
import { settledTo, settledToNow } from '../unsettled';

/** The accountant closes an open settlement: its entries are frozen and wait for a second person. */
@Injectable()
export class SubmitSettlement {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  run(actor: Actor, request: SettlementRequest): Promise<SettlementRow> {
    return this.transactions.run(async (tx) => {
      const settlement = await lockSettlement(tx, actor, 'settlement.prepare', request.id);
      if (await wasDone(tx, actor, 'submit', request)) return settlement;
      afterSettlementStep(settlement.status, 'submit');
      const { allianceId } = settlement;
      const ripeBefore = new Date(tx.now - this.settings.HOLDBACK_SECONDS * SECOND_MS);
      const entries = await readyEntries(
        tx.rows,
        allianceId,
        await settledTo(tx.rows, allianceId),
        ripeBefore,
      );
      await freeze(tx, settlement, entries);
      await stepSettlement(
        tx,
        settlement,
        'submit',
        actor.id,
        {
          periodTo: dayOf(tx.now),
          cutoffSeq: entries.at(-1)?.seq ?? '0',
          settledToSeq: await settledToNow(tx.rows, allianceId),
          orderCount: ordersOf(entries),
          sha256: sha256(canonicalJson(entries.map(({ seq, hash }) => [seq, hash]))),
          preparedBy: actor.id,
        },
        { requestId: request.requestId },
      );
      await heldSheet(tx.rows, settlement, tx.now, this.settings.HOLDBACK_SECONDS);
      await tx.emit('settlement.submitted', { settlementId: settlement.id, allianceId });
      return settlement;
    });
  }
}

/** As many rows as one statement takes. */
const ROWS_MAX = 2_000;

/** From here on these entries are this settlement's, and of no other. */
async function freeze(tx: Tx, settlement: SettlementRow, entries: readonly ReadyEntry[]): Promise<void> {
  const settlementId = settlement.id;
  const seqs = entries.map((entry) => entry.seq);
  for (let start = 0; start < seqs.length; start += ROWS_MAX) {
    const part = seqs.slice(start, start + ROWS_MAX);
    // A run may freeze a hundred thousand entries: one long statement after the other, without an object for each row.
    await tx.rows.query(
      `INSERT INTO settlement_items (entry_seq, settlement_id) VALUES ${part.map(() => '(?, ?)').join(', ')}`,
      part.flatMap((seq) => [seq, settlementId]),
    );
  }
  const lines = withCarry(await carryInto(tx.rows, settlement), await partySums(tx.rows, entries));
  if (lines.length === 0) return;
  await tx.rows.insert(
    SettlementLineRow,
    lines.map(({ partyId, carryInFen, accruedFen, reversedFen, recoveredFen }) => ({
      ...{ settlementId, partyId, carryInFen, accruedFen, reversedFen, recoveredFen },
    })),
  );
}
