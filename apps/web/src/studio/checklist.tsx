import { proofStanding } from '@app/alliance/core';
import { useId, useState } from 'react';
import { useAct } from '../api';
import { serverNow } from '../boot';
import { canDigest, fileDigest, PAPER_KINDS } from '../file-digest';
import type { Gate } from '../generated/studio/graphql';
import { Button, Icon, LinkButton, Refused, Section, useTimes } from '../ui';
import { useWords } from '../words';
import { useDuties } from './duties';
import { CONFIRM } from './queries';
import type { StudioSession } from './session.screen';
import s from './checklist.module.css';

type GateState = NonNullable<StudioSession['checklist']>[number];

const DIGITS_SHOWN = 8;

/** The twelve gates before a show: what the market sees for itself, and what someone has to look at and confirm. */
export function Checklist({ session }: { session: StudioSession }) {
  const { t } = useWords();
  const confirming = useAct(CONFIRM);
  const mayVerify = useDuties(session.alliance.id)('proof.record');
  const gates = session.checklist ?? [];
  const open = gates.filter((each) => each.isConfirmable && !each.isGreen && !each.isAdvised);
  const confirm = (names: Gate[], evidenceSha256?: string) =>
    void confirming.run({ id: session.id, gates: names, evidenceSha256 });
  const done = gates.filter((each) => each.isGreen).length;
  return (
    <Section title={t('studio.gates')} aside={t('studio.gates.done', { n: done, all: gates.length })}>
      <ul className={s.gates}>
        {gates.map((each) => (
          <GateRow
            key={each.gate}
            state={each}
            busy={confirming.busy}
            mayVerify={mayVerify}
            onConfirm={confirm}
          />
        ))}
      </ul>
      {canDigest() && <p className="small mute">{t('studio.gates.paper_why')}</p>}
      {open.length > 1 && (
        <Button
          look="line"
          wide
          busy={confirming.busy}
          onClick={() => {
            confirm(open.map((each) => each.gate));
          }}
        >
          {t('studio.gates.all', { n: open.length })}
        </Button>
      )}
      <Refused trouble={confirming.trouble} />
    </Section>
  );
}

/** What a secretary looks at again and again; the desk has a page for it. */
const VERIFIED: readonly Gate[] = ['identity', 'training', 'seller'];

interface RowProps {
  state: GateState;
  busy: boolean;
  mayVerify: boolean;
  onConfirm: (gates: Gate[], evidenceSha256?: string) => void;
}

function GateRow({ state, busy, mayVerify, onConfirm }: RowProps) {
  const { t } = useWords();
  const { gate, isGreen, isConfirmable, evidenceSha256 } = state;
  const isSoon = isDueSoon(state);
  const isDone = isGreen && !isSoon;
  return (
    <li data-green={isDone || undefined}>
      <Icon name={iconOf(state)} size="m" />
      <span className="grow">
        <span className="b">{t(`studio.gate.${gate}`)}</span>
        <span className="meta">
          <GateNote state={state} />
        </span>
        {evidenceSha256 && (
          <span className="meta" title={evidenceSha256}>
            {t('studio.gates.paper', { digest: evidenceSha256.slice(0, DIGITS_SHOWN) })}
          </span>
        )}
      </span>
      {isConfirmable && <Confirming state={state} busy={busy} onConfirm={onConfirm} />}
      {mayVerify && !isDone && VERIFIED.includes(gate) && (
        <LinkButton to="/desk/proofs">{t('studio.gates.verify')}</LinkButton>
      )}
    </li>
  );
}

/** With a press, or with the paper that was looked at; one that was confirmed without a paper may still get one. */
function Confirming({ state, busy, onConfirm }: Omit<RowProps, 'mayVerify'>) {
  const { t } = useWords();
  const { gate, isGreen, evidenceSha256 } = state;
  return (
    <span className={s.acts}>
      {!isGreen && (
        <Button
          look="line"
          busy={busy}
          onClick={() => {
            onConfirm([gate]);
          }}
        >
          {t('studio.gates.confirm')}
        </Button>
      )}
      {!evidenceSha256 && canDigest() && (
        <Paper
          gate={gate}
          isGreen={isGreen}
          onDigest={(digest) => {
            onConfirm([gate], digest);
          }}
        />
      )}
    </span>
  );
}

interface PaperProps {
  gate: Gate;
  isGreen: boolean;
  onDigest: (digest: string) => void;
}

/** The paper that was looked at: its digest is computed here and goes along with the confirmation; the file and its name stay here. */
function Paper({ gate, isGreen, onDigest }: PaperProps) {
  const { t } = useWords();
  const id = useId();
  const [isBad, setBad] = useState(false);
  const take = async (file: File) => {
    const found = await fileDigest(file);
    setBad(found.state !== 'read');
    if (found.state === 'read') onDigest(found.sha256);
  };
  return (
    <>
      <label className="btn plain" htmlFor={id}>
        <Icon name="certificate" size="m" />
        {t(isGreen ? 'studio.gates.paper_add' : 'studio.gates.paper_confirm')}
      </label>
      <input
        id={id}
        type="file"
        className="sr"
        accept={PAPER_KINDS}
        aria-label={t('studio.gates.paper_of', { gate: t(`studio.gate.${gate}`) })}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
          event.target.value = '';
        }}
      />
      {isBad && (
        <span className="small warn" role="alert">
          {t('studio.gates.paper_bad')}
        </span>
      )}
    </>
  );
}

/** What is done or to be done, and of what holds for a few more days who has to see it again. */
function GateNote({ state }: { state: GateState }) {
  const { t } = useWords();
  const { date } = useTimes();
  const { gate, isGreen, dueAt } = state;
  if (dueAt && isDueSoon(state)) return t('studio.gates.due_soon', { day: date(dueAt) });
  return t(`studio.gate.${gate}.${isGreen ? 'done' : 'todo'}`);
}

function isDueSoon({ isGreen, dueAt }: GateState): boolean {
  return isGreen && Boolean(dueAt) && proofStanding(Date.parse(dueAt ?? ''), serverNow()) === 'soon';
}

function iconOf(state: GateState): string {
  if (state.isGreen) return isDueSoon(state) ? 'clock' : 'check';
  return state.isAdvised ? 'clock' : 'alert';
}
