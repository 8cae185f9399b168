import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Sheet } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { isFree, useKeys } from './keys';

/** G and then a letter, within this time. */
const CHORD_MS = 2_000;

const PLACES = {
  q: { to: '/desk', word: 'ui.desk.todo' },
  s: { to: '/desk/settlements', word: 'ui.desk.settlements' },
  f: { to: '/desk/splits', word: 'ui.desk.splits' },
  l: { to: '/desk/ledger', word: 'ui.desk.ledger' },
  p: { to: '/desk/payouts', word: 'ui.desk.payouts' },
  d: { to: '/desk/dues', word: 'ui.desk.dues' },
  r: { to: '/desk/recon', word: 'ui.desk.recon' },
  m: { to: '/desk/periods', word: 'ui.desk.periods' },
  e: { to: '/desk/exports', word: 'ui.desk.exports' },
  o: { to: '/desk/orders', word: 'ui.desk.orders' },
  u: { to: '/desk/audit', word: 'ui.desk.audit' },
} as const;

const LISTS = {
  move: ['J', 'K'],
  open: ['Enter'],
  approve: ['A'],
  send_back: ['R'],
  approve_all: ['Shift', 'A'],
  close: ['Esc'],
  help: ['?'],
} as const;
const VOUCHER = {
  account: ['F7'],
  balance: ['='],
  swap: ['Space'],
  repeat: ['.', '.'],
  next: ['Ctrl', 'S'],
  block: ['Ctrl', 'V'],
} as const;

/** `?` says which keys there are, G and a letter goes to a page: on every page of the desk. */
export function KeyHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
  };
  useChords();
  useKeys({ '?': open });
  return isOpen ? (
    <HelpSheet
      onClose={() => {
        setIsOpen(false);
      }}
    />
  ) : null;
}

/** Heard before the keys of the page: in G R the R sends nothing back. */
function useChords(): void {
  const navigate = useNavigate();
  const begun = useRef(-CHORD_MS);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isFree(event)) return;
      const isSecond = performance.now() - begun.current < CHORD_MS;
      const place = Object.entries(PLACES).find(([letter]) => letter === event.key.toLowerCase())?.[1];
      begun.current = event.key === 'g' && !isSecond ? performance.now() : -CHORD_MS;
      if (!isSecond || !place) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void navigate(place.to);
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => {
      document.removeEventListener('keydown', press, { capture: true });
    };
  }, [navigate]);
}

function HelpSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet open side="middle" onClose={onClose} title={t('desk.help.title')}>
      <div className={`desk small ${s.stack ?? ''}`}>
        <Group title={t('desk.help.lists')}>
          {Object.entries(LISTS).map(([act, keys]) => (
            <Line key={act} keys={keys} says={t(`desk.help.${act as keyof typeof LISTS}`)} />
          ))}
        </Group>
        <Group title={t('desk.help.go')}>
          {Object.entries(PLACES).map(([letter, { word }]) => (
            <Line key={letter} keys={['G', letter.toUpperCase()]} says={t(word)} />
          ))}
        </Group>
        <Group title={t('desk.help.voucher')}>
          {Object.entries(VOUCHER).map(([act, keys]) => (
            <Line key={act} keys={keys} says={t(`desk.help.${act as keyof typeof VOUCHER}`)} />
          ))}
        </Group>
      </div>
    </Sheet>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={s.block}>
      <h3 className={s.heading}>{title}</h3>
      <dl className={s.keys}>{children}</dl>
    </section>
  );
}

function Line({ keys, says }: { keys: readonly string[]; says: string }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>
        {keys.map((key, at) => (
          <kbd key={`${key}${String(at)}`} className={s.keycap}>
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
