import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, MINUTE_MS, type Logger } from '@app/platform';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { CODE_LASTS_MS } from '../core';
import { LoginMessageRow } from '../login-message.row';
import { SmsGateway } from '../sms-gateway';

/**
 * Takes a code to the gateway that sends texts. The message's row is the mark: while it is there the code is to be sent, and
 * the gateway sends it once for its id though a crash between its answer and our commit asks a second time.
 */
@Injectable()
export class SendLoginCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly gateway: SmsGateway,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async react({ payload }: EventOf<'login_code.requested'>): Promise<void> {
    const { messageId, locale } = payload;
    const message = await this.transactions.run((tx) => stillWanted(tx, messageId));
    if (!message) return;
    const { id, phone, code } = message;
    const outcome = await this.gateway.send({ id, phone, code, minutes: CODE_LASTS_MS / MINUTE_MS, locale });
    // Thrown, so that the queue tries again: eight times within a minute, after which the shopper may ask for another code.
    if (outcome.kind === 'unknown')
      throw new Error(`the gateway for texts gave no answer: ${outcome.reason}`);
    if (outcome.kind === 'refused')
      this.log.warn({ messageId, reason: outcome.reason }, 'the gateway refused a log-in code');
    await this.transactions.run((tx) => forget(tx, messageId));
  }
}

/** Gone when it was sent or a newer code has taken its place. One that came too late to be used is not sent any more. */
async function stillWanted(tx: Tx, id: string): Promise<LoginMessageRow | null> {
  const message = await tx.rows.findOneBy(LoginMessageRow, { id });
  if (!message || tx.now < message.at + CODE_LASTS_MS) return message;
  await forget(tx, id);
  return null;
}

async function forget(tx: Tx, id: string): Promise<void> {
  await tx.rows.delete(LoginMessageRow, { id });
}
