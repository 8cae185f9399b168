import { useParams } from 'react-router';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import type { AlliancePageQuery } from '../generated/shop/graphql';
import { Dot, Icon, Money, NavBar, NotFound, Section, Tag, TroubleNote, usePageTitle, Waiting } from '../ui';
import { useWords } from '../words';
import s from './alliance.module.css';
import { CouponTickets } from './coupon-ticket';
import { Goods } from './good-card';
import { LiveCard, SessionRow } from './live-card';
import { isOnAir } from './on-air';

const ALLIANCE = graphql(`
  query AlliancePage($slug: String!) {
    alliance(slug: $slug) {
      id
      slug
      name
      townName
      formKind
      blurb
      brand {
        id
        name
        logo
        registeredOn
      }
      streamer {
        personId
        displayName
        avatar
        servesSince
        servesUntil
        isPartyMember
      }
      villages {
        id
        name
        townName
        blurb
        picture
      }
      settlements {
        id
        number
        periodFrom
        periodTo
        dueFen
        orderCount
      }
      sessions {
        ...SessionCard
      }
    }
  }
`);

const GOODS = graphql(`
  query AllianceGoods($slug: String!) {
    products(first: 24, allianceSlug: $slug) {
      nodes {
        ...Good
      }
    }
  }
`);

type Shown = NonNullable<AlliancePageQuery['alliance']>;
const SESSIONS_SHOWN = 4;

export default function AllianceScreen() {
  const { t } = useWords();
  const { slug = '' } = useParams();
  const { data, trouble, waiting, reload } = useApi(ALLIANCE, { slug });
  usePageTitle(data?.alliance?.brand.name);
  if (trouble)
    return (
      <>
        <NavBar title={t('shop.trio.alliance')} />
        <TroubleNote trouble={trouble} onRetry={reload} />
      </>
    );
  if (waiting || !data) return <Waiting rows={4} shape="rows" />;
  return data.alliance ? <AlliancePage alliance={data.alliance} /> : <NotFound />;
}

function AlliancePage({ alliance }: { alliance: Shown }) {
  const { t } = useWords();
  const goods = useApi(GOODS, { slug: alliance.slug });
  const onAir = alliance.sessions.find(isOnAir);
  const others = alliance.sessions.filter((session) => session !== onAir && session.status !== 'banned');
  return (
    <div className={s.page}>
      <NavBar title={alliance.brand.name} />
      <div className={`g ${s.body ?? ''}`}>
        <BrandHead alliance={alliance} />
        {onAir && <LiveCard session={onAir} from="alliance" />}
        <div>
          <CouponTickets slug={alliance.slug} />
        </div>
        <Section title={t('shop.alliance.goods')}>
          {goods.trouble && <TroubleNote trouble={goods.trouble} onRetry={goods.reload} />}
          {goods.waiting && <Waiting rows={4} shape="goods" />}
          <Goods goods={goods.data?.products.nodes ?? []} />
        </Section>
        <Villages villages={alliance.villages} />
        {others.length > 0 && (
          <Section title={t('shop.alliance.sessions')}>
            <ul className={s.sessions}>
              {others.slice(0, SESSIONS_SHOWN).map((session) => (
                <li key={session.id}>
                  <SessionRow session={session} from="alliance" />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Settlements settlements={alliance.settlements} />
      </div>
      <p className="demo">{t('ui.demo')}</p>
    </div>
  );
}

/** The trio: alliance, streamer with the term, brand with its registration. */
function BrandHead({ alliance }: { alliance: Shown }) {
  const { t } = useWords();
  const { brand, streamer } = alliance;
  return (
    <div className={`cut ${s.head ?? ''}`}>
      <div className="row">
        <img src={brand.logo} width={72} height={72} alt="" className={s.logo} />
        <div className="grow">
          <p className="h2">{brand.name}</p>
          <p className="meta">
            {alliance.name}
            <Dot />
            {alliance.townName}
            <Dot />
            {t(`shop.form.${alliance.formKind}`)}
          </p>
          <p className="meta">{t('shop.alliance.registered', { day: brand.registeredOn })}</p>
        </div>
      </div>
      <p className="small">{alliance.blurb}</p>
      <div className={`row ${s.streamer ?? ''}`}>
        {streamer ? (
          <>
            <img src={streamer.avatar} width={44} height={44} alt="" className="av" />
            <div className="grow">
              <b>{t('shop.product.streamer', { name: streamer.displayName })}</b>{' '}
              {streamer.isPartyMember && <Tag tone="leaf">{t('shop.alliance.party')}</Tag>}
              <p className="meta">
                {t('shop.alliance.term', {
                  from: streamer.servesSince.slice(0, 10),
                  until: streamer.servesUntil,
                })}
              </p>
            </div>
          </>
        ) : (
          <p className="small mute">{t('shop.alliance.no_streamer')}</p>
        )}
      </div>
    </div>
  );
}

function Villages({ villages }: { villages: Shown['villages'] }) {
  const { t } = useWords();
  return (
    <Section title={t('shop.alliance.villages', { n: villages.length })}>
      <ul className={s.villages}>
        {villages.map((village) => (
          <li key={village.id} className={`card ${s.village ?? ''}`}>
            <img src={village.picture} alt="" width={320} height={200} loading="lazy" />
            <div>
              <h3 className="b">{village.name}</h3>
              <p className="small mute">{village.blurb}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Every published period, for everyone to read. */
function Settlements({ settlements }: { settlements: Shown['settlements'] }) {
  const { t } = useWords();
  return (
    <Section title={t('shop.alliance.settlements')}>
      {settlements.length === 0 ? (
        <p className="small mute">{t('shop.alliance.none_published')}</p>
      ) : (
        <ul className={`card ${s.settlements ?? ''}`}>
          {settlements.map((settlement) => (
            <li key={settlement.id}>
              <a href={`/notice/${settlement.id}`}>
                <span className="grow">
                  <b className="nw">
                    {t('shop.alliance.period', { from: settlement.periodFrom, to: settlement.periodTo })}
                  </b>
                  <span className="meta">
                    {settlement.number}
                    <Dot />
                    {t('shop.alliance.orders', { n: settlement.orderCount })}
                  </span>
                </span>
                <span className="b leaf">
                  <Money fen={settlement.dueFen} />
                </span>
                <Icon name="arrow-right" size="s" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
