import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { PersonRow } from './person.row';

/** Which of these persons asked not to be named in rooms. */
export async function unnamedAmong(
  rows: EntityManager,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const found = await rows.find(PersonRow, {
    select: { id: true },
    where: { id: In([...personIds]), unnamedSince: Not(IsNull()) },
  });
  return new Set(found.map(({ id }) => id));
}
