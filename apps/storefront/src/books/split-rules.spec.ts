import { DataSource } from 'typeorm';
import { AdoptSplitRule, FLOOR_PRICE, LIST_PRICE, ruleText } from '@app/ledger';
import { paidSale } from '@app/ledger/test';
import { Transactions } from '@app/outbox';
import { DAY_MS, dayOf, GUEST, newId, type Actor } from '@app/platform';
import { seedId } from '../../../../deploy/seed/seed-id';
import type { GraphApi } from '../test/graph-api';
import { accountant, allianceId, drain, secretary, startBooks } from './test/books-api';

let api: GraphApi;

beforeAll(async () => {
  api = await startBooks('rules_api');
}, 120_000);
afterAll(() => api.stop());

const ask = (who: Actor, query: string, variables: object = {}) => api.ask<any>(who, query, variables);

const VERSION =
  'id version title state sha256 rule canWithdraw proposedBy villages { name result due yes steps { day } }';
const RULES = `{ splitRules(allianceSlug: "woqing") { ${VERSION} } }`;
const PROPOSE = `mutation ($input: ProposeSplitRuleInput!) { proposeSplitRule(input: $input) { ${VERSION} } }`;
const SIMULATE = `query ($input: SimulateSplitRuleInput!) { simulateSplitRule(input: $input) {
  orders skipped isCut clauseLines parties { key role name beforeFen afterFen } } }`;

async function paidAndCompleted(): Promise<string> {
  const orderNumber = '26112499000001';
  const sale = paidSale({
    ...{ orderId: newId(), orderNumber, allianceId, buyerId: newId(), paymentId: newId() },
    streamerId: seedId('person:01'),
    paidAt: Date.now(),
    lines: paidSale().lines.map((line) => ({
      ...line,
      ...{ lineId: newId(), skuId: newId(), productId: newId() },
      ...{ villageId: seedId('village:dashawo'), growerId: newId() },
    })),
  });
  const { orderId, paidAt } = sale;
  await api.get(Transactions).run(async (tx) => {
    await tx.emit('order.paid', sale);
    await tx.emit('order.completed', { orderId, allianceId, completedAt: paidAt, deliveredAt: paidAt });
  });
  await drain(api);
  return orderNumber;
}

describe('split rules by GraphQL', () => {
  it('are public with what each village resolved, those of the first shape too', async () => {
    const { data, errors } = await ask(GUEST, RULES);
    expect(errors).toBeUndefined();
    expect(data.splitRules.map((each: any) => [each.version, each.state])).toEqual([
      [3, 'in_force'],
      [2, 'superseded'],
      [1, 'superseded'],
    ]);
    expect(data.splitRules[0].villages[0]).toMatchObject({ result: 'carried' });
    expect(data.splitRules[0].canWithdraw).toBe(false);
  });

  it('are tried on past orders by those who read the books, and by nobody else', async () => {
    const orderNumber = await paidAndCompleted();
    const input = { allianceSlug: 'woqing', rule: ruleText(LIST_PRICE), days: 30 };
    const { data, errors } = await ask(accountant, SIMULATE, { input });
    expect(errors).toBeUndefined();
    expect(data.simulateSplitRule).toMatchObject({ orders: 1, isCut: false, clauseLines: [2] });
    const streamer = data.simulateSplitRule.parties.find((each: any) => each.role === 'STREAMER');
    expect(streamer).toMatchObject({ beforeFen: '992', afterFen: '997' });
    expect((await ask(GUEST, SIMULATE, { input })).errors?.[0]?.extensions.code).toBe('not_signed_in');
    const [only] = LIST_PRICE.clauses;
    const faulty = ruleText({ ...LIST_PRICE, clauses: [only!, only!] });
    const refused = await ask(accountant, SIMULATE, { input: { ...input, rule: faulty } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'rule_faulty' });

    const again = await ask(
      accountant,
      `{ recomputeSplit(orderNumber: "${orderNumber}") { hasEvent isEqual differences { what } }
         splitOf(orderNumber: "${orderNumber}") { lines { clauseNumber base weightGrams shares { exactFen floorFen remainder } } } }`,
    );
    expect(again.data.recomputeSplit).toEqual({ hasEvent: true, isEqual: true, differences: [] });
    expect(again.data.splitOf.lines[0]).toMatchObject({
      clauseNumber: 1,
      base: 'net_of_costs',
      weightGrams: 2_500,
    });
  });

  it('are put to the villages by the secretary, begin when all have carried them, and can be taken back before', async () => {
    const input = {
      ...{ allianceSlug: 'woqing', title: '保底价试行', rule: ruleText(FLOOR_PRICE) },
      ...{ inForceOn: dayOf(Date.now() + 3 * DAY_MS), requestId: newId() },
    };
    const refused = await ask(accountant, PROPOSE, { input });
    expect(refused.errors?.[0]?.extensions.code).toBe('not_permitted');
    const { data, errors } = await ask(secretary, PROPOSE, { input });
    expect(errors).toBeUndefined();
    const proposed = data.proposeSplitRule;
    expect(proposed).toMatchObject({
      version: 4,
      state: 'proposed',
      canWithdraw: true,
      proposedBy: '陆望舒',
    });
    expect(proposed.villages.every((village: any) => village.result === null)).toBe(true);
    const back = { ...input, inForceOn: '2026-01-01', requestId: newId() };
    expect((await ask(secretary, PROPOSE, { input: back })).errors?.[0]?.extensions.code).toBe('backdated');

    const events: { payload: string }[] = await api
      .get(DataSource)
      .query("SELECT payload FROM outbox_events WHERE name = 'split_rule.proposed'");
    const { ruleId, villageIds, sha256 } = JSON.parse(events[0]!.payload);
    for (const [index, villageId] of villageIds.entries()) {
      const steps = [{ step: 'proposed', day: '2026-11-20' }];
      const votes = { due: 84, present: 66, yes: 60, no: 4, abstained: 2 };
      await api.get(AdoptSplitRule).react({
        ...{ id: `9${index}`, name: 'motion.decided', at: Date.now() },
        payload: {
          ...{ motionId: newId(), allianceId, villageId, result: 'carried', decidedAt: Date.now() },
          subject: { kind: 'split_rule', id: ruleId, sha256 },
          resolution: { procedure: 'four_two', steps, ...votes },
        },
      });
    }
    const after = await ask(GUEST, RULES);
    expect(after.data.splitRules[0]).toMatchObject({ version: 4, state: 'adopted' });
    expect(after.data.splitRules[0].villages.map((each: any) => [each.result, each.yes])).toEqual(
      villageIds.map(() => ['carried', 60]),
    );
  });
});
