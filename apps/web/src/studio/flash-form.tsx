import { useState } from 'react';
import { FLASH_LIMITS, flashTroubles } from '@app/promotions/core';
import { useAct } from '../api';
import type { StudioToolsQuery } from '../generated/studio/graphql';
import { Select, toast } from '../ui';
import { useWords } from '../words';
import type { ConsoleGood } from './goods-now';
import { CLOSE_FLASH, SCHEDULE_FLASH } from './queries-tools';
import { NumberField, ToolForm, useFieldErrors } from './tool-form';
import { cutPrice, fenTyped, wholeTyped, yuanShown } from './typed';
import s from './tools.module.css';

type Template = StudioToolsQuery['flashTemplates'][number];

interface FlashFormProps {
  goods: readonly ConsoleGood[];
  templates: readonly Template[];
  onDone: () => void;
}

interface Plan {
  price: string;
  quantity: string;
  perPerson: string;
  countdown: string;
  minutes: string;
}

function planOf(template: Template | undefined, priceFen: string): Plan {
  if (!template) return { price: '', quantity: '', perPerson: '', countdown: '', minutes: '' };
  return {
    price: yuanShown(cutPrice(BigInt(priceFen), template.cutBasisPoints)),
    quantity: String(template.quantity),
    perPerson: String(template.perPersonMax),
    countdown: String(template.countdownSeconds),
    minutes: String(template.durationSeconds / 60),
  };
}

/** 秒杀: a good, one of three templates, and whatever of it should be otherwise. */
export function FlashForm({ goods, templates, onDone }: FlashFormProps) {
  const { t } = useWords();
  const scheduling = useAct(SCHEDULE_FLASH);
  const closing = useAct(CLOSE_FLASH);
  const pinned = goods.find((good) => good.pinnedAt !== undefined) ?? goods[0];
  const [itemId, setItemId] = useState(pinned?.id ?? '');
  const good = goods.find((each) => each.id === itemId);
  const [key, setKey] = useState(templates[0]?.key ?? '');
  const [plan, setPlan] = useState(() => planOf(templates[0], good?.priceFen ?? '0'));
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = useFieldErrors(own, scheduling.trouble);
  const set = (part: Partial<Plan>) => {
    setPlan((before) => ({ ...before, ...part }));
  };
  const preset = (template: Template | undefined, priceFen: string) => {
    if (template) setKey(template.key);
    setPlan(planOf(template, priceFen));
  };
  const send = async () => {
    const asked = {
      priceFen: fenTyped(plan.price),
      quantity: wholeTyped(plan.quantity),
      perPersonMax: wholeTyped(plan.perPerson),
      countdownSeconds: wholeTyped(plan.countdown),
      durationSeconds: wholeTyped(plan.minutes) * 60,
    };
    // How many one order may have of the good is the server's to know.
    const item = { priceFen: BigInt(good?.priceFen ?? 0), perPersonMax: FLASH_LIMITS.quantity.max };
    const found = flashTroubles(asked, item);
    setOwn(found);
    if (Object.keys(found).length > 0) return;
    const made = await scheduling.run((requestId) => ({
      input: { requestId, itemId, ...asked, priceFen: String(asked.priceFen) },
    }));
    if (!made) return;
    onDone();
    const dealId = made.scheduleFlash.id;
    toast(t('studio.flash.done', { n: asked.countdownSeconds }), {
      label: t('studio.undo'),
      run: () => void closing.run({ dealId }),
    });
  };
  return (
    <ToolForm act={t('studio.flash.act')} busy={scheduling.busy} trouble={scheduling.trouble} onSend={send}>
      <Select
        label={t('studio.flash.item')}
        value={itemId}
        options={goods.map((each) => ({
          value: each.id,
          label: `${each.name}  ${yuanShown(each.priceFen)}`,
        }))}
        onChange={(event) => {
          const next = goods.find((each) => each.id === event.target.value);
          setItemId(event.target.value);
          preset(
            templates.find((each) => each.key === key),
            next?.priceFen ?? '0',
          );
        }}
      />
      <div className={s.templates} role="group" aria-label={t('studio.flash.templates')}>
        {templates.map((template) => (
          <button
            key={template.key}
            type="button"
            aria-pressed={template.key === key}
            onClick={() => {
              preset(template, good?.priceFen ?? '0');
            }}
          >
            <b>{t(`studio.flash.template.${template.key as 'quick' | 'evening' | 'clearance'}`)}</b>
            <span className="meta">
              {t('studio.flash.template.words', {
                n: template.quantity,
                minutes: template.durationSeconds / 60,
              })}
            </span>
          </button>
        ))}
      </div>
      <PlanFields plan={plan} set={set} errorOf={errorOf} />
    </ToolForm>
  );
}

interface PlanFieldsProps {
  plan: Plan;
  set: (part: Partial<Plan>) => void;
  errorOf: (field: string) => string | undefined;
}

function PlanFields({ plan, set, errorOf }: PlanFieldsProps) {
  const { t } = useWords();
  return (
    <div className={s.fields}>
      <NumberField
        label={t('studio.flash.price')}
        unit={t('studio.yuan')}
        money
        value={plan.price}
        error={errorOf('priceFen')}
        onChange={(price) => {
          set({ price });
        }}
      />
      <NumberField
        label={t('studio.flash.quantity')}
        unit={t('studio.unit.pieces')}
        value={plan.quantity}
        error={errorOf('quantity')}
        onChange={(quantity) => {
          set({ quantity });
        }}
      />
      <NumberField
        label={t('studio.flash.per_person')}
        unit={t('studio.unit.pieces')}
        value={plan.perPerson}
        error={errorOf('perPersonMax')}
        onChange={(perPerson) => {
          set({ perPerson });
        }}
      />
      <NumberField
        label={t('studio.flash.countdown')}
        unit={t('studio.unit.seconds')}
        value={plan.countdown}
        error={errorOf('countdownSeconds')}
        onChange={(countdown) => {
          set({ countdown });
        }}
      />
      <NumberField
        label={t('studio.flash.minutes')}
        unit={t('studio.unit.minutes')}
        value={plan.minutes}
        error={errorOf('durationSeconds')}
        onChange={(minutes) => {
          set({ minutes });
        }}
      />
    </div>
  );
}
