import { formatYuan, sumFen, type Fen } from '@app/money';

/** A line of a voucher while it is typed: amounts in yuan as text. */
export interface TypedLine {
  readonly account: string;
  readonly debit: string;
  readonly credit: string;
}

export const EMPTY_LINE: TypedLine = { account: '', debit: '', credit: '' };

const YUAN = /^(\d{1,10})(?:\.(\d{1,2}))?$/;

/** `12.5` and `1,250.00` yuan in fen; null for what is no amount. Nothing typed is nothing. */
export function fenOfYuan(text: string): Fen | null {
  const plain = text.replaceAll(',', '').replaceAll('，', '').trim();
  if (plain === '') return 0n;
  const match = YUAN.exec(plain);
  return match ? BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0')) : null;
}

export interface VoucherSums {
  readonly debitFen: Fen;
  readonly creditFen: Fen;
  /** `amount`: something that is no amount; `side`: both sides or none; `account`; `sum`: the sides differ */
  readonly trouble: 'amount' | 'side' | 'account' | 'sum' | null;
}

export function sumsOf(lines: readonly TypedLine[]): VoucherSums {
  const typed = lines.filter((line) => !isEmpty(line));
  const amounts = typed.map((line) => [fenOfYuan(line.debit), fenOfYuan(line.credit)] as const);
  const debitFen = sumFen(amounts.map(([debit]) => debit ?? 0n));
  const creditFen = sumFen(amounts.map(([, credit]) => credit ?? 0n));
  return { debitFen, creditFen, trouble: troubleOf(typed, amounts, debitFen - creditFen) };
}

function troubleOf(
  typed: readonly TypedLine[],
  amounts: readonly (readonly [Fen | null, Fen | null])[],
  difference: Fen,
): VoucherSums['trouble'] {
  if (amounts.some(([debit, credit]) => debit === null || credit === null)) return 'amount';
  if (amounts.some(([debit, credit]) => (debit === 0n) === (credit === 0n))) return 'side';
  if (typed.some((line) => line.account === '')) return 'account';
  return difference === 0n ? null : 'sum';
}

export function isEmpty({ account, debit, credit }: TypedLine): boolean {
  return account === '' && debit.trim() === '' && credit.trim() === '';
}

/** What a side of one line must be for the voucher to balance: what `=` fills in. Nothing when it would be below 0. */
export function balancing(lines: readonly TypedLine[], at: number, side: 'debit' | 'credit'): string {
  const others = lines.map((line, index) => (index === at ? { ...line, debit: '', credit: '' } : line));
  const { debitFen, creditFen } = sumsOf(others);
  const missing = side === 'debit' ? creditFen - debitFen : debitFen - creditFen;
  return missing > 0n ? formatYuan(missing).replaceAll(',', '') : '';
}

/** Space: what was typed on one side goes to the other. */
export function swapped(line: TypedLine): TypedLine {
  return { ...line, debit: line.credit, credit: line.debit };
}

export interface KnownAccount {
  readonly code: string;
  readonly name: string;
  /** of the name in pinyin: `yhck` */
  readonly initials: string;
}

/** F7: accounts whose code, name or initials hold what is typed; those that begin with it first. */
export function findAccounts(accounts: readonly KnownAccount[], typed: string): KnownAccount[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return [...accounts];
  const keysOf = ({ code, name, initials }: KnownAccount) =>
    [code, name, initials].map((key) => key.toLowerCase());
  const isFirst = (account: KnownAccount) => keysOf(account).some((key) => key.startsWith(text));
  const found = accounts.filter((account) => keysOf(account).some((key) => key.includes(text)));
  return [...found.filter(isFirst), ...found.filter((account) => !isFirst(account))];
}

/** Rows of a spreadsheet: account by code or name, debit, credit. What is no account stays empty and is seen. */
export function readBlock(text: string, accounts: readonly KnownAccount[]): TypedLine[] {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  return rows.map((row) => {
    const [account = '', debit = '', credit = ''] = row.split('\t').map((cell) => cell.trim());
    const known = accounts.find(({ code, name }) => code === account || name === account);
    return { account: known?.code ?? '', debit, credit };
  });
}

/** The same rows for a spreadsheet; an empty line is none. */
export function writeBlock(lines: readonly TypedLine[], nameOf: (code: string) => string): string {
  const rows = lines.filter((line) => !isEmpty(line));
  return rows.map(({ account, debit, credit }) => [nameOf(account), debit, credit].join('\t')).join('\n');
}
