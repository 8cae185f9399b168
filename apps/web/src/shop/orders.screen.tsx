import { Link } from 'react-router';
import { useApi, useApiPages } from '../api';
import { graphql } from '../generated/shop';
import type { OrderTab, OrdersQuery } from '../generated/shop/graphql';
import { For } from '../sign-in';
import {
  Button,
  Dot,
  Empty,
  LinkButton,
  NavBar,
  Price,
  StaleNote,
  StatusTag,
  Tabs,
  TroubleNote,
  usePageTitle,
  useUrlState,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './orders.module.css';
import { Pic } from './pic';

const ORDERS = graphql(`
  query Orders($tab: OrderTab, $after: String) {
    myOrders(tab: $tab, first: 12, after: $after) {
      nodes {
        number
        status
        totalFen
        refundedFen
        placedAt
        canPay
        canConfirm
        alliance {
          id
          brand {
            id
            name
            logo
          }
        }
        parcels {
          id
        }
        claims {
          id
          status
        }
        ...OrderLines
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const COUNTS = graphql(`
  query OrderCounts {
    myOrderCounts {
      toPay
      toShip
      toReceive
      afterSales
    }
  }
`);

const TABS: readonly OrderTab[] = ['ALL', 'TO_PAY', 'TO_SHIP', 'TO_RECEIVE', 'AFTER_SALES'];
type Shown = OrdersQuery['myOrders']['nodes'][number];

export default function Orders() {
  const { t } = useWords();
  usePageTitle(t('shop.orders'));
  return (
    <>
      <NavBar title={t('shop.orders')} up="/me" />
      <For>
        <OrderTabs />
      </For>
    </>
  );
}

function OrderTabs() {
  const { t } = useWords();
  const [tab, setTab] = useUrlState('tab', TABS, 'ALL');
  const counts = useApi(COUNTS, {}).data?.myOrderCounts;
  const countOf: Partial<Record<OrderTab, number | undefined>> = {
    TO_PAY: counts?.toPay,
    TO_SHIP: counts?.toShip,
    TO_RECEIVE: counts?.toReceive,
    AFTER_SALES: counts?.afterSales,
  };
  return (
    <div className={s.page}>
      <Tabs
        label={t('shop.orders')}
        panelId="orders"
        value={tab}
        onChange={setTab}
        tabs={TABS.map((id) => {
          const count = countOf[id];
          return { id, label: t(`shop.orders.${id}`), ...(count ? { count } : {}) };
        })}
      />
      <div id="orders" role="tabpanel" aria-label={t(`shop.orders.${tab}`)}>
        <OrderList key={tab} tab={tab} />
      </div>
    </div>
  );
}

function OrderList({ tab }: { tab: OrderTab }) {
  const { t } = useWords();
  const list = useApiPages(ORDERS, { tab, after: null as string | null }, (data) => data.myOrders);
  if (list.trouble) return <TroubleNote trouble={list.trouble} onRetry={list.reload} />;
  if (list.waiting || !list.data) return <Waiting rows={4} shape="rows" />;
  if (list.data.length === 0)
    return (
      <Empty art="empty-orders" action={<LinkButton to="/">{t('shop.cart.look')}</LinkButton>}>
        {t('shop.orders.none')}
      </Empty>
    );
  return (
    <>
      <StaleNote since={list.staleSince} onRetry={list.reload} />
      <ul className={s.list}>
        {list.data.map((order) => (
          <li key={order.number}>
            <OrderCard order={order} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <div className={s.more}>
          <Button onClick={list.more} busy={list.loadingMore}>
            {t('ui.more_rows')}
          </Button>
        </div>
      )}
    </>
  );
}

function OrderCard({ order }: { order: Shown }) {
  const { t } = useWords();
  const [first, ...others] = order.lines;
  const pieces = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const claim = order.claims.find(({ status }) => status !== 'withdrawn');
  return (
    <article className={`card ${s.card ?? ''}`}>
      <div className="sp">
        <span className={`row b ${s.brand ?? ''}`}>
          <img src={order.alliance.brand.logo} width={24} height={24} alt="" />
          {order.alliance.brand.name}
        </span>
        {claim ? (
          <StatusTag kind="claim" status={claim.status} />
        ) : (
          <StatusTag kind="order" status={order.status} />
        )}
      </div>
      <Link to={`/me/orders/${order.number}`} className={s.body}>
        {others.length === 0 ? (
          <>
            <Pic picture={first?.picture} size={72} bare />
            <span className="grow">
              <b>{first?.itemName}</b>
              <span className="meta">× {first?.quantity}</span>
            </span>
          </>
        ) : (
          <span className={`grow ${s.pics ?? ''}`}>
            {order.lines.slice(0, 4).map((line) => (
              <Pic key={line.id} picture={line.picture} size={72} />
            ))}
          </span>
        )}
        <span className={s.sum}>
          <Price fen={order.totalFen} size="s" />
          <span className="meta">{t('shop.orders.pieces', { n: pieces })}</span>
        </span>
      </Link>
      <div className="sp">
        <span className="meta">
          {order.number}
          <Dot />
          <When at={order.placedAt} />
        </span>
        <NextAct order={order} />
      </div>
    </article>
  );
}

/** One filled button a row: what comes next. */
function NextAct({ order }: { order: Shown }) {
  const { t } = useWords();
  const path = `/me/orders/${order.number}`;
  if (order.canPay)
    return (
      <LinkButton to={`/pay/${order.number}`} look="fill">
        {t('shop.order.pay')}
      </LinkButton>
    );
  if (order.canConfirm)
    return (
      <LinkButton to={path} look="fill">
        {t('shop.order.confirm')}
      </LinkButton>
    );
  const [parcel] = order.parcels;
  if (order.status === 'shipped' && parcel)
    return (
      <LinkButton to={`${path}/track/${parcel.id}`} look="tint">
        {t('shop.order.track')}
      </LinkButton>
    );
  return (
    <LinkButton to={path} look="line">
      {t('shop.order.see')}
    </LinkButton>
  );
}
