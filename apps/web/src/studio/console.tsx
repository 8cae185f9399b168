import { useEffect, useState } from 'react';
import type { RoomComment } from '@app/live-room/core';
import { liveOrigin } from '../boot';
import { Sheet } from '../ui';
import { useRoom } from '../use-room';
import { useWords } from '../words';
import { Acts } from './acts';
import { Feed } from './feed';
import { goodsNow, useConsoleKeys, usePin } from './goods-now';
import { Minutes } from './minutes';
import { Numbers } from './numbers';
import { Preview } from './preview';
import { salesNow } from './sales';
import type { StudioSession, StudioTab, Sums } from './session.screen';
import { ShelfPart } from './shelf-part';
import { StatusLine } from './status-line';
import s from './studio.module.css';
import { Talk } from './talk';
import { useRecovered } from './use-recovered';

interface ConsoleProps {
  session: StudioSession;
  sums: Sums;
  onEnded: (tab: StudioTab) => void;
}

/** The show while it runs: a phone has it in one column under the thumb, a laptop in three. */
export function Console({ session, sums, onEnded }: ConsoleProps) {
  const { t } = useWords();
  const room = useRoom(session.id, session.joinToken, liveOrigin(), 'studio');
  const sales = salesNow(sums, room.sales);
  const goods = goodsNow(session, room.snapshot);
  const pin = usePin(session.id);
  const recovered = useRecovered(room.sales, room.connection === 'open');
  const [isMuted, setMuted] = useState(true);
  const [talks, setTalks] = useState(false);
  const status = room.snapshot?.session.status ?? session.status;
  const isOnAir = status === 'live' || status === 'paused';
  useConsoleKeys(
    (at) => {
      const good = goods[at];
      if (good && isOnAir) pin.show(good.id);
    },
    () => {
      setMuted((before) => !before);
    },
  );
  useEffect(() => {
    if (status === 'ended') onEnded('review');
    // only the moment the show ends counts
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [status]);
  const viewers = room.meter?.viewers ?? session.viewers;
  const media = room.snapshot?.media ?? null;
  return (
    <div className={s.console}>
      <StatusLine
        status={status}
        startedAt={room.snapshot?.session.startedAt ?? null}
        media={media}
        isAway={room.connection !== 'open'}
        acts={<Acts id={session.id} status={status} />}
      />
      <div className={s.left}>
        <ShelfPart goods={goods} pin={pin} isOnAir={isOnAir} />
      </div>
      <div className={s.middle}>
        <Preview
          session={session}
          media={media}
          isLive={status === 'live'}
          isMuted={isMuted}
          onMute={setMuted}
        />
        <Numbers sales={sales} viewers={viewers} peak={Math.max(sums.viewersPeak, viewers)} />
        <div className={s.curve}>
          <Minutes minutes={sums.minutes} />
        </div>
      </div>
      <div className={s.right}>
        <Feed sales={sales} recovered={recovered} />
        <TalkRow
          last={room.comments.at(-1)}
          onOpen={() => {
            setTalks(true);
          }}
        />
        <div className={s.talkColumn}>
          <Talk comments={room.comments} send={room.send} isOnAir={isOnAir} role={room.role} />
        </div>
      </div>
      <Sheet
        open={talks}
        onClose={() => {
          setTalks(false);
        }}
        title={t('studio.talk')}
      >
        <Talk comments={room.comments} send={room.send} isOnAir={isOnAir} role={room.role} />
      </Sheet>
    </div>
  );
}

/** On a phone the comments are one line; a press opens them. */
function TalkRow({ last, onOpen }: { last: RoomComment | undefined; onOpen: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className={s.talkRow} onClick={onOpen}>
      <span className="tag">{t('studio.talk')}</span>
      <span className="grow ell small">
        {last ? `${last.author.mask} ${last.text}` : t('studio.talk.none')}
      </span>
    </button>
  );
}
