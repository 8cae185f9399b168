import { minFen, type Fen } from '@app/money';
import { DAY_MS, dayOf, newId, startOfDay } from '@app/platform';
import {
  ACCOUNTS,
  afterExpenseStep,
  afterProposalStep,
  afterResults,
  debtorKeyOf,
  expenseStepAfter,
  forceFrom,
  monthOf,
  partyAccount,
  partyKeyOf,
} from '../core';
import { RULES } from './any-sale';
import { act, type Act } from './market-acts';
import type { PaperExpense, PaperMarket, PaperProposal } from './paper-market';

const DEBT_STILL_MS = 30 * DAY_MS;

const monthsOf = (market: PaperMarket, status: 'open' | 'soft_closed'): string[] => {
  const months = new Set(market.books.entries.map(({ draft }) => monthOf(draft.effectiveDay)));
  const over = [...months].filter((month) => month < monthOf(dayOf(market.now)));
  return over.sort().filter((month) => (market.periods.get(month) ?? 'open') === status);
};

const MONTH_ACTS: readonly Act[] = [
  act(
    'soft close',
    2,
    (market) => monthsOf(market, 'open').slice(0, 1),
    async (market, month, _dice, real) => {
      market.periods.set(month, 'soft_closed');
      await real?.softClose(month);
    },
  ),
  act(
    'reopen',
    1,
    (market) => monthsOf(market, 'soft_closed'),
    async (market, month, _dice, real) => {
      market.periods.set(month, 'open');
      await real?.reopen(month);
    },
  ),
  act(
    'close',
    3,
    (market) => monthsOf(market, 'soft_closed').slice(0, 1),
    async (market, month, _dice, real) => {
      // On the real books a list decides whether it may be closed; on paper everything always is in order.
      if (real && !(await real.close(month))) return;
      market.periods.set(month, 'closed');
      market.tell('period.closed', { periodId: month, allianceId: market.cast.allianceId, month });
    },
  ),
];

const openProposal = ({ proposals }: PaperMarket): PaperProposal[] =>
  proposals.filter(({ status }) => status === 'proposed');

const RULE_ACTS: readonly Act[] = [
  act(
    'new version',
    2,
    (market) => (openProposal(market).length === 0 ? [0] : []),
    async (market, _one, dice, real) => {
      const rule = dice.of(RULES);
      const day = dayOf(market.now + (2 + dice.under(3)) * DAY_MS);
      const id = (await real?.propose(rule, day)) ?? newId();
      market.proposals.push({ id, rule, proposedFrom: startOfDay(day), votes: [], status: 'proposed' });
    },
  ),
  act('vote', 8, openProposal, async (market, proposal, dice, real) => {
    const { villages } = market.cast;
    const villageId = villages.find((each) => proposal.votes.every((vote) => vote.villageId !== each)) ?? '';
    const result = dice.under(6) === 0 ? 'rejected' : 'carried';
    proposal.votes.push({ villageId, result, decidedAt: market.now });
    await real?.vote(villageId, result);
    const step = afterResults(villages, proposal.votes);
    if (step === null) return;
    proposal.status = afterProposalStep(proposal.status, step);
    if (step !== 'adopt') return;
    const decided = proposal.votes.map(({ decidedAt }) => decidedAt);
    const inForceFrom = forceFrom(proposal.proposedFrom, decided, market.now);
    market.books.rules.push({ id: proposal.id, rule: proposal.rule, inForceFrom });
  }),
];

/** What a party owes on its own account, or since a month as a claim. */
const debts = (market: PaperMarket, keyOf: (account: string) => string | null) =>
  [...market.books.balances].flatMap(
    ([account, fen]): { account: string; partyKey: string; owedFen: Fen }[] => {
      const partyKey = keyOf(account);
      return partyKey !== null && fen > 0n ? [{ account, partyKey, owedFen: fen }] : [];
    },
  );

