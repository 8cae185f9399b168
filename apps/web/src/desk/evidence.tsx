import { Link } from 'react-router';
import { useApi } from '../api';
import { Icon, useStatusWord } from '../ui';
import { useWords } from '../words';
import { shortHash } from './entry-block';
import { EVIDENCE } from './order-queries';
import type { Split } from './split-detail';
import s from './split.module.css';

const MS = 1_000;

/** `1:02:03` into a show. */
function clockOf(ms: number): string {
  const seconds = Math.floor(ms / MS);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What the split rests on: the payment, the parcels, the rule; each leads to where it is shown whole. */
export function Evidence({ split }: { split: Split }) {
  const { t } = useWords();
  const word = useStatusWord();
  const order = useApi(EVIDENCE, { number: split.orderNumber }).data?.order;
  const to = `/desk/orders?no=${split.orderNumber}`;
  return (
    <section>
      <h3 className={s.h}>{t('desk.split.evidence')}</h3>
      <div className={s.chips}>
        {order?.payments
          .filter((payment) => payment.status === 'succeeded')
          .map(({ id, provider, status, providerRef }) => (
            <Link key={id} to={to} className="chip">
              <Icon name="link" size="s" />
              {t('desk.evidence.payment', {
                provider: t(`desk.provider.${provider}`),
                status: word({ kind: 'payment', status }),
              })}
              {providerRef && <span className={s.ref}>{providerRef}</span>}
            </Link>
          ))}
        {order?.parcels.map(({ id, carrierName, waybillNumber, status }) => (
          <Link key={id} to={to} className="chip">
            <Icon name="truck" size="s" />
            {waybillNumber
              ? t('desk.evidence.parcel', {
                  carrier: carrierName ?? '',
                  no: waybillNumber,
                  status: word({ kind: 'parcel', status }),
                })
              : t('desk.evidence.parcel_none')}
          </Link>
        ))}
        {order?.liveSession && typeof order.liveOffsetMs === 'number' && (
          <Link
            to={`/live/${order.liveSession.id}?at=${String(Math.floor(order.liveOffsetMs / MS))}`}
            className="chip"
          >
            <Icon name="live" size="s" />
            {t('desk.evidence.live', {
              title: order.liveSession.title,
              at: clockOf(order.liveOffsetMs),
            })}
          </Link>
        )}
        <Link to={to} className="chip">
          <Icon name="basket" size="s" />
          {t('desk.evidence.order', { no: split.orderNumber })}
        </Link>
        <span className="chip">
          <Icon name="certificate" size="s" />
          {t('desk.evidence.rule', { v: split.ruleVersion, sha: shortHash(split.ruleSha256) })}
        </span>
      </div>
    </section>
  );
}
