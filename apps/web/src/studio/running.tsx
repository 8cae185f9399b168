import type { ReactNode } from 'react';
import { useAct } from '../api';
import { serverNow } from '../boot';
import { Button, Countdown, Dot, Money, Refused } from '../ui';
import { useWords } from '../words';
import { CLOSE_DROP, CLOSE_FLASH } from './queries-tools';
import type { Tools } from './use-tools';
import s from './tools.module.css';

/** What runs now: how far it is, how long it lasts, and its end. */
export function Running({ tools, sells }: { tools: Tools; sells: boolean }) {
  const { t } = useWords();
  const closingFlash = useAct(CLOSE_FLASH);
  const closingDrop = useAct(CLOSE_DROP);
  const deals = tools.flashDeals.filter((deal) => deal.status !== 'closed');
  const drops = tools.drops.filter(
    (drop) => drop.closedAt === null && Date.parse(drop.closesAt) > serverNow(),
  );
  const bags = tools.luckyBags.filter((bag) => bag.result === null);
  if (deals.length + drops.length + bags.length === 0) return null;
  return (
    <>
      <ul className={s.running} aria-label={t('studio.running')}>
        {deals.map((deal) => (
          <Card
            key={deal.id}
            title={t(`studio.flash.status.${deal.status}`, { name: deal.item.name })}
            until={deal.status === 'scheduled' ? deal.opensAt : deal.closesAt}
            done={deal.claimed}
            all={deal.quantity}
            busy={closingFlash.busy}
            {...(sells && { onEnd: () => void closingFlash.run({ dealId: deal.id }) })}
          >
            <Money fen={deal.priceFen} />
            <Dot />
            {t('studio.flash.progress', { taken: deal.claimed, n: deal.quantity })}
          </Card>
        ))}
        {drops.map((drop) => (
          <Card
            key={drop.id}
            title={drop.name}
            until={drop.closesAt}
            done={drop.claimed}
            all={drop.quantity}
            busy={closingDrop.busy}
            {...(sells && { onEnd: () => void closingDrop.run({ id: drop.id }) })}
          >
            {t('studio.drop.progress', { taken: drop.claimed, n: drop.quantity })}
          </Card>
        ))}
        {bags.map((bag) => (
          <Card
            key={bag.id}
            title={t('studio.lucky.running', { prize: bag.prize })}
            until={bag.closesAt}
            done={Math.min(bag.entrants, bag.winnersMax)}
            all={bag.winnersMax}
          >
            {t('studio.lucky.progress', { entrants: bag.entrants, n: bag.winnersMax })}
          </Card>
        ))}
      </ul>
      <Refused trouble={closingFlash.trouble ?? closingDrop.trouble} />
    </>
  );
}

interface CardProps {
  title: string;
  until: string;
  done: number;
  all: number;
  busy?: boolean;
  /** Left out where it ends by itself only: a draw that was promised, or by others. */
  onEnd?: () => void;
  children: ReactNode;
}

function Card({ title, until, done, all, busy = false, onEnd, children }: CardProps) {
  const { t } = useWords();
  return (
    <li>
      <span className={s.cardHead}>
        <span className={s.cardWords}>
          <b className="ell">{title}</b>
          <span className="meta">{children}</span>
        </span>
        <span className="small leaf nw">
          <Countdown until={until} />
        </span>
        {onEnd && (
          <Button look="line" busy={busy} onClick={onEnd}>
            {t('studio.running.end')}
            <span className="sr">{title}</span>
          </Button>
        )}
      </span>
      <span className={s.bar} aria-hidden="true">
        <i style={{ width: `${(100 * done) / Math.max(1, all)}%` }} />
      </span>
    </li>
  );
}
