import { Refusal } from '@app/platform/core';
import type { RoomRole } from './room-protocol';

export const SESSION_STATUSES = ['scheduled', 'preview', 'live', 'paused', 'ended', 'banned'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** The whole life of a live session. Nothing else decides which step may follow which. */
export const SESSION_STEPS = {
  rehearse: { from: ['scheduled'], to: 'preview' },
  announce: { from: ['preview'], to: 'scheduled' },
  start: { from: ['scheduled', 'preview'], to: 'live' },
  pause: { from: ['live'], to: 'paused' },
  resume: { from: ['paused'], to: 'live' },
  end: { from: ['live', 'paused'], to: 'ended' },
  ban: { from: ['scheduled', 'preview', 'live', 'paused'], to: 'banned' },
} as const satisfies Record<string, { from: readonly SessionStatus[]; to: SessionStatus }>;

export type SessionStep = keyof typeof SESSION_STEPS;

export function canStep(status: SessionStatus, step: SessionStep): boolean {
  return (SESSION_STEPS[step].from as readonly SessionStatus[]).includes(status);
}

export function afterStep(status: SessionStatus, step: SessionStep): SessionStatus {
  if (!canStep(status, step)) throw new Refusal('step_not_allowed', { thing: 'session', status, step });
  return SESSION_STEPS[step].to;
}

/** At a rehearsal only those who run the show hear each other. */
export function maySpeak(status: SessionStatus, role: RoomRole): boolean {
  return isOnAir(status) || (status === 'preview' && role !== 'viewer');
}

/** Whether the session is there at all for someone of that role: of a rehearsal only its staff knows. */
export function isShownTo(status: SessionStatus, role: RoomRole): boolean {
  return status !== 'preview' || role !== 'viewer';
}

/** People are in the room: they may comment, be shown goods, and order from it. */
export function isOnAir(status: SessionStatus): boolean {
  return status === 'live' || status === 'paused';
}

/** Its shelf may be arranged: before the show and as long as it lasts. */
export function isShelfOpen(status: SessionStatus): boolean {
  return status !== 'ended' && status !== 'banned';
}
