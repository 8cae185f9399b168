import { Link } from 'react-router';
import type { RoomSource } from '@app/live-room/core';
import { serverNow } from '../boot';
import { graphql } from '../generated/shop';
import type { SessionCardFragment } from '../generated/shop/graphql';
import { Dot, Icon, Price, Tag, When } from '../ui';
import { useWords } from '../words';
import { dayAt, useDayWords } from './day-word';
import s from './live-card.module.css';
import { isOnAir } from './on-air';
import { Pic } from './pic';

graphql(`
  fragment SessionCard on LiveSession {
    id
    status
    title
    cover
    coverText
    viewers
    scheduledAt
    startedAt
    endedAt
    alliance {
      id
      slug
      name
      townName
      brand {
        id
        name
      }
    }
    streamer {
      personId
      displayName
      avatar
    }
    pinnedItem {
      id
      priceFen
      sku {
        id
        name
      }
      product {
        id
        name
        pictures {
          url
          alt
          ground
        }
      }
    }
  }
`);

interface CardProps {
  session: SessionCardFragment;
  /** which page the link is on */
  from?: RoomSource;
}

/** The room on air: its picture, who, what is shown now. The whole card leads into the room. */
export function LiveCard({ session, from = 'home' }: CardProps) {
  const { t } = useWords();
  const { title, cover, coverText, viewers, streamer, alliance, pinnedItem } = session;
  return (
    <article className={s.card} data-theme="night">
      <div className={s.picture}>
        <img src={cover} alt="" width={390} height={844} fetchPriority="high" />
        {coverText && <b className={s.coverWords}>{coverText}</b>}
      </div>
      <div className={s.text}>
        <div className="row wrap">
          <Tag tone="live">
            <span className="dot" aria-hidden="true" />
            {t(`ui.session.${session.status === 'paused' ? 'paused' : 'live'}`)}
          </Tag>
          {viewers > 0 && <span className="meta">{t('shop.live.viewers', { n: viewers })}</span>}
        </div>
        <h3 className={s.title}>
          <Link to={`/live/${session.id}?from=${from}`}>{title}</Link>
        </h3>
        <p className="meta">
          {streamer.displayName}
          <Dot />
          {alliance.brand.name}
        </p>
        {pinnedItem && (
          <div className={s.pin}>
            <Pic picture={pinnedItem.product.pictures[0]} size={48} bare />
            <span className="grow">
              <span className="meta">
                {t('shop.live.pinned')}
                <Dot />
                <span className="nw">{pinnedItem.sku.name}</span>
              </span>
              <Price fen={pinnedItem.priceFen} />
            </span>
            <Icon name="arrow-right" size="m" />
          </div>
        )}
      </div>
    </article>
  );
}

/** One session in a line, on air or to come: when, whose, what. */
export function SessionLine({ session }: { session: SessionCardFragment }) {
  const { t } = useWords();
  return (
    <Link to={`/live/${session.id}?from=home`} className={s.line}>
      {isOnAir(session) ? <SessionTag session={session} /> : <TimeTag at={session.scheduledAt} />}
      <span className="grow ell">
        {session.alliance.brand.name}
        <Dot />
        {session.streamer.displayName} {session.title}
      </span>
      <span className="leaf b nw">{t('shop.live.look')}</span>
    </Link>
  );
}

/** The hour of a session to come, with its day when that is not today. */
function TimeTag({ at }: { at: string }) {
  const days = useDayWords();
  const day = dayAt(Date.parse(at));
  const isToday = day === dayAt(serverNow());
  return (
    <Tag tone="sun" icon="clock">
      {!isToday && `${days.near(day)} `}
      <When at={at} as="clock" />
    </Tag>
  );
}

/** A session as a row with its picture, for lists. */
export function SessionRow({ session, from = 'home' }: CardProps) {
  return (
    <article className={`card ${s.row ?? ''}`}>
      <span className={s.thumb}>
        <img src={session.cover} alt="" width={390} height={844} loading="lazy" />
      </span>
      <div className="grow">
        <SessionTag session={session} />
        <h3 className={`b ${s.rowTitle ?? ''}`}>
          <Link to={`/live/${session.id}?from=${from}`}>{session.title}</Link>
        </h3>
        <p className="meta">
          {session.alliance.brand.name}
          <Dot />
          {session.streamer.displayName}
          {session.status === 'ended' && session.endedAt && (
            <>
              <Dot />
              <When at={session.endedAt} as="day" />
            </>
          )}
        </p>
      </div>
      <Icon name="arrow-right" size="m" />
    </article>
  );
}

function SessionTag({ session }: { session: SessionCardFragment }) {
  const { t } = useWords();
  const { status } = session;
  if (status === 'live' || status === 'paused')
    return (
      <Tag tone="live">
        <span className="dot" aria-hidden="true" />
        {t(`ui.session.${status}`)}
      </Tag>
    );
  if (status === 'ended') return <Tag>{t('ui.session.ended')}</Tag>;
  return (
    <Tag tone="sun">
      <When at={session.scheduledAt} />
    </Tag>
  );
}
