import { useState } from 'react';
import { useAct } from '../api';
import { Button, Refused, TextArea, TextField, toast } from '../ui';
import { useWords } from '../words';
import { POST_CORRECTION, SET_NOTICE } from './queries-tools';
import { ToolForm, useFieldErrors } from './tool-form';
import s from './tools.module.css';

const TEXT_MAX = 100;

interface SaidProps {
  sessionId: string;
  onDone: () => void;
}

/** 口误纠正: what was said wrongly, put right at once for everyone, and kept with the show. */
export function CorrectForm({ sessionId, onDone }: SaidProps) {
  const { t } = useWords();
  const posting = useAct(POST_CORRECTION);
  const [text, setText] = useState('');
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = useFieldErrors(own, posting.trouble);
  const send = async () => {
    const isEmpty = text.trim() === '';
    setOwn(isEmpty ? { text: 'required' } : {});
    if (isEmpty) return;
    const made = await posting.run((requestId) => ({ input: { requestId, sessionId, text } }));
    if (!made) return;
    onDone();
    toast(t('studio.correct.done'));
  };
  return (
    <ToolForm act={t('studio.correct.act')} busy={posting.busy} trouble={posting.trouble} onSend={send}>
      <TextArea
        label={t('studio.correct.text')}
        hint={t('studio.correct.note')}
        placeholder={t('studio.correct.example')}
        value={text}
        error={errorOf('text')}
        maxLength={TEXT_MAX}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </ToolForm>
  );
}

/** 公告: one line that stands over the comments until it is taken down. */
export function NoticeForm({ sessionId, notice, onDone }: SaidProps & { notice: string | null }) {
  const { t } = useWords();
  const setting = useAct(SET_NOTICE);
  const [text, setText] = useState(notice ?? '');
  const put = async (next: string | null) => {
    if (!(await setting.run({ sessionId, text: next }))) return;
    onDone();
    toast(t(next === null ? 'studio.notice.cleared' : 'studio.notice.done'), {
      label: t('studio.undo'),
      run: () => void setting.run({ sessionId, text: notice }),
    });
  };
  return (
    <form
      className={s.toolForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void put(text.trim());
      }}
    >
      <TextField
        label={t('studio.notice')}
        placeholder={t('studio.notice.example')}
        value={text}
        maxLength={TEXT_MAX}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Refused trouble={setting.trouble} />
      <div className={s.pair}>
        <Button type="submit" look="tint" big busy={setting.busy}>
          {t('studio.notice.act')}
        </Button>
        {notice !== null && (
          <Button
            look="line"
            big
            busy={setting.busy}
            onClick={() => {
              void put(null);
            }}
          >
            {t('studio.notice.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
