import { useState } from 'react';
import type { Trouble } from '../api';
import { Button, IconButton, Sheet, useTimes } from '../ui';
import { useWords } from '../words';
import s from './pack.module.css';
import type { QueuedStep } from './step-queue';
import { dropStep, sendNow, useOnline } from './steps';

interface NetLineProps {
  queue: readonly QueuedStep[];
  /** The last read of the board got no answer. */
  lost: boolean;
}

type Net = 'sent' | 'sending' | 'offline' | 'kept' | 'refused';

function netOf(queue: readonly QueuedStep[], isAway: boolean): Net {
  if (queue.some((step) => step.refused)) return 'refused';
  if (isAway) return queue.length > 0 ? 'kept' : 'offline';
  return queue.length > 0 ? 'sending' : 'sent';
}

/** Whether what was done here has reached the market; a press shows what has not. */
export function NetLine({ queue, lost }: NetLineProps) {
  const { t } = useWords();
  const online = useOnline();
  const [open, setOpen] = useState(false);
  const net = netOf(queue, lost || !online);
  const n = net === 'refused' ? queue.filter((step) => step.refused).length : queue.length;
  return (
    <>
      <button
        type="button"
        className={`${s.net ?? ''} ${net === 'sent' ? '' : (s.netWarn ?? '')}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        <span className="dot" aria-hidden="true" />
        <span aria-live="polite">{t(`pack.net.${net}`, { n })}</span>
      </button>
      <Sheet
        open={open}
        onClose={() => {
          setOpen(false);
        }}
        title={t('pack.queue.title')}
        foot={
          queue.length > 0 && (
            <Button look="fill" icon="refresh" onClick={sendNow}>
              {t('pack.queue.send')}
            </Button>
          )
        }
      >
        <p className="small mute">{t('pack.queue.note')}</p>
        <QueueList queue={queue} />
      </Sheet>
    </>
  );
}

function QueueList({ queue }: { queue: readonly QueuedStep[] }) {
  const { t, refusal } = useWords();
  const { clock } = useTimes();
  if (queue.length === 0) return <p className={`b ${s.queueEmpty ?? ''}`}>{t('pack.queue.empty')}</p>;
  return (
    <ol className={s.queue}>
      {queue.map((step) => (
        <li key={step.requestId} className="row">
          <span className="grow">
            <b>{t('pack.queue.step', { step: t(`pack.step.${step.step}`), item: step.item })}</b>
            <span className={step.refused ? 'small bad' : 'small mute'}>
              <br />
              {step.refused
                ? refusal(step.refused.code, step.refused.values)
                : `${clock(new Date(step.takenAt).toISOString())} ${t('pack.queue.waiting')}`}
            </span>
          </span>
          {step.refused && (
            <IconButton
              icon="trash"
              label={t('pack.queue.drop')}
              onClick={() => {
                dropStep(step.requestId);
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

export function isLost(trouble: Trouble | undefined, staleSince: number | undefined): boolean {
  return trouble?.code === 'offline' || staleSince !== undefined;
}
