import { proofStanding } from '@app/alliance/core';
import { useAct } from '../api';
import { serverNow } from '../boot';
import type { Gate } from '../generated/studio/graphql';
import { Button, Icon, LinkButton, Refused, Section, useTimes } from '../ui';
import { useWords } from '../words';
import { useDuties } from './duties';
import { CONFIRM } from './queries';
import type { StudioSession } from './session.screen';
import s from './checklist.module.css';

type GateState = NonNullable<StudioSession['checklist']>[number];

/** The twelve gates before a show: what the market sees for itself, and what someone has to look at and confirm. */
export function Checklist({ session }: { session: StudioSession }) {
  const { t } = useWords();
  const confirming = useAct(CONFIRM);
  const mayVerify = useDuties(session.alliance.id)('proof.record');
  const gates = session.checklist ?? [];
  const open = gates.filter((each) => each.isConfirmable && !each.isGreen && !each.isAdvised);
  const confirm = (names: Gate[]) => void confirming.run({ id: session.id, gates: names });
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
  onConfirm: (gates: Gate[]) => void;
}

function GateRow({ state, busy, mayVerify, onConfirm }: RowProps) {
  const { t } = useWords();
  const { gate, isGreen, isConfirmable } = state;
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
      </span>
      {isConfirmable && !isGreen && (
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
      {mayVerify && !isDone && VERIFIED.includes(gate) && (
        <LinkButton to="/desk/proofs">{t('studio.gates.verify')}</LinkButton>
      )}
    </li>
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
