import { useEffect, useRef, useState } from 'react';
import { asTrouble, gqlFetch, queryClient, type Trouble } from '../api';
import type { BoxFragment } from '../generated/pack/graphql';
import { For } from '../sign-in';
import { Button, Icon, NavBar, TroubleNote, usePageTitle } from '../ui';
import { useWords } from '../words';
import { findBox, hasCode, withQueued, type Board } from './board';
import { Camera, canScan } from './camera';
import { BOARD, BY_CODE } from './queries';
import { ScanResult, verdictOf, type Scanned } from './scan-result';
import { signal, wakeSound } from './scan-signal';
import s from './scan.module.css';
import { useQueue } from './steps';

export default function Scan() {
  const { t } = useWords();
  usePageTitle(t('pack.scan.title'));
  return (
    <For office="packhouse">
      <ScanPage />
    </For>
  );
}

/** The box of a code; without network, from the board as it was last seen. */
async function lookUp(code: string): Promise<BoxFragment | null> {
  try {
    return (await gqlFetch(BY_CODE, { code })).originTaskByCode ?? null;
  } catch (fault) {
    if (asTrouble(fault).code === 'not_found') return null;
    const boards = queryClient.getQueriesData<{ packBoard: Board }>({ queryKey: [BOARD.toString()] });
    const known = findBox(boards[0]?.[1]?.packBoard, (box) => hasCode(box, code));
    if (known) return known;
    throw fault;
  }
}

function useScan() {
  const [scanned, setScanned] = useState<Scanned>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [looking, setLooking] = useState(false);
  const [count, setCount] = useState(0);
  const running = useRef(false);
  const scan = async (text: string) => {
    const code = text.trim();
    if (code === '' || running.current) return;
    running.current = true;
    setLooking(true);
    setTrouble(undefined);
    try {
      const box = await lookUp(code);
      const isGood = box?.status === 'packed' || box?.status === 'labelled';
      signal(isGood);
      if (isGood) setCount((before) => before + 1);
      setScanned({ code, box });
    } catch (fault) {
      signal(false);
      setScanned(undefined);
      setTrouble(asTrouble(fault));
    } finally {
      running.current = false;
      setLooking(false);
    }
  };
  const clear = () => {
    setScanned(undefined);
    setTrouble(undefined);
  };
  return { scanned, trouble, looking, count, scan, clear };
}

function ScanPage() {
  const { t } = useWords();
  const state = useScan();
  const { scanned, looking, scan, clear } = state;
  const queue = useQueue();
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  useKeptFocus(input);
  const found = (text: string) => {
    setCode('');
    void scan(text);
  };
  const next = () => {
    clear();
    input.current?.focus();
  };
  const shown = scanned?.box ? { ...scanned, box: withQueued(scanned.box, queue) } : scanned;
  return (
    <div className={s.page}>
      <div className={s.view} data-theme="night">
        <NavBar title={t('pack.scan.title')} up="/pack" />
        <Finder onCode={found} isMatch={shown && verdictOf(shown.box) === 'matched'} />
        <form
          className={s.form}
          onSubmit={(event) => {
            event.preventDefault();
            wakeSound();
            found(code);
          }}
        >
          <input
            ref={input}
            className={s.input}
            aria-label={t('pack.scan.input')}
            placeholder={t('pack.scan.input')}
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => {
              setCode(event.target.value);
            }}
          />
          <Button type="submit" look="fill" busy={looking}>
            {t('pack.scan.find')}
          </Button>
        </form>
      </div>
      <div className={s.result} aria-live="assertive">
        <Below state={{ ...state, scanned: shown }} onNext={next} />
      </div>
    </div>
  );
}

interface BelowProps {
  state: Pick<ReturnType<typeof useScan>, 'scanned' | 'trouble' | 'looking' | 'count'>;
  onNext: () => void;
}

function Below({ state: { scanned, trouble, looking, count }, onNext }: BelowProps) {
  const { t } = useWords();
  if (trouble) return <TroubleNote trouble={trouble} onRetry={onNext} />;
  if (scanned) return <ScanResult key={scanned.code} scanned={scanned} onNext={onNext} />;
  return (
    <p className={s.hint}>
      <Icon name="scan" />
      <span>
        <b>{looking ? t('pack.scan.looking') : t('pack.scan.ready')}</b>
        <br />
        <span className="small mute">
          {count > 0 ? t('pack.scan.count', { n: count }) : t('pack.scan.hint')}
        </span>
      </span>
    </p>
  );
}

/** A USB scanner types: keys that go to no other field go to this one. */
function useKeptFocus(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) input.current?.focus();
    const catchKey = (event: KeyboardEvent) => {
      if (isTyped(event)) input.current?.focus();
    };
    document.addEventListener('keydown', catchKey);
    return () => {
      document.removeEventListener('keydown', catchKey);
    };
  }, [input]);
}

/** A sign that no field and no button has use for. */
function isTyped(event: KeyboardEvent): boolean {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (!(event.target instanceof HTMLElement)) return true;
  if (event.target.closest('input, textarea, select, dialog')) return false;
  return event.key !== ' ' || !event.target.closest('button, a');
}

/** The camera where the browser can read codes; a drawing of where the code is where it cannot. */
function Finder({ onCode, isMatch }: { onCode: (code: string) => void; isMatch: boolean | undefined }) {
  const { t } = useWords();
  const [on, setOn] = useState(false);
  const [denied, setDenied] = useState(false);
  return (
    <div className={s.finder}>
      {on ? (
        <Camera
          onCode={onCode}
          onDenied={() => {
            setOn(false);
            setDenied(true);
          }}
        />
      ) : (
        <img src="/art/box.svg" alt="" width={220} height={220} className={s.art} />
      )}
      <span className={`${s.frame ?? ''} ${isMatch === false ? (s.isMiss ?? '') : ''}`} aria-hidden="true">
        {isMatch !== undefined && (
          <b>
            <Icon name={isMatch ? 'check' : 'close'} />
          </b>
        )}
      </span>
      <div className={s.finderFoot}>
        {canScan() ? (
          <Button
            icon="camera"
            onClick={() => {
              wakeSound();
              setDenied(false);
              setOn(!on);
            }}
          >
            {on ? t('pack.scan.camera_off') : t('pack.scan.camera_on')}
          </Button>
        ) : (
          <p className="small mute">{t('pack.scan.camera_none')}</p>
        )}
        {denied && (
          <p className="small warn" role="alert">
            {t('pack.scan.camera_denied')}
          </p>
        )}
      </div>
    </div>
  );
}
