import { useApi } from '../api';
import { Section, Skeleton, TroubleNote, When } from '../ui';
import { useWords } from '../words';
import { Copyable } from './copyable';
import { PUSH_ADDRESS } from './queries';
import { QrCode } from './qr-code';
import type { StudioSession } from './session.screen';
import s from './push-address.module.css';

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
            {push.whipUrl && <Copyable label={t('studio.push.whip')} text={push.whipUrl} isSecret />}
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
