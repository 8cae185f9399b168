import type { WordId } from '@app/words';
import { useEffect, type ReactNode } from 'react';
import { useCartCount } from './cart-count';
import { holds, useMe, type Office } from './sign-in';
import { DeskShell } from './ui/desk-shell';
import { NightShell } from './ui/night-shell';
import { SkipLink, TabBar, TopBar } from './ui/tab-bar';
import { useWords } from './words';

interface FrameProps {
  children: ReactNode;
}

function Main({ className, children }: FrameProps & { className?: string }) {
  return (
    <main id="main" tabIndex={-1} className={className}>
      {children}
    </main>
  );
}

/** Shop: top bar on a wide screen, tab bar on a phone (not on product, checkout, pay and the pages under 我的). */
export function ShopFrame({ tabs = true, children }: FrameProps & { tabs?: boolean }) {
  const cartCount = useCartCount();
  return (
    <div className={tabs ? 'frame-shop has-tabs' : 'frame-shop'}>
      <SkipLink />
      <TopBar cartCount={cartCount} />
      <Main className="wide">{children}</Main>
      {tabs && <TabBar cartCount={cartCount} />}
    </div>
  );
}

/** Nothing but the screen: the live room. */
export function BareFrame({ children }: FrameProps) {
  return (
    <>
      <SkipLink />
      <Main>{children}</Main>
    </>
  );
}

export function StudioFrame({ children }: FrameProps) {
  return (
    <NightShell>
      <SkipLink />
      <Main>{children}</Main>
    </NightShell>
  );
}

export function PackFrame({ children }: FrameProps) {
  return (
    <div className="frame-pack">
      <SkipLink />
      <Main className="wide">{children}</Main>
    </div>
  );
}

interface Linked {
  readonly to: string;
  readonly icon: string;
  readonly word: WordId;
  readonly apart?: boolean;
  /** of those who may open it; all of the desk without */
  readonly offices?: readonly Office[];
}

const DESK_LINKS: readonly Linked[] = [
  { to: '/desk', icon: 'home', word: 'ui.desk.todo' },
  { to: '/desk/settlements', icon: 'ledger', word: 'ui.desk.settlements' },
  { to: '/desk/splits', icon: 'split', word: 'ui.desk.splits' },
  { to: '/desk/rules', icon: 'scales', word: 'ui.desk.rules' },
  { to: '/desk/ledger', icon: 'certificate', word: 'ui.desk.ledger' },
  { to: '/desk/payouts', icon: 'swap', word: 'ui.desk.payouts' },
  { to: '/desk/dues', icon: 'scale', word: 'ui.desk.dues' },
  { to: '/desk/recon', icon: 'recon', word: 'ui.desk.recon' },
  { to: '/desk/exports', icon: 'export', word: 'ui.desk.exports' },
  { to: '/desk/periods', icon: 'calendar', word: 'ui.desk.periods' },
  { to: '/desk/decisions', icon: 'vote', word: 'ui.desk.decisions' },
  { to: '/desk/orders', icon: 'basket', word: 'ui.desk.orders', apart: true },
  { to: '/desk/claims', icon: 'shield', word: 'ui.desk.claims' },
  {
    ...{ to: '/desk/proofs', icon: 'certificate', word: 'ui.desk.proofs' },
    offices: ['alliance_secretary', 'first_secretary'],
  },
  { to: '/desk/webhooks', icon: 'link', word: 'ui.desk.webhooks', offices: ['alliance_secretary'] },
  { to: '/desk/audit', icon: 'search', word: 'ui.desk.audit' },
];

const JUDGE_LINKS: readonly Linked[] = [
  { to: '/desk/violations', icon: 'shield', word: 'ui.desk.violations' },
];
const JUDGES = ['DISTRICT_OFFICER', 'OPERATOR'] as const;

export function DeskFrame({ children }: FrameProps) {
  const { t } = useWords();
  const { me } = useMe();
  useEffect(() => {
    document.body.classList.add('desk');
    return () => {
      document.body.classList.remove('desk');
    };
  }, []);
  const held = me?.offices.find(({ office }) => office !== 'VILLAGER');
  const person = me && {
    name: me.displayName,
    avatar: me.avatar ?? null,
    office: held ? t(`ui.office.${held.office.toLowerCase() as Office}`) : '',
  };
  const isJudge = JUDGES.some((each) => each === held?.office);
  const mayOpen = ({ offices }: Linked) => !offices || (me && offices.some((office) => holds(me, office)));
  const links = (isJudge ? JUDGE_LINKS : DESK_LINKS)
    .filter(mayOpen)
    .map(({ word, offices: _, ...link }) => ({ ...link, label: t(word) }));
  return (
    <>
      <SkipLink />
      <DeskShell title={t('ui.desk.title')} links={links} person={person ?? undefined}>
        <Main>{children}</Main>
      </DeskShell>
    </>
  );
}
