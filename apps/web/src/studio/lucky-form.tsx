import { useState } from 'react';
import { luckyTroubles, type LuckyInput, type LuckyTaskInput } from '@app/live-room/core';
import type { LuckyTaskKind } from '../generated/studio/graphql';
import { useAct } from '../api';
import { Segments, TextField, toast } from '../ui';
import { useWords } from '../words';
import { OPEN_LUCKY_BAG } from './queries-tools';
import { NumberField, ToolForm, useFieldErrors } from './tool-form';
import { fenTyped, wholeTyped, yuanShown } from './typed';
import s from './tools.module.css';

const COUPON_VALID_DAYS = 7;

interface Typed {
  prizeKind: 'goods' | 'coupon';
  prize: string;
  value: string;
  face: string;
  min: string;
  winners: string;
  minutes: string;
  task: LuckyTaskInput['kind'];
  taskText: string;
  taskMinutes: string;
}

const KINDS = { comment: 'COMMENT', follow: 'FOLLOW', watch: 'WATCH' } as const satisfies Record<
  LuckyTaskInput['kind'],
  LuckyTaskKind
>;

/** 福袋: goods or coupons of the alliance, drawn among those who did the task. There is no undo: the draw is promised when it opens. */
export function LuckyForm({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const { t } = useWords();
  const opening = useAct(OPEN_LUCKY_BAG);
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{
      prizeKind: 'goods',
      prize: '',
      value: yuanShown(4_990n),
      face: yuanShown(500n),
      min: yuanShown(3_000n),
    },
    ...{
      winners: '3',
      minutes: '5',
      task: 'follow',
      taskText: t('studio.lucky.text.usual'),
      taskMinutes: '3',
    },
  }));
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = useFieldErrors(own, opening.trouble);
  const set = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }));
  };
  const couponName = t('studio.lucky.coupon.name', { face: typed.face });
  const send = async () => {
    const asked = inputOf(typed, sessionId, couponName);
    const found = luckyTroubles({ requestId: '', ...asked });
    setOwn(found);
    if (Object.keys(found).length > 0) return;
    const { task, coupon, valueFen, ...rest } = asked;
    const made = await opening.run((requestId) => ({
      input: {
        ...{ requestId, ...rest, valueFen: String(valueFen) },
        taskKind: KINDS[task.kind],
        taskText: task.kind === 'comment' ? task.text : null,
        taskMinutes: task.kind === 'watch' ? task.minutes : null,
        coupon: coupon && { ...coupon, faceFen: String(coupon.faceFen), minFen: String(coupon.minFen) },
      },
    }));
    if (!made) return;
    onDone();
    toast(t('studio.lucky.done', { n: asked.minutes }));
  };
  return (
    <ToolForm act={t('studio.lucky.act')} busy={opening.busy} trouble={opening.trouble} onSend={send}>
      <PrizeFields typed={typed} set={set} errorOf={errorOf} />
      <TaskFields typed={typed} set={set} errorOf={errorOf} />
      <p className="meta">{t('studio.lucky.note')}</p>
    </ToolForm>
  );
}

function inputOf(typed: Typed, sessionId: string, couponName: string): Omit<LuckyInput, 'requestId'> {
  const isCoupon = typed.prizeKind === 'coupon';
  const offer = { faceFen: fenTyped(typed.face), minFen: fenTyped(typed.min), validDays: COUPON_VALID_DAYS };
  return {
    sessionId,
    prize: isCoupon ? couponName : typed.prize,
    valueFen: isCoupon ? offer.faceFen : fenTyped(typed.value),
    winnersMax: wholeTyped(typed.winners),
    minutes: wholeTyped(typed.minutes),
    task: taskOf(typed),
    coupon: isCoupon ? offer : null,
  };
}

function taskOf({ task: kind, taskText, taskMinutes }: Typed): LuckyTaskInput {
  if (kind === 'comment') return { kind, text: taskText };
  return kind === 'watch' ? { kind, minutes: wholeTyped(taskMinutes) } : { kind };
}

interface FieldsProps {
  typed: Typed;
  set: (part: Partial<Typed>) => void;
  errorOf: (field: string) => string | undefined;
}

function PrizeFields({ typed, set, errorOf }: FieldsProps) {
  const { t } = useWords();
  const number = (
    key: 'value' | 'face' | 'min' | 'winners' | 'minutes',
    field: string,
    isMoney: boolean,
    unit: string,
  ) => (
    <NumberField
      label={t(`studio.lucky.${key}`)}
      unit={unit}
      {...(isMoney && { money: true })}
      value={typed[key]}
      error={errorOf(field)}
      onChange={(value) => {
        set({ [key]: value });
      }}
    />
  );
  return (
    <>
      <Segments
        label={t('studio.lucky.prize')}
        value={typed.prizeKind}
        onChange={(prizeKind) => {
          set({ prizeKind });
        }}
        options={[
          { id: 'goods', label: t('studio.lucky.prize.goods') },
          { id: 'coupon', label: t('studio.lucky.prize.coupon') },
        ]}
      />
      {typed.prizeKind === 'goods' && (
        <TextField
          label={t('studio.lucky.prize')}
          placeholder={t('studio.lucky.prize.example')}
          value={typed.prize}
          error={errorOf('prize')}
          maxLength={30}
          onChange={(event) => {
            set({ prize: event.target.value });
          }}
        />
      )}
      <div className={s.fields}>
        {typed.prizeKind === 'goods' && number('value', 'valueFen', true, t('studio.yuan'))}
        {typed.prizeKind === 'coupon' && number('face', 'faceFen', true, t('studio.yuan'))}
        {typed.prizeKind === 'coupon' && number('min', 'minFen', true, t('studio.yuan'))}
        {number('winners', 'winnersMax', false, t('studio.unit.people'))}
        {number('minutes', 'minutes', false, t('studio.unit.minutes'))}
      </div>
    </>
  );
}

function TaskFields({ typed, set, errorOf }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Segments
        label={t('studio.lucky.task')}
        value={typed.task}
        onChange={(task) => {
          set({ task });
        }}
        options={[
          { id: 'follow', label: t('studio.lucky.task.follow') },
          { id: 'comment', label: t('studio.lucky.task.comment') },
          { id: 'watch', label: t('studio.lucky.task.watch') },
        ]}
      />
      {typed.task === 'comment' && (
        <TextField
          label={t('studio.lucky.text')}
          value={typed.taskText}
          error={errorOf('taskText')}
          maxLength={30}
          onChange={(event) => {
            set({ taskText: event.target.value });
          }}
        />
      )}
      {typed.task === 'watch' && (
        <NumberField
          label={t('studio.lucky.watch')}
          unit={t('studio.unit.minutes')}
          value={typed.taskMinutes}
          error={errorOf('taskMinutes')}
          onChange={(taskMinutes) => {
            set({ taskMinutes });
          }}
        />
      )}
    </>
  );
}
