import { OutboxEventRow, StepRow, Transactions, type EventOf } from '@app/outbox';
import { Clock, DAY_MS, dayOf, newId, Refusal, startOfDay, type Actor } from '@app/platform';
import {
  ADOPTION_LEAD_MS,
  AdoptSplitRule,
  FLOOR_PRICE,
  LedgerQueries,
  LIST_PRICE,
  ProposeSplitRule,
  ruleText,
  SplitRuleQueries,
  SplitRuleRow,
  WithdrawSplitRule,
  type ProposeSplitRuleInput,
} from '.';
import { SplitRuleProposalRow } from './split-rule-proposal.row';
import { BooksScene } from './test';

let scene: BooksScene;
let secretary: Actor;
const villages = [newId(), newId()];
const now = (): number => scene.get(Clock).now();
const soon = (): string => dayOf(now() + 3 * DAY_MS);

beforeEach(async () => {
  scene = await BooksScene.start();
  secretary = scene.actor('alliance_secretary');
});
afterEach(() => scene.stop());

const input = (more: Partial<ProposeSplitRuleInput> = {}): ProposeSplitRuleInput => ({
  allianceId: scene.allianceId,
  title: '冬储萝卜保底价',
  rule: ruleText(FLOOR_PRICE),
  inForceOn: soon(),
  requestId: newId(),
  ...more,
});
const propose = (more: Partial<ProposeSplitRuleInput> = {}, actor = secretary) =>
  scene.get(ProposeSplitRule).run(actor, input(more), villages);

async function decide(
  proposal: SplitRuleProposalRow,
  villageId: string,
  result: 'carried' | 'rejected' = 'carried',
  more: Partial<EventOf<'motion.decided'>['payload']> = {},
): Promise<void> {
  const resolution = { procedure: 'four_two', steps: [], due: 84, present: 60, yes: 55, no: 3, abstained: 2 };
  await scene.get(AdoptSplitRule).react({
    id: String(Math.floor(Math.random() * 1e12)),
    name: 'motion.decided',
    at: now(),
    payload: {
      motionId: newId(),
      allianceId: scene.allianceId,
      villageId,
      subject: { kind: 'split_rule', id: proposal.id, sha256: proposal.sha256 },
      result,
      decidedAt: now(),
      resolution: { ...resolution, procedure: 'four_two' },
      ...more,
    },
  });
}

const adopted = (id: string) => scene.database.manager.findOneBy(SplitRuleRow, { id });
const status = async (id: string) =>
  (await scene.database.manager.findOneByOrFail(SplitRuleProposalRow, { id })).status;
async function emitted(name: string): Promise<number> {
  const all = await scene.database.manager.find(OutboxEventRow, { where: { name } });
  return all.filter((event) => event.payload.includes(scene.allianceId)).length;
}

describe('proposing a version', () => {
  it('fixes its text, number and parent, and tells every member village', async () => {
    const proposal = await propose();
    expect(proposal).toMatchObject({ version: 2, status: 'proposed', canonical: ruleText(FLOOR_PRICE) });
    expect((await adopted(proposal.parentId ?? ''))?.version).toBe(1);
    const events = await scene.database.manager.find(OutboxEventRow, {
      where: { name: 'split_rule.proposed' },
    });
    const own = events.map((event) => JSON.parse(event.payload)).find((each) => each.ruleId === proposal.id);
    expect(own).toEqual({
      ruleId: proposal.id,
      allianceId: scene.allianceId,
      title: '冬储萝卜保底价',
      sha256: proposal.sha256,
      inForceFrom: startOfDay(soon()),
      villageIds: villages,
    });
    expect(await scene.database.manager.countBy(StepRow, { thingId: proposal.id })).toBe(1);
  });

  it('is refused to who is no secretary there, and leaves nothing', async () => {
    await expect(propose({}, scene.actor('accountant'))).rejects.toMatchObject({ code: 'not_permitted' });
    const other = scene.actor('alliance_secretary', newId());
    await expect(propose({}, other)).rejects.toMatchObject({ code: 'not_found' });
    expect(await emitted('split_rule.proposed')).toBe(0);
  });

  it('is refused for a day that is past or too near', async () => {
    for (const inForceOn of ['2026-01-01', dayOf(now())])
      await expect(propose({ inForceOn })).rejects.toMatchObject({ code: 'backdated' });
    await expect(propose({ inForceOn: 'soon' })).rejects.toMatchObject({ code: 'bad_input' });
  });

  it('is refused with the faults of a rule that does not add up or is ambiguous, and for what is no rule', async () => {
    const [only] = LIST_PRICE.clauses;
    const short = only!.shares.map((share, at) => (at === 0 ? { ...share, basisPoints: 7_199 } : share));
    const wrong = { ...LIST_PRICE, clauses: [{ ...only!, shares: short }] };
    await expect(propose({ rule: ruleText(wrong) })).rejects.toMatchObject({
      code: 'rule_faulty',
      values: { count: 1, faults: ['sum'] },
    });
    const twice = { ...LIST_PRICE, clauses: [only!, only!] };
    await expect(propose({ rule: ruleText(twice) })).rejects.toMatchObject({
      values: { faults: ['ambiguous'] },
    });
    await expect(propose({ rule: '{}' })).rejects.toMatchObject({ code: 'bad_input' });
    expect(await emitted('split_rule.proposed')).toBe(0);
  });

  it('answers a retry with the same proposal, refuses other content under its id, and one more at a time', async () => {
    const first = input();
    const run = () => scene.get(ProposeSplitRule).run(secretary, first, villages);
    const [one, other] = await Promise.all([run(), run()]);
    expect(other.id).toBe(one.id);
    await expect(propose({ requestId: first.requestId, title: '别的' })).rejects.toMatchObject({
      code: 'request_reused',
    });
    await expect(propose()).rejects.toMatchObject({ code: 'proposal_open' });
  });

  it('is not refused for what its own twin did after it had looked for one', async () => {
    const asked = input();
    const late = await scene.get(Transactions).run(async (tx) => {
      const by = { proposedBy: secretary.id, requestId: asked.requestId };
      const [earlier] = await tx.earlier(SplitRuleProposalRow, by, asked);
      if (earlier) return earlier;
      await propose(asked);
      throw new Refusal('proposal_open');
    });
    expect(late.requestId).toBe(asked.requestId);
  });
});

