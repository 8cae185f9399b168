import { useState } from 'react';
import { useLocation } from 'react-router';
import { signInPath } from '../../sign-in';
import { Button, Countdown, Icon, LinkButton, Refused, Stepper } from '../../ui';
import { useWords } from '../../words';
import { ComparedPrice } from './compared-price';
import type { Purchase } from './room-view';
import type { FlashShown } from './tools-view';
import s from './tools.module.css';
import type { MineInRoom } from './use-mine';

interface FlashProps {
  flash: FlashShown;
  isGuest: boolean;
  own: MineInRoom;
  onPay: (purchase: Purchase) => void;
}

/** One flash deal: counts down, is reserved once, and what is reserved is paid within its time. */
export function FlashCard({ flash, isGuest, own, onPay }: FlashProps) {
  const { t } = useWords();
  const { deal, good } = flash;
  return (
    <section className={s.flash} aria-label={t('room.flash.of', { name: good.name })}>
      <p className={s.flashHead}>
        <span className={s.flashTag}>
          <Icon name="flash" size="s" />
          {t('room.flash')}
        </span>
        <FlashTime flash={flash} />
      </p>
      <div className={s.flashBody}>
        <span className="grow">
          <b className="c2">{good.name}</b>
          <span className="meta">{t('room.flash.terms', { n: deal.quantity, max: deal.perPersonMax })}</span>
          <ComparedPrice fen={deal.priceFen} compare={deal.compare} />
        </span>
        <FlashAct flash={flash} isGuest={isGuest} own={own} onPay={onPay} />
      </div>
    </section>
  );
}

function FlashTime({ flash: { deal, stage, claim } }: { flash: FlashShown }) {
  const { t } = useWords();
  if (stage === 'soldout') return <span className="small">{t('room.flash.soldout')}</span>;
  const until = {
    soon: deal.opensAt,
    open: deal.closesAt,
    held: claim ? Date.parse(claim.until) : deal.closesAt,
  }[stage];
  return (
    <span className="small">
      {t(`room.flash.${stage}`)} <Countdown key={stage} until={new Date(until).toISOString()} />
    </span>
  );
}

/** Fair words where nothing is left: what may still come back, and that pressing on does not help. */
function MayReturn({ held }: { held: number }) {
  const { t } = useWords();
  const words = held > 0 ? t('room.flash.may_return', { n: held }) : t('room.flash.all_ordered');
  return <p className={s.mayReturn}>{words}</p>;
}

function FlashAct(props: FlashProps) {
  const { t } = useWords();
  const here = useLocation();
  const { deal, good, stage, claim } = props.flash;
  if (stage === 'held' && claim)
    return (
      <Button
        look="fill"
        onClick={() => {
          const { id, quantity, until } = claim;
          props.onPay({ good, claim: { id, quantity, until, priceFen: deal.priceFen } });
        }}
      >
        {t('room.flash.pay', { n: claim.quantity })}
      </Button>
    );
  if (stage === 'soldout') return <MayReturn held={deal.held} />;
  if (props.isGuest)
    return (
      <LinkButton to={signInPath(here)} look="tint">
        {t('room.sign_in')}
      </LinkButton>
    );
  if (stage === 'soon') return <span className="small mute">{t('room.flash.wait')}</span>;
  return <Reserve {...props} />;
}

/** One press is one reservation: a second one while it is asked, or after a lost answer, is the same request. */
function Reserve({ flash: { deal }, own }: FlashProps) {
  const { t } = useWords();
  const [quantity, setQuantity] = useState(1);
  return (
    <span className={s.reserve}>
      {deal.perPersonMax > 1 && (
        <Stepper label={t('room.quantity')} value={quantity} onChange={setQuantity} max={deal.perPersonMax} />
      )}
      <Button
        look="fill"
        busy={own.reserving.busy}
        busyWords={t('room.flash.reserving')}
        onClick={() => void own.reserve(deal.id, quantity)}
      >
        {t('room.flash.reserve')}
      </Button>
      <Refused trouble={own.reserving.trouble} />
    </span>
  );
}
