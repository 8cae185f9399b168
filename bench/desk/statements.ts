import type { Fen } from '@app/money';
import { sha256 } from '@app/ledger';
import { DAY_MS, dayOf, seal, type Instant } from '@app/platform';
import { allianceId } from './plan';
import { at, idOf, type Rows } from './rows';

const ACCOUNT = 'A.psp.sandbox';

interface Statement {
  readonly id: string;
  from: string;
  to: string;
  lines: number;
}

export interface StatedLine {
  readonly kind: 'payment' | 'refund' | 'settlement';
  readonly ref: string;
  readonly ourRef: string | null;
  readonly orderId: string | null;
  readonly grossFen: Fen;
  readonly feeFen: Fen;
  /** entries that say the same */
  readonly seqs: readonly number[];
}

/** What the provider says of one alliance's money, month by month, and what an accountant has held against the books. */
export class Statements {
  private readonly months = new Map<string, Statement>();
  private readonly counterparty = seal('');
  private lines = 0;
  matches = 0;

  /** Lines before `matchedUntil` agree with the books already. */
  constructor(
    private readonly rows: Rows,
    private readonly alliance: number,
    private readonly matchedUntil: Instant,
  ) {}

  add(instant: Instant, { kind, ref, ourRef, orderId, grossFen, feeFen, seqs }: StatedLine): void {
    const day = dayOf(instant);
    const statement = this.statementOf(day);
    this.lines += 1;
    statement.lines += 1;
    statement.to = day;
    const id = idOf('SN', this.alliance * 1_000_000 + this.lines);
    this.rows.add('statement_lines', {
      ...{ id, statement_id: statement.id, alliance_id: allianceId(this.alliance), account_code: ACCOUNT },
      ...{ at: statement.lines, day, kind, gross_fen: grossFen, fee_fen: feeFen, ref, our_ref: ourRef },
      ...{ order_id: orderId, memo: '', counterparty: this.counterparty, raw_hash: '0'.repeat(64) },
    });
    if (this.isMatched(instant)) this.match(instant, id, day, grossFen - feeFen, seqs);
  }

  isMatched(instant: Instant): boolean {
    return instant < this.matchedUntil;
  }

  close(now: Instant): void {
    const scope = { alliance_id: allianceId(this.alliance) };
    const first = [...this.months.values()][0];
    if (!first) return;
    const account = { id: idOf('RA', this.alliance), ...scope, code: ACCOUNT, column_names: '{}' };
    this.rows.add('recon_accounts', { ...account, started_on: first.from });
    for (const [month, { id, from, to, lines }] of this.months)
      this.rows.add('statements', {
        ...{ id, ...scope, account_code: ACCOUNT, format: 'provider', file_name: month, sha256: sha256(id) },
        ...{ from_day: from, to_day: to, line_count: lines, added_count: lines, imported_by: 'sandbox' },
        imported_at: at(now - DAY_MS),
      });
  }

  private statementOf(day: string): Statement {
    const month = day.slice(0, 7);
    const known = this.months.get(month);
    if (known) return known;
    const id = idOf('ST', this.alliance * 1_000 + this.months.size);
    const statement = { id, from: day, to: day, lines: 0 };
    this.months.set(month, statement);
    return statement;
  }

  private match(
    instant: Instant,
    lineId: string,
    day: string,
    amountFen: Fen,
    seqs: readonly number[],
  ): void {
    this.matches += 1;
    const id = idOf('RM', this.alliance * 1_000_000 + this.matches);
    const scope = { alliance_id: allianceId(this.alliance), account_code: ACCOUNT };
    this.rows.add('recon_matches', {
      ...{ id, ...scope, basis: 'id', first_day: day, last_day: day, amount_fen: amountFen },
      ...{ matched_by: 'sandbox', matched_at: at(instant + DAY_MS) },
    });
    const item = (place: number, line_id: string | null, entry_seq: number | null): void => {
      this.rows.add('recon_match_items', { match_id: id, item_no: place, ...scope, line_id, entry_seq });
    };
    item(0, lineId, null);
    seqs.forEach((seq, place) => {
      item(place + 1, null, seq);
    });
  }
}
