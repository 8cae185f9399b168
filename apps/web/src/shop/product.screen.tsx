import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import type { ProductQuery } from '../generated/shop/graphql';
import {
  Dot,
  Gallery,
  Icon,
  IconButton,
  LinkButton,
  NavBar,
  NotFound,
  Price,
  Section,
  toast,
  TroubleNote,
  usePageTitle,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import { BuyBar, BuyBox } from './buy-box';
import { isOnAir } from './on-air';
import { groundOf } from './pic';
import { Facts, OriginPanel, pricePerJin } from './product-facts';
import { FieldToHome } from './product-trace';
import s from './product.module.css';
import { firstChoice, SpecSheet, Specs, type Choice } from './spec-sheet';

const PRODUCT = graphql(`
  query Product($slug: String!) {
    product(slug: $slug) {
      ...Good
      story
      storageNote
      brand {
        id
        name
        logo
      }
      lot {
        id
        code
        growerName
        remainingKg
      }
      alliance {
        id
        streamer {
          personId
          displayName
        }
        sessions {
          id
          status
        }
        seller {
          name
          isSelfProduced
        }
      }
      trace {
        code
        sownOn
        checkedOn
        harvestedOn
        packedAt
      }
    }
  }
`);

export type ProductShown = NonNullable<ProductQuery['product']>;

export default function ProductScreen() {
  const { t } = useWords();
  const { slug = '' } = useParams();
  const { data, trouble, waiting, reload } = useApi(PRODUCT, { slug });
  usePageTitle(data?.product?.name);
  if (trouble)
    return (
      <>
        <NavBar title={t('shop.product')} />
        <TroubleNote trouble={trouble} onRetry={reload} />
      </>
    );
  if (waiting || !data) return <Waiting rows={8} shape="good" />;
  return data.product ? <ProductPage key={data.product.id} product={data.product} /> : <NotFound />;
}

function ProductPage({ product }: { product: ProductShown }) {
  const [chosen, setChosen] = useState<Choice | undefined>(firstChoice(product.skus));
  const [choosing, setChoosing] = useState(false);
  const live = product.alliance.sessions.find(isOnAir);
  const buying = { product, chosen, liveSessionId: live?.id ?? null };
  return (
    <>
      <div className={s.page}>
        <Pictures product={product} />
        <div className={s.main}>
          <Head product={product} chosen={chosen} onChoose={setChosen} />
          <BuyBox key={chosen?.id} {...buying} />
          <div className="blk">
            <OriginPanel product={product} />
            <Facts product={product} sku={chosen} />
          </div>
          <BrandRow product={product} liveSessionId={live?.id} />
        </div>
        <div className={s.more}>
          <FieldToHome trace={product.trace} />
          <Story product={product} />
        </div>
      </div>
      <BuyBar
        {...buying}
        onChoose={() => {
          setChoosing(true);
        }}
      />
      {choosing && (
        <SpecSheet
          good={product}
          chosen={chosen}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

function Pictures({ product }: { product: ProductShown }) {
  const { t } = useWords();
  const share = async () => {
    const link = { title: product.name, url: location.href };
    if (typeof navigator.share === 'function') return navigator.share(link).catch(() => undefined);
    await navigator.clipboard.writeText(link.url);
    toast(t('shop.product.link_copied'));
    return undefined;
  };
  return (
    <div className={s.pictures}>
      <Gallery
        pictures={product.pictures.map(({ url, alt }) => ({ src: url, alt }))}
        ground={groundOf(product.pictures[0]?.ground)}
      >
        <NavBar
          over
          title={product.name}
          end={
            <>
              <IconButton icon="share" label={t('shop.product.share')} onClick={() => void share()} />
              <Link to="/cart" className="touch" aria-label={t('ui.nav.cart')}>
                <Icon name="cart" size="m" />
              </Link>
            </>
          }
        />
      </Gallery>
    </div>
  );
}

interface HeadProps {
  product: ProductShown;
  chosen: Choice | undefined;
  onChoose: (sku: Choice) => void;
}

function Head({ product, chosen, onChoose }: HeadProps) {
  const { t } = useWords();
  return (
    <div className={`blk ${s.head ?? ''}`}>
      <div className={`sp ${s.priceRow ?? ''}`}>
        <span>
          <Price fen={chosen?.priceFen ?? product.priceFromFen} size="l" />
          {chosen && (
            <span className={`meta ${s.per ?? ''}`}>
              {t('shop.product.per_jin', { price: pricePerJin(chosen.priceFen, chosen.unitGrams) })}
            </span>
          )}
        </span>
        {product.soldCount > 0 && (
          <span className="meta">{t('shop.product.sold', { n: product.soldCount })}</span>
        )}
      </div>
      <p className="h2" aria-hidden="true">
        {product.name} {chosen?.name}
      </p>
      <p className="small">{product.specLine}</p>
      {product.skus.length > 1 && (
        <div className={s.specs}>
          <Specs skus={product.skus} chosen={chosen} onChoose={onChoose} />
        </div>
      )}
    </div>
  );
}

/** Whose brand it is and who sells it; who sells what they grew says that they need no registration (电子商务法, art. 10 and 15). */
function BrandRow({ product, liveSessionId }: { product: ProductShown; liveSessionId: string | undefined }) {
  const { t } = useWords();
  const { brand, alliance } = product;
  return (
    <div className="blk">
      <div className="row wrap">
        <Link to={`/a/${alliance.slug}`} className={`row grow ${s.brand ?? ''}`}>
          <img src={brand.logo} width={48} height={48} alt="" />
          <span className="grow">
            <b>{brand.name}</b>
            <span className="meta">
              {alliance.name}
              {alliance.streamer && (
                <>
                  <Dot />
                  <span className="nw">
                    {t('shop.product.streamer', { name: alliance.streamer.displayName })}
                  </span>
                </>
              )}
            </span>
          </span>
        </Link>
        {liveSessionId ? (
          <LinkButton to={`/live/${liveSessionId}?from=product`} look="tint">
            <span className={`dot ${s.onAir ?? ''}`} aria-hidden="true" />
            {t('shop.product.to_room')}
          </LinkButton>
        ) : (
          <LinkButton to={`/a/${alliance.slug}`} look="tint">
            {t('shop.product.to_alliance')}
          </LinkButton>
        )}
      </div>
      {alliance.seller?.isSelfProduced && (
        <p className={`small mute ${s.exempt ?? ''}`}>
          {t('shop.product.exempt', { seller: alliance.seller.name })}
        </p>
      )}
    </div>
  );
}

function Story({ product }: { product: ProductShown }) {
  const { t } = useWords();
  const lines = product.story.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {lines.length > 0 && (
        <div className="blk">
          <Section title={t('shop.product.story')}>
            <div className="stack t2">
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </Section>
        </div>
      )}
      {product.storageNote !== '' && (
        <div className="blk">
          <Section title={t('shop.product.keep')}>
            <p>{product.storageNote}</p>
          </Section>
        </div>
      )}
    </>
  );
}
