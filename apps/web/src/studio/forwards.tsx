import { useState } from 'react';
import { FORWARDS_MAX } from '@app/live-room/core';
import { useAct, useApi } from '../api';
import type { ForwardsQuery } from '../generated/studio/graphql';
import { Button, Refused, Section, Skeleton, Tag, TroubleNote, useConfirm, When } from '../ui';
import { useWords } from '../words';
import { ForwardForm } from './forward-form';
import { FORWARDS, KEEP_FORWARD, REMOVE_FORWARD } from './queries-forward';
import s from './helpers.module.css';
import type { StudioSession } from './session.screen';

const FRESH_MS = 5_000;
export type Forward = NonNullable<NonNullable<ForwardsQuery['liveSession']>['console']>['forwards'][number];

interface ForwardsProps {
  session: StudioSession;
  may: boolean;
  /** While the show runs only how it goes is shown, and nothing where there is no platform. */
  isShort?: boolean;
}

/** 同步转播: the other platforms, how each of them goes, and their two lines. */
export function Forwards({ session, may, isShort = false }: ForwardsProps) {
  const { t } = useWords();
  const { data, trouble, reload } = useApi(FORWARDS, { id: session.id }, { every: FRESH_MS });
  const forwards = forwardsOf(data);
  if (isShort && (forwards ?? []).length === 0) return null;
  const Part = isShort ? Going : Kept;
  return (
    <Section title={t('studio.forward')}>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!forwards && !trouble && <Skeleton rows={1} />}
      {forwards && <Part forwards={forwards} may={may} allianceId={session.alliance.id} onDone={reload} />}
    </Section>
  );
}

function forwardsOf(data: ForwardsQuery | undefined): readonly Forward[] | undefined {
  return data && (data.liveSession?.console?.forwards ?? []);
}

interface ListProps {
  forwards: readonly Forward[];
  may: boolean;
  allianceId: string;
  onDone: () => void;
}

/** While the show runs: how they go, and off with one press. */
function Going({ forwards, may, allianceId, onDone }: ListProps) {
  return (
    <ul className={s.helpers}>
      {forwards.map((each) => (
        <li key={each.id}>
          <Told forward={each} />
          {may && <Switch forward={each} allianceId={allianceId} onDone={onDone} />}
        </li>
      ))}
    </ul>
  );
}

function Kept({ forwards, may, allianceId, onDone }: ListProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<string>();
  const done = () => {
    setOpen(undefined);
    onDone();
  };
  return (
    <>
      {forwards.length === 0 && <p className="small mute">{t('studio.forward.none')}</p>}
      <ul className={s.helpers}>
        {forwards.map((each) => (
          <li key={each.id}>
            <Told forward={each} />
            {may && <Own forward={each} allianceId={allianceId} onDone={done} onOpen={setOpen} />}
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <ForwardForm
          key={open}
          allianceId={allianceId}
          forward={forwards.find(({ id }) => id === open)}
          onDone={done}
        />
      )}
      {may && open === undefined && forwards.length < FORWARDS_MAX && (
        <Button
          look="tint"
          icon="plus"
          wide
          onClick={() => {
            setOpen('new');
          }}
        >
          {t('studio.forward.add')}
        </Button>
      )}
      <p className="small mute">{t('studio.forward.paused')}</p>
    </>
  );
}

function Own(props: ActProps & { allianceId: string; onOpen: (id: string) => void }) {
  const { t } = useWords();
  const { forward, onOpen } = props;
  return (
    <div className={s.acts}>
      <Switch {...props} />
      <Button
        look="line"
        onClick={() => {
          onOpen(forward.id);
        }}
      >
        {t('studio.forward.change')}
        <span className="sr">{forward.name}</span>
      </Button>
      <Remove {...props} />
    </div>
  );
}

const TONES = { on: 'leaf', connecting: 'plain', failing: 'red', waiting: 'plain', off: 'plain' } as const;

function Told({ forward }: { forward: Forward }) {
  const { t } = useWords();
  const { name, isOn, state, fault, keyTail } = forward;
  const word = isOn ? (state ?? 'waiting') : 'off';
  return (
    <span className="grow">
      <span className="row">
        <b>{name}</b> <Tag tone={TONES[word]}>{t(`studio.forward.state.${word}`)}</Tag>
      </span>
      <span className="meta">
        {keyTail !== '' && t('studio.forward.tail', { tail: keyTail })} <Since forward={forward} />
      </span>
      {fault && <span className="small warn">{t(`studio.forward.fault.${fault}`)}</span>}
    </span>
  );
}

function Since({ forward: { state, kbps, since } }: { forward: Forward }) {
  const { t } = useWords();
  if (!since || state === 'connecting') return null;
  return (
    <>
      {kbps > 0 && t('studio.forward.kbps', { n: kbps })} {t('studio.forward.since')}{' '}
      <When at={since} as="clock" />
    </>
  );
}

interface ActProps {
  forward: Forward;
  onDone: () => void;
}

function Switch({ forward, allianceId, onDone }: ActProps & { allianceId: string }) {
  const { t } = useWords();
  const keeping = useAct(KEEP_FORWARD);
  const { id, name, url, isOn } = forward;
  const turn = async () => {
    const kept = { id, allianceId, name, url, isOn: !isOn };
    if (await keeping.run((requestId) => ({ input: { requestId, ...kept } }))) onDone();
  };
  return (
    <>
      <Button look="line" busy={keeping.busy} onClick={() => void turn()}>
        {t(isOn ? 'studio.forward.turn_off' : 'studio.forward.turn_on')}
        <span className="sr">{name}</span>
      </Button>
      <Refused trouble={keeping.trouble} />
    </>
  );
}

function Remove({ forward: { id, name }, onDone }: ActProps) {
  const { t } = useWords();
  const removing = useAct(REMOVE_FORWARD);
  const confirm = useConfirm();
  const remove = async () => {
    const sure = await confirm({
      title: t('studio.forward.remove.title', { name }),
      body: t('studio.forward.remove.body'),
      act: t('studio.forward.remove'),
      danger: true,
    });
    if (sure && (await removing.run({ id }))) onDone();
  };
  return (
    <>
      <Button look="plain" icon="close" busy={removing.busy} onClick={() => void remove()}>
        {t('studio.forward.remove')}
        <span className="sr">{name}</span>
      </Button>
      <Refused trouble={removing.trouble} />
    </>
  );
}
