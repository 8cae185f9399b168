import { Link } from 'react-router';
import { graphql } from '../generated/shop';
import type { OrderLinesFragment } from '../generated/shop/graphql';
import { Price } from '../ui';
import s from './order.module.css';
import { Pic } from './pic';

graphql(`
  fragment OrderLines on Order {
    lines {
      id
      skuId
      productSlug
      itemName
      villageName
      quantity
      unitFen
      listFen
      discountFen
      refundedFen
      picture {
        url
        alt
        ground
      }
    }
  }
`);

export type OrderLine = OrderLinesFragment['lines'][number];

/** What was bought, as it was named and priced then. */
export function LineRow({ line, note }: { line: OrderLine; note?: React.ReactNode }) {
  return (
    <div className={`row t ${s.line ?? ''}`}>
      <Pic picture={line.picture} size={72} bare />
      <div className="grow">
        <div className="sp">
          <b>
            <Link to={`/p/${line.productSlug}`}>{line.itemName}</Link>
          </b>
          <span className="small">× {line.quantity}</span>
        </div>
        <p className="meta soil">{line.villageName}</p>
        {note && <p className="meta">{note}</p>}
        <div className={s.unit}>
          <Price fen={line.unitFen} size="s" />
        </div>
      </div>
    </div>
  );
}
