import { useState } from 'react';
import { useAct } from '../api';
import { Button, Refused, Sheet, TextArea, useConfirm } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { CLOSE, REOPEN, SOFT_CLOSE } from './period-queries';
import type { Period } from './periods.screen';

const WHY = ['same_person', 'too_early', 'close_not_ready', 'not_permitted', 'step_not_allowed'] as const;

/** What takes a month on now; what this person may not do says why beside it. */
export function PeriodActs({ slug, period }: { slug: string; period: Period }) {
  const { t } = useWords();
  const confirm = useConfirm();
  const soft = useAct(SOFT_CLOSE);
  const close = useAct(CLOSE);
  const [isReopening, setIsReopening] = useState(false);
  const why = useWhy(period);
  if (period.status === 'closed') return null;
  const forward = period.status === 'open' ? 'soft_close' : 'close';
  const act = forward === 'close' ? close : soft;
  const { month } = period;
  const run = async () => {
    const title = t(`desk.periods.ask.${forward}`, { month });
    const isSure = await confirm({
      title,
      body: t(`desk.periods.ask.${forward}_note`),
      act: t(`desk.periods.act.${forward}`),
    });
    if (isSure) await act.run((requestId) => ({ slug, month, requestId }));
  };
  return (
    <div className={s.foot}>
      <Refused trouble={act.trouble} />
      {period.status === 'soft_closed' && (
        <Button
          disabledReason={why('reopen')}
          onClick={() => {
            setIsReopening(true);
          }}
        >
          {t('desk.periods.act.reopen')}
        </Button>
      )}
      <Button look="fill" busy={act.busy} disabledReason={why(forward)} onClick={() => void run()}>
        {t(`desk.periods.act.${forward}`)}
      </Button>
      {isReopening && (
        <Reopen
          slug={slug}
          month={month}
          onClose={() => {
            setIsReopening(false);
          }}
        />
      )}
    </div>
  );
}

function useWhy({ acts, softClosedBy }: Period): (act: 'soft_close' | 'reopen' | 'close') => string {
  const { t, refusal } = useWords();
  return (act) => {
    const found = acts.find((each) => each.act === act);
    if (found?.isAllowed) return '';
    const why = found?.why ?? 'not_permitted';
    if (why === 'same_person' && softClosedBy)
      return t('desk.periods.why.same_person', { name: softClosedBy });
    const known = WHY.find((code) => code === why);
    return known ? t(`desk.periods.why.${known}`, { name: '' }) : refusal(why);
  };
}

interface ReopenProps {
  slug: string;
  month: string;
  onClose: () => void;
}

/** Back to open, with a reason that stands in the history. */
function Reopen({ slug, month, onClose }: ReopenProps) {
  const { t } = useWords();
  const act = useAct(REOPEN);
  const [reason, setReason] = useState('');
  const send = async () => {
    const sent = await act.run((requestId) => ({ slug, month, reason: reason.trim(), requestId }));
    if (sent) onClose();
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t('desk.periods.ask.reopen', { month })}
      foot={
        <Button
          look="fill"
          busy={act.busy}
          disabledReason={reason.trim() === '' ? t('desk.send_back.needed') : ''}
          onClick={() => void send()}
        >
          {t('desk.periods.act.reopen')}
        </Button>
      }
    >
      <div className={s.form}>
        <TextArea
          label={t('desk.send_back.reason')}
          hint={t('desk.periods.reopen_hint')}
          value={reason}
          maxLength={200}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <Refused trouble={act.trouble} />
      </div>
    </Sheet>
  );
}
