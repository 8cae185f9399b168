import type { ReactNode } from 'react';
import { placeAsked } from '@app/live-room/core';
import { Link } from 'react-router';
import { useApi } from '../../api';
import { graphql } from '../../generated/shop';
import type { RoomReplayQuery } from '../../generated/shop/graphql';
import { Icon, useUrlText } from '../../ui';
import { useWords } from '../../words';
import { ReplayChapters } from './replay-chapters';
import { clockOfMs, correctionAt } from './replay-time';
import r from './replay.module.css';
import type { RoomView } from './room-view';
import s from './room.module.css';
import { useReplay, type Playing } from './use-replay';

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

/** A show that is over: its recording with a chapter for each good, from the place that the address names; or the words that it is over. */
export function ReplayStage({ view, poster, over }: StageProps) {
  const { data } = useApi(REPLAY, { id: view.id });
  const replay = data?.liveSession?.replay;
  const [at] = useUrlText('at');
  const { video, ...playing } = useReplay(replay?.hlsUrl ?? null, placeAsked(at));
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
      <ReplayChapters sessionId={view.id} chapters={replay.chapters} atMs={atMs} onSeek={playing.playFrom} />
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
