import { randomUUID } from 'node:crypto';
import { CONFIRMED_GATES } from '@app/live-room/core';
import { Refused, type Door } from './door';

interface Session {
  id: string;
  status: string;
  items: { id: string; sku: { id: string } }[];
}

const MINE = `query { mySessions { id status items { id sku { id } } } }`;
const SESSION = `id status items { id sku { id } }`;

/** Sees to it that the streamer's alliance has a live session, and returns it: the running one, a scheduled one, or a new one. */
export async function goLive(door: Door, title: string): Promise<Session> {
  const { mySessions } = await door.ask<{ mySessions: Session[] }>(MINE);
  const running = mySessions.find((session) => session.status === 'live');
  if (running) return running;
  const paused = mySessions.find((session) => session.status === 'paused');
  if (paused) {
    const { resumeSession } = await door.ask<{ resumeSession: Session }>(
      `mutation ($id: ID!) { resumeSession(id: $id) { ${SESSION} } }`,
      { id: paused.id },
    );
    return resumeSession;
  }
  const planned =
    mySessions.find((session) => session.status === 'scheduled' || session.status === 'preview') ??
    (await schedule(door, title, mySessions));
  await door.ask(
    `mutation ($id: ID!, $gates: [Gate!]!) { confirmChecks(sessionId: $id, gates: $gates) { id } }`,
    {
      id: planned.id,
      gates: CONFIRMED_GATES,
    },
  );
  const { startSession } = await door.ask<{ startSession: Session }>(
    `mutation ($id: ID!) { startSession(id: $id) { ${SESSION} } }`,
    { id: planned.id },
  );
  return startSession;
}

async function schedule(door: Door, title: string, earlier: readonly Session[]): Promise<Session> {
  const skuIds = earlier[0]?.items.map((item) => item.sku.id) ?? [];
  const input = {
    requestId: randomUUID(),
    title,
    scheduledAt: new Date(Date.now() + 60_000).toISOString(),
    skuIds,
  };
  const { scheduleSession } = await door.ask<{ scheduleSession: Session }>(
    `mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { ${SESSION} } }`,
    { input },
  );
  return scheduleSession;
}

/** Shows the next good of the shelf. */
export async function pinNext(door: Door, session: Session, round: number): Promise<void> {
  const item = session.items[round % session.items.length];
  if (!item) return;
  try {
    await door.ask(`mutation ($s: ID!, $i: ID!) { pinItem(sessionId: $s, itemId: $i) { id } }`, {
      s: session.id,
      i: item.id,
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
