import { sumFen, type Fen } from '@app/money';

/** One party in one settlement. `carryInFen` below 0 is what the party still owes from refunds. */
export interface PartyLine {
  readonly partyId: string;
  readonly carryInFen: Fen;
  readonly accruedFen: Fen;
  readonly reversedFen: Fen;
  readonly paidFen: Fen;
}

/** What the party is to be paid, or owes when it is below 0. */
export function netOf(line: PartyLine): Fen {
  return line.carryInFen + line.accruedFen - line.reversedFen;
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
}

export function figuresOf(lines: readonly PartyLine[]): SettlementFigures {
  const sum = (pick: (line: PartyLine) => Fen): Fen => sumFen(lines.map(pick));
  return {
    openingFen: sum((line) => line.carryInFen),
    dueFen: sum((line) => line.accruedFen),
    refundedFen: sum((line) => line.reversedFen),
    paidFen: sum((line) => line.paidFen),
    closingFen: sum(carryOutOf),
  };
}

/**
 * The equation, checked against the books and not against itself: what the settlement says is left must be what the parties'
 * accounts hold, less what was booked for later settlements.
 */
export function isBalanced(figures: SettlementFigures, accountsFen: Fen, laterFen: Fen): boolean {
  const { openingFen, dueFen, refundedFen, paidFen, closingFen } = figures;
  return openingFen + dueFen - refundedFen - paidFen === closingFen && closingFen === accountsFen - laterFen;
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
