import { decodePayload, encodePayload } from '@app/outbox/core';
import type { LinePosition, LineShare, OrderPosition } from './order-position';
import type { PartyRole } from './split-rule';

type ShareList = readonly [
  partyKey: string,
  basisPoints: number,
  shareFen: string,
  roundingFen: string,
  reversedFen: string,
  fixedFen?: string | null,
  pin?: LineShare['pin'],
];

interface StoredLine extends Omit<LinePosition, 'shares'> {
  readonly shares: readonly (LineShare | ShareList)[];
}

/**
 * A position as it is stored. Six shares of each line are most of it, so a share stands there as a list, its role being the
 * beginning of its party's key: a third less to write, to keep and to read, and an order's position is written twice and more.
 */
export function positionText(position: OrderPosition): string {
  const lines = position.lines.map((line) => ({ ...line, shares: line.shares.map(listOf) }));
  return encodePayload({ ...position, lines });
}

/** Reads positions of before too, whose shares have names. */
export function positionOf(text: string): OrderPosition {
  const stored = decodePayload(text) as Omit<OrderPosition, 'lines'> & {
    readonly lines: readonly StoredLine[];
  };
  return { ...stored, lines: stored.lines.map((line) => ({ ...line, shares: line.shares.map(shareOf) })) };
}

function listOf({ partyKey, basisPoints, shareFen, roundingFen, reversedFen, fixedFen, pin }: LineShare) {
  const list = [partyKey, basisPoints, shareFen, roundingFen, reversedFen];
  return fixedFen === undefined && pin === undefined ? list : [...list, fixedFen ?? null, pin];
}

function shareOf(stored: LineShare | ShareList): LineShare {
  if (!isList(stored)) return stored;
  const [partyKey, basisPoints, shareFen, roundingFen, reversedFen, fixedFen, pin] = stored;
  return {
    partyKey,
    role: partyKey.slice(0, partyKey.indexOf('.')) as PartyRole,
    basisPoints,
    shareFen: BigInt(shareFen),
    roundingFen: BigInt(roundingFen),
    reversedFen: BigInt(reversedFen),
    ...(fixedFen && { fixedFen: BigInt(fixedFen) }),
    ...(pin && { pin }),
  };
}

function isList(stored: LineShare | ShareList): stored is ShareList {
  return Array.isArray(stored);
}
