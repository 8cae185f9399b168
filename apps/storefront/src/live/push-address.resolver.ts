import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { LiveKeys, LiveRoomQueries } from '@app/live-room';
import {
  alliancesWith,
  Refusal,
  requirePermission,
  SETTINGS,
  type Actor,
  type Settings,
} from '@app/platform';
import { CurrentActor } from '../context';
import type { PushAddress } from '../generated/schema';

const RTMP_PORT = 1935;

/** Where the encoder sends: told to the serving streamer alone, since the key lets one speak to everyone. */
@Resolver()
export class PushAddressResolver {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly room: LiveRoomQueries,
    private readonly keys: LiveKeys,
  ) {}

  @Query()
  async pushAddress(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
  ): Promise<PushAddress> {
    requirePermission(actor, 'session.run');
    const [session] = await this.room.byIds([sessionId]);
    if (!session || !alliancesWith(actor, 'session.run').includes(session.allianceId)) {
      throw new Refusal('not_found', { thing: 'session', id: sessionId });
    }
    if (session.streamerId !== actor.id) throw new Refusal('not_permitted', { permission: 'session.run' });
    if (session.endedAt !== null) throw new Refusal('closed', { status: session.status });
    const pushed = this.keys.pushKey(sessionId);
    return { url: rtmpUrl(this.settings), whipUrl: whipUrl(this.settings, pushed.key), ...pushed };
  }
}

function rtmpUrl({ RTMP_PUBLIC_URL, RTMP_PORT: port, STOREFRONT_URL, RUN_DIR }: Settings): string {
  if (RTMP_PUBLIC_URL !== undefined) return RTMP_PUBLIC_URL;
  return `rtmp://${new URL(STOREFRONT_URL).hostname}:${port === 0 ? drawnPort(RUN_DIR) : (port ?? RTMP_PORT)}/live`;
}

/** The same key as a query, which SRS hands to its hooks. The embedded server speaks no WHIP; phones push by a websocket there. */
function whipUrl({ WHIP_PUBLIC_URL }: Settings, key: string): string | null {
  return WHIP_PUBLIC_URL === undefined ? null : `${WHIP_PUBLIC_URL}?app=live&stream=${key.replace('?', '&')}`;
}

/** With port 0 the live process takes any free one and writes down which. */
function drawnPort(runDir: string | undefined): number {
  const { rtmpPort } = JSON.parse(readFileSync(join(runDir ?? '', 'live.json'), 'utf8')) as {
    rtmpPort: number;
  };
  return rtmpPort;
}
