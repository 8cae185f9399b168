import type { EntityManager } from 'typeorm';
import { LedgerQueries, StatementQueries, type StatementFilter, type StatementRow } from '@app/ledger';
import { Injectable } from '@nestjs/common';
import { kindName } from './core';
import { PaperNames, type Names } from './paper-names';
import type { Cell, Sheet, SheetColumn } from './sheet';

const COLUMNS: readonly SheetColumn[] = [
  { key: 'seq', head: '序号', kind: 'count', width: 8 },
  { key: 'day', head: '日期', kind: 'text', width: 11 },
  { key: 'kind', head: '类型', kind: 'text', width: 16 },
  { key: 'order', head: '订单号', kind: 'text', width: 17 },
  { key: 'village', head: '村', kind: 'text', width: 14 },
  { key: 'party', head: '收款方', kind: 'text', width: 22 },
  { key: 'accruedFen', head: '应分', kind: 'fen', width: 15 },
  { key: 'reversedFen', head: '冲回', kind: 'fen', width: 15 },
  { key: 'paidFen', head: '已付', kind: 'fen', width: 15 },
  { key: 'otherFen', head: '其他', kind: 'fen', width: 15 },
];

interface StatementOf {
  readonly filter: StatementFilter;
  readonly allianceName: string;
  readonly isMasked: boolean;
}

/** 分账明细: each party's account entry by entry. The one query behind screen, files and the public page. */
@Injectable()
export class StatementSheets {
  constructor(
    private readonly statements: StatementQueries,
    private readonly ledger: LedgerQueries,
    private readonly names: PaperNames,
  ) {}

  async sheet(rows: EntityManager, { filter, allianceName, isMasked }: StatementOf): Promise<Sheet> {
    const { rowCount, lastSeq, ...sums } = await this.statements.totals(filter, rows);
    const notes = await this.notes(rows, filter, lastSeq);
    return {
      title: `${allianceName} 分账明细`,
      notes,
      columns: COLUMNS,
      rowCount,
      sums: { ...sums },
      capitalsOf: 'accruedFen',
      rows: () => this.cells(rows, filter, isMasked),
    };
  }

  private async *cells(
    rows: EntityManager,
    filter: StatementFilter,
    isMasked: boolean,
  ): AsyncGenerator<(readonly Cell[])[]> {
    const parties = new Map<string, string>();
    const villages = new Map<string, string>();
    for await (const page of this.statements.rows(filter, rows)) {
      const unknown = page.filter((row) => !parties.has(keyOf(row)));
      learn(parties, await this.names.of(unknown, isMasked));
      learn(villages, await this.names.villages(unknown.map((row) => row.villageId)));
      yield page.map((row) => [
        Number(row.seq),
        row.day,
        kindName(row.kind),
        row.orderNumber,
        villages.get(row.villageId ?? '') ?? '',
        parties.get(keyOf(row)) ?? '',
        row.accruedFen,
        row.reversedFen,
        row.paidFen,
        row.otherFen,
      ]);
    }
  }

  /** Of which settlement or days, and the hashes by which it can be checked. */
  private async notes(
    rows: EntityManager,
    filter: StatementFilter,
    lastSeq: string,
  ): Promise<(readonly [string, string])[]> {
    const { settlementId, from, to } = filter;
    const settlement = settlementId === undefined ? null : await this.ledger.settlement(settlementId);
    const [entry]: { hash: string }[] = await rows.query('SELECT hash FROM journal_entries WHERE seq = ?', [
      lastSeq,
    ]);
    return [
      ...(settlement
        ? ([
            ['结算', settlement.number],
            ['结算编号', settlement.id],
            ['结算 sha256', settlement.sha256 ?? '未冻结'],
          ] as const)
        : ([['期间', `${from ?? '开账'} 至 ${to ?? '今日'}`]] as const)),
      ['末条分录', `${lastSeq} ${entry?.hash ?? ''}`.trim()],
      ['核对', '应分 − 冲回 − 已付 + 其他 = 期内余额变动，末条分录的哈希可在公开页和账本核验中比对'],
    ];
  }
}

function keyOf({ role, subjectId }: Pick<StatementRow, 'role' | 'subjectId'>): string {
  return `${role}.${subjectId}`;
}

function learn(known: Map<string, string>, more: Names): void {
  for (const [key, name] of more) known.set(key, name);
}
