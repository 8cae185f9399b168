import type { ReconLineFragment, ReconMoveFragment } from '../generated/desk/graphql';
import { None } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useEntryKind } from './entry-block';
import { OrderLink } from './split-detail';

const SHOWN = 3;

/** Entries in few words: day, what it was, which order. */
export function MoveCell({ moves }: { moves: readonly ReconMoveFragment[] }) {
  const { t } = useWords();
  const kindOf = useEntryKind();
  if (moves.length === 0) return <None />;
  return (
    <>
      {moves.slice(0, SHOWN).map(({ seq, day, kind, orderNumber }) => (
        <span key={seq} className={s.under}>
          {day} {kindOf(kind)} <span className="mute">{t('desk.entry.seq', { seq })}</span>{' '}
          {orderNumber && <OrderLink number={orderNumber} />}
        </span>
      ))}
      {moves.length > SHOWN && <span className="meta">{t('desk.more', { n: moves.length - SHOWN })}</span>}
    </>
  );
}

export function LineCell({ lines }: { lines: readonly ReconLineFragment[] }) {
  const { t } = useWords();
  if (lines.length === 0) return <None />;
  return (
    <>
      {lines.slice(0, SHOWN).map(({ id, day, kind, memo, counterparty, ref }) => (
        <span key={id} className={s.under}>
          {day} {memo === '' ? t(`desk.recon.kind.${kind}`) : memo} {counterparty}{' '}
          {!ref.startsWith('h:') && <span className="mute">{ref}</span>}
        </span>
      ))}
      {lines.length > SHOWN && <span className="meta">{t('desk.more', { n: lines.length - SHOWN })}</span>}
    </>
  );
}
