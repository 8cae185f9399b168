import { DAY_MS, HOUR_MS, seal, type Instant } from '@app/platform';
import { ACCOUNTANT, allianceId, buyerId } from './plan';
import { at, idOf, type Rows } from './rows';
import { Sale } from './sales';

const QUESTIONS = 5_000;
const CLAIMS = 1_000;

/** What waits for somebody at the desk of the first alliance: questions about its entries and claims of its buyers. */
export function fillWaiting(rows: Rows, now: Instant, seqs: readonly number[]): void {
  for (let n = 0; n < QUESTIONS; n += 1) {
    const id = idOf('QN', n);
    rows.add('entry_questions', {
      ...{
        id,
        alliance_id: allianceId(0),
        entry_seq: seqs[n % seqs.length] ?? 1,
        text: '这一笔的依据是什么？',
      },
      ...{ asked_by: ACCOUNTANT.id, asked_at: at(now - (n % 60) * DAY_MS), request_id: id },
      request_hash: '0'.repeat(64),
    });
  }
  const note = seal('到货时有三根冻坏了');
  for (let n = 0; n < CLAIMS; n += 1) {
    const sale = new Sale(0, n * 20 + 1, now);
    const id = idOf('CM', n);
    rows.add('claims', {
      ...{ id, order_id: sale.orderId, order_number: sale.number, alliance_id: allianceId(0) },
      ...{ buyer_id: buyerId(sale.place), status: 'opened', reason: 'damaged', note, photo_ids: '' },
      ...{ refund_fen: sale.totalFen, opened_at: at(now - n * HOUR_MS), answer_by: at(now + DAY_MS) },
      ...{ request_id: id, request_hash: '0'.repeat(64) },
    });
    rows.add('claim_lines', {
      ...{ claim_id: id, line_id: sale.lineId, item_name: '沙窝萝卜 5 斤装', quantity: 1 },
      ...{ level_percent: 100, refund_fen: sale.totalFen },
    });
  }
}
