import type { ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

/** How an answer reaches the caller: the ways in which real networks and real vendors spoil it. */
export interface Delivery {
  readonly way: 'whole' | 'dropped' | 'truncated' | 'trickled';
  readonly delayMs: number;
}

export const WHOLE: Delivery = { way: 'whole', delayMs: 0 };

const TRICKLE_STEP_MS = 200;

export function jsonReply(status: number, body: unknown, headers?: Record<string, string>): Reply {
  const reply = { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) };
  return headers ? { ...reply, headers } : reply;
}

export async function deliver(response: ServerResponse, reply: Reply, delivery: Delivery): Promise<void> {
  if (delivery.delayMs > 0) await pause(delivery.delayMs);
  if (response.destroyed) return;
  if (delivery.way === 'dropped') {
    response.destroy();
    return;
  }
  const body = delivery.way === 'truncated' ? reply.body.slice(0, reply.body.length / 2) : reply.body;
  response.writeHead(reply.status, {
    'content-type': reply.contentType,
    'content-length': Buffer.byteLength(body),
    ...reply.headers,
  });
  if (delivery.way === 'trickled') await trickle(response, body);
  else response.end(body);
}

async function trickle(response: ServerResponse, body: string): Promise<void> {
  for (const character of body) {
    if (response.destroyed) return;
    response.write(character);
    await pause(TRICKLE_STEP_MS);
  }
  response.end();
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
