import { randomUUID } from 'node:crypto';
import type { Fen } from '@app/money';
import { Outbox, OutboxEventRow, type EventName, type EventOf, type EventPayloads } from '@app/outbox';
import { Clock, newId, Refusal, type Actor } from '@app/platform';
import { AdoptSplitRule } from '../commands/adopt-split-rule';
import { AllocatePool } from '../commands/allocate-pool';
import { ApproveSettlement } from '../commands/approve-settlement';
import { ApproveWriteOff } from '../commands/approve-write-off';
import { CheckBooks } from '../commands/check-books';
import { ClosePeriod } from '../commands/close-period';
import { ConfirmPayout } from '../commands/confirm-payout';
import { PayOutSettlement } from '../commands/pay-out-settlement';
import { ProposePool } from '../commands/propose-pool';
import { ProposeSplitRule } from '../commands/propose-split-rule';
import { ReclassDebts } from '../commands/reclass-debts';
import { RecordRepayment } from '../commands/record-repayment';
import { ReopenPeriod } from '../commands/reopen-period';
import { RequestWriteOff } from '../commands/request-write-off';
import { SendBackSettlement } from '../commands/send-back-settlement';
import { SendPayout } from '../commands/send-payout';
import { SoftClosePeriod } from '../commands/soft-close-period';
import { SubmitSettlement } from '../commands/submit-settlement';
import { ruleText, type SplitRule } from '../core';
import { LedgerPartyRow } from '../ledger-party.row';
import { PAYOUT_BANK, type BankOutcome } from '../payout-bank';
import { PayoutRow } from '../payout.row';
import { SettlementRow } from '../settlement.row';
import { SplitRuleProposalRow } from '../split-rule-proposal.row';
import type { BooksScene } from './books-scene';
import type { RealMarket } from './market-acts';
import type { PaperMarket } from './paper-market';
import { FundOffice } from './real-fund';

/** What the market itself tells the books; the rest is told by the commands of the office. */
const OF_MARKET = /^(order|refund|chargeback|provider|payment)\./;

/** The same steps by the commands and the one writer, on a database. */
export class Office implements RealMarket {
  readonly fund: FundOffice;
  private readonly accountant: Actor;
  private readonly secretary: Actor;
  private sent = 0;
  private outcome: BankOutcome['kind'] = 'succeeded';

  constructor(
    private readonly scene: BooksScene,
    private readonly market: PaperMarket,
  ) {
    [this.accountant, this.secretary] = [scene.actor('accountant'), scene.actor('alliance_secretary')];
    this.fund = new FundOffice(scene, market.cast);
    const answer = (amountFen: Fen): Promise<BankOutcome> =>
      Promise.resolve(
        this.outcome === 'succeeded'
          ? { kind: 'succeeded', bankRef: 'B', amountFen }
          : this.outcome === 'failed'
            ? { kind: 'failed', reason: 'refused' }
            : { kind: 'unknown' },
      );
    Object.assign(scene.module.get<object>(PAYOUT_BANK), {
      send: ({ amountFen }: { amountFen: Fen }) => answer(amountFen),
      find: async (outNo: string) =>
        answer((await this.rows.findOneByOrFail(PayoutRow, { outNo })).amountFen),
    });
    jest.spyOn(scene.get(Clock), 'now').mockImplementation(() => market.now);
  }

  /** Brings the real books to where those on paper are. */
  async keepUp(): Promise<void> {
    for (const { name, payload } of this.market.told.slice(this.sent))
      if (OF_MARKET.test(name)) await this.scene.emit(name, payload);
    this.sent = this.market.told.length;
    await this.scene.drain();
  }

  async submit(): Promise<void> {
    await this.get(SubmitSettlement).run(this.accountant, await this.current());
  }

  async sendBack(): Promise<void> {
    const input = { ...(await this.current()), reason: '再看一遍' };
    await this.get(SendBackSettlement).run(this.secretary, input);
  }

  async approve(): Promise<void> {
    await this.get(ApproveSettlement).run(this.secretary, await this.current());
  }

  async payOut(): Promise<void> {
    const { id } = await this.rows.findOneByOrFail(SettlementRow, this.own({ status: 'approved' as const }));
    await this.get(PayOutSettlement).run(this.accountant, { id, requestId: newId() });
  }

  async bankSays(partyKey: string, outNo: string, how: 'succeed' | 'fail' | 'lose'): Promise<void> {
    this.outcome = ({ succeed: 'succeeded', fail: 'failed', lose: 'unknown' } as const)[how];
    const { id } = await this.payout(partyKey, outNo);
    await this.react(SendPayout, await this.event('payout.requested', ({ payoutId }) => payoutId === id));
    await this.scene.drain();
  }

  async bounce(partyKey: string, outNo: string): Promise<void> {
    const { id: payoutId } = await this.payout(partyKey, outNo);
    const input = { payoutId, end: 'returned' as const, reference: '户名不符', requestId: newId() };
    await this.get(ConfirmPayout).run(this.secretary, input);
    await this.scene.drain();
  }

  async softClose(month: string): Promise<void> {
    await this.get(SoftClosePeriod).run(this.accountant, this.ofMonth(month));
  }

  async reopen(month: string): Promise<void> {
    await this.get(ReopenPeriod).run(this.secretary, { ...this.ofMonth(month), reason: '还有一单' });
  }

  /** The laws are looked at, then the list decides; what is not green stays open. */
  async close(month: string): Promise<boolean> {
    const { allianceId } = this.scene;
    const checkId = newId();
    const payload = { checkId, allianceId, askedBy: this.accountant.id };
    await this.scene.emit('books.check_asked', payload);
    await this.react(CheckBooks, await this.event('books.check_asked', (of) => of.checkId === checkId));
    try {
      await this.get(ClosePeriod).run(this.secretary, this.ofMonth(month));
      await this.scene.drain();
      return true;
    } catch (error) {
      if (error instanceof Refusal && ['close_not_ready', 'step_not_allowed'].includes(error.code))
        return false;
      throw error;
    }
  }

