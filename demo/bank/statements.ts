import { dayOf } from '@app/platform/core';
import type { BankLedger } from './ledger';

/** Money that a provider sent to an account. */
export interface BankCredit {
  readonly ref: string;
  readonly payee: string;
  readonly amountFen: string;
  readonly day: string;
}

interface Line {
  readonly day: string;
  readonly ref: string;
  readonly amountFen: bigint;
  readonly memo: string;
  readonly counterparty: string;
}

/** Statements as a bank's web desk exports them: a line about the account, the heads, the lines with a balance, the total. */
export class BankStatements {
  private readonly credits = new Map<string, BankCredit>();

  constructor(
    private readonly bank: BankLedger,
    private readonly keep: (credit: BankCredit) => void = () => undefined,
  ) {}

  restore(credits: readonly BankCredit[]): void {
    for (const credit of credits) this.credits.set(credit.ref, credit);
  }

  /** The same number once more is the same money. */
  credit(credit: BankCredit): void {
    if (this.credits.has(credit.ref)) return;
    this.credits.set(credit.ref, credit);
    this.keep(credit);
  }

  csv(account: string, from: string, to: string): string {
    const all = this.linesOf(account);
    const lines = all.filter(({ day }) => day >= from && day <= to);
    let balance = sum(all.filter(({ day }) => day < from));
    const rows = lines.map((line) => {
      balance += line.amountFen;
      const out = line.amountFen < 0n ? yuan(-line.amountFen) : '';
      const into = line.amountFen >= 0n ? yuan(line.amountFen) : '';
      return [line.day, line.ref, out, into, yuan(balance), line.memo, line.counterparty].join(',');
    });
    const totals = [
      yuan(-sum(lines.filter(({ amountFen }) => amountFen < 0n))),
      yuan(sum(lines.filter(({ amountFen }) => amountFen > 0n))),
    ];
    return [
      `\uFEFF账号：,${account}`,
      '交易日期,交易流水号,借方金额,贷方金额,账户余额,摘要,对方户名',
      ...rows,
      `合计,共${String(lines.length)}笔,${totals.join(',')},,,`,
      '',
    ].join('\r\n');
  }

  private linesOf(account: string): Line[] {
    const paid = this.bank.paidBy(account).map(({ bankRef, amountFen, outNo, at = 0 }): Line => ({
      ...{
        day: dayOf(at),
        ref: bankRef,
        amountFen: -BigInt(amountFen),
        memo: `货款 ${outNo}`,
        counterparty: '',
      },
    }));
    const credited = [...this.credits.values()]
      .filter(({ payee }) => payee === account)
      .map(({ day, ref, amountFen }): Line => ({
        ...{ day, ref: `C${ref.slice(-40)}`, amountFen: BigInt(amountFen), memo: `结算 ${ref}` },
        counterparty: '演示支付',
      }));
    return [...paid, ...credited].sort((a, b) => a.day.localeCompare(b.day) || a.ref.localeCompare(b.ref));
  }
}

function sum(lines: readonly Line[]): bigint {
  return lines.reduce((total, { amountFen }) => total + amountFen, 0n);
}

function yuan(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
