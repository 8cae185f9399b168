import { useState } from 'react';
import { HIDE_REASONS, MUTE_MINUTES, type HideReason, type RoomComment } from '@app/live-room/core';
import { useAct } from '../api';
import { Refused, Segments, Sheet, toast } from '../ui';
import { useWords } from '../words';
import m from './moderate.module.css';
import { HIDE_COMMENTS, LIFT_SANCTION, SANCTION, SHOW_COMMENTS } from './queries-moderation';

const MEASURES = ['hide', '5', '30', '1440', 'ban'] as const;
type Measure = (typeof MEASURES)[number];

interface ModerateProps {
  comment: RoomComment | undefined;
  sessionId: string;
  onDone: () => void;
}

/** One press on the eye opens this, one on a reason hides the comment; who said it may also be kept from speaking. */
export function Moderate({ comment, sessionId, onDone }: ModerateProps) {
  const { t } = useWords();
  const [measure, setMeasure] = useState<Measure>('hide');
  const hiding = useAct(HIDE_COMMENTS);
  const showing = useAct(SHOW_COMMENTS);
  const sanctioning = useAct(SANCTION);
  const lifting = useAct(LIFT_SANCTION);
  if (!comment) return null;
  const { q } = comment;
  const who = comment.author.mask;
  const hide = async (reason: HideReason) => {
    if (!(await hiding.run({ sessionId, qs: [q], reason }))) return;
    onDone();
    toast(t('studio.talk.hidden', { reason: t(`studio.reason.${reason}`) }), {
      label: t('studio.talk.show'),
      run: () => void showing.run({ sessionId, qs: [q] }),
    });
  };
  const sanction = async (reason: HideReason) => {
    const isBan = measure === 'ban';
    const made = await sanctioning.run({
      input: {
        ...{ sessionId, q, reason, kind: isBan ? 'ban' : 'mute' },
        minutes: isBan ? MUTE_MINUTES[0] : Number(measure),
      },
    });
    if (!made) return;
    onDone();
    toast(t('studio.measure.done', { who, what: t(`studio.measure.${measure}`) }), {
      label: t('studio.undo'),
      run: () => void lifting.run({ id: made.sanctionViewer.id }),
    });
  };
  return (
    <Sheet open onClose={onDone} title={t('studio.talk.hide', { who })}>
      <div className={m.moderate}>
        <p className="small">
          <span className="mute">{who}</span> {comment.text}
        </p>
        <div className={m.measures}>
          <Segments
            label={t('studio.measure')}
            value={measure}
            onChange={setMeasure}
            options={MEASURES.map((id) => ({ id, label: t(`studio.measure.${id}`) }))}
          />
        </div>
        <p className="small mute">
          {t(measure === 'hide' ? 'studio.reason.hide' : 'studio.reason.sanction')}
        </p>
        <ul className={m.reasons}>
          {HIDE_REASONS.map((reason) => (
            <li key={reason}>
              <button
                type="button"
                aria-busy={hiding.busy || sanctioning.busy || undefined}
                onClick={() => void (measure === 'hide' ? hide(reason) : sanction(reason))}
              >
                {t(`studio.reason.${reason}`)}
              </button>
            </li>
          ))}
        </ul>
        <p className="meta">{t('studio.reason.note')}</p>
        <Refused trouble={hiding.trouble ?? sanctioning.trouble} />
      </div>
    </Sheet>
  );
}
