import { Injectable } from '@nestjs/common';
import type { LedgerPartyRow } from '@app/ledger';
import { Transactions } from '@app/outbox';
import { countFrom } from '@app/people';
import { HOUSEHOLD_LOOKUPS_HOURLY_MAX } from '../core';
import { HouseholdCodes } from '../household-code';

/** A household finds itself by its code, without signing in: whoever tries codes out is stopped by the hour. */
@Injectable()
export class LookUpHousehold {
  constructor(
    private readonly transactions: Transactions,
    private readonly codes: HouseholdCodes,
  ) {}

  async run(allianceId: string, typed: string, networkAddress: string): Promise<LedgerPartyRow | null> {
    if (!this.codes.isCode(typed)) return null;
    await this.transactions.run((tx) =>
      countFrom(tx, 'household', networkAddress, HOUSEHOLD_LOOKUPS_HOURLY_MAX),
    );
    return this.codes.find(allianceId, typed);
  }
}
