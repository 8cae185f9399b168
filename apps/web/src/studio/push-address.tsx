import { useState } from 'react';
import { useApi } from '../api';
import { Button, Icon, Section, Skeleton, toast, TroubleNote, When } from '../ui';
import { useWords } from '../words';
import { PUSH_ADDRESS } from './queries';
import { QrCode } from './qr-code';
import type { StudioSession } from './session.screen';
import s from './studio.module.css';

/** Where the encoder sends: two lines to copy, what to enter where, and until when they hold. */
export function PushAddressPart({ session }: { session: StudioSession }) {
  const { t } = useWords();
  const isOver = session.status === 'ended' || session.status === 'banned';
  const { data, trouble, reload } = useApi(PUSH_ADDRESS, { sessionId: session.id }, { enabled: !isOver });
  if (isOver) return <p className="small mute">{t('studio.push.over')}</p>;
  const push = data?.pushAddress;
  return (
    <Section title={t('studio.push')} aside={push && <Expiry at={push.expiresAt} />}>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!push && !trouble && <Skeleton rows={3} />}
      {push && (
        <div className={s.push}>
          <div className="stack">
            <Copyable label={t('studio.push.server')} text={push.url} />
            <Copyable label={t('studio.push.key')} text={push.key} isSecret />
            <ol className={s.steps}>
              <li>{t('studio.push.step1')}</li>
              <li>{t('studio.push.step2')}</li>
              <li>{t('studio.push.step3')}</li>
            </ol>
          </div>
          <QrCode text={`${push.url}/${push.key}`} label={t('studio.push.qr')} />
        </div>
      )}
    </Section>
  );
}

function Expiry({ at }: { at: string }) {
  const { t } = useWords();
  return (
    <>
      {t('studio.push.until')} <When at={at} />
    </>
  );
}

function Copyable({ label, text, isSecret = false }: { label: string; text: string; isSecret?: boolean }) {
  const { t } = useWords();
  const [isShown, setShown] = useState(!isSecret);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(t('ui.copied'));
    } catch {
      setShown(true);
      toast(t('studio.push.copy_by_hand')); // a page on plain http has no clipboard
    }
  };
  return (
    <div className={s.copyable}>
      <span className="meta">{label}</span>
      <code>{isShown ? text : '•'.repeat(14)}</code>
      {isSecret && (
        <Button
          look="plain"
          onClick={() => {
            setShown(!isShown);
          }}
        >
          <Icon
            name={isShown ? 'hide' : 'eye'}
            size="m"
            label={t(isShown ? 'studio.push.hide' : 'studio.push.show')}
          />
        </Button>
      )}
      <Button
        look="tint"
        icon="copy"
        aria-label={t('studio.push.copy', { what: label })}
        onClick={() => void copy()}
      >
        {t('ui.copy')}
      </Button>
    </div>
  );
}
