import { useState } from 'react';
import { useLocation } from 'react-router';
import { HIDE_REASONS, type HideReason, type RoomComment } from '@app/live-room/core';
import { Trouble } from '../../api';
import { newRequestId } from '../../request-id';
import { signInPath } from '../../sign-in';
import { Button, LinkButton, Refused, Sheet, toast } from '../../ui';
import type { Room } from '../../use-room';
import { useWords } from '../../words';
import s from './tools.module.css';

interface ReportSheetProps {
  comment: RoomComment;
  isGuest: boolean;
  send: Room['send'];
  onClose: () => void;
}

/** 举报: what is wrong with a comment, from the list that moderators go by. A bad review is not on it. */
export function ReportSheet({ comment, isGuest, send, onClose }: ReportSheetProps) {
  const { t } = useWords();
  const here = useLocation();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Trouble>();
  const report = async (reason: HideReason) => {
    setBusy(true);
    const answer = await send({ cid: newRequestId(), name: 'report', args: { q: comment.q, reason } });
    setBusy(false);
    if (!answer.ok) {
      setRefused(new Trouble(answer.code, { ...answer.values }));
      return;
    }
    onClose();
    toast(t('room.report.done'));
  };
  return (
    <Sheet open onClose={onClose} title={t('room.report')}>
      <div className={s.bagSheet}>
        <p className="small mute">{t('room.report.of', { who: comment.author.mask, text: comment.text })}</p>
        {isGuest ? (
          <LinkButton to={signInPath(here)} look="fill" big wide>
            {t('room.report.guest')}
          </LinkButton>
        ) : (
          <div className={s.reasons} role="group" aria-label={t('room.report.why')}>
            {HIDE_REASONS.map((reason) => (
              <Button key={reason} look="tint" busy={isBusy} onClick={() => void report(reason)}>
                {t(`room.report.${reason}`)}
              </Button>
            ))}
          </div>
        )}
        <Refused trouble={refused} />
        <p className="meta">{t('room.report.note')}</p>
      </div>
    </Sheet>
  );
}
