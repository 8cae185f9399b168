import { Button, Countdown, Icon, LinkButton, Price, Refused } from '../../ui';
import { useWords } from '../../words';
import s from './room.module.css';
import type { PlacedOrder } from './use-buy';
import { paysHere, usePayment } from './use-payment';

/** Paying in the room; with a provider of its own page, the link to it. */
export function PayStep({ order, onClose }: { order: PlacedOrder; onClose: () => void }) {
  const { t } = useWords();
  const payment = usePayment(order.number);
  if (payment.step === 'paid') return <Paid order={order} onClose={onClose} />;
  const isBusy = payment.step === 'starting' || payment.step === 'asking';
  return (
    <div className={s.pay}>
      <Price fen={order.totalFen} size="l" />
      <p className="small mute">
        {t('room.pay.order', { number: order.number })}
        <br />
        {order.payBy && (
          <>
            {t('room.pay.by')} <Countdown until={order.payBy} />
          </>
        )}
      </p>
      {payment.step === 'failed' && (
        <p className="small bad ui-refused" role="alert">
          <Icon name="alert" size="s" />
          {t('room.pay.failed')}
        </p>
      )}
      {paysHere() ? (
        <>
          <p className={s.payNote}>{t('room.pay.demo')}</p>
          <Button
            look="fill"
            big
            wide
            busy={isBusy}
            busyWords={t('room.pay.asking')}
            onClick={() => void payment.finish('succeed')}
          >
            {t('room.pay.now')}
          </Button>
          {!isBusy && (
            <Button look="plain" wide onClick={() => void payment.finish('fail')}>
              {t('room.pay.fail')}
            </Button>
          )}
          <Refused trouble={payment.trouble} />
        </>
      ) : (
        <LinkButton to={`/pay/${order.number}`} look="fill" big wide>
          {t('room.pay.go')}
        </LinkButton>
      )}
    </div>
  );
}

function Paid({ order, onClose }: { order: PlacedOrder; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className={s.pay} role="status">
      <span className={s.paidMark}>
        <Icon name="check" />
      </span>
      <p className="h2">{t('room.paid.title')}</p>
      <p className="small mute">{t('room.paid.body', { number: order.number })}</p>
      <Button look="fill" big wide onClick={onClose}>
        {t('room.paid.back')}
      </Button>
      <LinkButton to={`/me/orders/${order.number}`} look="plain" wide>
        {t('room.paid.order')}
      </LinkButton>
    </div>
  );
}
