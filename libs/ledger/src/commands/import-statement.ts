import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sumFen, type Fen } from '@app/money';
import { Transactions, type Tx } from '@app/outbox';
import { Clock, dayOf, type Actor, type Day } from '@app/platform';
import {
  closingOf,
  openingOf,
  type ColumnProfile,
  type FileFault,
  type StatedFile,
  type StatedRow,
} from '../core';
import { sha256 } from '../digest';
import { ReconAccountRow } from '../recon-account.row';
import { readStatement, type ReadStatement } from '../recon-read';
import { requireRecon } from '../recon-request';
import type { ReconScope } from '../recon-sides';
import { StatementFaults, takeStatement, type TakenStatement } from '../recon-take';

export interface StatementFile extends ReconScope {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** says what would be taken, and takes nothing */
  readonly isPreview: boolean;
}

export interface ImportOutcome {
  readonly isTaken: boolean;
  /** the same content was taken before: nothing was added */
  readonly isRepeat: boolean;
  readonly format: ReadStatement['format'];
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly lineCount: number;
  readonly addedCount: number;
  readonly inFen: Fen;
  readonly outFen: Fen;
  readonly openingFen: Fen | null;
  readonly closingFen: Fen | null;
  readonly faults: readonly FileFault[];
  readonly columns: ColumnProfile;
  readonly lines: readonly StatedRow[];
}

const SHOWN = 50;

/** Leaves the transaction with what it found and without what it wrote. */
class OnlyLooked extends Error {
  override readonly name = 'OnlyLooked';

  constructor(readonly found: TakenStatement) {
    super('a preview writes nothing');
  }
}

/**
 * An accountant brings the statement of a bank. The whole file is taken or nothing of it; a file that came before, or a line that
 * an earlier one had, is not taken again: the content is the request's own key.
 */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: StatementFile): Promise<ImportOutcome> {
    requireRecon(actor, input.allianceId);
    const read = await this.read(input);
    if (read.faults.length > 0) return outcomeOf(read, read.faults);
    try {
      return outcomeOf(read, [], await this.take(actor, input, read), true);
    } catch (error) {
      if (error instanceof StatementFaults) return outcomeOf(read, error.faults);
      if (error instanceof OnlyLooked) return outcomeOf(read, [], error.found);
      throw error;
    }
  }

  private async read({ allianceId, accountCode, bytes }: StatementFile): Promise<ReadStatement> {
    const account = await this.database.manager.findOneBy(ReconAccountRow, { allianceId, code: accountCode });
    return readStatement(bytes, {
      account: account?.numberMasked ?? null,
      today: dayOf(this.clock.now()),
      columns: JSON.parse(account?.columnNames ?? '{}') as ColumnProfile,
    });
  }

  private take(actor: Actor, input: StatementFile, read: ReadStatement): Promise<TakenStatement> {
    const { allianceId, accountCode, fileName, bytes, isPreview } = input;
    const { format, file, columns } = read;
    const what = { allianceId, accountCode, fileName, format, file, columns, by: actor.id };
    return this.transactions.run(async (tx: Tx) => {
      const taken = await takeStatement(tx, { ...what, sha256: sha256(bytes) });
      if (isPreview) throw new OnlyLooked(taken);
      return taken;
    });
  }
}

function outcomeOf(
  { format, file, columns }: ReadStatement,
  faults: readonly FileFault[],
  found?: TakenStatement,
  isTaken = false,
): ImportOutcome {
  const days = file.rows.map((row) => row.day).sort();
  return {
    ...{ isTaken, format, faults, columns },
    isRepeat: found?.isRepeat ?? false,
    fromDay: days[0] ?? null,
    toDay: days.at(-1) ?? null,
    lineCount: file.rows.length,
    addedCount: found === undefined || found.isRepeat ? 0 : found.statement.addedCount,
    ...sumsOf(file),
    openingFen: openingOf(file),
    closingFen: closingOf(file),
    lines: file.rows.slice(0, SHOWN),
  };
}

function sumsOf({ rows }: StatedFile): { inFen: Fen; outFen: Fen } {
  const gross = rows.map((row) => row.grossFen);
  return {
    inFen: sumFen(gross.filter((amount) => amount > 0n)),
    outFen: sumFen(gross.filter((amount) => amount < 0n)),
  };
}
