import { Injectable } from '@nestjs/common';
import { StepRow, Transactions } from '@app/outbox';
import { cleanText, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { mayHold, type AccountKind } from '../core';
import { LedgerPartyRow } from '../ledger-party.row';
import { lockParty } from '../lock-party';

export interface SavePayeeInput {
  readonly partyId: string;
  readonly bankAccount: string;
  readonly accountName: string;
  readonly accountKind: AccountKind;
  /** the picture of a streamer's licence as 个体工商户; null: the payer withholds */
  readonly soleTraderLicenceId: string | null;
  readonly requestId: string;
}

const ACCOUNT = /^[0-9A-Za-z-]{6,64}$/;
const NAME_MAX = 80;
const SHOWN = 4;

/** Where a party is paid. A collective's money goes to an account of the collective, never to a person's. */
@Injectable()
export class SavePayee {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: SavePayeeInput): Promise<LedgerPartyRow> {
    requirePermission(actor, 'payee.save');
    const accountName = cleanText(input.accountName);
    const bankAccount = input.bankAccount.replaceAll(' ', '');
    refuseTroubles({
      ...(!ACCOUNT.test(bankAccount) && { bankAccount: 'unknown' }),
      ...(accountName === '' && { accountName: 'missing' }),
      ...(accountName.length > NAME_MAX && { accountName: 'too_long' }),
    });
    return this.transactions.run(async (tx) => {
      const { partyId, accountKind, soleTraderLicenceId, requestId } = input;
      const party = await lockParty(tx, actor, 'payee.save', partyId);
      if (!mayHold(party.role, accountKind)) throw new Refusal('personal_account', { role: party.role });
      if (soleTraderLicenceId !== null && party.role !== 'STREAMER')
        refuseTroubles({ soleTraderLicenceId: 'unknown' });
      const bankAccountMasked = `**** ${bankAccount.slice(-SHOWN)}`;
      const change = { bankAccount, bankAccountMasked, accountName, accountKind, soleTraderLicenceId };
      if (isSame(party, change)) return party;
      if (await tx.rows.existsBy(StepRow, { doneBy: actor.id, requestId }))
        throw new Refusal('request_reused');
      await tx.rows.update(LedgerPartyRow, partyId, change);
      // The trail tells that the account was changed and to which tail, so that a second pair of eyes can ask.
      const detail = { before: party.bankAccountMasked, after: bankAccountMasked, accountKind };
      await tx.step('party', partyId, 'save_payee', null, 'payable', actor.id, { requestId, detail });
      return Object.assign(party, change);
    });
  }
}

function isSame(party: LedgerPartyRow, change: Partial<LedgerPartyRow>): boolean {
  return Object.entries(change).every(([key, value]) => party[key as keyof LedgerPartyRow] === value);
}
