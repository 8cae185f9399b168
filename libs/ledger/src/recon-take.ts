import { In } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Tx } from '@app/outbox';
import { newId, type Day } from '@app/platform';
import {
  closingOf,
  fault,
  openingOf,
  textOfRow,
  type ColumnProfile,
  type FileFault,
  type StatedFile,
  type StatedRow,
} from './core';
import { sha256 } from './digest';
import { ReconAccountRow } from './recon-account.row';
import type { ReconScope } from './recon-sides';
import { StatementLineRow } from './statement-line.row';
import { StatementRow, type StatementFormat } from './statement.row';

const CHUNK = 500;

export interface StatementToTake extends ReconScope {
  readonly format: StatementFormat;
  readonly fileName: string;
  readonly sha256: string;
  readonly file: StatedFile;
  readonly columns: ColumnProfile;
  readonly by: string;
}

export interface TakenStatement {
  readonly statement: StatementRow;
  /** the very same content was taken before */
  readonly isRepeat: boolean;
}

/** The statement does not go on from what is known of the account. Nothing of it is written. */
export class StatementFaults extends Error {
  override readonly name = 'StatementFaults';

  constructor(readonly faults: readonly FileFault[]) {
    super(`the statement has ${String(faults.length)} faults`);
  }
}

/** Takes a checked statement: its lines, less those that an earlier one had. One import at a time for an account. */
export async function takeStatement(tx: Tx, taken: StatementToTake): Promise<TakenStatement> {
  const account = await lockAccount(tx, taken);
  const { allianceId, accountCode, file } = taken;
  const earlier = await tx.rows.findOneBy(StatementRow, { allianceId, accountCode, sha256: taken.sha256 });
  if (earlier) return { statement: earlier, isRepeat: true };
  const isFirst = !(await tx.rows.existsBy(StatementRow, { allianceId, accountCode }));
  const stated = isFirst ? withOpening(file) : file.rows;
  const known = await knownLines(tx, taken, stated.map(refOf));
  const fresh = stated.filter((row) => !known.has(refOf(row)));
  refuse(changedLines(stated, known));
  const statement = await insertStatement(tx, taken, stated, fresh.length);
  for (const rows of chunksOf(fresh.map((row) => lineOf(row, statement))))
    await tx.rows.insert(StatementLineRow, rows);
  await requireClosing(tx, statement);
  await keepAccount(tx, account, taken);
  await tx.step('statement', statement.id, 'import', null, 'imported', taken.by, {
    detail: { accountCode, added: fresh.length, lines: stated.length },
  });
  return { statement, isRepeat: false };
}

