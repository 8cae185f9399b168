import { fen, formatYuan } from '@app/money';
import { useState } from 'react';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import { Dot, Icon, Money, Stamp, useTimes } from '../ui';
import { useWords } from '../words';
import { useDayWords } from './day-word';
import { districtOf, PlaceSheet, usePlace } from './place';
import type { ProductShown } from './product.screen';
import s from './product.module.css';
import type { Choice } from './spec-sheet';

const JIN_GRAMS = 500n;

/** What a jin of it comes to, for comparing sizes; half a fen counts up. */
export function pricePerJin(priceFen: string, grams: number): string {
  const weight = BigInt(Math.max(1, grams));
  return formatYuan((fen(priceFen) * JIN_GRAMS + weight / 2n) / weight);
}

/** 产地: what is picked now, by whom, which lot; on soil, with the greenhouse as a stamp. */
export function OriginPanel({ product }: { product: ProductShown }) {
  const { t } = useWords();
  const days = useDayWords();
  const { lot, origin, trace } = product;
  return (
    <section className={s.origin} aria-label={t('shop.origin')}>
      <div className={s.map}>
        <img src="/art/plotmap.svg" alt="" width={320} height={240} loading="lazy" />
        {lot && (
          <span className={s.stamp}>
            <Stamp size={20}>{lot.plotName}</Stamp>
          </span>
        )}
      </div>
      <div className={s.originText}>
        <b className="lead">
          {lot ? t('shop.origin.picked', { day: days.long(lot.harvestedOn) }) : origin.name}
        </b>
        <p className="small">
          {lot ? (
            <>
              {origin.name}
              <Dot />
              {t('shop.origin.grower', { name: lot.growerName })}
            </>
          ) : (
            t('shop.origin.not_yet')
          )}
        </p>
        {lot && (
          <p className={s.lot}>
            {t('shop.origin.lot', { code: lot.code })}
            <Dot />
            {t('shop.origin.left', { kg: lot.remainingKg })}
          </p>
        )}
        {trace && (
          <a className={`small b ${s.record ?? ''}`} href={`/t/${trace.code}`}>
            {t('shop.origin.record')}
            <Icon name="arrow-right" size="s" />
          </a>
        )}
      </div>
    </section>
  );
}

const DELIVERY = graphql(`
  query Delivery($input: QuoteOrderInput!) {
    quoteOrder(input: $input) {
      freightFen
      groups {
        villageName
        shipBy
      }
    }
  }
`);

/** 送到哪里, 运费, 发出; then what happens when something arrives bad. */
export function Facts({ product, sku }: { product: ProductShown; sku: Choice | undefined }) {
  const { t } = useWords();
  const place = usePlace();
  const [choosing, setChoosing] = useState(false);
  return (
    <div className={s.facts}>
      <button
        type="button"
        className={s.fact}
        onClick={() => {
          setChoosing(true);
        }}
      >
        <Icon name="truck" />
        <span>{sku && <Delivery sku={sku} place={place} />}</span>
        <Icon name="arrow-right" size="m" />
      </button>
      <div className={s.fact}>
        <Icon name="shield" />
        <span>
          <b>{t(product.isPerishable ? 'shop.pays_back' : 'shop.returns')}</b>
          <span className="small mute">
            {t(product.isPerishable ? 'shop.pays_back.how' : 'shop.returns.how')}
          </span>
        </span>
      </div>
      {choosing && (
        <PlaceSheet
          open
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </div>
  );
}

function Delivery({ sku, place }: { sku: Choice; place: { code: string; name: string } }) {
  const { t } = useWords();
  const { dateTime } = useTimes();
  const where = districtOf(place.name);
  const { data, trouble } = useApi(DELIVERY, {
    input: { lines: [{ skuId: sku.id, quantity: 1 }], regionCode: place.code },
  });
  if (trouble?.code === 'not_deliverable')
    return (
      <>
        <b>{t('shop.delivery.none', { place: where })}</b>
        <span className="small mute">{t('shop.delivery.other')}</span>
      </>
    );
  const group = data?.quoteOrder.groups[0];
  return (
    <>
      <b>
        {t('shop.delivery.to', { place: where })}
        {data && (
          <>
            {t('shop.comma')}
            {data.quoteOrder.freightFen === '0' ? (
              t('shop.delivery.free')
            ) : (
              <>
                {t('shop.delivery.fee')} <Money fen={data.quoteOrder.freightFen} />
              </>
            )}
          </>
        )}
      </b>
      <span className="small mute">
        {group
          ? t('shop.delivery.ships', { village: group.villageName, time: dateTime(group.shipBy) })
          : t('shop.delivery.ask')}
      </span>
    </>
  );
}
