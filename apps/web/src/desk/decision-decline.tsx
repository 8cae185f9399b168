import { declineTroubles, NOTE_MAX, type CourseStep, type MotionCourse } from '@app/governance/core';
import { dayOf } from '@app/platform/core';
import { troubleWordId } from '@app/words';
import { useState } from 'react';
import { useAct } from '../api';
import { serverNow } from '../boot';
import type { MotionWholeFragment } from '../generated/desk/graphql';
import { Button, Refused, Sheet, TextArea, TextField, toast } from '../ui';
import { useWords } from '../words';
import { REJECT_MOTION } from './decision-queries';
import s from './desk.module.css';

interface DeclineSheetProps {
  motion: MotionWholeFragment;
  course: MotionCourse;
  step: CourseStep;
  onClose: () => void;
}

/** Turned down where nobody votes: the day, and the reason that everyone will read. */
export function DeclineSheet({ motion, course, step, onClose }: DeclineSheetProps) {
  const { t } = useWords();
  const act = useAct(REJECT_MOTION);
  const [said, setSaid] = useState({ day: '', reason: '' });
  const [isTried, setTried] = useState(false);
  const found = declineTroubles(course, step, said, dayOf(serverNow()));
  const errorOf = (field: 'day' | 'reason') => {
    const word = troubleWordId(isTried ? found[field] : undefined);
    return word && t(word);
  };
  const send = async () => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    const sent = await act.run((requestId) => ({ input: { requestId, motionId: motion.id, ...said } }));
    if (!sent) return;
    toast(t('desk.decision.saved'));
    onClose();
  };
  const name = t(`ui.motion_step.${motion.procedure}.${step}`);
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t('desk.decision.decline_title', { step: name })}
      foot={
        <>
          <Button onClick={onClose}>{t('desk.decision.decline_keep')}</Button>
          <Button look="danger" busy={act.busy} onClick={() => void send()}>
            {t('desk.decision.decline')}
          </Button>
        </>
      }
    >
      <div className={s.form}>
        <TextField
          type="date"
          label={t('desk.decision.day')}
          max={dayOf(serverNow())}
          value={said.day}
          error={errorOf('day')}
          onChange={(event) => {
            setSaid({ ...said, day: event.target.value });
          }}
        />
        <TextArea
          label={t('desk.decision.decline_reason')}
          maxLength={NOTE_MAX}
          value={said.reason}
          error={errorOf('reason')}
          onChange={(event) => {
            setSaid({ ...said, reason: event.target.value });
          }}
        />
        <Refused trouble={act.trouble} />
      </div>
    </Sheet>
  );
}
