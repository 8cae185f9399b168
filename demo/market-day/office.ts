import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ALLIANCES } from '../actors/accounts';
import { Door, Refused } from '../actors/door';

interface Seen {
  id: string;
  status: string;
  orderCount: number;
  openingFen: string;
  dueFen: string;
  refundedFen: string;
  paidFen: string;
  closingFen: string;
  isBalanced: boolean;
}

const SEEN = 'id status orderCount openingFen dueFen refundedFen paidFen closingFen isBalanced';
const LOOKS_MAX = 60;

export interface Settled {
  readonly paidOutFen: bigint;
  readonly settlements: readonly Seen[];
  /** a preparer who could approve her own settlement */
  readonly faults: readonly string[];
}

/** Month's end in every alliance: the accountant submits, tries in vain to approve herself, another approves, it is paid and published. */
export async function settleAll(url: string): Promise<Settled> {
  const settlements: Seen[] = [];
  const faults: string[] = [];
  for (const { slug, accountant, secretary } of ALLIANCES) {
    const [maker, checker] = [new Door(url), new Door(url)];
    await maker.logIn(accountant);
    await checker.logIn(secretary);
    const open = (await ofAlliance(maker, slug)).find((settlement) => settlement.status === 'open');
    if (!open || open.orderCount === 0) continue;
    await move(maker, 'submitSettlement', open.id);
    const isOwnAllowed = await move(maker, 'approveSettlement', open.id).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refused) return false;
        throw error;
      },
    );
    if (isOwnAllowed) faults.push(`${slug}: the preparer approved her own settlement`);
    await move(checker, 'approveSettlement', open.id);
    await move(maker, 'payOutSettlement', open.id);
    const paid = await until(maker, open.id, 'paid_out');
    if (paid.status === 'paid_out') await move(maker, 'publishSettlement', open.id);
    else faults.push(`${slug}: the settlement stays ${paid.status}`);
    settlements.push(paid);
  }
  const paidOutFen = settlements.reduce((sum, settlement) => sum + BigInt(settlement.paidFen), 0n);
  return { paidOutFen, settlements, faults };
}

async function ofAlliance(door: Door, slug: string): Promise<Seen[]> {
  const { settlements } = await door.ask<{ settlements: { nodes: Seen[] } }>(
    `query ($slug: String!) { settlements(allianceSlug: $slug) { nodes { ${SEEN} } } }`,
    { slug },
  );
  return settlements.nodes;
}

async function move(door: Door, act: string, id: string): Promise<void> {
  await door.ask(`mutation ($id: ID!, $r: ID!) { ${act}(id: $id, requestId: $r) { id } }`, {
    id,
    r: randomUUID(),
  });
}

async function until(door: Door, id: string, status: string): Promise<Seen> {
  for (let look = 1; ; look += 1) {
    const { settlement } = await door.ask<{ settlement: Seen }>(
      `query ($id: ID!) { settlement(id: $id) { ${SEEN} } }`,
      { id },
    );
    if (settlement.status === status || look >= LOOKS_MAX) return settlement;
    await sleep(500);
  }
}
