import { formatYuan } from '@app/money';
import {
  NotARule,
  readRule,
  REFUND_REASONS,
  SELECTOR_FIELDS,
  type Clause,
  type Selector,
  type Share,
  type SplitRule,
} from '@app/ledger';
import type { Words } from '@app/words';
import { html, type Markup } from './markup';

/** What a rule's conditions name, by field and value: `category root` is 根茎, `villageId 01K…` a village. */
export type NamesOfRule = ReadonlyMap<string, string>;

/** The rule of a text that was voted on; null for one of a shape that this house does not know: nothing is guessed. */
export function ruleOf(text: string): SplitRule | null {
  try {
    return readRule(text);
  } catch (error) {
    if (error instanceof NotARule) return null;
    throw error;
  }
}

/** Each clause of a split rule in words and figures: for which goods, of what, to whom how much. */
export function sharesTable(rule: SplitRule, names: NamesOfRule, words: Words): Markup {
  const isOne = rule.clauses.length === 1;
  const clauses = rule.clauses.map(
    (clause) =>
      html`${isOne ? null : clauseHead(clause, names, words)} ${partsTable(clause, words)}
        <p class="small mute">${termsOf(clause, words)}</p>`,
  );
  return html`<section>
    <h2>${words('public.vote.shares')}</h2>
    ${clauses}
    <p class="small mute">${wholeTerms(rule, words)}</p>
  </section>`;
}

function clauseHead(clause: Clause, names: NamesOfRule, words: Words): Markup {
  return html`<h3>${clause.name === '' ? words('desk.rules.all_goods') : clause.name}</h3>
    <p>${conditions(clause.selector, names, words)}</p>`;
}

function conditions(selector: Selector, names: NamesOfRule, words: Words): string {
  const named = SELECTOR_FIELDS.filter((field) => selector[field] !== undefined);
  if (named.length === 0) return words('desk.rules.rest');
  return named
    .map((field) => {
      const value = selector[field] ?? '';
      const said =
        field === 'channel'
          ? words(`desk.rules.channel.${selector.channel ?? 'web'}`)
          : (names.get(`${field} ${value}`) ?? value);
      return words('desk.rules.condition', { field: words(`desk.rules.field.${field}`), value: said });
    })
    .join(words('desk.rules.and'));
}

function partsTable({ shares }: Clause, words: Words): Markup {
  const rows = shares.map((share) => {
    const bounds = boundsOf(share, words);
    const small = bounds === '' ? null : html`<small>${bounds}</small>`;
    return html`<tr>
      <td>${words(`public.vote.role.${share.role}`)}${small}</td>
      <td class="n">${percent(share.basisPoints)}</td>
    </tr>`;
  });
  return html`<table class="rows">
    <thead>
      <tr>
        <th scope="col"></th>
        <th scope="col" class="n">${words('public.vote.share')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

const percent = (basisPoints: number): string => (basisPoints / 100).toFixed(2);

/** What goes before the proportion: at least, at most, so much for each kilogram. */
function boundsOf({ minFen, maxFen, perKgFen }: Share, words: Words): string {
  const bounds = [
    ['min', minFen],
    ['max', maxFen],
    ['per_kg', perKgFen],
  ] as const;
  return bounds
    .flatMap(([key, amountFen]) =>
      amountFen === undefined
        ? []
        : [
            words('public.vote.bound', {
              what: words(`desk.rules.bound.${key}`),
              sum: formatYuan(amountFen),
            }),
          ],
    )
    .join(words('ui.mark.comma'));
}

function termsOf(clause: Clause, words: Words): string {
  const { base, couponFunding, feeBearer, freightBearer, floorPerKgFen } = clause;
  return [
    words(`desk.rules.base.${base}`),
    words('desk.rules.coupon_terms', { who: words(`desk.rules.funder.${couponFunding}`) }),
    words('desk.rules.cost_terms', {
      fee: words(`desk.rules.bearer.${feeBearer}`),
      freight: words(`desk.rules.bearer.${freightBearer}`),
    }),
    ...(floorPerKgFen === undefined
      ? []
      : [
          words('public.vote.bound', {
            what: words('desk.rules.floor_terms'),
            sum: formatYuan(floorPerKgFen),
          }),
        ]),
  ].join(words('ui.mark.semicolon'));
}

function wholeTerms({ poolRule, holdbackDays, refundBearers }: SplitRule, words: Words): string {
  const bearers = REFUND_REASONS.filter((reason) => refundBearers[reason].length > 0);
  return [
    words('desk.rules.pool_terms', {
      reserve: percent(poolRule.reserveBasisPoints),
      by: words(`desk.rules.pool.${poolRule.by}`),
    }),
    ...(holdbackDays === 0 ? [] : [words('desk.rules.holdback_terms', { n: holdbackDays })]),
    ...bearers.map((reason) =>
      words('desk.rules.bearer_terms', {
        fault: words(`desk.rules.fault_kind.${reason}`),
        roles: refundBearers[reason]
          .map((role) => words(`public.vote.role.${role}`))
          .join(words('ui.mark.list')),
      }),
    ),
  ].join(words('ui.mark.semicolon'));
}
