import { z } from 'zod';
import {
  HIDE_REASONS,
  LIKES_MAX,
  ROOM_SOURCES,
  SESSION_ITEMS_MAX,
  STREAMS,
  type JoinRequest,
  type MoreRequest,
  type RoomCommand,
} from '@app/live-room/core';
import { FLASH_LIMITS } from '@app/promotions/core';

const id = z.string().regex(/^[0-9A-Z]{26}$/);
const have = z.tuple([z.string().max(8), z.int().nonnegative()]);

const JOIN = z.object({
  sid: id,
  proto: z.literal(1),
  token: z.string().max(1_024).optional(),
  have: z
    .object({ s: have.optional(), c: have.optional(), k: have.optional(), u: have.optional() })
    .optional(),
  vk: z.string().min(1).max(64),
  src: z.enum(ROOM_SOURCES).optional(),
});

const cid = z.string().regex(/^[\w-]{8,64}$/);
const items = z.array(id).max(SESSION_ITEMS_MAX);
const COMMAND = z.discriminatedUnion('name', [
  z.object({ cid, name: z.literal('chat.send'), args: z.object({ text: z.string().max(4_000) }) }),
  z.object({ cid, name: z.literal('like'), args: z.object({ n: z.int().min(1).max(LIKES_MAX) }) }),
  z.object({
    cid,
    name: z.literal('report'),
    args: z.object({ q: z.int().positive(), reason: z.enum(HIDE_REASONS) }),
  }),
  z.object({ cid, name: z.literal('items.seen'), args: z.object({ shown: items, opened: items }) }),
  z.object({
    cid,
    name: z.literal('flash.reserve'),
    args: z.object({ dealId: id, quantity: z.int().min(1).max(FLASH_LIMITS.quantity.max) }),
  }),
  z.object({ cid, name: z.literal('coupon.claim'), args: z.object({ dropId: id }) }),
  z.object({ cid, name: z.literal('lucky.enter'), args: z.object({ bagId: id }) }),
]);
const MORE = z.object({ st: z.enum(STREAMS), from: z.int().nonnegative() });

/** What a socket says is checked before anything is done with it; `null` is nonsense. */
export const readJoin = (message: unknown): JoinRequest | null =>
  (JOIN.safeParse(message).data as JoinRequest | undefined) ?? null;
export const readCommand = (message: unknown): RoomCommand | null => COMMAND.safeParse(message).data ?? null;
export const readMore = (message: unknown): MoreRequest | null => MORE.safeParse(message).data ?? null;
