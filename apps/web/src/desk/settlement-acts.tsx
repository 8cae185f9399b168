import { useState, type ReactNode } from 'react';
import { useAct, type Act } from '../api';
import type { SettlementRowFragment, SettlementStatus } from '../generated/desk/graphql';
import { Button, Refused, Sheet, TextArea, useConfirm } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { yuan } from './equation';
import { useKeys } from './keys';
import { APPROVE, PAY_OUT, PUBLISH, SEND_BACK, SUBMIT } from './queries';

type Forward = 'submit' | 'approve' | 'pay_out' | 'publish';

/** The act that takes a settlement on, by its state; in review it can also go back. */
const FORWARD: Partial<Record<SettlementStatus, Forward>> = {
  open: 'submit',
  review: 'approve',
  approved: 'pay_out',
  paid_out: 'publish',
};

/** Codes that the desk says in its own words. */
const WHY = ['same_person', 'not_balanced', 'nothing_to_settle', 'not_permitted'] as const;

function useWhy(): (of: SettlementRowFragment, act: Forward | 'send_back') => string {
  const { t, refusal } = useWords();
  return (of, act) => {
    const found = of.acts.find((each) => each.act === act);
    if (found?.isAllowed) return '';
    const why = found?.why ?? 'not_permitted';
    if (why === 'same_person' && of.preparedBy) return t('desk.why.same_person_who', { name: of.preparedBy });
    if (why === 'step_not_allowed')
      return t(act === 'pay_out' ? 'desk.why.payouts_pending' : 'desk.why.step_not_allowed');
    const known = WHY.find((code) => code === why);
    return known ? t(`desk.why.${known}`) : refusal(why);
  };
}

function useForward(): Record<Forward, Act<unknown, { id: string; requestId: string }>> {
  const [submit, approve, payOut, publish] = [
    useAct(SUBMIT),
    useAct(APPROVE),
    useAct(PAY_OUT),
    useAct(PUBLISH),
  ];
  return { submit, approve, pay_out: payOut, publish };
}

interface ActBarProps {
  of: SettlementRowFragment;
  /** A takes it on and R sends it back: only where the settlement fills the page. */
  withKeys?: boolean;
  children?: ReactNode;
}

/** What takes a settlement on now, asked for once more before it is done. */
function useNextAct(of: SettlementRowFragment) {
  const { t } = useWords();
  const confirm = useConfirm();
  const why = useWhy();
  const acts = useForward();
  const forward = FORWARD[of.status];
  if (!forward) return undefined;
  const act = acts[forward];
  const reason = why(of, forward);
  const run = async () => {
    if (reason !== '') return;
    const values = { no: of.number, sum: yuan(of.closingFen) };
    const body = t(`desk.ask.${forward}_note`, values);
    if (await confirm({ title: t(`desk.ask.${forward}`, values), body, act: t(`desk.act.${forward}`) }))
      await act.run((requestId) => ({ id: of.id, requestId }));
  };
  return { words: t(`desk.act.${forward}`), busy: act.busy, trouble: act.trouble, reason, run };
}

export function canSendBack(of: SettlementRowFragment): boolean {
  return of.acts.some(({ act, isAllowed }) => act === 'send_back' && isAllowed);
}

/** What this person may do now; what they may not says why beside it. */
export function ActBar({ of, withKeys = false, children }: ActBarProps) {
  const { t } = useWords();
  const next = useNextAct(of);
  const [sendingBack, setSendingBack] = useState(false);
  const mayReturn = canSendBack(of);
  const back = () => {
    setSendingBack(mayReturn);
  };
  useKeys(withKeys ? { a: () => void next?.run(), r: back } : {});
  return (
    <div className={s.foot}>
      <Refused trouble={next?.trouble} />
      {mayReturn && <Button onClick={back}>{t('desk.act.send_back')}</Button>}
      {children}
      {next && (
        <Button look="fill" busy={next.busy} disabledReason={next.reason} onClick={() => void next.run()}>
          {next.words}
        </Button>
      )}
      {sendingBack && (
        <SendBack
          of={of}
          onClose={() => {
            setSendingBack(false);
          }}
        />
      )}
    </div>
  );
}

interface SendBackProps {
  of: SettlementRowFragment;
  /** The order that is wrong, when it was found in its split. */
  orderNumber?: string;
  onClose: () => void;
}

/** 退回 with a reason that the preparer reads. */
export function SendBack({ of, orderNumber, onClose }: SendBackProps) {
  const { t } = useWords();
  const act = useAct(SEND_BACK);
  const [reason, setReason] = useState(orderNumber ? t('desk.send_back.order', { no: orderNumber }) : '');
  const send = async () => {
    const sent = await act.run((requestId) => ({ id: of.id, reason: reason.trim(), requestId }));
    if (sent) onClose();
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t('desk.send_back.title', { no: of.number })}
      foot={
        <Button
          look="fill"
          busy={act.busy}
          disabledReason={reason.trim() === '' ? t('desk.send_back.needed') : ''}
          onClick={() => void send()}
        >
          {t('desk.act.send_back')}
        </Button>
      }
    >
      <div className={s.form}>
        <TextArea
          label={t('desk.send_back.reason')}
          hint={t('desk.send_back.hint')}
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
