import { byLine, byMove, inOrder, merged, type Unit } from './recon-units';
import type { BookedMove, StatementLine } from './recon-line';

/** Sets that grow together: each thing belongs to one of them. */
class Groups {
  private readonly parents = new Map<string, string>();

  headOf(name: string): string {
    let head = name;
    for (let next = this.parents.get(head); next !== undefined; next = this.parents.get(head)) head = next;
    return head;
  }

  join(a: string, b: string): void {
    const [low = '', high = ''] = [this.headOf(a), this.headOf(b)].sort();
    if (low !== high) this.parents.set(high, low);
  }
}

/**
 * Joins moves that bear one number (a capture and its fee), and each line to the moves whose numbers it bears. Lines do not
 * join one another: two people may be paid under one remark.
 */
export function joinById(lines: readonly StatementLine[], moves: readonly BookedMove[]): Unit[] {
  const groups = new Groups();
  const ofRef = new Map<string, string>();
  for (const move of [...moves].sort(byMove)) {
    for (const ref of move.refs) {
      const known = ofRef.get(ref);
      if (known === undefined) ofRef.set(ref, nameOfMove(move));
      else groups.join(known, nameOfMove(move));
    }
  }
  for (const line of lines) {
    for (const ref of [line.id, ...line.refs]) {
      const known = ofRef.get(ref);
      if (known !== undefined) groups.join(known, nameOfLine(line));
    }
  }
  const units = new Map<string, Unit>();
  const put = (name: string, unit: Unit): void => {
    const head = groups.headOf(name);
    units.set(head, merged(units.get(head) ?? { lines: [], moves: [] }, unit));
  };
  for (const line of lines) put(nameOfLine(line), { lines: [line], moves: [] });
  for (const move of moves) put(nameOfMove(move), { lines: [], moves: [move] });
  return inOrder(units.values());
}

/** Lines that say once more what an earlier one said: the same of our numbers, the same kind, the same money. */
export function splitDuplicates(
  lines: readonly StatementLine[],
  earlier: readonly StatementLine[],
): { first: StatementLine[]; again: StatementLine[] } {
  const seen = new Set(earlier.map(saidBy));
  const first: StatementLine[] = [];
  const again: StatementLine[] = [];
  for (const line of [...lines].sort(byLine)) {
    const said = saidBy(line);
    (seen.has(said) ? again : first).push(line);
    seen.add(said);
  }
  return { first, again };
}

function saidBy({ id, ourRef, kind, grossFen, feeFen }: StatementLine): string {
  return ourRef === null ? `line ${id}` : [ourRef, kind, grossFen, feeFen].join(' ');
}

const nameOfLine = (line: StatementLine): string => `line ${line.id}`;
const nameOfMove = (move: BookedMove): string => `entry ${move.seq}`;
