import { useEffect, useState } from 'react';
import { liveOrigin } from '../boot';
import { Sheet } from '../ui';
import { useRoom, type Room } from '../use-room';
import { useWords } from '../words';
import { Acts } from './acts';
import { DataScreen } from './data-screen';
import { useDuties } from './duties';
import { Forwards } from './forwards';
import { Feed } from './feed';
import { goodsNow, useConsoleKeys, usePin } from './goods-now';
import { LastTool } from './last-tool';
import { MinutesNow } from './minutes-now';
import { NextTool } from './next-tool';
import { Numbers } from './numbers';
import { Preview } from './preview';
import { PromptsBar } from './prompts-bar';
import { Running } from './running';
import { salesNow } from './sales';
import type { StudioSession, StudioTab, Sums } from './session.screen';
import { ScriptNow } from './script-now';
import { ShelfPart } from './shelf-part';
import { StatusLine } from './status-line';
import s from './console.module.css';
import { Talk, TalkRow } from './talk';
import { ToolsBar, type Tool } from './tools-bar';
import { useRecovered } from './use-recovered';
import { useTools } from './use-tools';
import { Violations } from './violations';
import { Voice } from './voice';

interface ConsoleProps {
  session: StudioSession;
  sums: Sums;
  onEnded: (tab: StudioTab) => void;
}

/** The show while it runs: a phone has it in one column under the thumb, a laptop in three. */
export function Console({ session, sums, onEnded }: ConsoleProps) {
  const { t } = useWords();
  const room = useRoom(session.id, session.joinToken, liveOrigin(), 'studio');
  const tools = useTools(session.id, room);
  const sales = salesNow(sums, room.sales);
  const goods = goodsNow(session, room.snapshot);
  const pin = usePin(session.id);
  const recovered = useRecovered(room.sales, room.connection === 'open');
  const [isMuted, setMuted] = useState(true);
  const [talks, setTalks] = useState(false);
  const [tool, setTool] = useState<Tool>();
  const { status, isOnAir, startedAt, viewers, media } = nowOf(session, room);
  const own = tools.data?.liveSession;
  const may = useDuties(session.alliance.id);
  const sells = may('session.sell');
  const open = (next: Tool) => () => {
    if (isOnAir && sells) setTool(next);
  };
  useConsoleKeys(
    (at) => {
      const good = goods[at];
      if (good && isOnAir && sells) pin.show(good.id);
    },
    {
      O: open('flash'),
      Q: open('drop'),
      J: open('correct'),
      M: () => {
        setMuted((before) => !before);
      },
    },
  );
  useEffect(() => {
    if (status === 'ended') onEnded('review');
    // only the moment the show ends counts
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [status]);
  const talk = <Talk room={room} session={session} tools={own} isOnAir={isOnAir} />;
  return (
    <div className={s.console}>
      <StatusLine
        status={status}
        startedAt={startedAt}
        media={media}
        isAway={room.connection !== 'open'}
        voice={<Voice room={room} />}
        acts={sells && <Acts id={session.id} status={status} isHost={may('session.run')} />}
      />
      <div className={s.left}>
        <ShelfPart
          session={session}
          goods={goods}
          facts={own?.items}
          pin={pin}
          isOnAir={isOnAir && sells}
          sells={sells}
        />
      </div>
      <div className={s.middle}>
        <Preview session={session} media={media} isLive={status === 'live'} isMuted={isMuted} />
        <div className={s.desk}>
          <Numbers sales={sales} viewers={viewers} peak={Math.max(sums.viewersPeak, viewers)} />
          <ToolsBar
            sessionId={session.id}
            isOnAir={isOnAir}
            sells={sells}
            open={tool}
            onOpen={setTool}
            goods={goods}
            read={tools.data}
            first={<NextTool goods={goods} pin={pin} isOnAir={isOnAir} />}
            last={<LastTool isMuted={isMuted} onMute={setMuted} />}
          />
          <ScriptNow goods={goods} />
          <PromptsBar told={room.told} goods={goods} />
          <Forwards session={session} may={may('session.run')} isShort />
          {own && <Running tools={own} sells={sells} />}
        </div>
        <div className={s.curve}>
          <MinutesNow session={session} sums={sums} tools={own} />
          <DataScreen sums={sums} />
          <Violations session={session} />
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
        <div className={s.talkColumn}>{talk}</div>
      </div>
      <Sheet
        open={talks}
        onClose={() => {
          setTalks(false);
        }}
        title={t('studio.talk')}
      >
        {talk}
      </Sheet>
    </div>
  );
}

/** What the room tells, and what was read where it has told nothing yet. */
function nowOf(session: StudioSession, { snapshot, meter }: Room) {
  const status = snapshot?.session.status ?? session.status;
  return {
    status,
    isOnAir: status === 'live' || status === 'paused',
    startedAt: snapshot?.session.startedAt ?? null,
    viewers: meter?.viewers ?? session.viewers,
    media: snapshot?.media ?? null,
  };
}
