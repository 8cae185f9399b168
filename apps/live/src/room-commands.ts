import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ClaimCoupon, EnterLuckyBag, ReportComment, ReserveFlash, type Entrant } from '@app/live-room';
import type { CommandAnswer, RoomCommand, RoomCommandArgs, RoomCommandName } from '@app/live-room/core';
import { GUEST } from '@app/platform';
import { CommentDesk } from './comment-desk';
import { Meters } from './meters';
import { SEEN_EVERY_MS, type RoomConnection, type Seat } from './room-connection';
import { RoomFeeds } from './room-feeds';
import { SeenGoods } from './seen-goods';

/** One command as it reaches its handler. Who asks is what was signed when he joined; no client's time is trusted anywhere. */
export interface Asked<N extends RoomCommandName> {
  readonly connection: RoomConnection;
  readonly seat: Seat;
  /** the request's id: the command is idempotent by it and the person */
  readonly cid: string;
  readonly args: RoomCommandArgs<N>;
  readonly now: number;
  /** what a handler works with, by its class */
  readonly the: Finder;
}

type Finder = <T>(type: abstract new (...args: never[]) => T) => T;
type Handler<N extends RoomCommandName> = (asked: Asked<N>) => CommandAnswer | Promise<CommandAnswer>;

/** What follows from each command of a viewer. A new command does not compile without a row, and needs one in `messages.ts`. */
const COMMANDS: { readonly [N in RoomCommandName]: Handler<N> } = {
  'chat.send': ({ seat, cid, args, now, the }) => the(CommentDesk).say(seat, { cid, text: args.text }, now),
  like: ({ connection, seat, args, now, the }) => {
    the(Meters).like(seat.sid, connection.takeLikes(args.n, now));
    return { ok: true };
  },
  report: async ({ seat, args, the }) => {
    await the(ReportComment).run(seat.claim, args.q, args.reason);
    return { ok: true };
  },
  'items.seen': ({ connection, seat, args, now, the }) => {
    if (!connection.maySeeItems(now)) return slowDown(SEEN_EVERY_MS);
    const shelf = the(RoomFeeds).opened(seat.sid)?.snapshot.items ?? [];
    const on = (ids: readonly string[]) => shelf.filter((item) => ids.includes(item.id)).length;
    the(SeenGoods).count(seat.sid, on(args.shown), on(args.opened), now);
    return { ok: true };
  },
  // What was reserved comes back as `flash.reserved` with this cid, on all screens of the person.
  'flash.reserve': async ({ seat, cid, args, the }) => {
    const buyer = seat.claim ? { id: seat.claim.sub, offices: [] } : GUEST;
    await the(ReserveFlash).run(buyer, { ...args, requestId: cid });
    return { ok: true };
  },
  'coupon.claim': async ({ seat, cid, args, the }) => {
    await the(ClaimCoupon).run(entrantOf(seat), args.dropId, cid);
    return { ok: true };
  },
  'lucky.enter': async ({ seat, cid, args, the }) => {
    await the(EnterLuckyBag).run(entrantOf(seat), args.bagId, cid);
    return { ok: true };
  },
};

/** A guest is one without an id, and refused as such. Offices are looked up where they matter. */
function entrantOf({ claim }: Seat): Entrant {
  return { id: claim?.sub ?? GUEST.id, offices: [], mask: claim?.mask ?? '' };
}

/** The commands of the sockets, each by its handler. */
@Injectable()
export class RoomCommands {
  constructor(private readonly modules: ModuleRef) {}

  async run(connection: RoomConnection, seat: Seat, command: RoomCommand): Promise<CommandAnswer> {
    const now = Date.now();
    if (!connection.mayCommand(now)) return slowDown(1_000);
    const { cid, args } = command;
    const handler = COMMANDS[command.name] as Handler<RoomCommandName>;
    return handler({ connection, seat, cid, args, now, the: this.find });
  }

  private readonly find: Finder = (type) => this.modules.get(type, { strict: false });
}

function slowDown(retryMs: number): CommandAnswer {
  return { ok: false, code: 'rate_limited', retryMs };
}
