import { Link } from 'react-router';
import { useAct, useApi } from '../api';
import { graphql } from '../generated/shop';
import { useMe, type HeldOffice, type Me } from '../sign-in';
import {
  Button,
  ElderSwitch,
  Icon,
  LanguageSwitch,
  LinkButton,
  Refused,
  Segments,
  TroubleNote,
  usePageTitle,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import s from './me.module.css';

const COUNTS = graphql(`
  query MyCounts {
    myOrderCounts {
      toPay
      toShip
      toReceive
      afterSales
    }
  }
`);

const LEAVE = graphql(`
  mutation LogOut {
    logOut
  }
`);

const NAMED = graphql(`
  query NamedInRooms {
    me {
      id
      isNamedInRooms
    }
  }
`);

const SET_NAMED = graphql(`
  mutation SetNamedInRooms($isNamed: Boolean!) {
    setNamedInRooms(isNamed: $isNamed) {
      id
      isNamedInRooms
    }
  }
`);

export default function MePage() {
  const { t } = useWords();
  usePageTitle(t('ui.nav.me'));
  const { me, trouble, reload } = useMe();
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (me === undefined) return <Waiting rows={6} />;
  return (
    <div className={s.page}>
      <Who me={me} />
      {me && <Offices me={me} />}
      <Orders isSignedIn={me !== null} />
      <nav className={`card ${s.links ?? ''}`} aria-label={t('ui.nav.me')}>
        <Row to="/me/addresses" icon="place" label={t('shop.me.addresses')} />
        <Row to="/me/orders?tab=AFTER_SALES" icon="shield" label={t('shop.me.after_sales')} />
        <Row to="/live" icon="live" label={t('shop.live.all')} />
        <Row to="/notice" icon="certificate" label={t('shop.me.notices')} isDocument />
      </nav>
      <section className={`card ${s.settings ?? ''}`} aria-label={t('shop.me.settings')}>
        <div className="sp">
          <span>{t('shop.me.size')}</span>
          <ElderSwitch />
        </div>
        <div className="sp">
          <span>{t('ui.language')}</span>
          <LanguageSwitch />
        </div>
        {me && <NamedSwitch />}
      </section>
      {me && <LeaveButton />}
      <p className="demo">{t('ui.demo')}</p>
    </div>
  );
}

function Who({ me }: { me: Me | null }) {
  const { t } = useWords();
  return (
    <header className={s.head}>
      {me?.avatar ? (
        <img src={me.avatar} alt="" width={64} height={64} className="av" />
      ) : (
        <span className={s.noFace}>
          <Icon name="me" />
        </span>
      )}
      <div className="grow">
        <h1 className="h2">{me?.displayName ?? t('shop.me.guest')}</h1>
        <p className="small mute">{me ? me.phoneMasked : t('shop.me.guest_how')}</p>
      </div>
      {!me && (
        <LinkButton to="/login?to=/me" look="fill">
          {t('ui.sign_in')}
        </LinkButton>
      )}
    </header>
  );
}

interface RowProps {
  to: string;
  icon: string;
  label: string;
  note?: string;
  /** A page of the server's own, outside this app. */
  isDocument?: boolean;
}

function Row({ to, icon, label, note, isDocument = false }: RowProps) {
  return (
    <Link to={to} reloadDocument={isDocument} className={s.link}>
      <Icon name={icon} />
      <span className="grow">
        {label}
        {note && <span className="meta">{note}</span>}
      </span>
      <Icon name="arrow-right" size="m" />
    </Link>
  );
}

const ORDER_TABS = [
  { tab: 'TO_PAY', key: 'toPay', icon: 'wallet' },
  { tab: 'TO_SHIP', key: 'toShip', icon: 'box' },
  { tab: 'TO_RECEIVE', key: 'toReceive', icon: 'truck' },
  { tab: 'AFTER_SALES', key: 'afterSales', icon: 'shield' },
] as const;

function Orders({ isSignedIn }: { isSignedIn: boolean }) {
  const { t } = useWords();
  const { data } = useApi(COUNTS, {}, { enabled: isSignedIn });
  return (
    <section className={`card ${s.orders ?? ''}`}>
      <Link to="/me/orders" className="sp">
        <h2 className="b">{t('shop.orders')}</h2>
        <span className="small mute row">
          {t('shop.orders.all')}
          <Icon name="arrow-right" size="s" />
        </span>
      </Link>
      <ul>
        {ORDER_TABS.map(({ tab, key, icon }) => {
          const count = data?.myOrderCounts[key] ?? 0;
          return (
            <li key={tab}>
              <Link to={`/me/orders?tab=${tab}`}>
                <span className="ui-badged">
                  <Icon name={icon} />
                  {count > 0 && <em>{count}</em>}
                </span>
                <span className="small">{t(`shop.orders.${tab}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const DOORS = {
  STREAMER: { to: '/studio', icon: 'live', word: 'shop.me.studio' },
  MODERATOR: { to: '/studio', icon: 'live', word: 'shop.me.studio' },
  COMMENT_MODERATOR: { to: '/studio', icon: 'live', word: 'shop.me.studio' },
  PACKHOUSE: { to: '/pack', icon: 'box', word: 'shop.me.pack' },
  ACCOUNTANT: { to: '/desk', icon: 'ledger', word: 'shop.me.desk' },
  ALLIANCE_SECRETARY: { to: '/desk', icon: 'ledger', word: 'shop.me.desk' },
  FIRST_SECRETARY: { to: '/desk', icon: 'ledger', word: 'shop.me.desk' },
  DISTRICT_OFFICER: { to: '/desk/violations', icon: 'shield', word: 'shop.me.violations' },
  OPERATOR: { to: '/desk/violations', icon: 'shield', word: 'shop.me.violations' },
} as const;

function doorsOf(offices: readonly HeldOffice[]) {
  const doors = new Map<
    string,
    { to: string; icon: string; word: (typeof DOORS)[keyof typeof DOORS]['word']; where: string }
  >();
  for (const held of offices) {
    if (!(held.office in DOORS)) continue;
    const door = DOORS[held.office as keyof typeof DOORS];
    if (!doors.has(door.to)) doors.set(door.to, { ...door, where: held.villageName ?? held.allianceName });
  }
  return [...doors.values()];
}

/** The ways to one's work, when one holds an office. */
function Offices({ me }: { me: Me }) {
  const { t } = useWords();
  const doors = doorsOf(me.offices);
  if (doors.length === 0) return null;
  return (
    <nav className={`card ${s.links ?? ''}`} aria-label={t('shop.me.work')}>
      {doors.map(({ to, icon, word, where }) => (
        <Row key={to} to={to} icon={icon} label={t(word)} note={where} />
      ))}
    </nav>
  );
}

/** Whether a room names one who buys or wins (live.md L16). Nothing is pressed before it is known how it stands. */
function NamedSwitch() {
  const { t } = useWords();
  const { data } = useApi(NAMED, {});
  const setting = useAct(SET_NAMED);
  if (!data?.me) return null;
  const { isNamedInRooms: isNamed } = data.me;
  return (
    <div className={s.named}>
      <div className="sp">
        <span>{t('shop.me.named')}</span>
        <Segments
          label={t('shop.me.named')}
          options={[
            { id: 'on', label: t('shop.me.named.on') },
            { id: 'off', label: t('shop.me.named.off') },
          ]}
          value={isNamed ? 'on' : 'off'}
          onChange={(id) => void setting.run({ isNamed: id === 'on' })}
        />
      </div>
      <p className="meta">{t(isNamed ? 'shop.me.named.why_on' : 'shop.me.named.why_off')}</p>
      <Refused trouble={setting.trouble} />
    </div>
  );
}

function LeaveButton() {
  const { t } = useWords();
  const leave = useAct(LEAVE);
  return (
    <Button look="line" wide busy={leave.busy} onClick={() => void leave.run({})}>
      {t('ui.sign_out')}
    </Button>
  );
}
