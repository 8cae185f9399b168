import { useEffect, useRef, useState } from 'react';
import type { HelperKind } from '@app/live-room/core';
import { useAct, useApi } from '../api';
import type { HelpersQuery } from '../generated/studio/graphql';
import {
  Button,
  Countdown,
  Refused,
  Section,
  Segments,
  Skeleton,
  Tag,
  TroubleNote,
  useConfirm,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './helpers.module.css';
import { END_PAIRING, HELPER_INVITE, HELPERS } from './queries-moderation';
import { QrCode } from './qr-code';

const WHILE_SHOWN_MS = 3_000;
const FRESH_MS = 15_000;
const KINDS = ['comments', 'comments_and_goods'] as const;
type Helper = NonNullable<NonNullable<HelpersQuery['liveSession']>['console']>['helpers'][number];

/** 助手扫码: who helps today, each ended with one press, and the picture by which the next one comes. */
export function Helpers({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const [shows, setShows] = useState(false);
  const every = shows ? WHILE_SHOWN_MS : FRESH_MS;
  const { data, trouble, reload } = useApi(HELPERS, { id: sessionId }, { every });
  const helpers = helpersOf(data);
  const count = helpers?.length ?? 0;
  return (
    <Section
      title={t('studio.helpers')}
      aside={count > 0 && <Tag tone="leaf">{t('studio.helpers.paired')}</Tag>}
    >
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!trouble && <Paired helpers={helpers} />}
      {shows && <Invite sessionId={sessionId} helpers={count} />}
      <Toggle shows={shows} onTurn={setShows} />
    </Section>
  );
}

function helpersOf(data: HelpersQuery | undefined): readonly Helper[] | undefined {
  return data && (data.liveSession?.console?.helpers ?? []);
}

function Toggle({ shows, onTurn }: { shows: boolean; onTurn: (shows: boolean) => void }) {
  const { t } = useWords();
  return (
    <Button
      look={shows ? 'line' : 'tint'}
      icon={shows ? 'close' : 'qr'}
      wide
      aria-expanded={shows}
      onClick={() => {
        onTurn(!shows);
      }}
    >
      {t(shows ? 'studio.helpers.close' : 'studio.helpers.scan')}
    </Button>
  );
}

function Paired({ helpers }: { helpers: readonly Helper[] | undefined }) {
  const { t } = useWords();
  const ending = useAct(END_PAIRING);
  const confirm = useConfirm();
  const end = async ({ id, displayName }: Helper) => {
    const sure = await confirm({
      title: t('studio.helpers.end.title', { who: displayName }),
      body: t('studio.helpers.end.body'),
      act: t('studio.helpers.end'),
      danger: true,
    });
    if (sure) await ending.run({ id });
  };
  if (!helpers) return <Skeleton rows={1} />;
  if (helpers.length === 0) return <p className="small mute">{t('studio.helpers.none')}</p>;
  return (
    <>
      <ul className={s.helpers}>
        {helpers.map((each) => (
          <li key={each.id}>
            <span className="grow">
              <span className="b">{each.displayName}</span>
              <span className="meta">
                {t(`studio.helpers.${each.kind}`)} <When at={each.pairedAt} as="clock" />
              </span>
            </span>
            <Button look="line" busy={ending.busy} onClick={() => void end(each)}>
              {t('studio.helpers.end')}
            </Button>
          </li>
        ))}
      </ul>
      <Refused trouble={ending.trouble} />
    </>
  );
}

interface InviteProps {
  sessionId: string;
  helpers: number;
}

/** A picture is good for one helper: when one has come, the next picture is another. */
function Invite({ sessionId, helpers }: InviteProps) {
  const { t } = useWords();
  const [kind, setKind] = useState<HelperKind>('comments');
  const { data, trouble, reload } = useApi(HELPER_INVITE, { id: sessionId, kind });
  const again = useRef(reload);
  useEffect(() => {
    again.current = reload;
  });
  useEffect(() => {
    again.current();
  }, [helpers]);
  const invite = data?.helperInvite;
  const address = `${location.origin}/studio/pair/${sessionId}?invite=${invite?.invite ?? ''}`;
  return (
    <div className={s.invite}>
      <Segments
        label={t('studio.helpers.kind')}
        value={kind}
        onChange={setKind}
        options={KINDS.map((id) => ({ id, label: t(`studio.helpers.${id}`) }))}
      />
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!invite && !trouble && <Skeleton rows={3} />}
      {invite && (
        <>
          <QrCode text={address} label={t('studio.helpers.qr')} />
          <p className="small mute">
            {t('studio.helpers.until')} <Countdown until={invite.expiresAt} onEnd={reload} />
          </p>
        </>
      )}
    </div>
  );
}
