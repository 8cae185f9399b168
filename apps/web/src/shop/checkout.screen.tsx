import { useSearchParams } from 'react-router';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import { For } from '../sign-in';
import { Empty, LinkButton, NavBar, TroubleNote, usePageTitle, Waiting } from '../ui';
import { useWords } from '../words';
import { readBasket } from './basket';
import { CheckoutForm } from './checkout-form';

const BASKET = graphql(`
  query CheckoutSkus($ids: [ID!]!) {
    skus(ids: $ids) {
      sku {
        id
        name
        priceFen
        available
      }
      product {
        id
        slug
        name
        isPerishable
        pictures {
          url
          alt
          ground
        }
        alliance {
          id
          slug
          name
          brand {
            id
            name
          }
        }
      }
    }
  }
`);

const ADDRESSES = graphql(`
  query CheckoutAddresses {
    me {
      id
      addresses {
        id
        name
        phone
        regionCode
        regionName
        street
        isDefault
      }
    }
  }
`);

export default function Checkout() {
  const { t } = useWords();
  usePageTitle(t('shop.checkout'));
  return (
    <>
      <NavBar title={t('shop.checkout')} up="/cart" />
      <For>
        <Basket />
      </For>
    </>
  );
}

/** What is bought stands in the address of the page; goods and addresses are read before the form opens. */
function Basket() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const basket = readBasket(params.get('items'));
  const goods = useApi(BASKET, { ids: basket.map(({ skuId }) => skuId) }, { enabled: basket.length > 0 });
  const mine = useApi(ADDRESSES, {});
  const lines = basket.flatMap((line) => {
    const found = goods.data?.skus.find(({ sku }) => sku.id === line.skuId);
    return found ? [{ ...line, ...found }] : [];
  });
  const trouble = goods.trouble ?? mine.trouble;
  if (trouble)
    return (
      <TroubleNote
        trouble={trouble}
        onRetry={() => {
          goods.reload();
          mine.reload();
        }}
      />
    );
  if (goods.waiting || mine.waiting) return <Waiting rows={4} shape="blocks" />;
  const [first] = lines;
  if (!first)
    return (
      <Empty art="empty-cart" action={<LinkButton to="/cart">{t('shop.checkout.to_cart')}</LinkButton>}>
        {t('shop.checkout.empty')}
      </Empty>
    );
  return (
    <CheckoutForm
      lines={lines}
      addresses={mine.data?.me?.addresses ?? []}
      liveSessionId={params.get('live')}
      isCart={params.get('from') === 'cart'}
    />
  );
}