  async propose(rule: SplitRule, inForceOn: string): Promise<string> {
    const { allianceId } = this.scene;
    const input = { allianceId, title: '新版', rule: ruleText(rule), inForceOn, requestId: newId() };
    return (await this.get(ProposeSplitRule).run(this.secretary, input, this.market.cast.villages)).id;
  }

  async vote(villageId: string, result: 'carried' | 'rejected'): Promise<void> {
    const { allianceId } = this.scene;
    const [open] = await this.rows.find(SplitRuleProposalRow, {
      where: this.own({ status: 'proposed' as const }),
      take: 1,
    });
    const motionId = newId();
    await this.scene.emit('motion.decided', {
      ...{ motionId, allianceId, villageId, result, decidedAt: this.market.now },
      subject: { kind: 'split_rule', id: open!.id, sha256: open!.sha256 },
      resolution: { procedure: 'four_two', steps: [], due: 30, present: 25, yes: 25, no: 0, abstained: 0 },
    });
    await this.react(AdoptSplitRule, await this.event('motion.decided', (of) => of.motionId === motionId));
  }

  async reclass(): Promise<void> {
    await this.scene.emit('party.debt_due', { allianceId: this.scene.allianceId });
    await this.react(ReclassDebts, await this.event('party.debt_due', () => true));
    await this.scene.drain();
  }

  async repay(partyKey: string, amountFen: Fen): Promise<void> {
    const partyId = await this.partyId(partyKey);
    const input = { partyId, amountFen, reference: randomUUID(), requestId: newId() };
    await this.get(RecordRepayment).run(this.accountant, input);
    await this.scene.drain();
  }

  async writeOff(partyKey: string, amountFen: Fen): Promise<void> {
    const input = {
      partyId: await this.partyId(partyKey),
      amountFen,
      reason: '无力偿还',
      requestId: newId(),
    };
    const { id } = await this.get(RequestWriteOff).run(this.accountant, input);
    const decision = { id, isApproved: true, requestId: newId() };
    await this.get(ApproveWriteOff).run(this.secretary, decision);
    await this.scene.drain();
  }

  async tellPool(amountFen: Fen, reserveBasisPoints: number): Promise<void> {
    const weights = this.market.cast.villages.map((villageId, at) => ({
      villageId,
      weight: BigInt(70 - 40 * at),
    }));
    const { allianceId } = this.scene;
    const proposal = { allianceId, amountFen, reserveBasisPoints, basis: 'equity' as const, weights };
    const { id } = await this.get(ProposePool).run(this.accountant, { ...proposal, requestId: newId() });
    await this.get(AllocatePool).run(this.secretary, { id, isApproved: true, requestId: newId() });
    await this.scene.drain();
  }

  private get rows() {
    return this.scene.database.manager;
  }

  private get<T>(what: abstract new (...given: never[]) => T): T {
    return this.scene.get(what);
  }

  private own<T extends object>(more: T): T & { allianceId: string } {
    return { ...more, allianceId: this.scene.allianceId };
  }

  private ofMonth(month: string) {
    return { allianceId: this.scene.allianceId, month, requestId: newId() };
  }

  private async current(): Promise<{ id: string; requestId: string }> {
    const [last] = await this.rows.find(SettlementRow, {
      where: this.own({}),
      order: { ordinal: 'DESC' },
      take: 1,
    });
    return { id: last!.id, requestId: newId() };
  }

  /** The newest try of a party in the settlement that the number on paper names. */
  private async payout(partyKey: string, outNo: string): Promise<PayoutRow> {
    const ordinal = Number(outNo.split('-')[0]);
    const settlement = await this.rows.findOneByOrFail(SettlementRow, this.own({ ordinal }));
    const where = { settlementId: settlement.id, partyId: await this.partyId(partyKey) };
    const tries = await this.rows.find(PayoutRow, { where, order: { id: 'ASC' } });
    return tries[Number(outNo.split('-').at(-1)) - 1]!;
  }

  private async partyId(partyKey: string): Promise<string> {
    const [role = '', subjectId = ''] = partyKey.split('.');
    const where = this.own({ role: role as LedgerPartyRow['role'], subjectId });
    return (await this.rows.findOneByOrFail(LedgerPartyRow, where)).id;
  }

  private async event<N extends EventName>(
    name: N,
    isIt: (payload: EventPayloads[N]) => boolean,
  ): Promise<EventOf<N>> {
    const found = await this.rows.find(OutboxEventRow, { where: { name }, order: { id: 'DESC' } });
    for (const { id } of found) {
      const event = (await this.get(Outbox).read(id)) as EventOf<N>;
      if (isIt(event.payload)) return event;
    }
    throw new Error(`${name} was not told`);
  }

  private async react<N extends EventName>(
    what: abstract new (...given: never[]) => { react(event: EventOf<N>): Promise<void> },
    event: EventOf<N>,
  ): Promise<void> {
    await this.get(what).react(event);
  }
}

/** Balances by account of the real books, those at 0 left out. */
export async function realBalances(scene: BooksScene): Promise<Record<string, bigint>> {
  const found: { code: string; fen: string }[] = await scene.database.query(
    `SELECT a.code, b.amount_fen AS fen FROM ledger_accounts a JOIN ledger_balances b ON b.account_id = a.id
     WHERE a.alliance_id = ? AND b.amount_fen <> 0 ORDER BY a.code`,
    [scene.allianceId],
  );
  return Object.fromEntries(found.map(({ code, fen }) => [code, BigInt(fen)]));
}
