import { useState } from 'react';
import { luckyTroubles, type LuckyTaskInput } from '@app/live-room/core';
import { useAct } from '../api';
import { Segments, TextField, toast } from '../ui';
import { useWords } from '../words';
import { OPEN_LUCKY_BAG } from './queries-tools';
import { NumberField, ToolForm, useFieldErrors } from './tool-form';
import { fenTyped, wholeTyped, yuanShown } from './typed';
import s from './tools.module.css';

/** 福袋: goods of the alliance, drawn among those who did the task. There is no undo: the draw is promised when it opens. */
export function LuckyForm({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const { t } = useWords();
  const opening = useAct(OPEN_LUCKY_BAG);
  const [prize, setPrize] = useState('');
  const [value, setValue] = useState(yuanShown(4_990n));
  const [winners, setWinners] = useState('3');
  const [minutes, setMinutes] = useState('5');
  const [kind, setKind] = useState<LuckyTaskInput['kind']>('follow');
  const [taskText, setTaskText] = useState(() => t('studio.lucky.text.usual'));
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = useFieldErrors(own, opening.trouble);
  const send = async () => {
    const asked = { sessionId, prize, winnersMax: wholeTyped(winners), minutes: wholeTyped(minutes) };
    const valueFen = fenTyped(value);
    const task: LuckyTaskInput = kind === 'comment' ? { kind, text: taskText } : { kind };
    const found = luckyTroubles({ requestId: '', ...asked, valueFen, task, coupon: null });
    setOwn(found);
    if (Object.keys(found).length > 0) return;
    const made = await opening.run((requestId) => ({
      input: {
        ...{ requestId, ...asked, valueFen: String(valueFen) },
        taskKind: kind === 'comment' ? 'COMMENT' : 'FOLLOW',
        taskText: kind === 'comment' ? taskText : null,
      },
    }));
    if (!made) return;
    onDone();
    toast(t('studio.lucky.done', { n: asked.minutes }));
  };
  return (
    <ToolForm act={t('studio.lucky.act')} busy={opening.busy} trouble={opening.trouble} onSend={send}>
      <TextField
        label={t('studio.lucky.prize')}
        placeholder={t('studio.lucky.prize.example')}
        value={prize}
        error={errorOf('prize')}
        maxLength={30}
        onChange={(event) => {
          setPrize(event.target.value);
        }}
      />
      <div className={s.fields}>
        <NumberField
          label={t('studio.lucky.value')}
          unit={t('studio.yuan')}
          money
          value={value}
          error={errorOf('valueFen')}
          onChange={setValue}
        />
        <NumberField
          label={t('studio.lucky.winners')}
          unit={t('studio.unit.people')}
          value={winners}
          error={errorOf('winnersMax')}
          onChange={setWinners}
        />
        <NumberField
          label={t('studio.lucky.minutes')}
          unit={t('studio.unit.minutes')}
          value={minutes}
          error={errorOf('minutes')}
          onChange={setMinutes}
        />
      </div>
      <Segments
        label={t('studio.lucky.task')}
        value={kind}
        onChange={setKind}
        options={[
          { id: 'follow', label: t('studio.lucky.task.follow') },
          { id: 'comment', label: t('studio.lucky.task.comment') },
        ]}
      />
      {kind === 'comment' && (
        <TextField
          label={t('studio.lucky.text')}
          value={taskText}
          error={errorOf('taskText')}
          maxLength={30}
          onChange={(event) => {
            setTaskText(event.target.value);
          }}
        />
      )}
      <p className="meta">{t('studio.lucky.note')}</p>
    </ToolForm>
  );
}
