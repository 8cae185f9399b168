import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  HOUR_MS,
  Refusal,
  SETTINGS,
  blindIndex,
  invariant,
  newId,
  refuseTroubles,
  type Settings,
} from '@app/platform';
import { Transactions, type Tx } from '@app/outbox';
import { cleanPhone, codeText, nextCode, phoneTroubles } from '../core';
import { LoginCodeRow } from '../login-code.row';
import { LoginMessageRow } from '../login-message.row';
import { codeHash } from '../secrets';

/** Codes in an hour: to one network address (a village shares one), and in all, since each text costs money. */
const ADDRESS_HOURLY_MAX = 60;
const ALL_HOURLY_MAX = 20_000;
const COUNTS_KEPT_HOURS = 48;

/** Sends a code to a phone, known or not: the answer and its cost are the same. */
@Injectable()
export class RequestLoginCode {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(typedPhone: string, networkAddress: string): Promise<void> {
    const phone = cleanPhone(typedPhone);
    refuseTroubles(phoneTroubles(phone));
    const isDemo = this.settings.LIANJI_PROFILE === 'demo';
    invariant(isDemo, 'a sender of texts is set up: without one only the demo can log people in');
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
      if (!isLoopback(networkAddress))
        await countSent(tx, `ip:${blindIndex(networkAddress)}`, ADDRESS_HOURLY_MAX);
      await countSent(tx, 'all', ALL_HOURLY_MAX);
      await tx.rows.insert(LoginMessageRow, {
        id: newId(),
        phone,
        phoneIndex,
        code,
        text: codeText(code),
        at: tx.now,
      });
    });
  }
}

async function countSent(tx: Tx, bucket: string, max: number): Promise<void> {
  const hour = Math.floor(tx.now / HOUR_MS);
  const done: { affectedRows: number } = await tx.rows.query(
    'INSERT INTO login_counts (bucket, hour, sent) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE sent = sent + 1',
    [bucket, hour],
  );
  if (done.affectedRows === 1)
    await tx.rows.query('DELETE FROM login_counts WHERE bucket = ? AND hour < ?', [
      bucket,
      hour - COUNTS_KEPT_HOURS,
    ]);
  const [found]: { sent: number }[] = await tx.rows.query(
    'SELECT sent FROM login_counts WHERE bucket = ? AND hour = ?',
    [bucket, hour],
  );
  if ((found?.sent ?? 0) > max) throw new Refusal('rate_limited', { seconds: HOUR_MS / 1_000 });
}

function isLoopback(networkAddress: string): boolean {
  return networkAddress === '::1' || /^(::ffff:)?127\./.test(networkAddress);
}
