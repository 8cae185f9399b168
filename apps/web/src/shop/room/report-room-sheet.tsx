import { useState } from 'react';
import { useLocation } from 'react-router';
import { troubleWordId } from '@app/words';
import { ROOM_REPORT_REASONS, roomReportTroubles, type RoomReportReason } from '@app/live-room/core';
import { useAct } from '../../api';
import { graphql } from '../../generated/shop';
import { signInPath } from '../../sign-in';
import { Button, LinkButton, Refused, Sheet, TextArea, toast } from '../../ui';
import { useWords } from '../../words';
import s from './tools.module.css';

const REPORT_SESSION = graphql(`
  mutation ReportSession($sessionId: ID!, $reason: RoomReportReason!, $text: String!) {
    reportSession(sessionId: $sessionId, reason: $reason, text: $text)
  }
`);

interface ReportRoomSheetProps {
  sessionId: string;
  isGuest: boolean;
  onClose: () => void;
}

/** 举报直播间: to the district's office, not to those who run the show. */
export function ReportRoomSheet({ sessionId, isGuest, onClose }: ReportRoomSheetProps) {
  const { t } = useWords();
  const here = useLocation();
  return (
    <Sheet open onClose={onClose} title={t('room.report_room')}>
      <div className={s.bagSheet}>
        <p className="small mute">{t('room.report_room.to')}</p>
        {isGuest ? (
          <LinkButton to={signInPath(here)} look="fill" big wide>
            {t('room.report.guest')}
          </LinkButton>
        ) : (
          <ReportForm sessionId={sessionId} onDone={onClose} />
        )}
        <p className="meta">{t('room.report.note')}</p>
      </div>
    </Sheet>
  );
}

function ReportForm({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const { t } = useWords();
  const act = useAct(REPORT_SESSION);
  const [reason, setReason] = useState<RoomReportReason>('false_claim');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const own = roomReportTroubles({ reason, text: text.trim() });
  const word = troubleWordId(isTried ? own.text : undefined);
  const send = async () => {
    setTried(true);
    if (Object.keys(own).length > 0) return;
    if (!(await act.run({ sessionId, reason, text: text.trim() }))) return;
    toast(t('room.report_room.done'));
    onDone();
  };
  return (
    <>
      <div className={s.reasons} role="group" aria-label={t('room.report.why')}>
        {ROOM_REPORT_REASONS.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === reason}
            onClick={() => {
              setReason(each);
            }}
          >
            {t(`room.report_room.${each}`)}
          </button>
        ))}
      </div>
      <TextArea
        label={t('room.report_room.text')}
        maxLength={200}
        value={text}
        optional={reason !== 'other'}
        error={word && t(word)}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Refused trouble={act.trouble} />
      <Button look="fill" big wide busy={act.busy} onClick={() => void send()}>
        {t('room.report_room.send')}
      </Button>
    </>
  );
}
