import {
  COST_BEARERS,
  COUPON_FUNDERS,
  SELECTOR_FIELDS,
  SPLIT_BASES,
  type SelectorField,
} from '@app/ledger/core';
import { Button, Select, TextField } from '../ui';
import { useWords } from '../words';
import type { ClauseDraft, ShareDraft } from './rule-draft';
import type { Choice } from './rule-terms';
import r from './rules.module.css';

interface ClauseEditorProps {
  clause: ClauseDraft;
  choices: Readonly<Record<SelectorField, readonly Choice[]>>;
  onChange: (more: Partial<ClauseDraft>) => void;
  onRemove: (() => void) | undefined;
}

/** One clause: for which lines, what is shared, who bears what, and each party's share with its bounds. */
export function ClauseEditor({ clause, choices, onChange, onRemove }: ClauseEditorProps) {
  const { t } = useWords();
  const select = (field: SelectorField, value: string) => {
    const { [field]: _dropped, ...rest } = clause.selector;
    onChange({ selector: value === '' ? rest : { ...rest, [field]: value } });
  };
  return (
    <fieldset className={r.clause}>
      <legend className="sr">{clause.name === '' ? t('desk.rules.all_goods') : clause.name}</legend>
      <div className={r.grid}>
        <TextField
          label={t('desk.rules.clause_name')}
          value={clause.name}
          maxLength={40}
          placeholder={t('desk.rules.all_goods')}
          onChange={(event) => {
            onChange({ name: event.target.value });
          }}
        />
        {SELECTOR_FIELDS.map((field) => (
          <Select
            key={field}
            label={t(`desk.rules.field.${field}`)}
            options={choices[field]}
            placeholder={t('desk.rules.any')}
            value={clause.selector[field] ?? ''}
            onChange={(event) => {
              select(field, event.target.value);
            }}
          />
        ))}
      </div>
      <Terms clause={clause} onChange={onChange} />
      <Parties
        shares={clause.shares}
        onChange={(shares) => {
          onChange({ shares });
        }}
      />
      {onRemove && (
        <div className={r.row}>
          <Button icon="trash" onClick={onRemove}>
            {t('desk.rules.remove_clause')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Terms({ clause, onChange }: Pick<ClauseEditorProps, 'clause' | 'onChange'>) {
  const { t } = useWords();
  const bearers = COST_BEARERS.map((value) => ({ value, label: t(`desk.rules.bearer.${value}`) }));
  return (
    <div className={r.grid}>
      <Select
        label={t('desk.rules.term.base')}
        options={SPLIT_BASES.map((value) => ({ value, label: t(`desk.rules.base.${value}`) }))}
        value={clause.base}
        onChange={(event) => {
          const base = SPLIT_BASES.find((each) => each === event.target.value);
          if (base) onChange(fitting(base));
        }}
      />
      <Select
        label={t('desk.rules.term.couponFunding')}
        options={COUPON_FUNDERS.map((value) => ({ value, label: t(`desk.rules.funder.${value}`) }))}
        value={clause.couponFunding}
        onChange={(event) => {
          const couponFunding = COUPON_FUNDERS.find((each) => each === event.target.value);
          if (couponFunding) onChange({ couponFunding });
        }}
      />
      <Select
        label={t('desk.rules.term.feeBearer')}
        options={bearers}
        value={clause.feeBearer}
        onChange={(event) => {
          onChange({ feeBearer: event.target.value === 'sale' ? 'sale' : 'alliance' });
        }}
      />
      <Select
        label={t('desk.rules.term.freightBearer')}
        options={bearers}
        value={clause.freightBearer}
        onChange={(event) => {
          onChange({ freightBearer: event.target.value === 'sale' ? 'sale' : 'alliance' });
        }}
      />
      <TextField
        label={t('desk.rules.floor_field')}
        optional
        inputMode="decimal"
        value={clause.floor}
        onChange={(event) => {
          onChange({ floor: event.target.value });
        }}
      />
    </div>
  );
}

/** What is shared decides who can bear what: the terms follow it, and can be changed after. */
function fitting(base: ClauseDraft['base']): Partial<ClauseDraft> {
  return {
    base,
    couponFunding: base.startsWith('net_of_coupon') ? 'sale' : 'alliance',
    feeBearer: base === 'net_of_costs' || base === 'net_of_coupon_and_fee' ? 'sale' : 'alliance',
    freightBearer: base === 'net_of_costs' ? 'sale' : 'alliance',
  };
}

const AMOUNTS = ['percent', 'min', 'max', 'perKg'] as const;

function Parties({
  shares,
  onChange,
}: {
  shares: readonly ShareDraft[];
  onChange: (shares: ShareDraft[]) => void;
}) {
  const { t } = useWords();
  return (
    <div className={r.parties}>
      <div className={`${r.party ?? ''} ${r.partyHead ?? ''}`} aria-hidden="true">
        <span />
        {AMOUNTS.map((key) => (
          <span key={key}>{t(`desk.rules.amount.${key}`)}</span>
        ))}
      </div>
      {shares.map((share) => (
        <div key={share.role} className={r.party}>
          <span>{t(`desk.role.${share.role}`)}</span>
          {AMOUNTS.map((key) => (
            <input
              key={key}
              className="ui-input"
              inputMode="decimal"
              aria-label={`${t(`desk.role.${share.role}`)} ${t(`desk.rules.amount.${key}`)}`}
              placeholder={t(`desk.rules.amount.${key}`)}
              value={share[key]}
              onChange={(event) => {
                const { value } = event.target;
                onChange(shares.map((each) => (each.role === share.role ? { ...each, [key]: value } : each)));
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
