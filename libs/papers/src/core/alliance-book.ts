import { classOf, partyKeyOf, type AccountClass } from '@app/ledger/core';
import { allocate, type Fen } from '@app/money';
import { mergedLines, type DraftVoucher, type MappedEntry, type VoucherLine } from './voucher';

type Place = Pick<VoucherLine, 'code' | 'detail' | 'partyKey'>;

export interface AllianceBookTerms {
  /** of the alliance's service income, taken out of it when it is taxed: 100 is 1 % */
  readonly serviceVatBasisPoints: number;
}

/** Accounts of the ledger in the company's book. Whole codes, or beginnings that end in a dot. */
const PLACES: readonly (readonly [string, string, string | null])[] = [
  ['A.bank', '1002', null],
  ['A.psp.', '1012', null],
  ['A.dispute', '1221', '争议款'],
  ['A.recv.', '1221', '应收退款'],
  ['A.coupon.', '1221', '应收优惠券款'],
  ['L.held', '2241', '待结算订单款'],
  ['L.promo', '2241', '促销金'],
  ['L.refund', '2241', '应退款'],
  ['L.orphaned', '2241', '待退误付款'],
  ['L.party.POOL.', '2241', '联盟分配池'],
  ['L.courier', '2202', '快递费'],
  ['L.party.', '2202', null],
  ['L.tax', '2221', '代扣个人所得税'],
  ['E.reserve', '3104', '公积公益金'],
  ['R.freight', '5001', '运费结余'],
  ['X.fee', '5603', '手续费'],
  ['X.freight', '5601', '运费'],
  ['X.refunded', '5711', '退款损失'],
];

/** For accounts that another part of the ledger may open later: the class decides, and the detail says which it was. */
const OF_CLASS: Readonly<Record<AccountClass, string>> = {
  A: '1221',
  L: '2241',
  E: '3104',
  R: '5001',
  X: '5602',
};

const SERVICE: Place = { code: '5001', detail: '服务费', partyKey: null };
const OUTPUT_TAX: Place = { code: '2221', detail: '应交增值税', partyKey: null };
const OWN_MONEY: Place = { code: '1002', detail: '联盟自有户', partyKey: null };

/** The voucher that the alliance's company writes of an entry. It is an agent: of a sale only its own part is revenue. */
export function allianceVoucher(entry: MappedEntry, terms: AllianceBookTerms): DraftVoucher {
  const lines = entry.postings.flatMap(({ debit, credit, amountFen }): VoucherLine[] => [
    ...placed(debit, 'debit', amountFen, entry, terms),
    ...placed(credit, 'credit', amountFen, entry, terms),
  ]);
  const { seq, day, kind, orderNumber } = entry;
  return { entrySeq: seq, day, kind, orderNumber, lines: mergedLines(lines) };
}

function placed(
  account: string,
  side: VoucherLine['side'],
  amountFen: Fen,
  entry: MappedEntry,
  terms: AllianceBookTerms,
): VoucherLine[] {
  const isOwn = account.startsWith('L.party.ALLIANCE.');
  // Its own part is revenue when it is earned, and money of its own when it is paid over.
  const isPaidOver = isOwn && (entry.kind === 'payout' || entry.kind === 'payout_returned');
  const places: readonly (readonly [Place, Fen])[] =
    isOwn && !isPaidOver
      ? withTax(amountFen, terms)
      : [[isPaidOver ? OWN_MONEY : placeOf(account), amountFen]];
  const isRed = isTakenBack(account, side, entry);
  const stands = isRed ? otherSide(side) : side;
  // A month has tens of thousands of these, so each is written out: to spread a place costs several times as much.
  return places.map(([{ code, detail, partyKey }, partFen]) => {
    return { side: stands, code, detail, partyKey, amountFen: isRed ? -partFen : partFen };
  });
}

function withTax(amountFen: Fen, { serviceVatBasisPoints }: AllianceBookTerms): [Place, Fen][] {
  const [netFen = 0n, taxFen = 0n] = allocate(amountFen, [10_000, serviceVatBasisPoints]);
  return [
    [SERVICE, netFen],
    [OUTPUT_TAX, taxFen],
  ];
}

function placeOf(account: string): Place {
  const known = PLACES.find(([code]) => (code.endsWith('.') ? account.startsWith(code) : account === code));
  const partyKey = partyKeyOf(account);
  if (!known) return { code: OF_CLASS[classOf(account)], detail: account, partyKey };
  const [prefix, code, detail] = known;
  const isProvider = prefix === 'A.psp.';
  return { code, detail: isProvider ? account.slice(prefix.length) : detail, partyKey };
}

/** Correction is by red letter: what an entry takes back stands on its old side with a minus. */
function isTakenBack(
  account: string,
  side: VoucherLine['side'],
  { kind, reversesSeq }: MappedEntry,
): boolean {
  if (kind === 'correction') return reversesSeq !== null;
  const isOwed = account === 'L.held' || account.startsWith('L.party.');
  return (kind === 'reversal' || kind === 'void') && side === 'debit' && isOwed;
}

function otherSide(side: VoucherLine['side']): VoucherLine['side'] {
  return side === 'debit' ? 'credit' : 'debit';
}
