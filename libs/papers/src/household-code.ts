import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LedgerPartyRow } from '@app/ledger';
import { SETTINGS, type Settings } from '@app/platform';

// Without letters that are read as figures or as each other.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * A code for each household, by which it finds its own lines among masked ones. It is derived and not stored, eight letters of
 * thirty: trying them out finds one of three hundred households in two thousand million tries.
 */
@Injectable()
export class HouseholdCodes {
  constructor(
    private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  codeOf(partyId: string): string {
    const digest = createHmac('sha256', this.settings.MEDIA_SECRET).update(`household.${partyId}`).digest();
    return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length] ?? '').join('');
  }

  households(allianceId: string): Promise<LedgerPartyRow[]> {
    return this.database.manager.find(LedgerPartyRow, {
      where: { allianceId, role: 'PRODUCER' },
      order: { villageId: 'ASC', id: 'ASC' },
    });
  }

  /** What cannot be one costs no look-up. */
  isCode(typed: string): boolean {
    return cleaned(typed).length === LENGTH;
  }

  /** The household whose code it is, however it was typed. */
  async find(allianceId: string, typed: string): Promise<LedgerPartyRow | null> {
    if (!this.isCode(typed)) return null;
    const code = cleaned(typed);
    const all = await this.households(allianceId);
    return all.find((party) => this.codeOf(party.id) === code) ?? null;
  }
}

const cleaned = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
