import type { Snapshot } from '@app/live-room/core';
import { Icon } from '../../ui';
import { useWords } from '../../words';
import { correctionShown } from './tools-view';
import s from './tools.module.css';
import { useNow } from './use-now';

/** What the room has put up: the notice as long as it stands, a slip of the tongue put right for a minute. */
export function Notices({ snapshot }: { snapshot: Snapshot | null }) {
  const { t } = useWords();
  const corrections = snapshot?.corrections ?? [];
  const now = useNow(corrections.length > 0);
  const correction = correctionShown(corrections, now);
  return (
    <div className={s.notices} aria-live="polite">
      {correction && (
        <p className={s.correction}>
          <Icon name="alert" size="s" />
          <span>
            <b>{t('room.correction')}</b> {correction.text}
          </span>
        </p>
      )}
      {snapshot?.notice && (
        <p className={s.noticeBar}>
          <Icon name="info" size="s" />
          <span>{snapshot.notice}</span>
        </p>
      )}
    </div>
  );
}
