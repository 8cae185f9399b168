import { BODY_MAX, DISTRIBUTION_ITEM, expenseTroubles, TITLE_MAX } from '@app/governance/core';
import { troubleWordId } from '@app/words';
import { useState } from 'react';
import { useAct, useApi } from '../api';
import { holds } from '../sign-in';
import { Button, Checkbox, Refused, Select, Sheet, TextArea, TextField, toast } from '../ui';
import { useWords } from '../words';
import { fenOfYuan, numberOf } from './decision-course';
import { PROPOSE_EXPENSE, VILLAGE_RULES } from './decision-queries';
import s from './desk.module.css';
import type { Place } from './place';

/** For the first secretary: an expense of the common fund is put to villages. */
export function ExpenseButton({ place }: { place: Place }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!holds(place.me, 'first_secretary')) return null;
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('desk.expense.open')}
      </Button>
      {isOpen && (
        <ExpenseSheet
          place={place}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

const choiceOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
const NOTHING = { title: '', body: '', amount: '', item: String(DISTRIBUTION_ITEM), payee: '' };

function ExpenseSheet({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useWords();
  const { data } = useApi(VILLAGE_RULES, { slug: place.slug });
  const act = useAct(PROPOSE_EXPENSE);
  const [said, setSaid] = useState(NOTHING);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const villages = data?.alliance?.villages ?? [];
  const { title, body } = said;
  const villageIds = villages.map(({ id }) => id).filter((id) => !left.has(id));
  const [amountFen, lawItem] = [fenOfYuan(said.amount), numberOf(said.item) ?? 0];
  // Whoever is asked alone is paid, unless another is chosen.
  const payeeVillageId = said.payee || (villageIds.length === 1 ? (villageIds[0] ?? '') : '');
  const found = expenseTroubles({ villageIds, title, body, amountFen, lawItem, payeeVillageId });
  const errorOf = (field: string) => {
    const word = troubleWordId(isTried ? found[field] : undefined);
    return word && t(word);
  };
  const field = (key: keyof typeof NOTHING, trouble: string) => ({
    value: said[key],
    error: errorOf(trouble),
    onChange: (event: { target: { value: string } }) => {
      setSaid({ ...said, [key]: event.target.value });
    },
  });
  const send = async () => {
    setTried(true);
    const allianceId = data?.alliance?.id;
    if (Object.keys(found).length > 0 || allianceId === undefined) return;
    const asked = { allianceId, villageIds, title, body, lawItem };
    const expense = { ...asked, amountFen: amountFen.toString(), payeeVillageId };
    if (!(await act.run((requestId) => ({ input: { requestId, ...expense } })))) return;
    toast(t('desk.expense.sent'));
    onClose();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t('desk.expense.title')}
      foot={
        <Button look="fill" busy={act.busy} onClick={() => void send()}>
          {t('desk.expense.send')}
        </Button>
      }
    >
      <div className={s.form}>
        <TextField label={t('desk.expense.name')} maxLength={TITLE_MAX} {...field('title', 'title')} />
        <TextArea label={t('desk.expense.body')} rows={6} maxLength={BODY_MAX} {...field('body', 'body')} />
        <TextField
          label={t('desk.expense.amount')}
          inputMode="decimal"
          maxLength={14}
          {...field('amount', 'amountFen')}
        />
        <TextField
          label={t('desk.expense.item')}
          hint={t('desk.expense.item_hint')}
          inputMode="numeric"
          maxLength={2}
          {...field('item', 'lawItem')}
        />
        <Select
          label={t('desk.expense.payee')}
          error={errorOf('payeeVillageId')}
          value={payeeVillageId}
          options={[{ value: '', label: t('desk.expense.payee_none') }, ...villages.map(choiceOf)]}
          onChange={(event) => {
            setSaid({ ...said, payee: event.target.value });
          }}
        />
        <fieldset className={s.form}>
          <legend className="small">{t('desk.expense.villages')}</legend>
          {villages.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={!left.has(id)}
              onChange={(event) => {
                setLeft(
                  new Set(event.target.checked ? [...left].filter((each) => each !== id) : [...left, id]),
                );
              }}
            >
              {name}
            </Checkbox>
          ))}
          {errorOf('villageIds') && <p className="small bad">{errorOf('villageIds')}</p>}
        </fieldset>
        <Refused trouble={act.trouble} />
      </div>
    </Sheet>
  );
}
