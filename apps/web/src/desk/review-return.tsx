import { useState } from 'react';
import { Button, Refused, Sheet, TextArea } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useReviewActs, type Decision } from './review-acts';
import type { Todo } from './todos';

interface ReturnSheetProps {
  todo: Todo & { decision: Decision };
  onClose: () => void;
}

/** Sent back to who made it, with what has to be put right; a request for money is refused. */
export function ReturnSheet({ todo, onClose }: ReturnSheetProps) {
  const { t } = useWords();
  const acts = useReviewActs();
  const [reason, setReason] = useState('');
  const { kind, id } = todo.decision;
  const takesReason = kind === 'settlement' || kind === 'correction';
  const send = async () => {
    const said = reason.trim();
    const sent = takesReason ? await acts.sendBack({ kind, id }, said) : await acts.refuse(todo.decision);
    if (sent) onClose();
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t(takesReason ? 'desk.review.return' : 'desk.review.refuse')}
      foot={
        <Button
          look="fill"
          busy={acts.busy}
          disabledReason={takesReason && reason.trim() === '' ? t('desk.send_back.needed') : ''}
          onClick={() => void send()}
        >
          {t(takesReason ? 'desk.act.send_back' : 'desk.decide.no')}
        </Button>
      }
    >
      <div className={s.form}>
        <p>{todo.what}</p>
        {takesReason && (
          <TextArea
            label={t('desk.send_back.reason')}
            hint={t('desk.send_back.hint')}
            value={reason}
            maxLength={200}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
        <Refused trouble={acts.trouble} />
      </div>
    </Sheet>
  );
}
