import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useApi } from '../api';
import { graphql } from '../generated/shop';
import type { GoodFragment, SessionCardFragment } from '../generated/shop/graphql';
import { Empty, Icon, LinkButton, Mark, Section, TroubleNote, usePageTitle, Waiting } from '../ui';
import { useWords } from '../words';
import { AllianceCard } from './alliance-card';
import { CouponTickets } from './coupon-ticket';
import { useDayWords } from './day-word';
import { ElderButton } from './elder-button';
import { Goods } from './good-card';
import s from './home.module.css';
import { LiveCard, SessionLine } from './live-card';
import { isOnAir } from './on-air';
import { Pic } from './pic';
import { districtOf, PlaceSheet, usePlace } from './place';

const NOW = graphql(`
  query HomeLive {
    liveSessions(status: [live, paused, scheduled]) {
      ...SessionCard
    }
  }
`);

const GOODS = graphql(`
  query HomeGoods {
    products(first: 24) {
      nodes {
        ...Good
      }
    }
  }
`);

const ALLIANCES = graphql(`
  query HomeAlliances {
    alliances {
      ...AllianceCard
    }
  }
`);

const LIVE_AGAIN_MS = 20_000;
const LINES_MAX = 2;

export default function Home() {
  const { t } = useWords();
  usePageTitle(undefined);
  const live = useApi(NOW, {}, { every: LIVE_AGAIN_MS });
  const goods = useApi(GOODS, {});
  const nodes = goods.data?.products.nodes ?? [];
  return (
    <div className={s.page}>
      <Head />
      <h1 className="sr">{t('ui.brand.slogan')}</h1>
      <div className={s.top}>
        <LiveNow sessions={live.data?.liveSessions} waiting={live.waiting} />
        <PickedThisWeek goods={nodes} waiting={goods.waiting} />
      </div>
      <Alliances />
      <div className="g">
        <Section title={t('shop.home.goods')} more={{ to: '/search', label: t('shop.home.all_goods') }}>
          {goods.trouble && <TroubleNote trouble={goods.trouble} onRetry={goods.reload} />}
          {goods.waiting && <Waiting rows={6} shape="goods" />}
          {goods.data && nodes.length === 0 && <Empty art="empty-cart">{t('shop.home.no_goods')}</Empty>}
          <Goods goods={nodes} />
        </Section>
      </div>
      <p className="demo">{t('ui.demo')}</p>
    </div>
  );
}

function Head() {
  const { t } = useWords();
  const navigate = useNavigate();
  const place = usePlace();
  const [choosing, setChoosing] = useState(false);
  const [wish, setWish] = useState('');
  return (
    <header className={s.head}>
      <div className="sp">
        <span className={`logo ${s.phoneOnly ?? ''}`}>
          <Mark />
          {t('ui.brand')}
        </span>
        <span className={s.tools}>
          <button
            type="button"
            className={s.tool}
            aria-label={t('shop.place.to', { place: place.name })}
            onClick={() => {
              setChoosing(true);
            }}
          >
            <Icon name="place" size="m" />
            {districtOf(place.name)}
          </button>
          <ElderButton className={s.tool} />
        </span>
      </div>
      <form
        className={`search ${s.phoneOnly ?? ''}`}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(`/search?q=${encodeURIComponent(wish.trim())}`);
        }}
      >
        <Icon name="search" size="m" />
        <input
          type="search"
          aria-label={t('ui.search')}
          placeholder={t('ui.search.hint')}
          value={wish}
          onChange={(event) => {
            setWish(event.target.value);
          }}
        />
        <button type="submit">{t('ui.search')}</button>
      </form>
      {choosing && (
        <PlaceSheet
          open
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </header>
  );
}

interface LiveNowProps {
  sessions: readonly SessionCardFragment[] | undefined;
  waiting: boolean;
}

/**
 * On air now, and what comes next; with nothing on air the next session stands first. One card and two lines at most, in a place
 * that is kept whatever stands in it: a show that begins, breaks off or ends while the page is read moves nothing below.
 */
function LiveNow({ sessions, waiting }: LiveNowProps) {
  const { t } = useWords();
  if (waiting) return <div className={s.liveBone} aria-hidden="true" />;
  const [first, ...others] = (sessions ?? []).filter(isOnAir);
  const next = (sessions ?? [])
    .filter((session) => !isOnAir(session))
    .sort((a, b) => a.scheduledAt.localeCompare(b.scheduledAt));
  return (
    <div className={s.live}>
      <h2 className="sr">{t('ui.nav.live')}</h2>
      {first && <LiveCard key={first.id} session={first} />}
      {!first && (
        <div className={s.quiet}>
          <img src="/art/greenhouse.svg" alt="" width={132} height={99} />
          <div className="grow">
            <p className="b">{t('shop.home.no_live')}</p>
            <p className="small mute">{next[0] ? t('shop.home.next_below') : t('shop.home.see_replays')}</p>
            <LinkButton to="/live" look="plain">
              {t('shop.live.all')}
            </LinkButton>
          </div>
        </div>
      )}
      {[...others, ...next].slice(0, LINES_MAX).map((session) => (
        <SessionLine key={session.id} session={session} />
      ))}
    </div>
  );
}

interface PickedProps {
  goods: readonly GoodFragment[];
  waiting: boolean;
}

/** What was picked these days, newest first; its place is kept while it is read, so that nothing below jumps. */
function PickedThisWeek({ goods, waiting }: PickedProps) {
  const { t } = useWords();
  const days = useDayWords();
  const picked = goods
    .flatMap((good) => (good.lot && days.isThisWeek(good.lot.harvestedOn) ? [{ good, lot: good.lot }] : []))
    .sort((a, b) => b.lot.harvestedOn.localeCompare(a.lot.harvestedOn))
    .slice(0, 8);
  if (picked.length === 0 && !waiting) return null;
  return (
    <section className={s.picked}>
      <div className="sec">
        <div>
          <h2 className="h3">{t('shop.home.picked')}</h2>
          <div className="bar" />
        </div>
      </div>
      <ul className={s.strip} aria-hidden={waiting || undefined}>
        {waiting &&
          Array.from({ length: 5 }, (_, at) => <li key={at} className={`ui-bone ${s.pickBone ?? ''}`} />)}
        {picked.map(({ good, lot }) => (
          <li key={good.id}>
            <Link to={`/p/${good.slug}`} className={s.pick}>
              <span className={s.pickPic}>
                <Pic picture={good.pictures[1] ?? good.pictures[0]} ratio={1.11} bare />
                <b>{days.near(lot.harvestedOn)}</b>
              </span>
              <span>
                <b className="small">{good.name}</b>
                <span className="meta">
                  {good.origin.name} {lot.plotName}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Alliances() {
  const { t } = useWords();
  const { data, trouble, waiting, reload } = useApi(ALLIANCES, {});
  const alliances = data?.alliances ?? [];
  return (
    <div className="g">
      <Section title={t('shop.home.trio')}>
        {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
        <ul className={s.alliances} aria-hidden={waiting || undefined}>
          {waiting &&
            Array.from({ length: 3 }, (_, at) => (
              <li key={at} className={`ui-bone ${s.allianceBone ?? ''}`} />
            ))}
          {alliances.map((alliance) => (
            <li key={alliance.id}>
              <AllianceCard alliance={alliance} />
            </li>
          ))}
        </ul>
        <div className={s.coupons}>
          {alliances.map(({ id, slug }) => (
            <CouponTickets key={id} slug={slug} />
          ))}
        </div>
      </Section>
    </div>
  );
}
