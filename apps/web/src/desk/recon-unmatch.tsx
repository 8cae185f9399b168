import { useState } from 'react';
import { useAct } from '../api';
import { Button, Refused, Sheet, TextArea, toast } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { UNMATCH } from './recon-queries';
import type { ReconAt } from './recon.screen';

/** Taking a match apart needs a word why: it stays on record. */
export function UnmatchSheet({
  at,
  matchId,
  onClose,
}: {
  at: ReconAt;
  matchId: string;
  onClose: () => void;
}) {
  const { t } = useWords();
  const act = useAct(UNMATCH);
  const [note, setNote] = useState('');
  const take = async () => {
    const { slug: allianceSlug, account: accountCode } = at;
    const done = await act.run((requestId) => ({
      input: { allianceSlug, accountCode, matchId, note: note.trim(), requestId },
    }));
    if (!done) return;
    toast(t('desk.recon.unmatched'));
    onClose();
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t('desk.recon.unmatch')}
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <Refused trouble={act.trouble} />
          <Button look="danger" busy={act.busy} onClick={() => void take()}>
            {t('desk.recon.unmatch')}
          </Button>
        </div>
      }
    >
      <TextArea
        label={t('desk.recon.note')}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
    </Sheet>
  );
}
