import { type FormMap, textIn, textsIn } from './form';
import { drawId, nowSeconds, type Transfer } from './objects';
import { invalid, missingParameter } from './trouble';
import type { Vault } from './vault';

const CLOSED = 'acct_closed';

/** Moves money to connected accounts. One whose name begins with `acct_closed` takes none. */
export class Transfers {
  constructor(private readonly vault: Vault) {}

  create(form: FormMap): Transfer {
    const destination = textIn(form, 'destination');
    if (!destination) throw missingParameter('destination');
    const amount = Number(textIn(form, 'amount') ?? '');
    if (!Number.isInteger(amount) || amount < 1) throw invalid('Invalid amount.', { param: 'amount' });
    const currency = textIn(form, 'currency');
    if (!currency) throw missingParameter('currency');
    if (destination.startsWith(CLOSED)) {
      const message = `The destination account ${destination} cannot receive transfers.`;
      throw invalid(message, { code: 'account_closed', param: 'destination' });
    }
    const transfer: Transfer = {
      id: drawId('tr'),
      object: 'transfer',
      amount,
      amount_reversed: 0,
      balance_transaction: drawId('txn'),
      created: nowSeconds(),
      currency,
      description: textIn(form, 'description') ?? null,
      destination,
      livemode: false,
      metadata: textsIn(form, 'metadata'),
      reversed: false,
      source_transaction: textIn(form, 'source_transaction') ?? null,
      transfer_group: textIn(form, 'transfer_group') ?? null,
    };
    this.vault.transfers.set(transfer.id, transfer);
    return transfer;
  }

  /** Newest first, of one group when it is named. */
  list(form: FormMap): Transfer[] {
    const group = textIn(form, 'transfer_group');
    const all = [...this.vault.transfers.values()].reverse();
    return group === undefined ? all : all.filter((transfer) => transfer.transfer_group === group);
  }
}
