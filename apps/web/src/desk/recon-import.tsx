import { useId, useState } from 'react';
import { queryClient, Trouble } from '../api';
import { Button, DeskTable, Icon, Money, Refused, Sheet, toast } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { yuan } from './equation';
import type { ReconAt } from './recon.screen';
import r from './recon.module.css';
import type { WordId } from '@app/words';

interface Fault {
  code: string;
  at: number | null;
  values: Record<string, string>;
}

interface Outcome {
  isTaken: boolean;
  isRepeat: boolean;
  fromDay: string | null;
  toDay: string | null;
  lineCount: number;
  addedCount: number;
  inFen: string;
  outFen: string;
  closingFen: string | null;
  faults: Fault[];
  lines: {
    at: number;
    day: string;
    memo: string;
    counterparty: string;
    netFen: string;
    ref: string | null;
  }[];
}

/** Looks at a file first: what is in it, what is new, or on which lines it is wrong. Only then is it taken, whole. */
export function ImportSheet({ at, onClose }: { at: ReconAt; onClose: () => void }) {
  const { t } = useWords();
  const sending = useSending(at);
  const input = useId();
  const { outcome } = sending;
  const isGood = outcome?.faults.length === 0 && !outcome.isRepeat;
  const take = async () => {
    if (!(await sending.send(false))) return;
    toast(t('desk.recon.taken'));
    onClose();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t('desk.recon.import')}
      foot={
        isGood && (
          <div className={`desk ${s.foot ?? ''}`}>
            <Refused trouble={sending.trouble} />
            <Button look="fill" busy={sending.busy} onClick={() => void take()}>
              {t('desk.recon.take', { n: outcome.addedCount })}
            </Button>
          </div>
        )
      }
    >
      <div className={`desk small ${s.stack ?? ''}`}>
        <label htmlFor={input} className={r.file}>
          <Icon name="ledger" size="m" />
          <b>{sending.fileName ?? t('desk.recon.choose')}</b>
          <span className="meta">{t('desk.recon.formats')}</span>
          <input
            id={input}
            type="file"
            accept=".csv,.txt,.xml,.xlsx"
            className="sr"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void sending.choose(file);
            }}
          />
        </label>
        {!isGood && <Refused trouble={sending.trouble} />}
        {outcome && <Seen outcome={outcome} />}
      </div>
    </Sheet>
  );
}

function Seen({ outcome }: { outcome: Outcome }) {
  const { t } = useWords();
  if (outcome.faults.length > 0) return <Faults faults={outcome.faults} />;
  if (outcome.isRepeat) return <p className="warn">{t('desk.recon.repeat')}</p>;
  const { fromDay, toDay, lineCount, addedCount, inFen, outFen, closingFen, lines } = outcome;
  return (
    <section className={s.block}>
      <dl className={s.kv}>
        <div>
          <dt>{t('desk.recon.file.days')}</dt>
          <dd>{t('desk.period', { from: fromDay ?? '', to: toDay ?? '' })}</dd>
        </div>
        <div>
          <dt>{t('desk.recon.file.lines', { n: lineCount })}</dt>
          <dd>{t('desk.recon.file.added', { n: addedCount })}</dd>
        </div>
        <div>
          <dt>{t('desk.recon.file.sums')}</dt>
          <dd>
            <Money fen={inFen} signed /> / <Money fen={outFen} />
          </dd>
        </div>
        {closingFen !== null && (
          <div>
            <dt>{t('desk.recon.file.closing')}</dt>
            <dd>
              <Money fen={closingFen} />
            </dd>
          </div>
        )}
      </dl>
      <DeskTable
        caption={t('desk.recon.file.preview')}
        rows={lines}
        rowKey={(line) => String(line.at)}
        columns={[
          { key: 'day', head: t('desk.ledger.day'), cell: (line) => line.day },
          {
            key: 'memo',
            head: t('desk.recon.memo'),
            onPhone: true,
            cell: (line) => `${line.memo} ${line.counterparty}`,
          },
          {
            key: 'amount',
            head: t('desk.recon.amount'),
            numeric: true,
            onPhone: true,
            cell: (line) => <Money fen={line.netFen} />,
          },
        ]}
      />
    </section>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const { t } = useWords();
  return (
    <section className={s.block} role="alert">
      <h2 className="bad">{t('desk.recon.refused', { n: faults.length })}</h2>
      <ul className={s.rows}>
        {faults.map((fault) => (
          <li key={`${fault.code} ${String(fault.at)} ${Object.values(fault.values).join()}`}>
            <Icon name="alert" size="s" />
            <span>
              {fault.at !== null && <b>{t('desk.recon.at', { n: fault.at })} </b>}
              {t(`desk.recon.fault.${fault.code}` as WordId, spoken(fault.values))}
            </span>
          </li>
        ))}
      </ul>
      <p className="meta">{t('desk.recon.nothing_taken')}</p>
    </section>
  );
}

/** Amounts travel in fen and are read in yuan. */
function spoken(values: Fault['values']): Record<string, string> {
  const isFen = (name: string, value: string) => ['due', 'found'].includes(name) && /^-?\d+$/.test(value);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isFen(name, value) ? yuan(value) : value]),
  );
}

interface Sending {
  fileName: string | undefined;
  outcome: Outcome | undefined;
  busy: boolean;
  trouble: Trouble | undefined;
  choose: (file: File) => Promise<void>;
  send: (isPreview: boolean) => Promise<boolean>;
}

/** The content is its own key: sent twice, it is taken once. */
function useSending({ slug, account }: ReconAt): Sending {
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const post = async (chosen: File, isPreview: boolean): Promise<boolean> => {
    setBusy(true);
    setTrouble(undefined);
    const answer = await sendFile(chosen, { alliance: slug, account, preview: isPreview ? '1' : '' });
    setBusy(false);
    if (answer instanceof Trouble) {
      setTrouble(answer);
      return false;
    }
    setOutcome(answer);
    if (answer.isTaken) void queryClient.invalidateQueries();
    return answer.isTaken;
  };
  return {
    fileName: file?.name,
    ...{ outcome, busy, trouble },
    choose: async (chosen) => {
      setFile(chosen);
      setOutcome(undefined);
      await post(chosen, true);
    },
    send: (isPreview) => (file ? post(file, isPreview) : Promise.resolve(false)),
  };
}

async function sendFile(file: File, asked: Record<string, string>): Promise<Outcome | Trouble> {
  const body = new FormData();
  body.append('file', file);
  const path = `/statements?${new URLSearchParams(asked).toString()}`;
  const response = await fetch(path, { method: 'POST', body, credentials: 'same-origin' }).catch(
    () => undefined,
  );
  if (!response) return new Trouble('offline');
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Outcome;
  const code = (answer as { code?: unknown } | undefined)?.code;
  return new Trouble(typeof code === 'string' ? code : response.status === 413 ? 'bad_input' : 'internal');
}
