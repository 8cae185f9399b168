import { decodePayload, encodePayload } from '@app/outbox/core';
import type { Fen } from '@app/money';
import type { Instant } from '@app/platform/core';
import type { LinePosition, LineShare, OrderPosition } from './order-position';
import type { PartyRole } from './split-rule';

/** Fen as it is stored: digits, in quotes where JSON's numbers end. */
type Digits = number | string;

type StoredShare = readonly [
  party: number,
  basisPoints: number,
  shareFen: Digits,
  roundingFen: Digits,
  reversedFen: Digits,
  fixedFen?: Digits | null,
  pin?: LineShare['pin'],
];

type StoredLine = readonly [
  lineId: string,
  itemName: string,
  quantity: number,
  villageId: string,
  valueFen: Digits,
  refundedFen: Digits,
  baseFen: Digits,
  reversedFen: Digits,
  shares: readonly StoredShare[],
  more: LineMore,
];

type StoredPosition = readonly [
  orderId: string,
  orderNumber: string,
  allianceId: string,
  buyerId: string,
  paymentId: string,
  provider: string,
  ruleId: string,
  paidAt: Instant,
  paidFen: Digits,
  couponFen: Digits,
  feeFen: Digits,
  freightFen: Digits,
  freightCostFen: Digits,
  heldFen: Digits,
  completedAt: Instant | null,
  partyKeys: readonly string[],
  lines: readonly StoredLine[],
  more: PositionMore,
];

/** What few lines and few orders have stands by its name. */
type LineMore = Pick<
  LinePosition,
  'couponFen' | 'couponBackFen' | 'relievedFen' | 'reason' | 'floor' | 'coupon'
>;
type PositionMore = Pick<
  OrderPosition,
  | 'paidEventId'
  | 'freightBackFen'
  | 'courierBackFen'
  | 'faultsFen'
  | 'faultBorneFen'
  | 'feeLines'
  | 'chargedBackFen'
  | 'beyondFen'
>;

/**
 * A position as it is stored: lists in the order of the types above, each party named once. Half as long as with names, and an
 * order's position is written twice and more: the longest row of all that a sale leaves in the books.
 */
export function positionText(position: OrderPosition): string {
  const { orderId, orderNumber, allianceId, buyerId, paymentId, provider, ruleId, paidAt } = position;
  const { paidFen, couponFen, feeFen, freightFen, freightCostFen, heldFen, completedAt, lines } = position;
  const { paidEventId, freightBackFen, courierBackFen, faultsFen, faultBorneFen } = position;
  const { feeLines, chargedBackFen, beyondFen } = position;
  const parties = new Map<string, number>();
  const texts = lines.map((line) => lineText(line, parties)).join(',');
  const ids = [orderId, orderNumber, allianceId, buyerId, paymentId, provider, ruleId].map(encodePayload);
  const amounts = [paidFen, couponFen, feeFen, freightFen, freightCostFen, heldFen].map(digits);
  const times = `${String(paidAt)},${amounts.join(',')},${String(completedAt)}`;
  const few = {
    freightBackFen,
    courierBackFen,
    faultsFen,
    faultBorneFen,
    feeLines,
    chargedBackFen,
    beyondFen,
  };
  const more = encodePayload({ paidEventId, ...few } satisfies Whole<PositionMore>);
  return `[${ids.join(',')},${times},${encodePayload([...parties.keys()])},[${texts}],${more}]`;
}

/** Each name, so that the compiler says which one is forgotten. */
type Whole<More> = { readonly [Name in keyof Required<More>]: More[Name] | undefined };

function lineText(line: LinePosition, parties: Map<string, number>): string {
  const { lineId, itemName, quantity, villageId, valueFen, refundedFen, baseFen, reversedFen, shares } = line;
  const { couponFen, couponBackFen, relievedFen, reason, floor, coupon } = line;
  const few = { couponFen, couponBackFen, relievedFen, reason, floor, coupon } satisfies Whole<LineMore>;
  const head = `${encodePayload(lineId)},${encodePayload(itemName)},${String(quantity)},${encodePayload(villageId)}`;
  const amounts = `${digits(valueFen)},${digits(refundedFen)},${digits(baseFen)},${digits(reversedFen)}`;
  let texts = '';
  for (const share of shares) texts += `${texts === '' ? '' : ','}${shareText(share, parties)}`;
  return `[${head},${amounts},[${texts}],${encodePayload(few)}]`;
}

