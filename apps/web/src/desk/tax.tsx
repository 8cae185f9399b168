import { IIT_METHODS } from '@app/ledger/core';
import { useState } from 'react';
import { useAct } from '../api';
import { Button, DeskTable, Money, Refused, Select, Sheet, TextField, toast, useConfirm } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import type { Dues } from './dues.screen';
import { yuan } from './equation';
import { REMIT_TAX, SET_WITHHOLDING } from './money-queries';
import { holds, type Place } from './place';
import { fenOfYuan } from './yuan-input';

type Withholding = Dues['withholding'];
type Month = Withholding['months'][number];

interface TaxProps {
  withholding: Withholding;
  place: Place;
  onDone: () => void;
}

const leftOf = ({ withheldFen, remittedFen }: Month): bigint => BigInt(withheldFen) - BigInt(remittedFen);

/** What was withheld of people's pay, and what of it reached the tax office. */
export function TaxSection({ withholding, place, onDone }: TaxProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<Month>();
  const mayRemit = holds(place.me, 'accountant');
  return (
    <section className={s.block}>
      <h2>
        {t('desk.tax.title')}
        <span className={`meta ${s.hint ?? ''}`}>{t('desk.tax.note')}</span>
      </h2>
      <Method withholding={withholding} place={place} onDone={onDone} />
      <DeskTable
        caption={t('desk.tax.title')}
        rows={withholding.months}
        rowKey={(row) => row.month}
        totalCount={withholding.months.length}
        empty={<p className={s.nothing}>{t('desk.tax.empty')}</p>}
        columns={[
          { key: 'month', head: t('desk.tax.month'), onPhone: true, cell: (row) => row.month },
          {
            key: 'income',
            head: t('desk.tax.income'),
            numeric: true,
            cell: (row) => <Money fen={row.incomeFen} />,
          },
          {
            key: 'withheld',
            head: t('desk.tax.withheld'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Money fen={row.withheldFen} />,
          },
          {
            key: 'remitted',
            head: t('desk.tax.remitted'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Money fen={row.remittedFen} />,
          },
          {
            key: 'acts',
            head: t('desk.dues.acts'),
            cell: (row) =>
              mayRemit &&
              leftOf(row) > 0n && (
                <Button
                  onClick={() => {
                    setOpen(row);
                  }}
                >
                  {t('desk.tax.remit')}
                </Button>
              ),
          },
        ]}
      />
      {open && (
        <Remit
          month={open}
          slug={place.slug}
          onDone={onDone}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </section>
  );
}

function Method({ withholding: { method }, place, onDone }: TaxProps) {
  const { t } = useWords();
  const act = useAct(SET_WITHHOLDING);
  const confirm = useConfirm();
  const maySet = holds(place.me, 'accountant') || holds(place.me, 'alliance_secretary');
  const set = async (chosen: string) => {
    const wanted = IIT_METHODS.find((each) => each === chosen);
    if (!wanted || wanted === method) return;
    const title = t('desk.tax.ask_method', { method: t(`desk.tax.method.${wanted}`) });
    if (!(await confirm({ title, body: t('desk.tax.ask_method_note') }))) return;
    if (await act.run((requestId) => ({ slug: place.slug, method: wanted, requestId }))) onDone();
  };
  return (
    <div className={s.form}>
      <Select
        label={t('desk.tax.method')}
        value={method}
        disabled={!maySet || act.busy}
        options={IIT_METHODS.map((value) => ({ value, label: t(`desk.tax.method.${value}`) }))}
        onChange={(event) => void set(event.target.value)}
      />
      <Refused trouble={act.trouble} />
    </div>
  );
}

interface RemitProps {
  month: Month;
  slug: string;
  onDone: () => void;
  onClose: () => void;
}

function Remit({ month, slug, onDone, onClose }: RemitProps) {
  const { t } = useWords();
  const act = useAct(REMIT_TAX);
  const [amount, setAmount] = useState(yuan(leftOf(month)));
  const [reference, setReference] = useState('');
  const amountFen = fenOfYuan(amount);
  const missing = amountFen === undefined || amountFen > leftOf(month) || reference.trim() === '';
  const send = async () => {
    if (amountFen === undefined) return;
    const facts = { slug, month: month.month, amountFen: amountFen.toString() };
    if (!(await act.run((requestId) => ({ ...facts, reference: reference.trim(), requestId })))) return;
    toast(t('desk.tax.done'));
    onDone();
    onClose();
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t('desk.tax.remit_title', { month: month.month })}
      foot={
        <Button
          look="fill"
          busy={act.busy}
          disabledReason={missing ? t('desk.dues.needed') : ''}
          onClick={() => void send()}
        >
          {t('desk.tax.remit')}
        </Button>
      }
    >
      <div className={s.form}>
        <TextField
          label={t('desk.dues.amount')}
          inputMode="decimal"
          value={amount}
          hint={t('desk.tax.left', { sum: yuan(leftOf(month)) })}
          onChange={(event) => {
            setAmount(event.target.value);
          }}
        />
        <TextField
          label={t('desk.tax.reference')}
          value={reference}
          maxLength={100}
          onChange={(event) => {
            setReference(event.target.value);
          }}
        />
        <Refused trouble={act.trouble} />
      </div>
    </Sheet>
  );
}
