import { each, type InSteps } from './in-steps';
import { byLine, byMove, inOrder, type Unit } from './recon-units';
import type { BookedMove, StatementLine } from './recon-line';

/** Sets of things by their places, which grow together: each thing belongs to one of them. */
class Groups {
  private readonly parents: Int32Array;

  constructor(things: number) {
    this.parents = Int32Array.from({ length: things }, (_, at) => at);
  }

  headOf(thing: number): number {
    let at = thing;
    for (;;) {
      const next = this.parents[at] ?? at;
      if (next === at) return at;
      this.parents[at] = this.parents[next] ?? next; // so that no way stays long
      at = next;
    }
  }

  join(a: number, b: number): void {
    const [one, other] = [this.headOf(a), this.headOf(b)];
    this.parents[Math.max(one, other)] = Math.min(one, other);
  }
}

/**
 * Joins moves that bear one number (a capture and its fee), and each line to the moves whose numbers it bears. Lines do not
 * join one another: two people may be paid under one remark.
 */
export function* joinById(lines: readonly StatementLine[], moves: readonly BookedMove[]): InSteps<Unit[]> {
  const groups = new Groups(moves.length + lines.length);
  const ofRef = new Map<string, number>();
  yield* each(moves, ({ refs }, at) => {
    for (const ref of refs) {
      const known = ofRef.get(ref);
      if (known === undefined) ofRef.set(ref, at);
      else groups.join(known, at);
    }
  });
  const joinLine = (ref: string, at: number): void => {
    const known = ofRef.get(ref);
    if (known !== undefined) groups.join(known, at);
  };
  yield* each(lines, ({ id, refs }, at) => {
    joinLine(id, moves.length + at);
    for (const ref of refs) joinLine(ref, moves.length + at);
  });
  return yield* inOrder(yield* unitsOf(lines, moves, groups));
}

function* unitsOf(
  lines: readonly StatementLine[],
  moves: readonly BookedMove[],
  groups: Groups,
): InSteps<Iterable<Unit>> {
  const units = new Map<number, { lines: StatementLine[]; moves: BookedMove[] }>();
  const unitOf = (thing: number) => {
    const head = groups.headOf(thing);
    const known = units.get(head);
    if (known) return known;
    const unit = { lines: [], moves: [] };
    units.set(head, unit);
    return unit;
  };
  yield* each(moves, (move, at) => unitOf(at).moves.push(move));
  yield* each(lines, (line, at) => unitOf(moves.length + at).lines.push(line));
  yield* each(units.values(), (unit) => {
    unit.lines.sort(byLine);
    unit.moves.sort(byMove);
  });
  return units.values();
}

/** Lines that say once more what an earlier one said: the same of our numbers, the same kind, the same money. */
export function* splitDuplicates(
  lines: readonly StatementLine[],
  earlier: readonly StatementLine[],
): InSteps<{ first: StatementLine[]; again: StatementLine[] }> {
  const seen = new Set(earlier.map(saidBy));
  const first: StatementLine[] = [];
  const again: StatementLine[] = [];
  yield* each([...lines].sort(byLine), (line) => {
    const said = saidBy(line);
    (seen.has(said) ? again : first).push(line);
    seen.add(said);
  });
  return { first, again };
}

function saidBy({ id, ourRef, kind, grossFen, feeFen }: StatementLine): string {
  return ourRef === null ? `line ${id}` : [ourRef, kind, grossFen, feeFen].join(' ');
}
