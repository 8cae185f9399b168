import { useState } from 'react';
import { ENDPOINTS_MAX } from '@app/webhooks/core';
import { useApi } from '../api';
import type { WebhookRowFragment } from '../generated/desk/graphql';
import { Button, Empty, PageHead, StaleNote, TroubleNote, usePageTitle, Waiting } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { Desk, type Place } from './place';
import { WebhookCard } from './webhook-card';
import { WebhookForm } from './webhook-form';
import { WEBHOOKS } from './webhook-queries';
import { SecretSheet } from './webhook-secret';

const OFFICES = ['alliance_secretary'] as const;
const AGAIN_MS = 10_000;

export default function Webhooks() {
  const { t } = useWords();
  usePageTitle(t('desk.webhooks.title'));
  return <Desk offices={OFFICES}>{(place) => <WebhooksPage place={place} />}</Desk>;
}

/** Without a row, one is being added. */
interface Edited {
  row?: WebhookRowFragment;
}

function WebhooksPage({ place }: { place: Place }) {
  const { t } = useWords();
  const read = useApi(WEBHOOKS, { slug: place.slug }, { every: AGAIN_MS });
  const [edited, setEdited] = useState<Edited>();
  const [secret, setSecret] = useState<string>();
  const rows = read.data?.webhookEndpoints ?? [];
  const add = (
    <AddButton
      rows={rows}
      onAdd={() => {
        setEdited({});
      }}
    />
  );
  return (
    <>
      <PageHead title={t('desk.webhooks.title')} note={place.name} end={rows.length > 0 && add} />
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      <div className={s.page}>
        {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
        {read.waiting && <Waiting rows={6} />}
        {read.data && rows.length === 0 && (
          <Empty art="empty-desk" action={add}>
            {t('desk.webhooks.empty')}
          </Empty>
        )}
        {rows.map((row) => (
          <WebhookCard
            key={row.id}
            row={row}
            onEdit={() => {
              setEdited({ row });
            }}
            onSecret={setSecret}
          />
        ))}
      </div>
      {edited && (
        <WebhookForm
          slug={place.slug}
          row={edited.row}
          onClose={() => {
            setEdited(undefined);
          }}
          onSecret={setSecret}
        />
      )}
      {secret !== undefined && (
        <SecretSheet
          secret={secret}
          onClose={() => {
            setSecret(undefined);
          }}
        />
      )}
    </>
  );
}

function AddButton({ rows, onAdd }: { rows: readonly WebhookRowFragment[]; onAdd: () => void }) {
  const { t } = useWords();
  const open = rows.filter(({ status }) => status !== 'ended').length;
  const reason = open < ENDPOINTS_MAX ? '' : t('desk.webhooks.full', { n: ENDPOINTS_MAX });
  return (
    <Button look="fill" icon="plus" disabledReason={reason} onClick={onAdd}>
      {t('desk.webhooks.add')}
    </Button>
  );
}
