import { useLocation } from 'react-router';
import { useAct } from '../../api';
import { signInPath } from '../../sign-in';
import { Button, Icon, LinkButton, Price, Refused } from '../../ui';
import { useWords } from '../../words';
import { CLAIM_COUPON } from './tool-queries';
import type { DropShown } from './tools-view';
import s from './tools.module.css';

/** Coupons thrown into the room. A claimed one is used by itself at the order when it saves most. */
export function DropChip({ shown: { drop, isClaimed }, isGuest }: { shown: DropShown; isGuest: boolean }) {
  const { t } = useWords();
  return (
    <section className={s.chip} aria-label={drop.name}>
      <Icon name="coupon" size="m" />
      <span className={s.chipWords}>
        <Price fen={drop.faceFen} size="s" round />
        <span className={s.chipNote}>{useTerms(drop.minFen)}</span>
      </span>
      {isClaimed ? (
        <span className={s.chipDone} role="status">
          <Icon name="check" size="s" />
          {t('room.drop.claimed')}
        </span>
      ) : (
        <Claim dropId={drop.id} isGuest={isGuest} />
      )}
    </section>
  );
}

function useTerms(minFen: string): string {
  const { t } = useWords();
  return BigInt(minFen) === 0n ? t('room.drop.any') : t('room.drop.from', { yuan: Number(minFen) / 100 });
}

function Claim({ dropId, isGuest }: { dropId: string; isGuest: boolean }) {
  const { t } = useWords();
  const here = useLocation();
  const claiming = useAct(CLAIM_COUPON);
  if (isGuest)
    return (
      <LinkButton to={signInPath(here)} look="tint">
        {t('room.sign_in')}
      </LinkButton>
    );
  return (
    <>
      <Button
        look="tint"
        busy={claiming.busy}
        busyWords={t('room.drop.claiming')}
        onClick={() => void claiming.run({ dropId })}
      >
        {t('room.drop.claim')}
      </Button>
      <Refused trouble={claiming.trouble} />
    </>
  );
}
