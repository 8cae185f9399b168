import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { HelperPairingRow } from '../helper-pairing.row';
import { endPairing } from '../helpers';
import { RoomLog } from '../room-log';
import { lockSession } from '../sessions';

/** Takes a helper's office back at once. A second call finds it done. */
@Injectable()
export class EndPairing {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'helper.invite');
    await this.transactions.run(async (tx) => {
      const found = await tx.rows.findOneBy(HelperPairingRow, { id });
      if (!found) throw new Refusal('not_found', { thing: 'helper', id });
      await lockSession(tx, actor, 'helper.invite', found.sessionId);
      const pairing = await tx.rows.findOneByOrFail(HelperPairingRow, { id });
      if (pairing.endedAt !== null) return;
      await this.log.append(tx, pairing.sessionId, await endPairing(tx, pairing, actor.id));
    });
  }
}
