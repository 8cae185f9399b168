import { REFUND_REASONS, SHARE_ROLES } from '@app/ledger/core';
import { Select, TextField } from '../ui';
import { useWords } from '../words';
import type { RuleDraft } from './rule-draft';
import type { Choice } from './rule-terms';
import r from './rules.module.css';
import p from './split.module.css';

interface WholeRuleEditorProps {
  draft: RuleDraft;
  villages: readonly Choice[];
  onChange: (more: Partial<RuleDraft>) => void;
}

const POOLS = ['equal', 'volume', 'equity'] as const;

/** What holds for the whole rule: the pool, the holdback, and who bears which refunds first. */
export function WholeRuleEditor({ draft, villages, onChange }: WholeRuleEditorProps) {
  const { t } = useWords();
  return (
    <section>
      <h3 className={p.h}>{t('desk.rules.whole')}</h3>
      <div className={r.grid}>
        <TextField
          label={t('desk.rules.reserve')}
          inputMode="decimal"
          value={draft.reserve}
          onChange={(event) => {
            onChange({ reserve: event.target.value });
          }}
        />
        <Select
          label={t('desk.rules.pool_by')}
          options={POOLS.map((value) => ({ value, label: t(`desk.rules.pool.${value}`) }))}
          value={draft.poolBy}
          onChange={(event) => {
            const poolBy = POOLS.find((each) => each === event.target.value);
            if (poolBy) onChange({ poolBy });
          }}
        />
        {draft.poolBy === 'equity' &&
          villages.map((village) => (
            <TextField
              key={village.value}
              label={t('desk.rules.units', { village: village.label })}
              inputMode="numeric"
              value={draft.equity[village.value] ?? ''}
              onChange={(event) => {
                onChange({ equity: { ...draft.equity, [village.value]: event.target.value } });
              }}
            />
          ))}
        <TextField
          label={t('desk.rules.holdback')}
          inputMode="numeric"
          value={draft.holdbackDays}
          onChange={(event) => {
            onChange({ holdbackDays: event.target.value });
          }}
        />
        {REFUND_REASONS.map((fault) => (
          <Select
            key={fault}
            label={t(`desk.rules.fault_kind.${fault}`)}
            options={SHARE_ROLES.map((role) => ({
              value: role,
              label: t('desk.rules.first', { role: t(`desk.role.${role}`) }),
            }))}
            placeholder={t('desk.rules.pro_rata')}
            value={draft.refundBearers[fault][0] ?? ''}
            onChange={(event) => {
              const role = SHARE_ROLES.find((each) => each === event.target.value);
              onChange({ refundBearers: { ...draft.refundBearers, [fault]: role ? [role] : [] } });
            }}
          />
        ))}
      </div>
    </section>
  );
}
