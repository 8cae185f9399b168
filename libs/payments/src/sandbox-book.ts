import { DataSource } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { DAY_MS, dayOf, startOfDay, type Day, type Instant } from '@app/platform';
import type { ProviderStatement, StatedByProvider } from './core';

export interface SandboxLine {
  readonly ref: string;
  readonly kind: 'payment' | 'refund';
  readonly subjectId: string;
  readonly amountFen: Fen;
  readonly feeFen: Fen;
}

const LINES_MAX = 100_000;

/** What the sandbox itself remembers of the money it moved, apart from the books: else its statement would only repeat them. */
export class SandboxBook {
  constructor(private readonly database: DataSource) {}

  /** The same thing told once more is one line. */
  async enter({ ref, kind, subjectId, amountFen, feeFen }: SandboxLine, at: Instant): Promise<void> {
    await this.database.query(
      'INSERT IGNORE INTO sandbox_lines (ref, kind, subject_id, amount_fen, fee_fen, at) VALUES (?, ?, ?, ?, ?, ?)',
      [ref, kind, subjectId, amountFen.toString(), feeFen.toString(), new Date(at)],
    );
  }

  /** A day's lines, and the settlement of the day before: it goes to the bank a day later. */
  async statement(day: Day): Promise<ProviderStatement> {
    const before = dayOf(startOfDay(day) - DAY_MS);
    const [lines, members] = await Promise.all([this.linesOf(day), this.linesOf(before)]);
    const settlement = { ref: `sbx_settle_${before.replaceAll('-', '')}`, day, members };
    return { lines, settlements: members.length > 0 ? [settlement] : [] };
  }

  private async linesOf(day: Day): Promise<StatedByProvider[]> {
    const from = startOfDay(day);
    const found: {
      ref: string;
      kind: 'payment' | 'refund';
      subjectId: string;
      amount: string;
      fee: string;
    }[] = await this.database.query(
      `SELECT ref, kind, subject_id AS subjectId, amount_fen AS amount, fee_fen AS fee FROM sandbox_lines
         WHERE at >= ? AND at < ? ORDER BY at, ref LIMIT ?`,
      [new Date(from), new Date(from + DAY_MS), LINES_MAX],
    );
    return found.map(({ ref, kind, subjectId, amount, fee }) => ({
      ...{ ref, day, kind, memo: '' },
      grossFen: kind === 'payment' ? fen(amount) : -fen(amount),
      feeFen: fen(fee),
      paymentId: kind === 'payment' ? subjectId : null,
      refundId: kind === 'refund' ? subjectId : null,
    }));
  }
}
