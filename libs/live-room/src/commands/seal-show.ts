import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import {
  chainOn,
  chainStart,
  numbersText,
  reportHash,
  ShowCount,
  type HideReason,
  type SharedStream,
  type StreamHead,
} from '../core';
import { LiveSessionRow } from '../live-session.row';
import { LiveStreamHeadRow } from '../live-stream-head.row';
import { SessionDigestRow, SessionReportRow } from '../session-report.row';
import { logPage, sha256 } from '../show-log';

/**
 * Seals a show that is over: what its log held then can be recomputed by anyone, and a change is found and named (live.md L1). What
 * comes later, as an order that is paid after the show, is not under the seal; the report says so. A show has one seal for good.
 */
@Injectable()
export class SealShow {
  constructor(private readonly transactions: Transactions) {}

  async react(event: EventOf<'session.ended'>): Promise<void> {
    const { sessionId } = event.payload;
    await this.transactions.once(SealShow.name, event.id, async (tx) => {
      if (await tx.rows.existsBy(SessionReportRow, { sessionId })) return;
      const session = await tx.rows.findOneByOrFail(LiveSessionRow, { id: sessionId });
      const count = new ShowCount();
      const heads = {
        s: await this.seal(tx, sessionId, 's', count),
        c: await this.seal(tx, sessionId, 'c', count),
        k: await this.seal(tx, sessionId, 'k', count),
      };
      const numbers = count.numbers(session.viewersPeak, await hiddenBy(tx, sessionId));
      await tx.rows.insert(SessionReportRow, {
        ...{ sessionId, sealedAt: tx.now },
        ...{ stateSeq: String(heads.s.seq), stateHash: heads.s.hash },
        ...{ chatSeq: String(heads.c.seq), chatHash: heads.c.hash },
        ...{ consoleSeq: String(heads.k.seq), consoleHash: heads.k.hash },
        ...{ numbers: numbersText(numbers), reportHash: reportHash(sessionId, heads, numbers, sha256) },
      });
    });
  }

  /** A head is moved on in the transaction that writes the events, so up to it the log is whole. */
  private async seal(tx: Tx, sessionId: string, stream: SharedStream, count: ShowCount): Promise<StreamHead> {
    const head = await tx.rows.findOneByOrFail(LiveStreamHeadRow, { sessionId, stream });
    const upTo = Number(head.seq);
    let [after, hash] = [0, chainStart(sessionId, stream, sha256)];
    for (;;) {
      const page = await logPage(tx.rows, sessionId, stream, { after, upTo });
      const last = page.at(-1);
      if (!last) return { seq: after, hash };
      const digests = page.map(({ digest }) => digest);
      await tx.rows.insert(SessionDigestRow, {
        ...{ sessionId, stream, firstSeq: String(after + 1), digests: digests.join('') },
      });
      for (const { event } of page) count.add(stream, event.t, event.d);
      hash = chainOn(hash, digests, sha256);
      after = last.event.q;
    }
  }
}

async function hiddenBy(tx: Tx, sessionId: string): Promise<Partial<Record<HideReason, number>>> {
  const rows: { reason: HideReason; count: string }[] = await tx.rows.query(
    'SELECT reason, COUNT(*) AS count FROM hidden_comments WHERE session_id = ? GROUP BY reason',
    [sessionId],
  );
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, Number(count)]));
}
