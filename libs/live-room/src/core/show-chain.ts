import { canonicalJson } from '@app/platform/core';
import { SHARED_STREAMS, type RoomEvent, type SharedStream } from './streams';

/** SHA-256 of a text, in hexadecimal digits: given from outside, because the core imports nothing. */
export type Sha256 = (text: string) => string;

/** An event as it was carried, without the command's id: that one is between its sender and us. */
export type ChainedEvent = Pick<RoomEvent, 'q' | 'id' | 't' | 'at' | 'd'>;

/** How far a seal goes in a stream, and the hash that stands for all up to there. */
export interface StreamHead {
  readonly seq: number;
  readonly hash: string;
}

export type ShowHeads = Readonly<Record<SharedStream, StreamHead>>;

/**
 * What the chain is made of. It is taken over digests and not over texts, so that the words of one event can be withheld later and
 * its digest be published in their place; the event's id has 80 random bits, so that no digest is guessed from a short text.
 */
export function eventDigest({ q, id, t, at, d }: ChainedEvent, sha256: Sha256): string {
  return sha256(canonicalJson({ q, id, t, at, d }));
}

/** An event as the room had it, or its digest alone when its words are not public. */
export type PublicEvent = ChainedEvent | { readonly q: number; readonly digest: string };

/** What of an event is public: all that everyone in the room could see, but no hidden comment and nothing of the console (live.md L16). */
export function publicEvent(
  stream: SharedStream,
  { q, id, t, at, d }: ChainedEvent,
  { digest, isHidden }: { digest: string; isHidden: boolean },
): PublicEvent {
  return stream === 'k' || isHidden ? { q, digest } : { q, id, t, at, d };
}

/** Where the chain of a stream begins: nothing of another show or stream fits in front. */
export function chainStart(sessionId: string, stream: SharedStream, sha256: Sha256): string {
  return sha256(`show:${sessionId}:${stream}`);
}

export function chainOn(head: string, digests: readonly string[], sha256: Sha256): string {
  return digests.reduce((hash, digest) => sha256(hash + digest), head);
}

/** One hash for the report: its numbers and the heads of its streams. */
export function reportHash(sessionId: string, heads: ShowHeads, numbers: unknown, sha256: Sha256): string {
  return sha256(
    canonicalJson({ sessionId, heads: SHARED_STREAMS.map((stream) => [stream, heads[stream]]), numbers }),
  );
}

export interface ChainFault {
  readonly stream: SharedStream;
  readonly seq: number;
  readonly fault: 'changed' | 'missing' | 'added';
}

/** What a page of a stream holds now. */
export interface FoundEvent {
  readonly q: number;
  readonly digest: string;
}

/**
 * The first event that is not what was sealed. `digests` are those of `firstSeq` and on; `found` is what stands in the log from there
 * on, in order.
 */
export function firstFault(
  stream: SharedStream,
  firstSeq: number,
  digests: readonly string[],
  found: readonly FoundEvent[],
): ChainFault | null {
  const inPlace = new Map(found.map((event) => [event.q, event.digest]));
  const beyond = found.find(
    ({ q }) => !Number.isInteger(q) || q < firstSeq || q >= firstSeq + digests.length,
  );
  for (const [index, digest] of digests.entries()) {
    const seq = firstSeq + index;
    const now = inPlace.get(seq);
    if (now !== digest) return { stream, seq, fault: now === undefined ? 'missing' : 'changed' };
  }
  return beyond ? { stream, seq: beyond.q, fault: 'added' } : null;
}
