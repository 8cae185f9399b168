import { useState } from 'react';
import { useAct, useApi } from '../api';
import type { DeskBatchesQuery, PayoutEnd, PayoutRowFragment, PayoutStatus } from '../generated/desk/graphql';
import { Button, Refused, Select, Sheet, TextField, toast, TroubleNote, useConfirm, When } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { yuan } from './equation';
import { BATCHES, CONFIRM_PAYOUT, DRAW_FILE } from './money-queries';

/** How a payout in this state can be said to have ended. */
const ENDS: Partial<Record<PayoutStatus, readonly PayoutEnd[]>> = {
  sent: ['succeeded', 'failed'],
  unknown: ['succeeded', 'failed'],
  succeeded: ['returned'],
};

export function canConfirm(payout: PayoutRowFragment): boolean {
  return ENDS[payout.status] !== undefined;
}

interface ConfirmProps {
  payout: PayoutRowFragment;
  onClose: () => void;
  onDone: () => void;
}

/** The bank's slip says how it ended; another person than the one who sent it writes it down. */
export function ConfirmPayout({ payout, onClose, onDone }: ConfirmProps) {
  const { t } = useWords();
  const act = useAct(CONFIRM_PAYOUT);
  const ends = ENDS[payout.status] ?? [];
  const [end, setEnd] = useState<PayoutEnd>(ends[0] ?? 'succeeded');
  const [reference, setReference] = useState('');
  const send = async () => {
    const facts = { payoutId: payout.id, end, reference: reference.trim() };
    if (!(await act.run((requestId) => ({ ...facts, requestId })))) return;
    toast(t('desk.payouts.confirmed'));
    onDone();
    onClose();
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t('desk.payouts.confirm_title', { name: payout.partyName, sum: yuan(payout.amountFen) })}
      foot={
        <Button
          look="fill"
          busy={act.busy}
          disabledReason={reference.trim() === '' ? t('desk.payouts.reference_needed') : ''}
          onClick={() => void send()}
        >
          {t('desk.payouts.confirm')}
        </Button>
      }
    >
      <div className={s.form}>
        <p className="mute">{t('desk.payouts.confirm_note')}</p>
        <Select
          label={t('desk.payouts.end')}
          value={end}
          options={ends.map((value) => ({ value, label: t(`desk.payouts.end.${value}`) }))}
          onChange={(event) => {
            setEnd(ends.find((each) => each === event.target.value) ?? end);
          }}
        />
        <TextField
          label={t('desk.payouts.reference')}
          value={reference}
          maxLength={200}
          onChange={(event) => {
            setReference(event.target.value);
          }}
        />
        <Refused trouble={act.trouble} />
      </div>
    </Sheet>
  );
}

interface FilesProps {
  settlement: { id: string; number: string };
  /** payouts that no file has yet */
  waiting: number;
  mayDraw: boolean;
  onDone: () => void;
}

/** The files of one settlement for the bank's portal, with the digest by which the cashier knows them. */
export function PayoutFiles({ settlement, waiting, mayDraw, onDone }: FilesProps) {
  const { t } = useWords();
  const read = useApi(BATCHES, { id: settlement.id });
  const act = useAct(DRAW_FILE);
  const confirm = useConfirm();
  const draw = async () => {
    const title = t('desk.payouts.ask_file', { no: settlement.number, n: waiting });
    if (!(await confirm({ title, body: t('desk.payouts.ask_file_note') }))) return;
    const drawn = await act.run((requestId) => ({ id: settlement.id, requestId }));
    if (!drawn) return;
    save(drawn.drawPayoutFile.number, drawn.drawPayoutFile.content);
    read.reload();
    onDone();
  };
  const batches = read.data?.payoutBatches ?? [];
  if (read.trouble) return <TroubleNote trouble={read.trouble} onRetry={read.reload} />;
  if (batches.length === 0 && (waiting === 0 || !mayDraw)) return null;
  return (
    <section className={s.block}>
      <h2>
        {t('desk.payouts.files', { no: settlement.number })}
        {mayDraw && waiting > 0 && (
          <Button busy={act.busy} onClick={() => void draw()}>
            {t('desk.payouts.draw', { n: waiting })}
          </Button>
        )}
      </h2>
      <Refused trouble={act.trouble} />
      <Batches batches={batches} />
    </section>
  );
}

type Batch = DeskBatchesQuery['payoutBatches'][number];

function Batches({ batches }: { batches: readonly Batch[] }) {
  const { t } = useWords();
  if (batches.length === 0) return null;
  return (
    <ul className={`card ${s.rows ?? ''} ${s.sideCard ?? ''}`}>
      {batches.map((batch) => (
        <li key={batch.id}>
          <span className="grow">
            {batch.number}
            <span className={`meta ${s.under ?? ''}`}>
              {t('desk.payouts.file_facts', { n: batch.payoutCount, sum: yuan(batch.totalFen) })}{' '}
              {batch.drawnBy} <When at={batch.drawnAt} /> SHA-256 {batch.sha256.slice(0, 16)}
            </span>
          </span>
          <Button
            onClick={() => {
              save(batch.number, batch.content);
            }}
          >
            {t('desk.payouts.download')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function save(number: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${number}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
