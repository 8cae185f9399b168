import { useState, type ReactNode } from 'react';
import type { RoomComment } from '@app/live-room/core';
import { Tabs } from '../ui';
import type { Room } from '../use-room';
import { useWords } from '../words';
import { ChatRules } from './chat-rules';
import { Comments } from './comments';
import { Held } from './held';
import { Questions } from './questions';
import type { StudioSession } from './session.screen';
import s from './talk.module.css';
import m from './moderate.module.css';
import type { Tools } from './use-tools';

interface TalkProps {
  room: Room;
  session: StudioSession;
  tools: Tools | null | undefined;
  isOnAir: boolean;
}

const PARTS = ['said', 'asked', 'held', 'rules'] as const;
type Part = (typeof PARTS)[number];

/** What viewers say, what they ask, what waits to be let through, and the room's rules. */
export function Talk({ room, session, tools, isOnAir }: TalkProps) {
  const { t } = useWords();
  const [part, setPart] = useState<Part>('said');
  const rules = tools?.console;
  const counts = countsOf(rules);
  const shown: Record<Part, ReactNode> = {
    said: <Comments room={room} sessionId={session.id} isOnAir={isOnAir} />,
    asked: rules && <Questions sessionId={session.id} questions={rules.questions} />,
    held: rules && <Held held={rules.held} />,
    rules: rules && (
      <ChatRules
        sessionId={session.id}
        allianceId={session.alliance.id}
        mode={room.snapshot?.chatMode}
        rules={rules}
      />
    ),
  };
  return (
    <section className={s.talk} aria-label={t('studio.talk')}>
      <div className={m.parts}>
        <Tabs
          label={t('studio.talk')}
          value={part}
          onChange={setPart}
          tabs={PARTS.map((id) => {
            const count = counts[id];
            return { id, label: t(`studio.talk.${id}`), ...(count !== undefined && { count }) };
          })}
        />
      </div>
      {shown[part]}
    </section>
  );
}

/** How many wait to be answered and to be let through; none is not said. */
function countsOf(rules: Tools['console'] | undefined): Partial<Record<Part, number>> {
  if (!rules) return {};
  const asked = rules.questions.filter((each) => each.answeredAt === null).length;
  const held = rules.held.length;
  return { ...(asked > 0 && { asked }), ...(held > 0 && { held }) };
}

/** On a phone the comments are one line; a press opens them. */
export function TalkRow({ last, onOpen }: { last: RoomComment | undefined; onOpen: () => void }) {
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
