import { useApi, type Trouble } from '../api';
import { graphql } from '../generated/shop';
import type { QuoteQuery } from '../generated/shop/graphql';
import type { BasketLine } from './basket';

const QUOTE = graphql(`
  query Quote($input: QuoteOrderInput!) {
    quoteOrder(input: $input) {
      goodsFen
      discountFen
      freightFen
      totalFen
      isPerishable
      groups {
        villageName
        grams
        freightFen
        shipBy
      }
      bestCoupon {
        code
        name
        faceFen
        minFen
      }
    }
  }
`);

export type Quoted = QuoteQuery['quoteOrder'];

export interface Quoting {
  quote: Quoted | undefined;
  coupon: Quoted['bestCoupon'] | null;
  /** The coupon that the shown sum counts with. */
  code: string | undefined;
  trouble: Trouble | undefined;
  reload: () => void;
}

function useOneQuote(
  lines: readonly BasketLine[],
  regionCode: string,
  couponCode: string | null,
  enabled: boolean,
) {
  const wanted = lines.map(({ skuId, quantity }) => ({ skuId, quantity }));
  const input = { lines: wanted, regionCode, couponCode };
  return useApi(QUOTE, { input }, { enabled: enabled && regionCode !== '' });
}

/** What the basket costs when it is sent there; with the coupon that saves most unless the shopper leaves it. */
export function useQuote(lines: readonly BasketLine[], regionCode: string, usesCoupon: boolean): Quoting {
  const plain = useOneQuote(lines, regionCode, null, true);
  const coupon = plain.data?.quoteOrder.bestCoupon ?? null;
  const wish = usesCoupon && coupon ? coupon.code : null;
  const reduced = useOneQuote(lines, regionCode, wish, wish !== null);
  const shown = wish === null ? plain : reduced;
  return {
    coupon,
    quote: shown.data?.quoteOrder,
    code: wish !== null && reduced.data ? wish : undefined,
    trouble: plain.trouble ?? reduced.trouble,
    reload: () => {
      plain.reload();
      if (wish !== null) reduced.reload();
    },
  };
}
