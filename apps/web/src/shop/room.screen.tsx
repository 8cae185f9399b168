import { useParams } from 'react-router';
import { useApi } from '../api';
import { NotFound, TroubleNote, useNight } from '../ui';
import { useWords } from '../words';
import { LiveRoom } from './room/live-room';
import { ROOM } from './room/queries';
import s from './room/room.module.css';

const TOKEN_FRESH_MS = 4 * 60_000; // a join token lasts five minutes

/** `/live/:id` */
export default function Screen() {
  useNight();
  const { t } = useWords();
  const { id = '' } = useParams();
  const { data, trouble, reload } = useApi(ROOM, { id }, { every: TOKEN_FRESH_MS });
  if (trouble && trouble.code !== 'not_found') {
    return (
      <div className={s.aside}>
        <h1 className="sr">{t('room.title')}</h1>
        <TroubleNote trouble={trouble} onRetry={reload} />
      </div>
    );
  }
  if (trouble || data?.liveSession === null)
    return (
      <div className={s.aside}>
        <NotFound>{t('room.not_found')}</NotFound>
      </div>
    );
  if (!data?.liveSession) return <RoomWaiting />;
  return <LiveRoom session={data.liveSession} key={id} />;
}

/** The room's own shape in grey. */
function RoomWaiting() {
  const { t } = useWords();
  return (
    <div className={s.room} aria-busy="true">
      <p className="sr" role="status">
        {t('ui.loading')}
      </p>
      <div className={s.stage}>
        <div className={`${s.frame ?? ''} ${s.isWaiting ?? ''}`} />
      </div>
    </div>
  );
}
