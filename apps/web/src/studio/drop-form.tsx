import { useState } from 'react';
import { dropTroubles } from '@app/live-room/core';
import { useAct } from '../api';
import { TextField, toast } from '../ui';
import { useWords } from '../words';
import { CLOSE_DROP, DROP_COUPON } from './queries-tools';
import { NumberField, ToolForm, useFieldErrors } from './tool-form';
import { fenTyped, wholeTyped } from './typed';
import s from './tools.module.css';

const VALID_DAYS = 3;

/** 发券: so much off from so much on, so many, for so many minutes. */
export function DropForm({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const { t } = useWords();
  const dropping = useAct(DROP_COUPON);
  const closing = useAct(CLOSE_DROP);
  const [name, setName] = useState(() => t('studio.drop.name.usual'));
  const [face, setFace] = useState('5');
  const [min, setMin] = useState('50');
  const [quantity, setQuantity] = useState('50');
  const [minutes, setMinutes] = useState('10');
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = useFieldErrors(own, dropping.trouble);
  const send = async () => {
    const asked = {
      ...{ sessionId, name, quantity: wholeTyped(quantity), minutes: wholeTyped(minutes) },
      validDays: VALID_DAYS,
    };
    const money = { faceFen: fenTyped(face), minFen: fenTyped(min) };
    const found = dropTroubles({ requestId: '', ...asked, ...money });
    setOwn(found);
    if (Object.keys(found).length > 0) return;
    const made = await dropping.run((requestId) => ({
      input: { requestId, ...asked, faceFen: String(money.faceFen), minFen: String(money.minFen) },
    }));
    if (!made) return;
    onDone();
    toast(t('studio.drop.done', { n: asked.quantity }), {
      label: t('studio.undo'),
      run: () => void closing.run({ id: made.dropCoupon.id }),
    });
  };
  return (
    <ToolForm act={t('studio.drop.act')} busy={dropping.busy} trouble={dropping.trouble} onSend={send}>
      <TextField
        label={t('studio.drop.name')}
        hint={t('studio.drop.note', { n: VALID_DAYS })}
        value={name}
        error={errorOf('name')}
        maxLength={30}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <div className={s.fields}>
        <NumberField
          label={t('studio.drop.face')}
          unit={t('studio.yuan')}
          money
          value={face}
          error={errorOf('faceFen')}
          onChange={setFace}
        />
        <NumberField
          label={t('studio.drop.min')}
          unit={t('studio.yuan')}
          money
          value={min}
          error={errorOf('minFen')}
          onChange={setMin}
        />
        <NumberField
          label={t('studio.drop.quantity')}
          unit={t('studio.unit.coupons')}
          value={quantity}
          error={errorOf('quantity')}
          onChange={setQuantity}
        />
        <NumberField
          label={t('studio.drop.minutes')}
          unit={t('studio.unit.minutes')}
          value={minutes}
          error={errorOf('minutes')}
          onChange={setMinutes}
        />
      </div>
    </ToolForm>
  );
}
