import { Link, useLocation } from 'react-router';
import { useAct } from '../../api';
import { signInPath } from '../../sign-in';
import { Button, LinkButton, Refused } from '../../ui';
import { useWords } from '../../words';
import { FOLLOW, FORGET_REMINDER, REMIND_ME, UNFOLLOW } from './tool-queries';
import s from './tools.module.css';
import type { Mine } from './tools-view';

interface MineProps {
  mine: Mine | undefined;
  isGuest: boolean;
}

/** 关注, on the pill of who is on. */
export function Follow({ mine, isGuest, allianceId }: MineProps & { allianceId: string }) {
  const { t } = useWords();
  const here = useLocation();
  const following = useAct(FOLLOW);
  const leaving = useAct(UNFOLLOW);
  if (isGuest)
    return (
      <Link to={signInPath(here)} className={s.follow}>
        {t('room.follow')}
      </Link>
    );
  if (!mine) return null;
  const { isFollowed } = mine.alliance;
  const act = isFollowed ? leaving : following;
  return (
    <button
      type="button"
      className={s.follow}
      aria-pressed={isFollowed}
      aria-busy={act.busy || undefined}
      onClick={() => void act.run({ id: allianceId })}
    >
      {t(isFollowed ? 'room.followed' : 'room.follow')}
    </button>
  );
}

/** 提醒我, before the show. */
export function Remind({ mine, isGuest, sessionId }: MineProps & { sessionId: string }) {
  const { t } = useWords();
  const here = useLocation();
  const reminding = useAct(REMIND_ME);
  const forgetting = useAct(FORGET_REMINDER);
  if (isGuest)
    return (
      <LinkButton to={signInPath(here)} look="tint" icon="bell">
        {t('room.remind.guest')}
      </LinkButton>
    );
  if (!mine) return null;
  const { isReminded, reminders } = mine;
  const act = isReminded ? forgetting : reminding;
  return (
    <>
      <Button
        look={isReminded ? 'tint' : 'fill'}
        icon={isReminded ? 'check' : 'bell'}
        aria-pressed={isReminded}
        busy={act.busy}
        onClick={() => void act.run({ sessionId })}
      >
        {t(isReminded ? 'room.reminded' : 'room.remind')}
      </Button>
      {reminders > 0 && <p className="meta">{t('room.reminders', { n: reminders })}</p>}
      <Refused trouble={act.trouble} />
    </>
  );
}
