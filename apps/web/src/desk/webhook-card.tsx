import { useAct } from '../api';
import { serverNow } from '../boot';
import type { WebhookRowFragment } from '../generated/desk/graphql';
import { Button, Refused, StatusTag, toast, useConfirm, useTimes } from '../ui';
import { useWords } from '../words';
import { WebhookDeliveries } from './webhook-deliveries';
import { END_WEBHOOK, PAUSE_WEBHOOK, RESUME_WEBHOOK, ROTATE_SECRET, TEST_WEBHOOK } from './webhook-queries';
import w from './webhooks.module.css';

interface WebhookCardProps {
  row: WebhookRowFragment;
  onEdit: () => void;
  onSecret: (secret: string) => void;
}

/** One endpoint: where it leads, how it stands, what can be done, and what was sent lately. */
export function WebhookCard({ row, onEdit, onSecret }: WebhookCardProps) {
  return (
    <section className={`card ${w.card ?? ''}`}>
      <h2 className={w.url}>
        <span>{row.url}</span>
        <StatusTag kind="webhook" status={row.status} />
      </h2>
      <Standing row={row} />
      {row.status !== 'ended' && <Acts row={row} onEdit={onEdit} onSecret={onSecret} />}
      <WebhookDeliveries id={row.id} url={row.url} isActive={row.status === 'active'} />
    </section>
  );
}

function Standing({ row }: { row: WebhookRowFragment }) {
  const { t } = useWords();
  const { dateTime } = useTimes();
  return (
    <div className={`small ${w.standing ?? ''}`}>
      <p className="mute">{row.types.join(t('ui.mark.comma'))}</p>
      {row.reason && (
        <p className={row.reason === 'by_hand' ? 'mute' : 'warn'}>
          {t(`desk.webhooks.reason.${row.reason}`, { n: row.failuresInRow })}
        </p>
      )}
      {row.status === 'active' && row.failuresInRow > 0 && (
        <p className="warn">{t('desk.webhooks.failing', { n: row.failuresInRow })}</p>
      )}
      {row.oldSecretUntil && Date.parse(row.oldSecretUntil) > serverNow() && (
        <p className="mute">{t('desk.webhooks.old_secret', { time: dateTime(row.oldSecretUntil) })}</p>
      )}
    </div>
  );
}

function Acts({ row, onEdit, onSecret }: WebhookCardProps) {
  const { t } = useWords();
  const confirm = useConfirm();
  const testing = useAct(TEST_WEBHOOK);
  const pausing = useAct(PAUSE_WEBHOOK);
  const resuming = useAct(RESUME_WEBHOOK);
  const rotating = useAct(ROTATE_SECRET);
  const ending = useAct(END_WEBHOOK);
  const { id, status } = row;
  const test = async () => {
    if (await testing.run((requestId) => ({ id, requestId }))) toast(t('desk.webhooks.tested'));
  };
  const rotate = async () => {
    const question = { title: t('desk.webhooks.rotate_ask'), act: t('desk.webhooks.rotate') };
    if (!(await confirm({ ...question, body: t('desk.webhooks.rotate_body') }))) return;
    const done = await rotating.run((requestId) => ({ id, requestId }));
    if (done?.rotateWebhookSecret.secret) onSecret(done.rotateWebhookSecret.secret);
  };
  const end = async () => {
    const question = { title: t('desk.webhooks.end_ask'), act: t('desk.webhooks.end'), danger: true };
    if (await confirm({ ...question, body: t('desk.webhooks.end_body') })) await ending.run({ id });
  };
  const trouble = [testing, pausing, resuming, rotating, ending].find((act) => act.trouble)?.trouble;
  return (
    <div className={w.acts}>
      {status === 'active' ? (
        <>
          <Button look="tint" busy={testing.busy} onClick={() => void test()}>
            {t('desk.webhooks.test')}
          </Button>
          <Button icon="pause" busy={pausing.busy} onClick={() => void pausing.run({ id })}>
            {t('desk.webhooks.pause')}
          </Button>
        </>
      ) : (
        <Button look="tint" icon="play" busy={resuming.busy} onClick={() => void resuming.run({ id })}>
          {t('desk.webhooks.resume')}
        </Button>
      )}
      <Button icon="edit" onClick={onEdit}>
        {t('desk.webhooks.change')}
      </Button>
      <Button icon="lock" busy={rotating.busy} onClick={() => void rotate()}>
        {t('desk.webhooks.rotate')}
      </Button>
      <Button look="danger" busy={ending.busy} onClick={() => void end()}>
        {t('desk.webhooks.end')}
      </Button>
      <Refused trouble={trouble} />
    </div>
  );
}
