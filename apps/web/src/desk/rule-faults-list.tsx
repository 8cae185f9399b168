import type { RuleFault } from '@app/ledger/core';
import { Icon } from '../ui';
import { useWords } from '../words';
import type { Choice } from './rule-terms';
import r from './rules.module.css';
import p from './split.module.css';

/** What is wrong with the draft, said while it is written. */
export function Faults({ faults, villages }: { faults: readonly RuleFault[]; villages: readonly Choice[] }) {
  const { t } = useWords();
  return (
    <section aria-live="polite">
      <h3 className={p.h}>{t('desk.rules.check')}</h3>
      {faults.length === 0 ? (
        <p className={`leaf ${p.ticked ?? ''}`}>
          <Icon name="check" size="s" />
          {t('desk.rules.no_faults')}
        </p>
      ) : (
        <ul className={r.faults}>
          {faults.map((fault, at) => (
            <li key={at} className={`small bad ${p.ticked ?? ''}`}>
              <Icon name="alert" size="s" />
              <Sentence fault={fault} villages={villages} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Sentence({ fault: { code, values }, villages }: { fault: RuleFault; villages: readonly Choice[] }) {
  const { t } = useWords();
  const { role, village } = values;
  const named = {
    ...values,
    ...(typeof role === 'string' && { role: roleWord(t, role) }),
    ...(typeof village === 'string' && {
      village: villages.find((each) => each.value === village)?.label ?? village,
    }),
  };
  return <span>{t(`desk.rules.fault.${code}`, named)}</span>;
}

const ROLES = ['PRODUCER', 'STREAMER', 'VILLAGE', 'POOL', 'ALLIANCE', 'PLATFORM'] as const;

function roleWord(t: ReturnType<typeof useWords>['t'], role: string): string {
  const known = ROLES.find((each) => each === role);
  return known ? t(`desk.role.${known}`) : role;
}
