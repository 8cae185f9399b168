import { isShelfOpen } from '@app/live-room/core';
import { useAct } from '../api';
import { Button, Countdown, Icon, Money, Refused, Section, useConfirm, When } from '../ui';
import { useWords } from '../words';
import { Checklist } from './checklist';
import { useDuties } from './duties';
import { Forwards } from './forwards';
import { Helpers } from './helpers';
import { Pic } from './pic';
import { PushAddressPart } from './push-address';
import { START } from './queries';
import { ShareShow } from './share-show';
import { ScriptCards } from './script-cards';
import type { StudioSession, StudioTab } from './session.screen';
import s from './prepare.module.css';
import shared from './studio.module.css';

interface PrepareProps {
  session: StudioSession;
  onStarted: (tab: StudioTab) => void;
}

/** Before the show: what is sold, where the picture is sent, and the one button. */
export function Prepare({ session, onStarted }: PrepareProps) {
  const may = useDuties(session.alliance.id);
  const isPlanned = session.status === 'scheduled' || session.status === 'preview';
  const goods = session.items.filter((item) => item.isListed);
  return (
    <div className={s.prepare}>
      <div className="stack t4">
        {isPlanned && may('session.run') && <Go session={session} onStarted={onStarted} />}
        {isPlanned && <Checklist session={session} />}
        {isShelfOpen(session.status) && may('helper.invite') && <Helpers sessionId={session.id} />}
        <Forwards session={session} may={may('session.run')} />
        {isShelfOpen(session.status) && <ShareShow sessionId={session.id} />}
        {may('session.run') && <PushAddressPart session={session} />}
      </div>
      <div className="stack t4">
        <Shelf goods={goods} />
        <ScriptCards session={session} mayWrite={isShelfOpen(session.status) && may('session.sell')} />
      </div>
    </div>
  );
}

function Shelf({ goods }: { goods: StudioSession['items'] }) {
  const { t } = useWords();
  return (
    <Section title={t('studio.prepare.goods')} aside={t('studio.goods', { n: goods.length })}>
      <ol className={shared.rows}>
        {goods.map((item, at) => (
          <li key={item.id} className={shared.row}>
            <b className={shared.number}>{at + 1}</b>
            <Pic picture={item.product.pictures[0]} size={52} />
            <span className="grow">
              <span className="b">
                {item.product.name} {item.sku.name}
              </span>
              <span className="meta">
                {item.sku.available === 0
                  ? t('studio.sold_out')
                  : t('studio.stock', { n: item.sku.available })}
              </span>
            </span>
            <Money fen={item.priceFen} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Go({ session, onStarted }: PrepareProps) {
  const { t } = useWords();
  const confirm = useConfirm();
  const starting = useAct(START);
  const hasPicture = session.media.state === 'OK';
  const go = async () => {
    const sure =
      hasPicture ||
      (await confirm({
        title: t('studio.go.no_picture.title'),
        body: t('studio.go.no_picture.body'),
        act: t('studio.go'),
      }));
    if (sure && (await starting.run({ id: session.id }))) onStarted('console');
  };
  return (
    <div className={s.go}>
      <p className="small mute">
        <When at={session.scheduledAt} />
      </p>
      <p className={s.bigClock}>
        <Countdown until={session.scheduledAt} />
      </p>
      <p className={hasPicture ? 'small leaf row' : 'small warn row'}>
        <Icon name={hasPicture ? 'check' : 'camera'} size="m" />
        {t(hasPicture ? 'studio.go.has_picture' : 'studio.go.waits_picture')}
      </p>
      <Button look="fill" big wide icon="live" busy={starting.busy} onClick={() => void go()}>
        {t('studio.go')}
      </Button>
      <Refused trouble={starting.trouble} />
    </div>
  );
}
