import { Injectable } from '@nestjs/common';
import {
  CHARTS,
  fullName,
  IMPORT_PROGRAMS,
  isImportProgram,
  PaperNames,
  PapersQueries,
  summaryOf,
  type CheckedBatch,
  type DraftVoucher,
  type ImportField,
  type Names,
  type Regime,
  type VoucherBookRow,
  type VoucherLine,
} from '@app/papers';
import { alliancesWith, type Actor } from '@app/platform';
import { bookName } from './export.view';

/** Books, batches and vouchers as the desk shows them. */
@Injectable()
export class VoucherViews {
  constructor(
    private readonly names: PaperNames,
    private readonly papers: PapersQueries,
  ) {}

  async books(rows: readonly VoucherBookRow[]) {
    const names = await this.names.ofKeys(rows.map((row) => row.book));
    return rows.map((row) => {
      const { name, source, caution } = CHARTS[row.regime];
      const { book, regime, serviceVatBasisPoints, isEquityHolder, columnsOf } = row;
      return {
        ...{ book, regime, serviceVatBasisPoints, isEquityHolder, columnsOf, caution },
        name: bookName(book, names),
        regimeName: name,
        regimeSource: source,
        columns: columnsOfBook(row),
      };
    });
  }

  async batch(id: string, actor: Actor) {
    const found = await this.papers.batch(id);
    return found && ((await this.batches([found], actor))[0] ?? null);
  }

  async batches(found: readonly CheckedBatch[], actor: Actor) {
    const ids = found.flatMap(({ batch, check }) => [batch.madeBy, check?.checkedBy ?? null]);
    const persons = await this.names.persons(ids);
    const mine = alliancesWith(actor, 'voucher.check');
    return found.map(({ batch, check }) => {
      const { id, firstNumber, lastNumber, debitFen, hash, madeBy, madeAt } = batch;
      return {
        ...{ id, firstNumber, lastNumber, debitFen, hash, madeAt },
        madeBy: persons.get(madeBy) ?? '',
        checkedBy: check === null ? null : (persons.get(check.checkedBy) ?? ''),
        checkedAt: check?.checkedAt ?? null,
        mayCheck: check === null && madeBy !== actor.id && mine.includes(batch.allianceId),
      };
    });
  }

  async drafts(drafts: readonly DraftVoucher[], regime: Regime) {
    const keys = drafts.flatMap(({ lines }) => lines.flatMap((line) => line.partyKey ?? []));
    const names = await this.names.ofKeys([...new Set(keys)]);
    return drafts.map(({ entrySeq, day, kind, orderNumber, lines }) => ({
      ...{ entrySeq, day },
      summary: summaryOf(kind, orderNumber),
      lines: lines.map((line) => lineView(line, regime, names)),
    }));
  }
}

function lineView(line: VoucherLine, regime: Regime, names: Names) {
  const { side, code, partyKey, amountFen } = line;
  const aux = partyKey === null ? null : (names.get(partyKey) ?? null);
  return { side, code, amountFen, name: fullName(regime, line), aux };
}

function columnsOfBook({ columnsOf, ownColumns }: VoucherBookRow) {
  const own = JSON.parse(ownColumns ?? '{}') as Partial<Record<ImportField, string>>;
  const program = isImportProgram(columnsOf) ? columnsOf : 'yonyou';
  return IMPORT_PROGRAMS[program].map(({ field, head }) => ({
    field,
    head: own[field] ?? head,
    standardHead: head,
  }));
}
