import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { partyKeyOf, type StatementFilter } from '@app/ledger';
import { fen } from '@app/money';
import { invariant, type Day } from '@app/platform';
import { kindName } from './core';
import { ledgerAccountName, PaperNames } from './paper-names';
import type { Cell, Sheet, SheetColumn } from './sheet';

const POSTINGS_A_PAGE = 1_000;

const COLUMNS: readonly SheetColumn[] = [
  { key: 'seq', head: '分录号', kind: 'count', width: 9 },
  { key: 'day', head: '日期', kind: 'text', width: 11 },
  { key: 'kind', head: '类型', kind: 'text', width: 16 },
  { key: 'order', head: '订单号', kind: 'text', width: 17 },
  { key: 'debit', head: '借方', kind: 'text', width: 28 },
  { key: 'credit', head: '贷方', kind: 'text', width: 28 },
  { key: 'amountFen', head: '金额', kind: 'fen', width: 16 },
];

interface Line {
  readonly seq: string;
  readonly lineNo: number;
  readonly day: Day;
  readonly kind: string;
  readonly orderNumber: string | null;
  readonly debit: string;
  readonly credit: string;
  readonly amount: string;
}

/** 序时账: every posting of the days, in the order in which it was booked. */
@Injectable()
export class JournalSheets {
  constructor(private readonly names: PaperNames) {}

  async sheet(rows: EntityManager, filter: StatementFilter, allianceName: string): Promise<Sheet> {
    const { sql, values } = whereOf(filter);
    const [found]: { n: string; sum: string; last: string }[] = await rows.query(
      `SELECT COUNT(*) AS n, COALESCE(SUM(p.amount_fen), 0) AS sum, COALESCE(MAX(e.seq), 0) AS last
       FROM journal_entries e JOIN postings p ON p.entry_seq = e.seq WHERE ${sql}`,
      values,
    );
    invariant(found, 'a sum has a row');
    const [last]: { hash: string }[] = await rows.query('SELECT hash FROM journal_entries WHERE seq = ?', [
      found.last,
    ]);
    return {
      title: `${allianceName} 序时账`,
      notes: [
        ['期间', `${filter.from ?? '开账'} 至 ${filter.to ?? '今日'}`],
        ['末条分录', `${found.last} ${last?.hash ?? ''}`.trim()],
      ],
      columns: COLUMNS,
      rowCount: Number(found.n),
      sums: { amountFen: fen(found.sum) },
      capitalsOf: 'amountFen',
      rows: () => this.cells(rows, filter),
    };
  }

  private async *cells(rows: EntityManager, filter: StatementFilter): AsyncGenerator<(readonly Cell[])[]> {
    const { sql, values } = whereOf(filter);
    const known = new Map<string, string>();
    for (let [seq, lineNo] = ['0', 0]; ;) {
      const page: Line[] = await rows.query(
        `SELECT e.seq, p.line_no AS lineNo, e.effective_day AS day, e.kind, e.order_number AS orderNumber,
           d.code AS debit, c.code AS credit, p.amount_fen AS amount
         FROM journal_entries e JOIN postings p ON p.entry_seq = e.seq
         JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
         WHERE ${sql} AND (e.seq > ? OR (e.seq = ? AND p.line_no > ?)) AND e.seq >= ?
         ORDER BY e.seq, p.line_no LIMIT ${POSTINGS_A_PAGE}`,
        [...values, seq, seq, lineNo, seq],
      );
      const last = page.at(-1);
      if (last === undefined) return;
      [seq, lineNo] = [last.seq, last.lineNo];
      const keys = page
        .flatMap(({ debit, credit }) => [partyKeyOf(debit), partyKeyOf(credit)])
        .filter((key): key is string => key !== null && !known.has(key));
      for (const [key, name] of await this.names.ofKeys([...new Set(keys)])) known.set(key, name);
      yield page.map((line) => [
        Number(line.seq),
        line.day,
        kindName(line.kind),
        line.orderNumber,
        ledgerAccountName(line.debit, known),
        ledgerAccountName(line.credit, known),
        fen(line.amount),
      ]);
    }
  }
}

function whereOf({ allianceId, from, to }: StatementFilter): { sql: string; values: unknown[] } {
  const days = [
    ...(from === undefined ? [] : [{ sql: 'e.effective_day >= ?', value: from }]),
    ...(to === undefined ? [] : [{ sql: 'e.effective_day <= ?', value: to }]),
  ];
  return {
    sql: ['e.alliance_id = ?', ...days.map((day) => day.sql)].join(' AND '),
    values: [allianceId, ...days.map((day) => day.value)],
  };
}