const DEBT_ACTS: readonly Act[] = [
  act(
    'debts become claims',
    2,
    (market) => (debts(market, partyKeyOf).length > 0 ? [0] : []),
    async (market, _one, _dice, real) => {
      const { allianceId } = market.cast;
      const still = debts(market, partyKeyOf).filter(
        ({ account }) => (market.books.movedAt.get(account) ?? 0) <= market.now - DEBT_STILL_MS,
      );
      await real?.reclass();
      for (const { partyKey: partyId, owedFen: amountFen } of still)
        market.tell('party.reclassed', {
          ...{ reclassId: newId(), allianceId, partyId, amountFen },
          reclassedAt: market.now,
        });
    },
  ),
  act(
    'pay back',
    2,
    (market) => [...debts(market, partyKeyOf), ...debts(market, debtorKeyOf)],
    async (market, { partyKey: partyId, owedFen }, dice, real) => {
      const amountFen = minFen(owedFen, BigInt(1 + dice.under(3_000)));
      const { allianceId } = market.cast;
      await real?.repay(partyId, amountFen);
      const facts = { repaymentId: newId(), allianceId, partyId, amountFen, reference: '回单' };
      market.tell('party.repaid', { ...facts, repaidAt: market.now });
    },
  ),
  act(
    'write off',
    1,
    (market) => debts(market, debtorKeyOf),
    async (market, { partyKey: partyId, owedFen: amountFen }, _dice, real) => {
      const { allianceId } = market.cast;
      await real?.writeOff(partyId, amountFen);
      const facts = { writeOffId: newId(), allianceId, partyId, amountFen };
      market.tell('party.written_off', { ...facts, writtenOffAt: market.now });
    },
  ),
  act(
    'tell the pool off',
    2,
    (market) => {
      const heldFen = -market.books.of(partyAccount(`POOL.${market.cast.allianceId}`));
      return heldFen > 0n ? [heldFen] : [];
    },
    async (market, heldFen, dice, real) => {
      const { allianceId, villages } = market.cast;
      const amountFen = minFen(heldFen, BigInt(1 + dice.under(2_000)));
      const reserveBasisPoints = dice.of([0, 3_000, 10_000]);
      await real?.tellPool(amountFen, reserveBasisPoints);
      const id = newId();
      market.pools.push({ id, amountFen });
      const weights = villages.map((villageId, at) => ({ villageId, weight: String(70 - 40 * at) }));
      const facts = { allocationId: id, allianceId, amountFen, reserveBasisPoints, basis: 'equity' as const };
      market.tell('pool.allocated', { ...facts, weights, allocatedAt: market.now });
    },
  ),
];

const expensesThatAre = ({ expenses }: PaperMarket, status: PaperExpense['status']): PaperExpense[] =>
  expenses.filter((each) => each.status === status);

const FUND_ACTS: readonly Act[] = [
  act(
    'propose an expense',
    3,
    (market) => {
      const heldFen = -market.books.of(ACCOUNTS.reserve);
      return heldFen > 0n && expensesThatAre(market, 'proposed').length < 2 ? [heldFen] : [];
    },
    async (market, heldFen, dice, real) => {
      // Half of them are more than there is: they wait, or are never booked.
      const amountFen = 1n + (heldFen * BigInt(dice.under(200))) / 100n;
      const payeeVillageId = dice.of(market.cast.villages);
      const expense = { id: newId(), payeeVillageId, amountFen, votes: [], status: 'proposed' as const };
      market.expenses.push(expense);
      await real?.fund.propose(expense);
    },
  ),
  act(
    'vote on an expense',
    10,
    (market) => expensesThatAre(market, 'proposed'),
    async (market, expense, dice, real) => {
      const { villages } = market.cast;
      const villageId = villages.find((each) => expense.votes.every((vote) => vote.villageId !== each)) ?? '';
      const result = dice.under(6) === 0 ? 'rejected' : 'carried';
      expense.votes.push({ villageId, result });
      await real?.fund.vote(expense.id, villageId, result, market.now);
      const step = expenseStepAfter(villages, expense.votes);
      if (step === null) return;
      expense.status = afterExpenseStep(expense.status, step);
      if (step === 'authorise') market.bookExpense(expense);
    },
  ),
  act(
    'look at the fund again',
    2,
    (market) => expensesThatAre(market, 'authorised'),
    async (market, expense, _dice, real) => {
      market.bookExpense(expense);
      await real?.fund.lookAgain(expense.id);
    },
  ),
];

export const OFFICE_ACTS: readonly Act[] = [...MONTH_ACTS, ...RULE_ACTS, ...DEBT_ACTS, ...FUND_ACTS];
