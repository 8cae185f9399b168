import { useApi } from '../api';
import { graphql } from '../generated/studio';
import { Section } from '../ui';
import { useWords } from '../words';
import { Copyable } from './copyable';
import s from './push-address.module.css';
import { QrCode } from './qr-code';

const SHARE = graphql(`
  query ShareShow($id: ID!) {
    liveSession(id: $id) {
      id
      shareUrl
      reminders
    }
  }
`);

/** Before the show: its address for groups and its QR code for a poster, with how many want to be told when it begins. */
export function ShareShow({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const show = useApi(SHARE, { id: sessionId }).data?.liveSession;
  if (!show) return null;
  return (
    <Section title={t('studio.share')} aside={t('studio.share.reminders', { n: show.reminders })}>
      <div className={s.push}>
        <Copyable label={t('studio.share.link')} text={show.shareUrl} />
        <QrCode text={show.shareUrl} label={t('studio.share.qr')} />
      </div>
    </Section>
  );
}
