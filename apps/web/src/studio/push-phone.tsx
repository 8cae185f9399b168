import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { gqlFetch } from '../api';
import { Button, Icon } from '../ui';
import { useWords } from '../words';
import { Publisher, type PushState, type PushView } from './publisher';
import { GRAPH_SECONDS } from './push-codec';
import p from './push.module.css';
import { PUSH_ADDRESS } from './queries';
import type { StudioSession } from './session.screen';

/** 用这台设备开播: the camera of this device instead of an encoder. It stays while one goes from tab to tab of the show. */
export function PushPhone({ session, isShort }: { session: StudioSession; isShort: boolean }) {
  const { t } = useWords();
  const publisher = usePublisher(session.id);
  const view = useSyncExternalStore(publisher.subscribe, publisher.current);
  const isOver = session.status === 'ended' || session.status === 'banned';
  const isOn = isBusy(view.state);
  useEffect(() => {
    if (isOver) publisher.stop();
  }, [isOver, publisher]);
  if (isOver || (isShort && !isOn)) return null;
  return (
    <section className={p.part} data-short={isShort || undefined} aria-label={t('studio.phone')}>
      <Told view={view} isShort={isShort} />
      {isOn ? (
        <Button
          look="line"
          icon="stop"
          onClick={() => {
            publisher.stop();
          }}
        >
          {t('studio.phone.stop')}
        </Button>
      ) : (
        <Button look="fill" icon="camera" onClick={() => void publisher.start()}>
          {t('studio.phone.start')}
        </Button>
      )}
    </section>
  );
}

function Told({ view, isShort }: { view: PushView; isShort: boolean }) {
  const { t } = useWords();
  const { state, stream, kbps } = view;
  return (
    <>
      {stream && <Own stream={stream} />}
      <div className="grow stack">
        {!isShort && <b>{t('studio.phone')}</b>}
        {!isShort && !isBusy(state) && <p className="small mute">{t('studio.phone.note')}</p>}
        {state !== 'off' && (
          <p className={p.state} role="status" data-state={state}>
            <Icon name={ICONS[state]} size="m" />
            {t(`studio.phone.${state}`)}
          </p>
        )}
        {isBusy(state) && <Graph kbps={kbps} />}
      </div>
    </>
  );
}

const ICONS = {
  off: 'camera',
  asking: 'camera',
  connecting: 'wifi',
  sending: 'check',
  lost: 'wifi-off',
  replaced: 'swap',
  refused: 'alert',
  unable: 'alert',
} as const satisfies Record<PushState, string>;

function isBusy(state: PushState): boolean {
  return state === 'asking' || state === 'connecting' || state === 'sending' || state === 'lost';
}

/** One for a show, given up with the page. */
function usePublisher(sessionId: string): Publisher {
  const [publisher] = useState(
    () => new Publisher(async () => (await gqlFetch(PUSH_ADDRESS, { sessionId })).pushAddress.key),
  );
  useEffect(
    () => () => {
      publisher.stop();
    },
    [publisher],
  );
  return publisher;
}

/** What the camera sees. */
function Own({ stream }: { stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return <video ref={video} className={p.own} autoPlay muted playsInline aria-hidden="true" />;
}

/** The push test: what arrived in each of the last thirty seconds. */
function Graph({ kbps }: { kbps: readonly number[] }) {
  const { t } = useWords();
  const most = Math.max(1_000, ...kbps);
  const from = GRAPH_SECONDS - kbps.length;
  const now = kbps.at(-1) ?? 0;
  return (
    <figure className={p.graph}>
      <svg viewBox={`0 0 ${GRAPH_SECONDS * 4} 40`} preserveAspectRatio="none" aria-hidden="true">
        {kbps.map((each, at) => (
          <rect
            key={from + at}
            x={(from + at) * 4}
            y={40 - (40 * each) / most}
            width={3}
            height={(40 * each) / most}
          />
        ))}
      </svg>
      <figcaption className="meta">{t('studio.phone.kbps', { n: now })}</figcaption>
    </figure>
  );
}
