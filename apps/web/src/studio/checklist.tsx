import { useAct } from '../api';
import type { Gate } from '../generated/studio/graphql';
import { Button, Icon, Refused, Section } from '../ui';
import { useWords } from '../words';
import { CONFIRM } from './queries';
import type { StudioSession } from './session.screen';
import s from './checklist.module.css';

type GateState = NonNullable<StudioSession['checklist']>[number];

/** The twelve gates before a show: what the market sees for itself, and what someone has to look at and confirm. */
export function Checklist({ session }: { session: StudioSession }) {
  const { t } = useWords();
  const confirming = useAct(CONFIRM);
  const gates = session.checklist ?? [];
  const open = gates.filter((each) => each.isConfirmable && !each.isGreen && !each.isAdvised);
  const confirm = (names: Gate[]) => void confirming.run({ id: session.id, gates: names });
  const done = gates.filter((each) => each.isGreen).length;
  return (
    <Section title={t('studio.gates')} aside={t('studio.gates.done', { n: done, all: gates.length })}>
      <ul className={s.gates}>
        {gates.map((each) => (
          <GateRow key={each.gate} state={each} busy={confirming.busy} onConfirm={confirm} />
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

interface RowProps {
  state: GateState;
  busy: boolean;
  onConfirm: (gates: Gate[]) => void;
}

function GateRow({ state: { gate, isGreen, isAdvised, isConfirmable }, busy, onConfirm }: RowProps) {
  const { t } = useWords();
  return (
    <li data-green={isGreen || undefined}>
      <Icon name={isGreen ? 'check' : isAdvised ? 'clock' : 'alert'} size="m" />
      <span className="grow">
        <span className="b">{t(`studio.gate.${gate}`)}</span>
        <span className="meta">{t(`studio.gate.${gate}.${isGreen ? 'done' : 'todo'}`)}</span>
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
    </li>
  );
}
