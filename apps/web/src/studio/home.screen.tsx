import { Link, Navigate, useLocation } from 'react-router';
import { useApi } from '../api';
import type { MySessionsQuery } from '../generated/studio/graphql';
import { holds, signInPath, useMe, type HeldOffice, type Me, type Office } from '../sign-in';
import {
  Countdown,
  Dot,
  Empty,
  LinkButton,
  Money,
  PageHead,
  Section,
  StaleNote,
  StatusTag,
  TroubleNote,
  usePageTitle,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import { NoTerm } from './no-term';
import { Pic } from './pic';
import { MY_SESSIONS } from './queries';
import s from './home.module.css';
import shared from './studio.module.css';

type MySession = MySessionsQuery['mySessions'][number];

/** `/studio` */
export default function Screen() {
  const { t } = useWords();
  const here = useLocation();
  const { me, trouble, reload } = useMe();
  usePageTitle(t('studio.title'));
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (me === undefined) return <Waiting rows={4} shape="rows" />;
  if (me === null) return <Navigate to={signInPath(here)} replace />;
  const office = holds(me, 'streamer') ?? holds(me, 'moderator') ?? holds(me, 'comment_moderator');
  if (!office) return <NoTerm name={me.displayName} />;
  return <Mine me={me} office={office.office} allianceName={office.allianceName} />;
}

interface MineProps {
  me: Me;
  office: HeldOffice['office'];
  allianceName: string;
}

function Mine({ me, office, allianceName }: MineProps) {
  const { t } = useWords();
  const { data, trouble, staleSince, reload } = useApi(MY_SESSIONS, {}, { every: 15_000 });
  const sessions = data?.mySessions;
  return (
    <>
      <PageHead
        title={t('studio.title')}
        note={
          <>
            <span className={shared.wideOnly}>
              {allianceName}
              <Dot />
            </span>
            {t(`ui.office.${office.toLowerCase() as Office}`)} {me.displayName}
          </>
        }
        end={<LinkButton to="/studio/sessions/new">{t('studio.new')}</LinkButton>}
      />
      <StaleNote since={staleSince} onRetry={reload} />
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!sessions && !trouble && <Waiting rows={3} shape="rows" />}
      {sessions && <Sessions sessions={sessions} />}
    </>
  );
}

function Sessions({ sessions }: { sessions: readonly MySession[] }) {
  const { t } = useWords();
  const onAir = sessions.find((each) => each.status === 'live' || each.status === 'paused');
  const planned = sessions.filter((each) => each.status === 'scheduled' || each.status === 'preview');
  const next = onAir ?? planned.sort((a, b) => a.scheduledAt.localeCompare(b.scheduledAt))[0];
  const last = sessions.find((each) => each.status === 'ended');
  return (
    <div className={s.home}>
      <div className={s.homeMain}>
        {next ? (
          <Next session={next} />
        ) : (
          <Empty
            art="empty-live"
            action={
              <LinkButton to="/studio/sessions/new" look="fill" icon="plus">
                {t('studio.new')}
              </LinkButton>
            }
          >
            {t('studio.none')}
          </Empty>
        )}
        {last?.console && <Last session={last} sums={last.console} />}
      </div>
      {sessions.length > 0 && (
        <Section title={t('studio.all')}>
          <ul className={shared.rows}>
            {sessions.map((session) => (
              <li key={session.id}>
                <Row session={session} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Next({ session }: { session: MySession }) {
  const { t } = useWords();
  const isOnAir = session.status === 'live' || session.status === 'paused';
  const to = `/studio/sessions/${session.id}`;
  return (
    <section className={s.next}>
      <img src={session.cover} alt="" width={112} height={199} />
      <div className={s.nextWords}>
        <StatusTag kind="session" status={session.status} />
        <h2 className="h3">{session.title}</h2>
        <p className="small mute">
          <When at={session.scheduledAt} />
          <Dot />
          {t('studio.goods', { n: session.items.length })}
          <Dot />
          {session.streamer.displayName}
        </p>
        {!isOnAir && (
          <p className="small">
            {t('studio.starts_in')}{' '}
            <b className={s.clock}>
              <Countdown until={session.scheduledAt} />
            </b>
          </p>
        )}
        <span className={s.nextGoods}>
          {session.items.slice(0, 8).map((item) => (
            <Pic key={item.id} picture={item.product.pictures[0]} size={56} />
          ))}
        </span>
        <LinkButton to={to} look="fill" big wide>
          {t(isOnAir ? 'studio.to_console' : 'studio.to_prepare')}
        </LinkButton>
      </div>
    </section>
  );
}

function Last({ session, sums }: { session: MySession; sums: NonNullable<MySession['console']> }) {
  const { t, locale } = useWords();
  return (
    <Section
      title={t('studio.last')}
      more={{ to: `/studio/sessions/${session.id}?tab=review`, label: t('studio.review') }}
    >
      <div className={`${shared.tiles ?? ''} ${shared.isThree ?? ''}`}>
        <div>
          <span className="meta">{t('studio.sum.sales')}</span>
          <b className={shared.money}>
            <Money fen={sums.salesFen} />
          </b>
        </div>
        <div>
          <span className="meta">{t('studio.sum.orders')}</span>
          <b>{sums.orderCount}</b>
        </div>
        <div>
          <span className="meta">{t('studio.sum.peak')}</span>
          <b>{sums.viewersPeak.toLocaleString(locale)}</b>
        </div>
      </div>
      <p className="meta">{t('studio.last.note')}</p>
    </Section>
  );
}

function Row({ session }: { session: MySession }) {
  const { t } = useWords();
  return (
    <Link to={`/studio/sessions/${session.id}`} className={shared.row}>
      <img src={session.cover} alt="" width={40} height={56} loading="lazy" />
      <span className="grow">
        <span className="b ell">{session.title}</span>
        <span className="meta">
          <When at={session.startedAt ?? session.scheduledAt} />
          {session.console && session.console.orderCount > 0 && (
            <>
              <Dot />
              {t('studio.orders', { n: session.console.orderCount })}
              <Dot />
              <Money fen={session.console.salesFen} />
            </>
          )}
        </span>
      </span>
      <StatusTag kind="session" status={session.status} />
    </Link>
  );
}
