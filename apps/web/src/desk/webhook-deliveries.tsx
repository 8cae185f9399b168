import { useState } from 'react';
import { useAct, useApiPages } from '../api';
import type { DeliveryRowFragment } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  None,
  Refused,
  Sheet,
  StatusTag,
  toast,
  TroubleNote,
  useTimes,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { DELIVERIES, REDELIVER } from './webhook-queries';
import w from './webhooks.module.css';

const AGAIN_MS = 5_000;

interface DeliveriesProps {
  id: string;
  url: string;
  isActive: boolean;
}

/** What was sent lately, newest first. */
export function WebhookDeliveries({ id, url, isActive }: DeliveriesProps) {
  const { t } = useWords();
  const read = useApiPages(DELIVERIES, { id }, (data) => data.webhookDeliveries, { every: AGAIN_MS });
  const [openId, setOpenId] = useState<string>();
  const rows = read.data ?? [];
  const open = rows.find((row) => row.id === openId);
  return (
    <>
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={3} />}
      {read.data && <List rows={rows} url={url} onOpen={setOpenId} />}
      {read.hasMore && (
        <div>
          <Button busy={read.loadingMore} onClick={read.more}>
            {t('ui.more_rows')}
          </Button>
        </div>
      )}
      {open && (
        <DeliverySheet
          row={open}
          isActive={isActive}
          onClose={() => {
            setOpenId(undefined);
          }}
        />
      )}
    </>
  );
}

interface ListProps {
  rows: readonly DeliveryRowFragment[];
  url: string;
  onOpen: (id: string) => void;
}

function List({ rows, url, onOpen }: ListProps) {
  const { t } = useWords();
  const answer = useAnswerWords();
  return (
    <DeskTable
      caption={t('desk.webhooks.deliveries', { url })}
      rows={rows}
      rowKey={(row) => row.id}
      onRow={(row) => {
        onOpen(row.id);
      }}
      empty={<p className="small mute">{t('desk.webhooks.none_yet')}</p>}
      columns={[
        {
          key: 'type',
          head: t('desk.webhooks.col.event'),
          cell: (row) => (
            <button
              type="button"
              className={s.rowButton}
              onClick={(event) => {
                event.stopPropagation();
                onOpen(row.id);
              }}
            >
              {row.type}
            </button>
          ),
        },
        { key: 'at', head: t('desk.webhooks.col.at'), cell: (row) => <When at={row.createdAt} /> },
        {
          key: 'status',
          head: t('desk.webhooks.col.status'),
          onPhone: true,
          cell: (row) => <StatusTag kind="delivery" status={row.status} />,
        },
        { key: 'answer', head: t('desk.webhooks.col.answer'), onPhone: true, cell: answer },
        { key: 'tries', head: t('desk.webhooks.col.tries'), numeric: true, cell: (row) => row.tries },
        {
          key: 'next',
          head: t('desk.webhooks.col.next'),
          onPhone: true,
          cell: (row) => (row.nextAt ? <When at={row.nextAt} /> : <None />),
        },
      ]}
    />
  );
}

/** The receiver's code, or why there is none. */
function useAnswerWords(): (row: DeliveryRowFragment) => string {
  const { t } = useWords();
  return ({ code, trouble }) => {
    if (trouble) return t(`desk.webhooks.trouble.${trouble}`);
    return code === null ? t('desk.webhooks.not_sent') : String(code);
  };
}

interface DeliverySheetProps {
  row: DeliveryRowFragment;
  isActive: boolean;
  onClose: () => void;
}

function DeliverySheet({ row, isActive, onClose }: DeliverySheetProps) {
  const { t } = useWords();
  const act = useAct(REDELIVER);
  const again = async () => {
    if (!(await act.run((requestId) => ({ id: row.id, requestId })))) return;
    toast(t('desk.webhooks.again_done'));
    onClose();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={row.type}
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <Refused trouble={act.trouble} />
          <Button
            look="fill"
            icon="refresh"
            busy={act.busy}
            disabledReason={isActive ? '' : t('desk.webhooks.not_active')}
            onClick={() => void again()}
          >
            {t('desk.webhooks.again')}
          </Button>
        </div>
      }
    >
      <div className={`desk small ${s.stack ?? ''}`}>
        <Facts row={row} />
        {row.reply && (
          <section className={s.block}>
            <h2>{t('desk.webhooks.reply')}</h2>
            <pre className={w.code}>{row.reply}</pre>
          </section>
        )}
        <section className={s.block}>
          <h2>{t('desk.webhooks.body')}</h2>
          <pre className={w.code} tabIndex={0}>
            {JSON.stringify(JSON.parse(row.body), null, 2)}
          </pre>
        </section>
      </div>
    </Sheet>
  );
}

function Facts({ row }: { row: DeliveryRowFragment }) {
  const { t } = useWords();
  const { full } = useTimes();
  const answer = useAnswerWords();
  const tried = row.triedAt && t('desk.webhooks.took', { time: full(row.triedAt), ms: row.tookMs ?? 0 });
  return (
    <dl className={s.kv}>
      {[
        [t('desk.webhooks.event_id'), row.eventId],
        [t('desk.webhooks.col.at'), full(row.createdAt)],
        [t('desk.webhooks.col.tries'), String(row.tries)],
        [t('desk.webhooks.last_try'), tried ?? t('desk.webhooks.not_sent')],
        [t('desk.webhooks.col.answer'), answer(row)],
      ].map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
