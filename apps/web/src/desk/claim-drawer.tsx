import { useRef, useState } from 'react';
import { useAct } from '../api';
import type { ClaimRowFragment, RefundFault } from '../generated/desk/graphql';
import { Button, Money, Refused, Select, Sheet, StatusTag, TextArea, toast, useTimes } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { yuan } from './equation';
import { DECIDE } from './order-queries';
import { OrderLink } from './split-detail';

const FAULTS = ['nobody', 'goods', 'packing', 'courier'] as const;

interface ClaimDrawerProps {
  claim: ClaimRowFragment;
  onClose: () => void;
}

/** One claim: what is bad, with the photos, and the answer that the buyer reads. */
export function ClaimDrawer({ claim, onClose }: ClaimDrawerProps) {
  const { t } = useWords();
  const act = useAct(DECIDE);
  const [decision, setDecision] = useState('');
  const [fault, setFault] = useState<RefundFault>(usualFault(claim));
  const [choice, setChoice] = useState<'accept' | 'refuse'>();
  const [missing, setMissing] = useState(false);
  const answer = useRef<HTMLTextAreaElement>(null);
  const isOpen = claim.status === 'opened';
  const decide = async (isAccepted: boolean) => {
    if (decision.trim() === '') {
      setMissing(true);
      answer.current?.focus();
      return;
    }
    setChoice(isAccepted ? 'accept' : 'refuse');
    const done = await act.run((requestId) => ({
      id: claim.id,
      isAccepted,
      decision: decision.trim(),
      ...(isAccepted && { fault }),
      requestId,
    }));
    if (!done) return;
    toast(t('desk.claim.done'));
    onClose();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t('desk.claim.title', { no: claim.orderNumber })}
      foot={
        isOpen && (
          <div className={`desk ${s.foot ?? ''}`}>
            <Refused trouble={act.trouble} />
            <Button look="danger" busy={act.busy && choice === 'refuse'} onClick={() => void decide(false)}>
              {t('desk.claim.refuse')}
            </Button>
            <Button look="fill" busy={act.busy && choice === 'accept'} onClick={() => void decide(true)}>
              {t('desk.claim.accept', { sum: yuan(claim.refundFen) })}
            </Button>
          </div>
        )
      }
    >
      <div className={`desk small ${s.stack ?? ''}`}>
        <Facts claim={claim} />
        <Photos photos={claim.photos} />
        {isOpen && <FaultSelect value={fault} onChange={setFault} />}
        {isOpen && (
          <TextArea
            label={t('desk.claim.decision')}
            hint={t('desk.claim.decision_hint')}
            maxLength={200}
            value={decision}
            ref={answer}
            error={missing && decision.trim() === '' ? t('desk.claim.needed') : undefined}
            onChange={(event) => {
              setDecision(event.target.value);
            }}
          />
        )}
      </div>
    </Sheet>
  );
}

interface FaultSelectProps {
  value: RefundFault;
  onChange: (fault: RefundFault) => void;
}

/** Who bears an accepted claim first. */
function FaultSelect({ value, onChange }: FaultSelectProps) {
  const { t } = useWords();
  return (
    <Select
      label={t('desk.claim.fault')}
      hint={t('desk.claim.fault_hint')}
      value={value}
      options={FAULTS.map((each) => ({ value: each, label: t(`desk.claim.fault.${each}`) }))}
      onChange={(event) => {
        onChange(FAULTS.find((each) => each === event.target.value) ?? 'nobody');
      }}
    />
  );
}

/** What it is while nobody has said: a box that never came is the courier's. */
function usualFault(claim: ClaimRowFragment): RefundFault {
  return claim.reason === 'NOT_RECEIVED' ? 'courier' : 'nobody';
}

function Facts({ claim }: { claim: ClaimRowFragment }) {
  const { t } = useWords();
  const { dateTime } = useTimes();
  return (
    <>
      <p className={s.chips}>
        <StatusTag kind="claim" status={claim.status} />
        <b>{t(`desk.claims.reason.${claim.reason}`)}</b>
        <OrderLink number={claim.orderNumber} />
        {claim.status === 'opened' && (
          <span className="warn">{t('desk.claim.auto', { time: dateTime(claim.answerBy) })}</span>
        )}
      </p>
      {claim.note && (
        <blockquote className={s.quote}>
          <span className="meta">{t('desk.claim.note')}</span>
          {claim.note}
        </blockquote>
      )}
      {claim.decision && <p>{t('desk.claim.decided', { text: claim.decision })}</p>}
      <section className={s.block}>
        <h2>{t('desk.claim.lines')}</h2>
        <dl className={s.kv}>
          {claim.lines.map((line) => (
            <div key={line.lineId}>
              <dt>
                {line.itemName}{' '}
                <span className="mute">
                  {claim.reason === 'DAMAGED'
                    ? t('desk.claim.level', { n: line.quantity, percent: line.levelPercent })
                    : t('desk.claim.count', { n: line.quantity })}
                </span>
              </dt>
              <dd>
                <Money fen={line.refundFen} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('desk.claim.sum')}</dt>
            <dd>
              <Money fen={claim.refundFen} />
            </dd>
          </div>
        </dl>
      </section>
    </>
  );
}

function Photos({ photos }: { photos: readonly string[] }) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>{t('desk.claim.photos')}</h2>
      {photos.length === 0 && <p className="mute">{t('desk.claim.no_photos')}</p>}
      <div className={s.photos}>
        {photos.map((photo, at) => (
          <a key={photo} href={photo} target="_blank" rel="noreferrer">
            <img src={photo} alt={t('desk.claim.photo', { n: at + 1 })} loading="lazy" />
          </a>
        ))}
      </div>
    </section>
  );
}
