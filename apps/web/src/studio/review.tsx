import { useApi } from '../api';
import { Dot, Empty, Money, Section, ShowAll, useFirst, useWho, When } from '../ui';
import { useWords } from '../words';
import { DataScreen } from './data-screen';
import { Elsewhere } from './elsewhere';
import { MinutesNow } from './minutes-now';
import { Pic } from './pic';
import { TOOLS } from './queries-tools';
import { ItemTable, WhatHappened } from './review-tools';
import type { StudioSession, Sums } from './session.screen';
import { ShowMoney } from './show-money';
import s from './review.module.css';
import shared from './studio.module.css';
import { Violations } from './violations';

const ORDERS_FIRST = 8;

interface ReviewProps {
  session: StudioSession;
  sums: Sums;
}

/** After the show: what was sold, by good and by minute, and each paid order. Settlement has the last word on money. */
export function Review({ session, sums }: ReviewProps) {
  const { t, locale } = useWords();
  const tools = useApi(TOOLS, { id: session.id }).data?.liveSession;
  if (session.startedAt === null)
    return (
      <>
        <Violations session={session} />
        <Empty art="empty-live">{t('studio.review.none')}</Empty>
      </>
    );
  const goods = session.items.filter((item) => item.soldCount > 0).sort((a, b) => b.soldCount - a.soldCount);
  const most = Math.max(1, ...goods.map((item) => item.soldCount));
  return (
    <div className={s.review}>
      <p className="small mute">
        <When at={session.startedAt} />
        {session.endedAt && (
          <>
            {' – '}
            <When at={session.endedAt} as="clock" />
          </>
        )}
        <Dot />
        {t(session.endedAt ? 'studio.review.note' : 'studio.review.running')}
        {session.endedAt && (
          <>
            <Dot />
            <a href={`/show/${session.id}/report`} className={s.report}>
              {t('studio.review.report')}
            </a>
          </>
        )}
      </p>
      <div className={shared.tiles}>
        <div>
          <span className="meta">{t('studio.sum.sales')}</span>
          <b className={shared.money}>
            <Money fen={sums.salesFen} />
          </b>
        </div>
        <div>
          <span className="meta">{t('studio.sum.orders')}</span>
          <b>{sums.orderCount}</b>
        </div>
        <div>
          <span className="meta">{t('studio.sum.quantity')}</span>
          <b>{sums.quantity}</b>
        </div>
        <div>
          <span className="meta">{t('studio.sum.peak')}</span>
          <b>{sums.viewersPeak.toLocaleString(locale)}</b>
        </div>
      </div>
      <ShowMoney sessionId={session.id} />
      <Elsewhere sessionId={session.id} />
      <div className={s.reviewColumns}>
        <div className="stack t5">
          <div className={shared.box}>
            <MinutesNow session={session} sums={sums} tools={tools} />
            <DataScreen sums={sums} isOver />
          </div>
          <Section title={t('studio.review.goods')}>
            {goods.length === 0 && <p className="small mute">{t('studio.review.no_goods')}</p>}
            <ol className={shared.rows}>
              {goods.map((item) => (
                <li key={item.id} className={shared.row}>
                  <Pic picture={item.product.pictures[0]} size={52} />
                  <span className="grow">
                    <span className="b">
                      {item.product.name} {item.sku.name}
                    </span>
                    <span className={shared.meter} aria-hidden="true">
                      <i style={{ width: `${(100 * item.soldCount) / most}%` }} />
                    </span>
                  </span>
                  <span className="r">
                    <b>{t('studio.review.pieces', { n: item.soldCount })}</b>
                    <br />
                    <span className="meta">
                      <Money fen={BigInt(item.priceFen) * BigInt(item.soldCount)} />
                    </span>
                  </span>
                </li>
              ))}
            </ol>
            {goods.length > 0 && <p className="meta">{t('studio.review.list_price')}</p>}
          </Section>
        </div>
        <div className="stack t5">
          <Violations session={session} />
          {tools && <WhatHappened tools={tools} />}
          <PaidOrders sums={sums} />
        </div>
      </div>
      {tools && <ItemTable session={session} sums={sums} tools={tools} />}
    </div>
  );
}

function PaidOrders({ sums }: { sums: Sums }) {
  const { t } = useWords();
  const who = useWho();
  const first = useFirst(sums.orders, ORDERS_FIRST);
  return (
    <Section title={t('studio.review.orders')} aside={t('studio.orders', { n: sums.orderCount })}>
      {sums.orderCount === 0 && <p className="small mute">{t('studio.review.no_orders')}</p>}
      <ol className={shared.rows}>
        {first.shown.map((order) => (
          <li key={order.orderNumber} className={shared.row}>
            <span className="grow">
              <span className="small">
                <b>{who(order.buyerMask)}</b> {order.items}
              </span>
              <span className="meta">
                {order.orderNumber}
                <Dot />
                <When at={order.paidAt} as="clock" />
              </span>
            </span>
            <Money fen={order.totalFen} />
          </li>
        ))}
      </ol>
      <ShowAll of={first} />
      {first.whole === undefined && sums.orders.length < sums.orderCount && (
        <p className="meta">{t('studio.review.newest', { n: sums.orders.length })}</p>
      )}
    </Section>
  );
}
