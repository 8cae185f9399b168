import { DAY_MS, dayOf, startOfDay } from '@app/platform/core';
import { serverNow } from '../boot';
import type { ProofRowFragment } from '../generated/desk/graphql';
import { Tag, useTimes, type Tone } from '../ui';
import { useWords } from '../words';

const TONES = {
  never: 'red',
  overdue: 'red',
  soon: 'sun',
  holds: 'leaf',
} as const satisfies Record<ProofRowFragment['standing'], Tone>;

/** How a proof stands, in a word; of someone who streams no longer nothing is due. */
export function ProofTag({ row }: { row: ProofRowFragment }) {
  const { t } = useWords();
  if (!row.isServing) return <Tag>{t('desk.proofs.left')}</Tag>;
  return <Tag tone={TONES[row.standing]}>{t(`desk.proofs.standing.${row.standing}`)}</Tag>;
}

/** Until when it holds and how many days that is, or for how many it has held no more. */
export function useDueWords(): (row: ProofRowFragment) => string | undefined {
  const { t } = useWords();
  const { date } = useTimes();
  return ({ dueAt, isServing, standing }) => {
    if (!dueAt) return undefined;
    const day = date(dueAt);
    if (!isServing) return day;
    const n = daysUntil(Date.parse(dueAt));
    return standing === 'overdue'
      ? t('desk.proofs.due.over', { day, n: -n })
      : t('desk.proofs.due.in', { day, n });
  };
}

/** By the calendar, as the two days are read. */
function daysUntil(instant: number): number {
  return Math.round((startOfDay(dayOf(instant)) - startOfDay(dayOf(serverNow()))) / DAY_MS);
}

/** Whoever streams or sells needs it to begin a show. */
export function isDue({ isServing, standing }: ProofRowFragment): boolean {
  return isServing && standing !== 'holds';
}

/** One proof of one person or alliance. */
export const proofKey = ({ of, subjectId }: ProofRowFragment): string => `${of}-${subjectId}`;