function shareText(share: LineShare, parties: Map<string, number>): string {
  const { partyKey, basisPoints, shareFen, roundingFen, reversedFen, fixedFen, pin } = share;
  let party = parties.get(partyKey);
  if (party === undefined) parties.set(partyKey, (party = parties.size));
  const most = `${String(party)},${String(basisPoints)},${digits(shareFen)},${digits(roundingFen)},${digits(reversedFen)}`;
  if (fixedFen === undefined && pin === undefined) return `[${most}]`;
  return `[${most},${fixedFen === undefined ? 'null' : digits(fixedFen)},${encodePayload(pin)}]`;
}

/** A number is written in a quarter of the time that a bigint takes. */
function digits(fen: Fen): string {
  const number = Number(fen);
  return Number.isSafeInteger(number) ? String(number) : `"${fen.toString()}"`;
}

/** Reads positions of before too, in which everything has its name. */
export function positionOf(text: string): OrderPosition {
  const stored = decodePayload(text);
  return Array.isArray(stored)
    ? ofLists(stored as unknown as StoredPosition)
    : ofNames(stored as NamedPosition);
}

function ofLists(stored: StoredPosition): OrderPosition {
  const [orderId, orderNumber, allianceId, buyerId, paymentId, provider, ruleId, paidAt, ...rest] = stored;
  const [paidFen, couponFen, feeFen, freightFen, freightCostFen, heldFen, completedAt, ...last] = rest;
  const [partyKeys, lines, more] = last;
  // Names first, what is spread last: the other way round the engine lays each object where only a full collection finds it, and
  // whoever reads a hundred thousand positions grows by as many.
  return {
    orderId,
    orderNumber,
    allianceId,
    buyerId,
    paymentId,
    provider,
    ruleId,
    paidAt,
    paidFen: BigInt(paidFen),
    couponFen: BigInt(couponFen),
    feeFen: BigInt(feeFen),
    freightFen: BigInt(freightFen),
    freightCostFen: BigInt(freightCostFen),
    heldFen: BigInt(heldFen),
    lines: lines.map((line) => lineOf(line, partyKeys)),
    completedAt,
    ...more,
  };
}

function lineOf(stored: StoredLine, partyKeys: readonly string[]): LinePosition {
  const [lineId, itemName, quantity, villageId, valueFen, refundedFen, baseFen, reversedFen, shares, more] =
    stored;
  return {
    lineId,
    itemName,
    quantity,
    villageId,
    valueFen: BigInt(valueFen),
    refundedFen: BigInt(refundedFen),
    baseFen: BigInt(baseFen),
    reversedFen: BigInt(reversedFen),
    shares: shares.map(([party, ...share]) => shareOf(partyKeys[party] ?? '', share)),
    ...more,
  };
}

type ShareFigures = StoredShare extends readonly [number, ...infer Figures] ? Figures : never;

function shareOf(partyKey: string, figures: ShareFigures): LineShare {
  const [basisPoints, shareFen, roundingFen, reversedFen, fixedFen, pin] = figures;
  return {
    partyKey,
    role: partyKey.slice(0, partyKey.indexOf('.')) as PartyRole,
    basisPoints,
    shareFen: BigInt(shareFen),
    roundingFen: BigInt(roundingFen),
    reversedFen: BigInt(reversedFen),
    ...(typeof fixedFen === 'number' || typeof fixedFen === 'string' ? { fixedFen: BigInt(fixedFen) } : {}),
    ...(pin && { pin }),
  };
}

type NamedPosition = Omit<OrderPosition, 'lines'> & {
  readonly lines: readonly (Omit<LinePosition, 'shares'> & {
    readonly shares: readonly (LineShare | readonly [partyKey: string, ...ShareFigures])[];
  })[];
};

/** Once shares stood as lists in positions with names. */
function ofNames({ lines, ...position }: NamedPosition): OrderPosition {
  const share = (stored: NamedPosition['lines'][number]['shares'][number]): LineShare => {
    if ('partyKey' in stored) return stored;
    const [partyKey, ...figures] = stored;
    return shareOf(partyKey, figures);
  };
  return { ...position, lines: lines.map((line) => ({ ...line, shares: line.shares.map(share) })) };
}
