import { useState, type SyntheticEvent } from 'react';
import { officesWith } from '@app/platform/core';
import { useAct } from '../api';
import type { EntryFragment } from '../generated/desk/graphql';
import { useMe } from '../sign-in';
import { Button, Dot, Field, Icon, Refused, TextField, When } from '../ui';
import { PICTURE_KINDS, sendPicture } from '../upload';
import { useWords } from '../words';
import q from './entry-questions.module.css';
import { ATTACH_PAPER } from './review-queries';

const NOTE_MAX = 200;
const PICTURE_WORDS = {
  none: 'desk.paper.take',
  failed: 'desk.decision.minutes_again',
  sending: 'desk.decision.minutes_sending',
  sent: 'desk.decision.minutes_again',
} as const;

/** The papers under an entry, and a place to lay another there. */
export function EntryPapers({ entry }: { entry: Pick<EntryFragment, 'seq' | 'papers'> }) {
  const { t } = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const mayAttach = useMayAttach();
  if (entry.papers.length === 0 && !mayAttach) return null;
  return (
    <div className={q.questions}>
      {entry.papers.length > 0 && (
        <ul>
          {entry.papers.map(({ id, note, picture, addedBy, addedAt }) => (
            <li key={id}>
              {picture ? (
                <a href={picture} target="_blank" rel="noreferrer">
                  {note}
                </a>
              ) : (
                note
              )}
              <span className="meta">
                {addedBy}
                <Dot />
                <When at={addedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <Adding
          seq={entry.seq}
          onDone={() => {
            setIsAdding(false);
          }}
        />
      )}
      {mayAttach && !isAdding && (
        <Button
          look="plain"
          icon="certificate"
          onClick={() => {
            setIsAdding(true);
          }}
        >
          {t('desk.paper.add')}
        </Button>
      )}
    </div>
  );
}

function useMayAttach(): boolean {
  const { me } = useMe();
  const offices = officesWith('entry_paper.attach') ?? [];
  return me?.offices.some(({ office }) => offices.some((each) => each === office.toLowerCase())) ?? false;
}

function Adding({ seq, onDone }: { seq: string; onDone: () => void }) {
  const { t } = useWords();
  const act = useAct(ATTACH_PAPER);
  const [note, setNote] = useState('');
  const [picture, setPicture] = useState<{ id?: string; state: 'sending' | 'sent' | 'failed' }>();
  const take = async (file: File) => {
    setPicture({ state: 'sending' });
    const id = await sendPicture(file);
    setPicture(id === undefined ? { state: 'failed' } : { id, state: 'sent' });
  };
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const pictureId = picture?.id ?? null;
    const sent = await act.run((requestId) => ({ seq, note: note.trim(), pictureId, requestId }));
    if (sent) onDone();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={q.saying}>
      <TextField
        label={t('desk.paper.note')}
        hint={t('desk.paper.hint')}
        value={note}
        maxLength={NOTE_MAX}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <Field
        label={t('desk.paper.picture')}
        optional
        error={picture?.state === 'failed' ? t('desk.decision.minutes_failed') : undefined}
      >
        {(props) => (
          <div className="row">
            <label className="btn line" htmlFor={props.id}>
              <Icon name="camera" size="m" />
              {t(PICTURE_WORDS[picture?.state ?? 'none'])}
            </label>
            <input
              {...props}
              type="file"
              className="sr"
              accept={PICTURE_KINDS}
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) void take(file);
                event.target.value = '';
              }}
            />
          </div>
        )}
      </Field>
      <Button
        type="submit"
        look="tint"
        busy={act.busy || picture?.state === 'sending'}
        disabledReason={note.trim() === '' ? t('desk.paper.needed') : ''}
      >
        {t('desk.paper.add')}
      </Button>
      <Refused trouble={act.trouble} />
    </form>
  );
}
