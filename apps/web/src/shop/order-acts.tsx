import { useNavigate } from 'react-router';
import { useAct } from '../api';
import { graphql } from '../generated/shop';
import { Button, LinkButton, Refused, toast, useConfirm } from '../ui';
import { useWords } from '../words';
import { addToCart } from './cart';
import type { OrderShown } from './order.screen';
import s from './order.module.css';

const CANCEL = graphql(`
  mutation CancelOrder($number: ID!, $requestId: ID!) {
    cancelOrder(orderNumber: $number, requestId: $requestId) {
      number
      status
    }
  }
`);

const CONFIRM = graphql(`
  mutation ConfirmReceipt($number: ID!, $requestId: ID!) {
    confirmReceipt(orderNumber: $number, requestId: $requestId) {
      number
      status
    }
  }
`);

/** What can be done now; the next act is the filled one. */
export function OrderActs({ order }: { order: OrderShown }) {
  const { t } = useWords();
  const ask = useConfirm();
  const cancel = useAct(CANCEL);
  const confirm = useAct(CONFIRM);
  const { number } = order;
  const isPaid = Boolean(order.paidAt);

  const cancelOrder = async () => {
    const yes = await ask({
      title: t('shop.order.cancel_sure'),
      body: <p className="small">{t(isPaid ? 'shop.order.cancel_paid' : 'shop.order.cancel_placed')}</p>,
      act: t('shop.order.cancel'),
      keep: t('shop.order.keep'),
      danger: true,
    });
    if (!yes) return;
    if (await cancel.run((requestId) => ({ number, requestId }))) toast(t('shop.order.cancelled'));
  };
  const confirmReceipt = async () => {
    const yes = await ask({
      title: t('shop.order.confirm_sure'),
      body: <p className="small">{t('shop.order.confirm_how')}</p>,
      act: t('shop.order.confirm'),
    });
    if (!yes) return;
    if (await confirm.run((requestId) => ({ number, requestId }))) toast(t('shop.order.confirmed'));
  };

  return (
    <div className={`act-bar ${s.acts ?? ''}`}>
      <Refused trouble={cancel.trouble ?? confirm.trouble} />
      {order.canCancel && (
        <Button busy={cancel.busy} onClick={() => void cancelOrder()}>
          {t('shop.order.cancel')}
        </Button>
      )}
      {order.canClaim && (
        <LinkButton to={`/me/claims/new?order=${number}`}>{t('shop.claim.DAMAGED')}</LinkButton>
      )}
      {order.canPay && (
        <LinkButton to={`/pay/${number}`} look="fill">
          {t('shop.order.pay')}
        </LinkButton>
      )}
      {order.canConfirm && (
        <Button look="fill" busy={confirm.busy} onClick={() => void confirmReceipt()}>
          {t('shop.order.confirm')}
        </Button>
      )}
      {!order.canPay && !order.canConfirm && <BuyAgain order={order} />}
    </div>
  );
}

function BuyAgain({ order }: { order: OrderShown }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const again = () => {
    for (const { skuId, quantity, unitFen } of order.lines)
      addToCart({ skuId, quantity, seenPriceFen: unitFen });
    void navigate('/cart');
  };
  return (
    <Button look="fill" onClick={again}>
      {t('shop.order.again')}
    </Button>
  );
}