async function lockAccount(
  tx: Tx,
  { allianceId, accountCode, file }: StatementToTake,
): Promise<ReconAccountRow> {
  await tx.rows.query(
    `INSERT IGNORE INTO recon_accounts (id, alliance_id, code, number_masked, column_names, started_on)
     VALUES (?, ?, ?, NULL, '{}', ?)`,
    [newId(), allianceId, accountCode, daysOf(file.rows)[0]],
  );
  return tx.rows.findOneOrFail(ReconAccountRow, {
    where: { allianceId, code: accountCode },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The bank's own number is learnt from the first file, the names of its columns from each. */
async function keepAccount(
  tx: Tx,
  account: ReconAccountRow,
  { file, columns }: StatementToTake,
): Promise<void> {
  const numberMasked =
    account.numberMasked ?? (file.account === null ? null : `****${file.account.slice(-4)}`);
  const hasColumns = Object.keys(columns).length > 0;
  const columnNames = hasColumns ? JSON.stringify(columns) : account.columnNames;
  const revision = account.revision + 1;
  await tx.rows.update(ReconAccountRow, account.id, { numberMasked, columnNames, revision });
}

/** What was on the account before its first statement is a line too, or the balances could never agree. */
function withOpening(file: StatedFile): readonly StatedRow[] {
  const openingFen = openingOf(file);
  if (openingFen === null || openingFen === 0n) return file.rows;
  const opening: StatedRow = {
    at: 0,
    day: daysOf(file.rows)[0],
    kind: 'other',
    grossFen: openingFen,
    feeFen: 0n,
    ref: 'opening-balance',
    ourRef: null,
    batch: null,
    memo: '期初余额',
    counterparty: '',
    balanceFen: openingFen,
    orderId: null,
  };
  return [opening, ...file.rows];
}

interface KnownLine {
  readonly day: Day;
  readonly grossFen: Fen;
  readonly feeFen: Fen;
}

async function knownLines(
  tx: Tx,
  { allianceId, accountCode }: ReconScope,
  refs: readonly string[],
): Promise<Map<string, KnownLine>> {
  const known = new Map<string, KnownLine>();
  for (const chunk of chunksOf(refs)) {
    const found = await tx.rows.find(StatementLineRow, {
      select: { ref: true, day: true, grossFen: true, feeFen: true },
      where: { allianceId, accountCode, ref: In(chunk) },
    });
    for (const line of found) known.set(line.ref, line);
  }
  return known;
}

/** A number that came before with another day or other money: one of the two statements is wrong. */
function changedLines(rows: readonly StatedRow[], known: ReadonlyMap<string, KnownLine>): FileFault[] {
  return rows.flatMap((row) => {
    const before = known.get(refOf(row));
    const isSame =
      before?.day === row.day && before.grossFen === row.grossFen && before.feeFen === row.feeFen;
    return before === undefined || isSame
      ? []
      : [fault('changed', row.at, { ref: refOf(row), day: before.day })];
  });
}

function refuse(faults: readonly FileFault[]): void {
  if (faults.length > 0) throw new StatementFaults(faults);
}

async function insertStatement(
  tx: Tx,
  taken: StatementToTake,
  rows: readonly StatedRow[],
  addedCount: number,
): Promise<StatementRow> {
  const { allianceId, accountCode, format, file, by } = taken;
  const [fromDay, toDay] = daysOf(rows);
  const statement = {
    ...{ id: newId(), allianceId, accountCode, format, fromDay, toDay, addedCount },
    fileName: taken.fileName.slice(0, 200),
    sha256: taken.sha256,
    closingFen: closingOf(file),
    lineCount: rows.length,
    importedBy: by,
    importedAt: tx.now,
  };
  await tx.rows.insert(StatementRow, statement);
  return statement;
}

function lineOf(
  row: StatedRow,
  { id: statementId, allianceId, accountCode }: StatementRow,
): StatementLineRow {
  const { at, day, kind, grossFen, feeFen, ourRef, batch, orderId, memo, counterparty } = row;
  return {
    id: newId(),
    ...{ statementId, allianceId, accountCode, at, day, kind, grossFen, feeFen },
    ...{ ourRef, batch, orderId, memo, counterparty },
    ref: refOf(row),
    rawHash: sha256(textOfRow(row)),
  };
}

/** A line without a number is known by its whole text. */
function refOf(row: StatedRow): string {
  return row.ref ?? `h:${sha256(textOfRow(row))}`;
}

/** All lines to the end of the statement come to what it says is on the account; else one before it is lacking. */
async function requireClosing(
  tx: Tx,
  { allianceId, accountCode, closingFen, toDay }: StatementRow,
): Promise<void> {
  if (closingFen === null) return;
  const [sum]: { amount: string | null }[] = await tx.rows.query(
    `SELECT SUM(gross_fen - fee_fen) AS amount FROM statement_lines
     WHERE alliance_id = ? AND account_code = ? AND day <= ?`,
    [allianceId, accountCode, toDay],
  );
  const found = fen(sum?.amount ?? '0');
  if (found !== closingFen)
    refuse([fault('gap', null, { due: closingFen.toString(), found: found.toString() })]);
}

function daysOf(rows: readonly StatedRow[]): [Day, Day] {
  const days = rows.map((row) => row.day).sort();
  return [days[0] ?? '', days.at(-1) ?? ''];
}

function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) =>
    all.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
