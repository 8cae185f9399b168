import { useState } from 'react';
import { useAct, useApiPages } from '../api';
import { holds } from '../sign-in';
import type { CorrectionRowFragment } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  Dot,
  Empty,
  Money,
  Refused,
  Sheet,
  StatusTag,
  TextArea,
  TroubleNote,
  useConfirm,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import { CorrectionForm } from './correction-form';
import s from './desk.module.css';
import { useAccountName } from './entry-block';
import { MoreRows } from './more-rows';
import type { Place } from './place';
import { APPROVE_CORRECTION, CORRECTIONS, REJECT_CORRECTION } from './period-queries';

/** Entries that people put right: asked for by one, decided by another, booked by the writer. */
export function Corrections({ place: { slug, me } }: { place: Place }) {
  const { t } = useWords();
  const read = useApiPages(CORRECTIONS, { slug }, (data) => data.entryCorrections);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className={s.block}>
      <h2>
        {t('desk.corrections.title')}
        {holds(me, 'accountant') && (
          <Button
            icon="edit"
            onClick={() => {
              setIsAsking(true);
            }}
          >
            {t('desk.corrections.ask')}
          </Button>
        )}
      </h2>
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={3} />}
      {read.data && <List rows={read.data} />}
      <MoreRows read={read} />
      {isAsking && (
        <CorrectionForm
          slug={slug}
          lastMemo={read.data?.[0]?.memo ?? ''}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </section>
  );
}

function List({ rows }: { rows: readonly CorrectionRowFragment[] }) {
  const { t } = useWords();
  return (
    <DeskTable
      caption={t('desk.corrections.title')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<Empty art="empty-desk">{t('desk.corrections.empty')}</Empty>}
      columns={[
        { key: 'day', head: t('desk.ledger.day'), cell: (row) => row.effectiveDay },
        { key: 'memo', head: t('desk.corrections.memo'), onPhone: true, cell: (row) => <Memo of={row} /> },
        { key: 'lines', head: t('desk.corrections.lines'), cell: (row) => <Lines of={row} /> },
        {
          key: 'who',
          head: t('desk.corrections.who'),
          cell: (row) => (
            <>
              {row.maker}
              {row.checker && (
                <>
                  <Dot />
                  {row.checker}
                </>
              )}
            </>
          ),
        },
        {
          key: 'status',
          head: t('desk.payouts.status'),
          onPhone: true,
          cell: (row) => <StatusTag kind="correction" status={row.status} />,
        },
        { key: 'act', head: t('desk.corrections.decide'), onPhone: true, cell: (row) => <Decide of={row} /> },
      ]}
    />
  );
}

function Memo({ of: { memo, reversesSeq, refusal, sentBackFor, checker } }: { of: CorrectionRowFragment }) {
  const { t, refusal: say } = useWords();
  return (
    <>
      {memo}
      {reversesSeq && (
        <span className={`meta ${s.under ?? ''}`}>{t('desk.corrections.red', { seq: reversesSeq })}</span>
      )}
      {sentBackFor && (
        <span className={`meta warn ${s.under ?? ''}`}>
          {t('desk.corrections.sent_back', { by: checker ?? '', why: sentBackFor })}
        </span>
      )}
      {refusal && <span className={`meta warn ${s.under ?? ''}`}>{say(refusal)}</span>}
    </>
  );
}

function Lines({ of: { postings } }: { of: CorrectionRowFragment }) {
  const { t } = useWords();
  const nameOf = useAccountName();
  return (
    <ul>
      {postings.map((posting) => (
        <li key={`${posting.debitCode} ${posting.creditCode}`}>
          {t('desk.entry.debit')} {nameOf(posting.debitCode, posting.debitName)}
          <Dot />
          {t('desk.entry.credit')} {nameOf(posting.creditCode, posting.creditName)}{' '}
          <Money fen={posting.amountFen} />
        </li>
      ))}
    </ul>
  );
}

function Decide({ of }: { of: CorrectionRowFragment }) {
  const { t } = useWords();
  const confirm = useConfirm();
  const approve = useAct(APPROVE_CORRECTION);
  const [isRejecting, setIsRejecting] = useState(false);
  if (!of.canDecide) return null;
  const run = async () => {
    const body = t('desk.corrections.approve_note');
    if (await confirm({ title: t('desk.corrections.approve_ask'), body, act: t('desk.act.approve') }))
      await approve.run((requestId) => ({ id: of.id, requestId }));
  };
  return (
    <div className="row">
      <Button look="fill" busy={approve.busy} onClick={() => void run()}>
        {t('desk.act.approve')}
      </Button>
      <Button
        onClick={() => {
          setIsRejecting(true);
        }}
      >
        {t('desk.act.send_back')}
      </Button>
      <Refused trouble={approve.trouble} />
      {isRejecting && (
        <Reject
          id={of.id}
          onClose={() => {
            setIsRejecting(false);
          }}
        />
      )}
    </div>
  );
}

function Reject({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords();
  const act = useAct(REJECT_CORRECTION);
  const [reason, setReason] = useState('');
  const send = async () => {
    if (await act.run((requestId) => ({ id, reason: reason.trim(), requestId }))) onClose();
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t('desk.corrections.reject_ask')}
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
