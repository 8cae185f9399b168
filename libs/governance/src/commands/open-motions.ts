import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf } from '@app/outbox';
import { dayOf } from '@app/platform';
import { DISTRIBUTION_ITEM } from '../core';
import { openMotion } from '../motions';

/** A split rule was proposed: each village of the alliance decides on it by itself, in its own way. */
@Injectable()
export class OpenMotions {
  constructor(private readonly transactions: Transactions) {}

  react(event: EventOf<'split_rule.proposed'>): Promise<void> {
    return this.transactions.once(OpenMotions.name, event.id, async (tx) => {
      const { ruleId, allianceId, title, sha256, inForceFrom, villageIds } = event.payload;
      for (const villageId of [...villageIds].sort())
        await openMotion(
          tx,
          villageId,
          {
            ...{ allianceId, kind: 'split_rule', subjectId: ruleId, sha256, title, inForceFrom },
            lawItem: DISTRIBUTION_ITEM,
            // No meeting can have been about a rule that was not written yet.
            notBefore: dayOf(event.at),
          },
          OpenMotions.name,
        );
    });
  }
}
