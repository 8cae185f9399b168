import { formatYuan, sumFen, type Fen } from '@app/money';
import { csvOf } from '@app/platform/core';
import type { AccountKind } from './payee';

export interface FiledPayout {
  readonly outNo: string;
  readonly account: string;
  readonly accountName: string;
  readonly accountKind: AccountKind | null;
  readonly amountFen: Fen;
}

export interface BankFile {
  readonly content: string;
  readonly count: number;
  readonly totalFen: Fen;
}

export const BANK_FILE_MAX = 2_000;

const HEAD = ['序号', '收款账号', '收款户名', '账户类型', '金额', '币种', '用途', '商户流水号'];

/**
 * A batch of transfers as banks' web portals take it (批量转账): one line for each payout, its number as the merchant's serial, and
 * nothing but the payouts, so that the same ones make the same bytes.
 */
export function bankFile(purpose: string, payouts: readonly FiledPayout[]): BankFile {
  const lines = payouts.map(({ outNo, account, accountName, accountKind, amountFen }, index) => [
    String(index + 1),
    account,
    accountName,
    accountKind === 'corporate' ? '对公' : '对私',
    formatYuan(amountFen).replaceAll(',', ''),
    'CNY',
    purpose,
    outNo,
  ]);
  return {
    content: csvOf([HEAD, ...lines]),
    count: payouts.length,
    totalFen: sumFen(payouts.map((payout) => payout.amountFen)),
  };
}
