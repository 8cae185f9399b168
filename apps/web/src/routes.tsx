import type { Area } from '@app/words';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { BareFrame, DeskFrame, PackFrame, ShopFrame, StudioFrame } from './frames';
import { Fault } from './fault';
import { NotFound } from './ui/states';
import { Waiting } from './ui/waiting';
import { bringWords } from './words';

type Screen = ComponentType;
type Frame = ComponentType<{ children: ReactNode }>;

/** Path, screen file, and the words it needs besides those of its folder. A screen not there yet is a page not found. */
interface Row {
  path: string;
  screen: string;
  words?: readonly Area[];
  /** Another frame than its folder's. */
  frame?: Frame;
}

const withoutTabs: Frame = ({ children }) => <ShopFrame tabs={false}>{children}</ShopFrame>;

const ROWS: readonly Row[] = [
  { path: '/', screen: 'shop/home' },
  { path: '/c/:slug', screen: 'shop/category' },
  { path: '/search', screen: 'shop/search' },
  { path: '/p/:slug', screen: 'shop/product', frame: withoutTabs },
  { path: '/a/:slug', screen: 'shop/alliance' },
  { path: '/live', screen: 'shop/live-list', words: ['room'] },
  { path: '/live/:id', screen: 'shop/room', words: ['room'], frame: BareFrame },
  { path: '/cart', screen: 'shop/cart' },
  { path: '/checkout', screen: 'shop/checkout', frame: withoutTabs },
  { path: '/pay/:no', screen: 'shop/pay', frame: withoutTabs },
  { path: '/pay/:no/result', screen: 'shop/pay-result', frame: withoutTabs },
  { path: '/me', screen: 'shop/me' },
  { path: '/me/orders', screen: 'shop/orders', frame: withoutTabs },
  { path: '/me/orders/:no', screen: 'shop/order', frame: withoutTabs },
  { path: '/me/orders/:no/track/:parcel', screen: 'shop/track', frame: withoutTabs },
  { path: '/me/claims/new', screen: 'shop/claim-new', frame: withoutTabs },
  { path: '/me/addresses', screen: 'shop/addresses', frame: withoutTabs },
  { path: '/login', screen: 'shop/login', frame: withoutTabs },
  { path: '/studio', screen: 'studio/home' },
  { path: '/studio/sessions/new', screen: 'studio/session-new' },
  { path: '/studio/sessions/:id', screen: 'studio/session', words: ['room'] },
  { path: '/studio/pair/:id', screen: 'studio/pair' },
  { path: '/pack', screen: 'pack/today' },
  { path: '/pack/scan', screen: 'pack/scan' },
  { path: '/pack/task/:id', screen: 'pack/task' },
  { path: '/desk', screen: 'desk/home' },
  { path: '/desk/settlements', screen: 'desk/settlements' },
  { path: '/desk/settlements/:id', screen: 'desk/settlement' },
  { path: '/desk/splits', screen: 'desk/splits' },
  { path: '/desk/rules', screen: 'desk/rules' },
  { path: '/desk/ledger', screen: 'desk/ledger' },
  { path: '/desk/payouts', screen: 'desk/payouts' },
  { path: '/desk/dues', screen: 'desk/dues' },
  { path: '/desk/recon', screen: 'desk/recon' },
  { path: '/desk/exports', screen: 'desk/exports' },
  { path: '/desk/periods', screen: 'desk/periods' },
  { path: '/desk/audit', screen: 'desk/audit' },
  { path: '/desk/orders', screen: 'desk/orders' },
  { path: '/desk/orders/import', screen: 'desk/orders-import' },
  { path: '/desk/claims', screen: 'desk/claims' },
  { path: '/desk/decisions', screen: 'desk/decisions' },
  { path: '/desk/decisions/:id', screen: 'desk/decision' },
  { path: '/desk/violations', screen: 'desk/violations' },
  { path: '/desk/proofs', screen: 'desk/proofs' },
  { path: '/desk/webhooks', screen: 'desk/webhooks' },
];

const FRAMES: Record<string, Frame> = {
  shop: ShopFrame,
  studio: StudioFrame,
  pack: PackFrame,
  desk: DeskFrame,
  public: ShopFrame,
};

const SCREENS = import.meta.glob<{ default: Screen }>('./{shop,studio,pack,desk,public}/*.screen.tsx');

interface Ready {
  row: Row;
  Frame: Frame;
  Screen: LazyExoticComponent<Screen>;
}

function readyOf(row: Row): Ready[] {
  const load = SCREENS[`./${row.screen}.screen.tsx`];
  if (!load) return [];
  const area = row.screen.split('/')[0] as Area;
  const words = bringWords.bind(null, [area, ...(row.words ?? [])]);
  const Screen = lazy(async () => {
    const [module] = await Promise.all([load(), words()]);
    return module;
  });
  return [{ row, Screen, Frame: row.frame ?? FRAMES[area] ?? ShopFrame }];
}

const READY = ROWS.flatMap(readyOf);

export function AppRoutes() {
  return (
    <Routes>
      {READY.map(({ row, Frame, Screen }) => (
        <Route
          key={row.path}
          path={row.path}
          element={
            <Frame>
              <Fault key={row.path}>
                <Suspense fallback={<Waiting rows={6} />}>
                  <Screen />
                </Suspense>
              </Fault>
            </Frame>
          }
        />
      ))}
      <Route
        path="*"
        element={
          <ShopFrame>
            <NotFound />
          </ShopFrame>
        }
      />
    </Routes>
  );
}
