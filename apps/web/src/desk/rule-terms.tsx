import {
  REFUND_REASONS,
  SELECTOR_FIELDS,
  type Clause,
  type Selector,
  type SelectorField,
  type Share,
  type SplitRule,
} from '@app/ledger/core';
import { useApi } from '../api';
import type { SplitRuleState } from '../generated/desk/graphql';
import { Dot, Money, Tag, type Tone } from '../ui';
import { useWords } from '../words';
import { percentText } from './rule-draft';
import { RULE_CHOICES } from './rule-queries';
import r from './rules.module.css';
import p from './split.module.css';

const TONES: Record<SplitRuleState, Tone> = {
  proposed: 'sun',
  rejected: 'red',
  withdrawn: 'plain',
  adopted: 'info',
  in_force: 'leaf',
  superseded: 'plain',
};

export function RuleStateTag({ state }: { state: SplitRuleState }) {
  const { t } = useWords();
  return <Tag tone={TONES[state]}>{t(`desk.rules.state.${state}`)}</Tag>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What each condition can be, by name. */
export function useChoices(slug: string): Readonly<Record<SelectorField, readonly Choice[]>> {
  const { t } = useWords();
  const channel = (['live', 'web'] as const).map((value) => ({
    value,
    label: t(`desk.rules.channel.${value}`),
  }));
  const { data } = useApi(RULE_CHOICES, { slug });
  if (!data) return { category: [], villageId: [], channel, streamerId: [], skuId: [] };
  const streamer = data.alliance?.streamer;
  return {
    category: data.categories.map((each) => ({ value: each.slug, label: each.name })),
    villageId: data.alliance?.villages.map((each) => ({ value: each.id, label: each.name })) ?? [],
    channel,
    streamerId: streamer ? [{ value: streamer.personId, label: streamer.displayName }] : [],
    skuId: data.products.nodes.flatMap((product) =>
      product.skus.map((sku) => ({ value: sku.id, label: `${product.name} ${sku.name}` })),
    ),
  };
}

/** A clause's conditions as one sentence; everything that no other clause takes, when it has none. */
export function useConditions(slug: string): (selector: Selector) => string {
  const { t } = useWords();
  const choices = useChoices(slug);
  return (selector) => {
    const named = SELECTOR_FIELDS.filter((field) => selector[field] !== undefined);
    if (named.length === 0) return t('desk.rules.rest');
    return named
      .map((field) => {
        const value = selector[field] ?? '';
        const label = choices[field].find((each) => each.value === value)?.label ?? value;
        return t('desk.rules.condition', { field: t(`desk.rules.field.${field}`), value: label });
      })
      .join(t('desk.rules.and'));
  };
}

/** A rule as people read it: each clause with its conditions, its terms and its parties. */
export function RuleTerms({ rule, slug }: { rule: SplitRule; slug: string }) {
  const { t } = useWords();
  const conditions = useConditions(slug);
  const bearers = REFUND_REASONS.filter((fault) => rule.refundBearers[fault].length > 0);
  return (
    <section>
      <h3 className={p.h}>{t('desk.rules.clauses')}</h3>
      {rule.clauses.map((clause, at) => (
        <ClauseBlock
          key={at}
          clause={clause}
          conditions={rule.clauses.length === 1 ? '' : conditions(clause.selector)}
        />
      ))}
      <p className="small mute">
        {t('desk.rules.pool_terms', {
          reserve: percentText(rule.poolRule.reserveBasisPoints),
          by: t(`desk.rules.pool.${rule.poolRule.by}`),
        })}
        <Dot />
        {t('desk.rules.holdback_terms', { n: rule.holdbackDays })}
        {bearers.map((fault) => (
          <span key={fault}>
            <Dot />
            {t('desk.rules.bearer_terms', {
              fault: t(`desk.rules.fault_kind.${fault}`),
              roles: rule.refundBearers[fault].map((role) => t(`desk.role.${role}`)).join('、'),
            })}
          </span>
        ))}
      </p>
    </section>
  );
}

function ClauseBlock({ clause, conditions }: { clause: Clause; conditions: string }) {
  const { t } = useWords();
  return (
    <div className={r.clause}>
      <div className="sp">
        <b>{clause.name === '' ? t('desk.rules.all_goods') : clause.name}</b>
        <span className="meta">{conditions}</span>
      </div>
      <p className="small mute">
        {t(`desk.rules.base.${clause.base}`)}
        <Dot />
        {t('desk.rules.coupon_terms', { who: t(`desk.rules.funder.${clause.couponFunding}`) })}
        <Dot />
        {t('desk.rules.cost_terms', {
          fee: t(`desk.rules.bearer.${clause.feeBearer}`),
          freight: t(`desk.rules.bearer.${clause.freightBearer}`),
        })}
        {clause.floorPerKgFen !== undefined && (
          <span className={r.floor}>
            <Dot />
            {t('desk.rules.floor_terms')} <Money fen={clause.floorPerKgFen} />
          </span>
        )}
      </p>
      <ul className={r.shares}>
        {clause.shares.map((share) => (
          <li key={share.role}>
            <span>{t(`desk.role.${share.role}`)}</span>
            <b>{percentText(share.basisPoints)}%</b>
            <Bounds share={share} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bounds({ share }: { share: Share }) {
  const { t } = useWords();
  const bounds = [
    ['min', share.minFen],
    ['max', share.maxFen],
    ['per_kg', share.perKgFen],
  ] as const;
  return (
    <>
      {bounds.map(
        ([key, amount]) =>
          amount !== undefined && (
            <span key={key} className="meta">
              {t(`desk.rules.bound.${key}`)} <Money fen={amount} />
            </span>
          ),
      )}
    </>
  );
}
