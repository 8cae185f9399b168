import { fen } from '@app/money';
import { useApi } from '../api';
import type { DeskOrderQuery } from '../generated/desk/graphql';
import {
  Dot,
  LinkButton,
  Money,
  NotFound,
  Sheet,
  StatusTag,
  Tag,
  Timeline,
  TroubleNote,
  useTimes,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import { useOnward } from './crumbs';
import s from './desk.module.css';
import { ORDER } from './order-queries';

type Order = NonNullable<DeskOrderQuery['order']>;

/** An order with its money, its parcels and what happened, from the right. */
export function OrderDrawer({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useWords();
  const { data, trouble, reload } = useApi(ORDER, { number });
  const order = data?.order;
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t('desk.order.title', { no: number })}
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <span />
          <LinkButton to={`/desk/splits?no=${number}`} state={useOnward()} look="fill" icon="split">
            {t('desk.order.split')}
          </LinkButton>
        </div>
      }
    >
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!data && !trouble && <Waiting rows={8} />}
      {order === null && <NotFound>{t('desk.order.not_found')}</NotFound>}
      {order && <Body order={order} />}
    </Sheet>
  );
}

function Body({ order }: { order: Order }) {
  const { t } = useWords();
  const { recipient } = order;
  return (
    <div
      className={`desk small ${s.stack ?? ''}`}
      role="region"
      aria-label={t('desk.order.title', { no: order.number })}
      tabIndex={0}
    >
      <p className={s.chips}>
        <StatusTag kind="order" status={order.status} />
        {order.platform && (
          <Tag tone="info">
            {t('desk.order.platform', { name: order.platform, no: order.platformNumber ?? '' })}
          </Tag>
        )}
        {order.liveSession && (
          <Tag tone="leaf" icon="live">
            {t('desk.order.live')}
          </Tag>
        )}
        <span className="mute">
          {t('desk.order.to')} {recipient.name}
          <Dot />
          {recipient.phone}
          <Dot />
          {recipient.regionName} {recipient.street}
        </span>
      </p>
      {order.note && <p>{order.note}</p>}
      <MoneyOf order={order} />
      <Parcels order={order} />
      <Payments order={order} />
      <History order={order} />
    </div>
  );
}

function MoneyOf({ order }: { order: Order }) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>{t('desk.order.money')}</h2>
      <ul className={s.rows}>
        {order.lines.map((line) => (
          <li key={line.id} className="sp">
            <span>{line.itemName}</span>
            <span>×{line.quantity}</span>
          </li>
        ))}
      </ul>
      <dl className={s.kv}>
        {(
          [
            ['goods', fen(order.goodsFen)],
            ['discount', -fen(order.discountFen)],
            ['freight', fen(order.freightFen)],
            ...(fen(order.refundedFen) > 0n ? ([['refunded', -fen(order.refundedFen)]] as const) : []),
            ['total', fen(order.totalFen)],
          ] as const
        ).map(([key, amount]) => (
          <div key={key}>
            <dt>{t(`desk.order.${key}`)}</dt>
            <dd>
              <Money fen={amount} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Parcels({ order }: { order: Order }) {
  const { t } = useWords();
  const { dateTime } = useTimes();
  return (
    <section className={s.block}>
      <h2>{t('desk.order.parcels')}</h2>
      {order.parcels.length === 0 && <p className="mute">{t('desk.order.no_parcels')}</p>}
      {order.parcels.map((parcel) => (
        <div key={parcel.id} className={s.parcel}>
          <p className="sp">
            <b>
              {parcel.villageName}
              {parcel.waybillNumber && (
                <span className="mute">
                  <Dot />
                  {parcel.carrierName} {parcel.waybillNumber}
                </span>
              )}
            </b>
            <StatusTag kind="parcel" status={parcel.status} />
          </p>
          <p className="meta">{t('desk.order.ship_by', { time: dateTime(parcel.shipBy) })}</p>
          <Timeline
            items={parcel.entries
              .filter((entry) => entry.text !== null)
              .slice(0, 6)
              .map(({ at, text, place }) => ({ title: text, at, note: place }))}
          />
        </div>
      ))}
    </section>
  );
}

function Payments({ order: { payments, claims } }: { order: Order }) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>{t('desk.order.payments')}</h2>
      {payments.length === 0 && <p className="mute">{t('desk.order.no_payments')}</p>}
      <ul className={s.rows}>
        {payments.map(({ id, provider, method, amountFen, status }) => (
          <li key={id} className="sp">
            <span>
              {t(`desk.method.${method}`)} <span className="mute">{t(`desk.provider.${provider}`)}</span>
            </span>
            <span className={s.chips}>
              <Money fen={amountFen} />
              <StatusTag kind="payment" status={status} />
            </span>
          </li>
        ))}
        {claims.map(({ id, reason, refundFen, status }) => (
          <li key={id} className="sp">
            <span>
              {t('desk.order.claims')} <span className="mute">{t(`desk.claims.reason.${reason}`)}</span>
            </span>
            <span className={s.chips}>
              <Money fen={-fen(refundFen)} />
              <StatusTag kind="claim" status={status} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const STEPS = ['place', 'pay', 'pack', 'ship', 'deliver', 'complete', 'close', 'cancel'] as const;

function History({ order: { steps } }: { order: Order }) {
  const { t } = useWords();
  const items = [...steps]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ step, at }) => {
      const known = STEPS.find((each) => each === step);
      return { title: known ? t(`desk.order.step.${known}`) : step, at };
    });
  return (
    <section className={s.block}>
      <h2>{t('desk.order.steps')}</h2>
      <Timeline items={items} />
    </section>
  );
}
