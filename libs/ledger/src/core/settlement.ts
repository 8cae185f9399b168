import { sumFen, type Fen } from '@app/money';

/** One party in one settlement. `carryInFen` below 0 is what the party still owes from refunds. */
export interface PartyLine {
  readonly partyId: string;
  readonly carryInFen: Fen;
  readonly accruedFen: Fen;
  readonly reversedFen: Fen;
  /** taken for what earlier settlements had paid out; below 0 what the party gave back itself */
  readonly recoveredFen: Fen;
  /** kept back of its payment for the tax office */
  readonly withheldFen: Fen;
  readonly paidFen: Fen;
}

export function dueBeforeTax(line: PartyLine): Fen {
  return line.carryInFen + line.accruedFen - line.reversedFen - line.recoveredFen;
}

/** What the party is to be paid, or owes when it is below 0. */
export function netOf(line: PartyLine): Fen {
  return dueBeforeTax(line) - line.withheldFen;
}

/** What is carried into the next settlement. */
export function carryOutOf(line: PartyLine): Fen {
  return netOf(line) - line.paidFen;
}

export interface SettlementFigures {
  readonly openingFen: Fen;
  readonly dueFen: Fen;
  readonly refundedFen: Fen;
  readonly paidFen: Fen;
  readonly closingFen: Fen;
  readonly recoveredFen: Fen;
  readonly withheldFen: Fen;
}

export function figuresOf(lines: readonly PartyLine[]): SettlementFigures {
  const sum = (pick: (line: PartyLine) => Fen): Fen => sumFen(lines.map(pick));
  return {
    openingFen: sum((line) => line.carryInFen),
    dueFen: sum((line) => line.accruedFen),
    refundedFen: sum((line) => line.reversedFen),
    paidFen: sum((line) => line.paidFen),
    closingFen: sum(carryOutOf),
    recoveredFen: sum((line) => line.recoveredFen),
    withheldFen: sum((line) => line.withheldFen),
  };
}

/**
 * The equation, checked against the books and not against itself: what the settlement says is left must be what the parties'
 * accounts hold, less what was booked for later settlements.
 */
export function isBalanced(figures: SettlementFigures, accountsFen: Fen, laterFen: Fen): boolean {
  const { openingFen, dueFen, refundedFen, recoveredFen, withheldFen, paidFen, closingFen } = figures;
  const leftFen = openingFen + dueFen - refundedFen - recoveredFen - withheldFen - paidFen;
  return leftFen === closingFen && closingFen === accountsFen - laterFen;
}

const LETTERS = 26;

/** `JS-2611A`: the month in which it was opened, then the how-manieth of that month: A to Z, AA … */
export function settlementNumber(day: string, ofMonth: number): string {
  const [year = '', month = ''] = day.split('-');
  let [letters, rest] = ['', ofMonth];
  do {
    letters = String.fromCharCode(65 + (rest % LETTERS)) + letters;
    rest = Math.floor(rest / LETTERS) - 1;
  } while (rest >= 0);
  return `JS-${year.slice(2)}${month}${letters}`;
}