describe('adoption', () => {
  it('waits for the last village, and begins on the day that was voted on', async () => {
    const proposal = await propose();
    await decide(proposal, villages[0]!);
    expect(await adopted(proposal.id)).toBeNull();
    await decide(proposal, villages[1]!);
    expect(await adopted(proposal.id)).toMatchObject({
      version: 2,
      sha256: proposal.sha256,
      inForceFrom: startOfDay(soon()),
    });
    expect(await status(proposal.id)).toBe('adopted');
    expect(await emitted('split_rule.adopted')).toBe(1);
    const [newest] = await scene.get(SplitRuleQueries).versionsOf(scene.allianceId);
    expect(newest?.villages.map((each) => [each.villageId, each.result])).toEqual(
      villages.map((id) => [id, 'carried']),
    );
    const later = await scene.get(LedgerQueries).ruleAt(scene.allianceId, now() + 4 * DAY_MS);
    expect(later?.resolutions.map((each) => each.villageId).sort()).toEqual([...villages].sort());
  });

  it('never begins before the last resolution was public, nor before it was written', async () => {
    const proposal = await propose();
    await decide(proposal, villages[0]!);
    const late = startOfDay(soon()) + 5 * DAY_MS;
    await decide(proposal, villages[1]!, 'carried', { decidedAt: late });
    expect((await adopted(proposal.id))?.inForceFrom).toBe(late);

    const second = await propose({ rule: ruleText(LIST_PRICE) });
    await scene.database.manager.update(SplitRuleProposalRow, second.id, { inForceFrom: now() - DAY_MS });
    const before = now();
    for (const villageId of villages) await decide(second, villageId, 'carried', { decidedAt: before - 1 });
    expect((await adopted(second.id))?.inForceFrom).toBeGreaterThanOrEqual(before + ADOPTION_LEAD_MS);
  });

  it('is off with the first village that rejects, whatever the others say later', async () => {
    const proposal = await propose();
    await decide(proposal, villages[0]!, 'rejected');
    expect(await status(proposal.id)).toBe('rejected');
    await decide(proposal, villages[1]!);
    expect(await adopted(proposal.id)).toBeNull();
    expect(await emitted('split_rule.adopted')).toBe(0);
  });

  it('counts a village once, however often it is told, and no stranger and no other text', async () => {
    const proposal = await propose();
    await decide(proposal, villages[0]!);
    await decide(proposal, villages[0]!);
    expect(await adopted(proposal.id)).toBeNull();
    await expect(decide(proposal, newId())).rejects.toThrow('only member villages');
    const subject = { kind: 'split_rule' as const, id: proposal.id, sha256: '0'.repeat(64) };
    await expect(decide(proposal, villages[1]!, 'carried', { subject })).rejects.toThrow('the text that was');
    expect(await status(proposal.id)).toBe('proposed');
  });

  it('leaves decisions about other things alone', async () => {
    const proposal = await propose();
    const subject = { kind: 'fund_expense' as const, id: newId(), sha256: proposal.sha256 };
    await decide(proposal, villages[0]!, 'carried', { subject });
    expect(await status(proposal.id)).toBe('proposed');
  });

  it('of a lower version for a later day never brings it back over a higher one', async () => {
    const from = now() + 10 * DAY_MS;
    const second = await scene.addRule(2, LIST_PRICE, from);
    const third = await scene.addRule(3, FLOOR_PRICE, from - DAY_MS);
    const at = async (instant: number) =>
      (await scene.get(LedgerQueries).ruleAt(scene.allianceId, instant))?.row.id;
    expect(await at(from - 1)).toBe(third);
    expect(await at(from + DAY_MS)).toBe(third);
    expect(second).not.toBe(third);
  });
});

describe('withdrawing', () => {
  it('ends the vote with a reason, makes room for another version, and is refused after that', async () => {
    const proposal = await propose();
    const request = { id: proposal.id, reason: '村里要再议', requestId: newId() };
    await expect(
      scene.get(WithdrawSplitRule).run(scene.actor('alliance_secretary', newId()), request),
    ).rejects.toMatchObject({ code: 'not_found' });
    await scene.get(WithdrawSplitRule).run(secretary, request);
    expect((await scene.get(WithdrawSplitRule).run(secretary, request)).status).toBe('withdrawn');
    await decide(proposal, villages[0]!);
    await decide(proposal, villages[1]!);
    expect(await adopted(proposal.id)).toBeNull();
    expect((await propose()).version).toBe(3);
    await expect(
      scene.get(WithdrawSplitRule).run(secretary, { ...request, requestId: newId() }),
    ).rejects.toMatchObject({ code: 'step_not_allowed' });
  });
});
