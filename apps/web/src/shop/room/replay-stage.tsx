import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../api';
import { atLive } from '../../boot';
import { graphql } from '../../generated/shop';
import type { RoomReplayQuery } from '../../generated/shop/graphql';
import { openHls } from '../../hls';
import { Icon } from '../../ui';
import { useWords } from '../../words';
import { ReplayChapters } from './replay-chapters';
import { clockOfMs, correctionAt } from './replay-time';
import r from './replay.module.css';
import type { RoomView } from './room-view';
import s from './room.module.css';

const REPLAY = graphql(`
  query RoomReplay($id: ID!) {
    liveSession(id: $id) {
      id
      replay {
        hlsUrl
        durationMs
        chapters {
          pinId
          name
          offsetMs
          durationMs
          product {
            slug
          }
        }
        corrections {
          id
          text
          offsetMs
        }
      }
    }
  }
`);

export type Replay = NonNullable<NonNullable<RoomReplayQuery['liveSession']>['replay']>;

interface StageProps {
  view: RoomView;
  poster: ReactNode;
  /** what is said when there is nothing to watch */
  over: ReactNode;
}

/** A show that is over: its recording with a chapter for each good, or the words that it is over. */
export function ReplayStage({ view, poster, over }: StageProps) {
  const { data } = useApi(REPLAY, { id: view.id });
  const replay = data?.liveSession?.replay;
  const [params] = useSearchParams();
  const fromMs = Math.max(0, Number(params.get('at') ?? 0) || 0) * 1_000;
  const { video, ...playing } = useReplay(replay?.hlsUrl ?? null, fromMs);
  const isWatchable = replay?.hlsUrl && !playing.isGone;
  return (
    <div className={s.stage}>
      <div className={s.frame}>
        {poster}
        <video
          ref={video}
          className={s.video}
          data-playing={playing.isBegun || undefined}
          playsInline
          disableRemotePlayback
          aria-hidden="true"
        />
        <span className={s.scrim} aria-hidden="true" />
      </div>
      {isWatchable ? (
        <div className={r.place}>
          <Panel view={view} replay={replay} playing={playing} />
        </div>
      ) : (
        <div className={s.notice}>{over}</div>
      )}
    </div>
  );
}

interface PanelProps {
  view: RoomView;
  replay: Replay;
  playing: Playing;
}

function Panel({ view, replay, playing }: PanelProps) {
  const { t } = useWords();
  const { isPaused, atMs } = playing;
  return (
    <section className={r.panel} aria-label={t('room.replay')}>
      <p className="b">{t('room.replay')}</p>
      <Correction replay={replay} atMs={atMs} />
      <div className={r.controls}>
        <button
          type="button"
          className={r.play}
          aria-label={t(isPaused ? 'room.replay.play' : 'room.replay.pause')}
          onClick={playing.toggle}
        >
          <Icon name={isPaused ? 'play' : 'pause'} />
        </button>
        <input
          type="range"
          className={r.seek}
          aria-label={t('room.replay.seek')}
          aria-valuetext={`${clockOfMs(atMs)} / ${clockOfMs(replay.durationMs)}`}
          min={0}
          max={replay.durationMs}
          step={1_000}
          value={Math.min(atMs, replay.durationMs)}
          onChange={(event) => {
            playing.seek(Number(event.target.value));
          }}
        />
        <span className="meta nw">
          {clockOfMs(atMs)} / {clockOfMs(replay.durationMs)}
        </span>
      </div>
      <ReplayChapters chapters={replay.chapters} atMs={atMs} onSeek={playing.playFrom} />
      <div className={r.links}>
        <Link to={`/a/${view.allianceSlug}`} className={r.more}>
          {t('room.ended.more', { alliance: view.allianceName })}
        </Link>
        <a href={`/show/${view.id}/report`} className={r.more}>
          {t('room.ended.report')}
        </a>
      </div>
    </section>
  );
}

/** A slip of the tongue that was put right stands for a minute in the replay too. */
function Correction({ replay, atMs }: { replay: Replay; atMs: number }) {
  const { t } = useWords();
  const correction = correctionAt(replay.corrections, atMs);
  return (
    <div aria-live="polite">
      {correction && (
        <p className={r.correction}>
          <Icon name="alert" size="s" />
          <span>
            <b>{t('room.correction')}</b> {correction.text}
          </span>
        </p>
      )}
    </div>
  );
}

interface Playing {
  isBegun: boolean;
  isPaused: boolean;
  isGone: boolean;
  atMs: number;
  toggle: () => void;
  seek: (ms: number) => void;
  playFrom: (ms: number) => void;
}

/** The recording in a video element: fetched when the page shows it, at the second that the address names, played when someone asks. */
function useReplay(
  path: string | null,
  fromMs: number,
): Playing & { video: RefObject<HTMLVideoElement | null> } {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState({ isBegun: false, isPaused: true, isGone: false, atMs: 0 });
  useEffect(() => {
    const element = video.current;
    const url = atLive(path);
    if (!element || !url) return undefined;
    let isOver = false;
    let close: (() => void) | undefined;
    const tell = () => {
      const { paused, currentTime, played } = element;
      setState((before) => ({
        ...before,
        isPaused: paused,
        atMs: Math.floor(currentTime * 1_000),
        isBegun: played.length > 0 || currentTime > 0,
      }));
    };
    const lose = () => {
      setState((before) => ({ ...before, isGone: true }));
    };
    const told = ['play', 'pause', 'timeupdate', 'seeked', 'ended'];
    for (const name of told) element.addEventListener(name, tell);
    const begin = () => {
      if (fromMs > 0) element.currentTime = fromMs / 1_000;
    };
    element.addEventListener('loadedmetadata', begin, { once: true });
    void openHls(element, url, lose).then((opened) => {
      if (!opened) lose();
      else if (isOver) opened();
      else close = opened;
    });
    return () => {
      isOver = true;
      for (const name of told) element.removeEventListener(name, tell);
      element.removeEventListener('loadedmetadata', begin);
      close?.();
    };
  }, [path, fromMs]);
  const play = () => {
    void video.current?.play().catch(() => undefined); // the browser wants another tap
  };
  const seek = (ms: number) => {
    if (video.current) video.current.currentTime = ms / 1_000;
  };
  return {
    ...state,
    video,
    seek,
    toggle: () => {
      if (video.current?.paused === false) video.current.pause();
      else play();
    },
    playFrom: (ms) => {
      seek(ms);
      play();
    },
  };
}
