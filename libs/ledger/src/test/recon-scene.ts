import { type ProviderLine } from '@app/outbox';
import { DAY_MS, dayOf, newId, type Actor } from '@app/platform';
import { BooksWriter } from '../books-writer';
import { ImportFetched } from '../commands/import-fetched';
import { ImportStatement } from '../commands/import-statement';
import { ReconBreakRow } from '../recon-break.row';
import { compareAt } from '../recon-breaks';
import { ReconMatchRow } from '../recon-match.row';
import { StatementLineRow } from '../statement-line.row';
import { StatementRow } from '../statement.row';
import type { BooksScene } from './books-scene';

export const today = dayOf(Date.now());
export const tomorrow = dayOf(Date.now() + DAY_MS);
export const psp = 'A.psp.sandbox';

const HEAD = '交易日期,流水号,借方金额,贷方金额,余额,摘要,对方户名';
export const statement = (...lines: string[]) => [HEAD, ...lines].join('\n');

let eventId = 9_000_000;

/** What specs of the reconciliation do to the books of the moment. */
export function reconTools(now: () => { scene: BooksScene; accountant: Actor }) {
  const rows = () => now().scene.database.manager;
  const addPerson = (id: string) =>
    now().scene.database.query(
      `INSERT INTO persons (id, phone, phone_index, display_name, created_at) VALUES (?, 'x', ?, '会计', NOW(3))`,
      [id, id],
    );
  const book = async () => {
    while ((await now().scene.get(BooksWriter).drain()) > 0);
  };
  const scopeOf = (accountCode: string) => ({ allianceId: now().scene.allianceId, accountCode });
  const file = (text: string | Buffer, accountCode = 'A.bank', isPreview = false) => ({
    ...scopeOf(accountCode),
    fileName: 'bank.csv',
    bytes: Buffer.from(text),
    isPreview,
  });
  const imported = (text: string | Buffer, accountCode = 'A.bank') =>
    now().scene.get(ImportStatement).run(now().accountant, file(text, accountCode));
  const stated = (ref: string, grossFen: bigint, more: Partial<ProviderLine> = {}): ProviderLine => ({
    ...{
      ref,
      grossFen,
      day: today,
      kind: 'payment',
      feeFen: 0n,
      ourRef: null,
      orderId: null,
      batch: null,
      memo: '',
    },
    ...more,
  });
  const fetched = (lines: ProviderLine[], id = String((eventId += 1))) =>
    now()
      .scene.get(ImportFetched)
      .react({
        id,
        name: 'statement.fetched',
        at: 0,
        payload: { provider: 'sandbox', allianceId: now().scene.allianceId, day: today, lines },
      });
  const seen = async (accountCode: string, until = today) => {
    const { pairings, breaks } = await compareAt(rows(), scopeOf(accountCode), until);
    return {
      pairings: pairings.map(({ basis, lines, moves }) => [basis, lines.length, moves.length]),
      breaks: breaks.map(({ kind, amountFen }) => [kind, amountFen]),
    };
  };
  const ask = (accountCode: string, more: object = {}) => ({
    ...scopeOf(accountCode),
    until: today,
    requestId: newId(),
    ...more,
  });
  const own = () => ({ allianceId: now().scene.allianceId });
  const counts = async () => [
    await rows().countBy(StatementRow, own()),
    await rows().countBy(StatementLineRow, own()),
    await rows().countBy(ReconMatchRow, own()),
    await rows().countBy(ReconBreakRow, own()),
  ];
  return { rows, addPerson, book, scopeOf, file, imported, stated, fetched, seen, ask, own, counts };
}
