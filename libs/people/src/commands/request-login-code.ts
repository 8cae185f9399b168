import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, blindIndex, newId, refuseTroubles, type Settings } from '@app/platform';
import { Transactions, type Tx } from '@app/outbox';
import { CODE_LASTS_MS, cleanPhone, codeText, nextCode, phoneTroubles } from '../core';
import { countFrom, countInHour } from '../count-in-hour';
import { LoginCodeRow } from '../login-code.row';
import { LoginMessageRow } from '../login-message.row';
import { codeHash } from '../secrets';

/** Codes in an hour: to one network address (a village shares one), and in all, since each text costs money. */
const ADDRESS_HOURLY_MAX = 60;
const ALL_HOURLY_MAX = 20_000;

/** Sends a code to a phone, known or not: the answer and its cost are the same. */
@Injectable()
export class RequestLoginCode {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(typedPhone: string, networkAddress: string, locale: string): Promise<void> {
    const phone = cleanPhone(typedPhone);
    refuseTroubles(phoneTroubles(phone));
    const isDemo = this.settings.LIANJI_PROFILE === 'demo';
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.transactions.run(async (tx) => {
      const phoneIndex = blindIndex(phone);
      const last = await tx.rows.findOne(LoginCodeRow, {
        where: { phoneIndex },
        lock: { mode: 'pessimistic_write' },
      });
      const next = { ...nextCode(last, tx.now, isDemo), phoneIndex, codeHash: codeHash(phone, code) };
      if (last) await tx.rows.update(LoginCodeRow, { phoneIndex }, next);
      else await tx.rows.insert(LoginCodeRow, next);
      await countFrom(tx, 'ip', networkAddress, ADDRESS_HOURLY_MAX);
      await countInHour(tx, 'all', ALL_HOURLY_MAX);
      const text = codeText(code);
      await this.handOver(tx, { id: newId(), phone, phoneIndex, code, text, at: tx.now }, locale);
    });
  }

  /**
   * To the gateway, or into the demo's inbox where there is none. The event carries the message's id alone: events are kept,
   * read by programs and written to logs, while this row is sealed and gone once it is sent.
   */
  private async handOver(tx: Tx, message: LoginMessageRow, locale: string): Promise<void> {
    const isByText = this.settings.SMS_URL !== undefined;
    // The new code has made the earlier one void: a text that is still to be sent would only mislead.
    if (isByText) await tx.rows.delete(LoginMessageRow, { phoneIndex: message.phoneIndex });
    await tx.rows.insert(LoginMessageRow, message);
    if (!isByText) return;
    await tx.emit('login_code.requested', { messageId: message.id, locale });
    // Looked at once more when the code is void, so that one which could not be sent is not kept either.
    await tx.emitAt(message.at + CODE_LASTS_MS, 'login_code.requested', { messageId: message.id, locale });
  }
}
