import { replayAddress } from '@app/live-room/core';
import { Link } from 'react-router';
import { Icon } from '../../ui';
import { useWords } from '../../words';
import type { Replay } from './replay-stage';
import { clockOfMs } from './replay-time';
import r from './replay.module.css';

interface ChaptersProps {
  sessionId: string;
  chapters: Replay['chapters'];
  atMs: number;
  onSeek: (ms: number) => void;
}

/** The goods in the order in which they were shown: a tap goes there, its link can be handed on, and each is still sold in the shop. */
export function ReplayChapters({ sessionId, chapters, atMs, onSeek }: ChaptersProps) {
  const { t } = useWords();
  if (chapters.length === 0) return <p className="small mute">{t('room.replay.no_chapters')}</p>;
  return (
    <ol className={r.chapters}>
      {chapters.map(({ pinId, name, offsetMs, durationMs, product }) => {
        const isNow = atMs >= offsetMs && atMs < offsetMs + durationMs;
        return (
          <li key={pinId}>
            <Link
              to={replayAddress(sessionId, offsetMs)}
              replace
              preventScrollReset
              className={r.chapter}
              aria-current={isNow || undefined}
              aria-label={t('room.replay.from', { name, at: clockOfMs(offsetMs) })}
              onClick={() => {
                onSeek(offsetMs);
              }}
            >
              <Icon name="play" size="s" />
              <span className="nw">{clockOfMs(offsetMs)}</span> <span className="grow c2">{name}</span>
            </Link>
            <Link to={`/p/${product.slug}`} className={r.buy} aria-label={t('room.buy.good', { name })}>
              {t('room.buy')}
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
