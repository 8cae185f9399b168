import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useApi } from '../api';
import { Button, Icon, Money, Refused, useTimes, When } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { ASK_CHECK, LAST_CHECK } from './period-queries';
import type { Period } from './periods.screen';
import p from './periods.module.css';

type Item = Period['checklist'][number];

const ITEMS = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9',
  'I10',
  'I11',
  'I12',
  'I13',
  'I14',
  'I15',
  'suspense',
  'unbooked',
  'held',
  'breaks',
  'withholding',
  'disclosure',
] as const;
/** Where what an item found is put right. */
const PAGES: Readonly<Record<string, string>> = {
  suspense: '/desk/ledger',
  held: '/desk/orders',
  breaks: '/desk/recon',
  withholding: '/desk/dues',
  disclosure: '/desk/settlements',
};
const STATES = ['ok', 'bad', 'note'] as const;
const SHOWN = 5;
const AGAIN_MS = 2_000;

/** What the two look at before a month is closed; the laws can be looked at anew at once. */
export function Checklist({ slug, period }: { slug: string; period: Period }) {
  const { t } = useWords();
  const check = useCheck(slug);
  const isClosed = period.status === 'closed';
  return (
    <div className={`card ${s.sideCard ?? ''}`}>
      <div className="sp">
        <span className="small mute">
          {check.last ? (
            <>
              {t(check.last.by ? 'desk.close.asked_by' : 'desk.close.nightly', { name: check.last.by ?? '' })}{' '}
              <When at={check.last.at} as="full" />
            </>
          ) : (
            t('desk.close.never')
          )}
        </span>
        <Button icon="refresh" busy={check.busy} busyWords={t('desk.close.running')} onClick={check.run}>
          {t('desk.close.run')}
        </Button>
      </div>
      <Refused trouble={check.trouble} />
      <ul className={p.items}>
        {period.checklist.map((item) => (
          <CloseLine key={item.key} item={item} isClosed={isClosed} />
        ))}
      </ul>
    </div>
  );
}

/** The answer comes by a worker: it is looked for until its id stands as the last one. */
function useCheck(slug: string) {
  const act = useAct(ASK_CHECK);
  const [asked, setAsked] = useState('');
  const [before, setBefore] = useState('');
  const isWaiting = asked !== '';
  const read = useApi(LAST_CHECK, { slug }, { every: isWaiting ? AGAIN_MS : false });
  const last = read.data?.lastBookCheck ?? undefined;
  if (isWaiting && last && last.id !== before) setAsked('');
  const run = async () => {
    setBefore(last?.id ?? '');
    const done = await act.run((requestId) => ({ slug, requestId }));
    if (done) setAsked(done.askBookCheck);
  };
  return { last, busy: act.busy || isWaiting, trouble: act.trouble, run: () => void run() };
}

const ICONS = { ok: ['check', 'leaf'], bad: ['alert', 'warn'], note: ['info', 'mute'] } as const;

function CloseLine({ item, isClosed }: { item: Item; isClosed: boolean }) {
  const { t } = useWords();
  const say = useStanding(item, isClosed);
  const known = ITEMS.find((each) => each === item.key);
  const state = STATES.find((each) => each === item.state) ?? 'bad';
  const [icon, tone] = ICONS[state];
  const name = known ? t(`desk.close.item.${known}`) : item.key;
  const page = PAGES[item.key];
  return (
    <li>
      <span className={tone}>
        <Icon name={icon} size="m" label={t(`desk.close.state.${state}`)} />
      </span>
      <span>
        {item.key.startsWith('I') && <code>{item.key}</code>}
        {page ? <Link to={page}>{name}</Link> : name}
        {item.sums && <Sums of={item.sums} />}
      </span>
      <span className="small mute nw">{say}</span>
      {item.found.length > 0 && <Found of={item.found} />}
    </li>
  );
}

/** Both sides in figures, also when they agree: that is what the two put their names to. */
function Sums({ of }: { of: NonNullable<Item['sums']> }) {
  const { t } = useWords();
  return (
    <span className="small mute">
      {' '}
      {t('desk.close.form')} <Money fen={of.formFen} /> · {t('desk.close.books')} <Money fen={of.booksFen} />
    </span>
  );
}

function Found({ of }: { of: readonly string[] }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? of : of.slice(0, SHOWN);
  return (
    <ul className={`small ${p.found ?? ''}`}>
      {shown.map((each) => (
        <li key={each}>{each}</li>
      ))}
      {shown.length < of.length && (
        <li>
          <button
            type="button"
            className={s.rowButton}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {t('desk.close.more', { n: of.length - SHOWN })}
          </button>
        </li>
      )}
    </ul>
  );
}

/** How an item stands, in few words. */
function useStanding({ state, count, ranAt }: Item, isClosed: boolean): string {
  const { t } = useWords();
  const { dateTime } = useTimes();
  if (count > 0) return t('desk.close.found', { n: count });
  if (state === 'ok') return ranAt ? dateTime(ranAt) : t('desk.close.none');
  return isClosed ? '' : t('desk.close.stale');
}
